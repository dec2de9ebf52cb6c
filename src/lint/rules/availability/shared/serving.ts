// Whether somebody waits for the answers of a workload's pods. Pure.
import type { LintDocument } from '../../../document.ts';
import { listAt, objectAt, textAt } from '../../../read.ts';
import type { LintSet } from '../../../set.ts';
import type { Workload } from '../../../workloads.ts';

/** A Service that only lets the pods be measured: nobody waits for its answers. */
const isForMetrics = ({ object }: LintDocument): boolean => {
  const ports = listAt(object, 'spec', 'ports');
  return ports.length > 0 && ports.every((port) => /metrics|telemetry/.test(textAt(port, 'name') ?? ''));
};

/** The Services that select its pods and carry requests. */
export const servicesOf = (set: LintSet, workload: Workload): readonly LintDocument[] =>
  set.selecting('Service', workload).filter((service) => !isForMetrics(service));

/** It leads to addresses that stand elsewhere, or to another name (`ExternalName`). */
const selectsNothing = ({ object }: LintDocument): boolean =>
  Object.keys(objectAt(object, 'spec', 'selector')).length === 0;

/** A Service selects its pods. Where the files hold none that selects any, one that declares ports is taken to be served from elsewhere. */
export function isServed(set: LintSet, workload: Workload): boolean {
  if (!workload.runsOn) return false;
  if (servicesOf(set, workload).length > 0) return true;
  return set.ofType('Service').every(selectsNothing) && declaresPorts(workload);
}

export const declaresPorts = ({ containers }: Workload): boolean =>
  containers.some(({ spec }) => listAt(spec, 'ports').length > 0);

/** As kube-score decides it: a Service without a selector is one of every pod of its namespace, and none is taken to stand elsewhere. */
export const isServedToKubeScore = (set: LintSet, workload: Workload): boolean =>
  set.selecting('Service', workload).length > 0 ||
  set.ofType('Service').some((service) => service.namespace === workload.namespace && selectsNothing(service));

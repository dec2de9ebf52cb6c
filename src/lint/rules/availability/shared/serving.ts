// Whether somebody waits for the answers of a workload's pods. Pure.
import type { LintDocument } from '../../../document.ts';
import { listAt, textAt } from '../../../read.ts';
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

/** A Service selects its pods. Where the files hold no Service at all, one that declares ports is taken to be served from elsewhere. */
export function isServed(set: LintSet, workload: Workload): boolean {
  if (!workload.runsOn) return false;
  if (servicesOf(set, workload).length > 0) return true;
  return set.ofType('Service').length === 0 && declaresPorts(workload);
}

export const declaresPorts = ({ containers }: Workload): boolean =>
  containers.some(({ spec }) => listAt(spec, 'ports').length > 0);

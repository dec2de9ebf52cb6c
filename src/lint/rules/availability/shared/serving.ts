// Whether somebody waits for the answers of a workload's pods. Pure.
import { listAt } from '../../../read.ts';
import type { LintSet } from '../../../set.ts';
import type { Workload } from '../../../workloads.ts';

/** A Service selects its pods. Where the files hold no Service at all, one that declares ports is taken to be served from elsewhere. */
export function isServed(set: LintSet, workload: Workload): boolean {
  if (!workload.runsOn) return false;
  if (set.selecting('Service', workload).length > 0) return true;
  return set.ofType('Service').length === 0 && declaresPorts(workload);
}

export const declaresPorts = ({ containers }: Workload): boolean =>
  containers.some(({ spec }) => listAt(spec, 'ports').length > 0);

// Tells the two kinds of what brings versions out apart.
import type { RolloutView, WorkloadView } from './view.ts';

export const isRollout = (workload: WorkloadView): workload is RolloutView =>
  workload.strategy === 'canary' || workload.strategy === 'blueGreen';

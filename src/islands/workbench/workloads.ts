// What brings versions out in a world: its Deployments and its Rollouts, and how one of them is told to take another image.
import {
  type AnalysisRunView,
  deploymentShape,
  isRollout,
  rolloutShape,
  type StatechartShape,
  type Wait,
  type WorkloadView,
  type WorldInput,
  type WorldView,
} from '../../sim/index.ts';

export const workloadsIn = (view: Pick<WorldView, 'deployments' | 'rollouts'>): readonly WorkloadView[] =>
  view.rollouts.length === 0 ? view.deployments : [...view.deployments, ...view.rollouts];

export const kindOf = (workload: WorkloadView): 'Deployment' | 'Rollout' =>
  isRollout(workload) ? 'Rollout' : 'Deployment';

/** The image that "deploy the next version" sets. */
export interface NextImage {
  readonly kind: 'Deployment' | 'Rollout';
  readonly name: string;
  readonly container: string;
  readonly image: string;
}

export const setImageInput = ({ kind, name, container, image }: NextImage): WorldInput =>
  kind === 'Rollout'
    ? { type: 'setRolloutImage', rollout: name, container, image }
    : { type: 'setImage', deployment: name, container, image };

/** The machine that decides for a strategy. */
export const shapeOf = (strategy: WorkloadView['strategy']): StatechartShape =>
  strategy === 'canary' || strategy === 'blueGreen' ? rolloutShape(strategy) : deploymentShape(strategy);

/** The analysis whose machine is shown: the one that the Rollout heeds, or the newest of its present version. */
export function runShown(workload: WorkloadView): AnalysisRunView | null {
  if (!isRollout(workload)) return null;
  const version = workload.replicaSets.at(-1)?.version;
  const runs = workload.runs.filter((run) => run.version === version);
  return runs.find(({ current }) => current) ?? runs[0] ?? null;
}

/** Ends by themselves that are worth a place on the time axis. The deadline of a Rollout is long, and stands still while it waits. */
const AHEAD = ['canaryPause', 'autoPromotion', 'oldScaleDown', 'abortScaleDown'];

/** The wait whose end the deck shows ahead; null without one. */
export function waitAhead(workload: WorkloadView): Wait | null {
  const ids = isRollout(workload) ? AHEAD : ['progressDeadline'];
  const waits = workload.waits.filter(({ id, untilMs }) => ids.includes(id) && untilMs !== null);
  return waits.toSorted((a, b) => (a.untilMs ?? 0) - (b.untilMs ?? 0))[0] ?? null;
}

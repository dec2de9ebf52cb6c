// How a Rollout stands, in a sentence: the first thing that is true, the worst first.
import type { RolloutObject } from '../cluster/index.ts';
import type { LogData } from '../kernel/index.ts';
import { progressDeadlineSeconds } from '../strategies/rollout/index.ts';
import { SLOW_MS, stuckAt } from './new-pods.ts';
import type { UnwaitedView } from './rollout-waits.ts';
import type { Headline, HeadlineId, PodView, Wait } from './view.ts';

const NEUTRAL: ReadonlySet<HeadlineId> = new Set([
  'steady',
  'progressing',
  'paused',
  'scaledToZero',
  'rolloutUnsure',
  'canaryProgressing',
  'canaryPaused',
  'canaryWaits',
  'canaryAnalysing',
  'blueGreenPreviewing',
  'blueGreenAnalysing',
  'blueGreenWaits',
  'blueGreenVerifying',
  'oldKept',
]);

/** The controller says why in its message. */
function abortCause(message: string): HeadlineId {
  if (message.includes('nalysis phase error/failed')) return 'abortedByAnalysis';
  return message.includes('timed out progressing') ? 'abortedByDeadline' : 'abortedByPerson';
}

function whileStable(view: UnwaitedView, pods: readonly PodView[], nowMs: number): HeadlineId {
  const newest = view.replicaSets.find(({ isNew }) => isNew)?.name;
  const own = pods.filter((pod) => pod.replicaSet === newest && pod.counts);
  const available = own.filter((pod) => pod.available).length;
  if (available >= view.replicas) {
    return view.sides.some(({ role, scaleDownAtMs }) => role === 'old' && scaleDownAtMs !== null)
      ? 'oldKept'
      : 'steady';
  }
  const stuck = stuckAt(
    own.filter((pod) => !pod.available),
    view.conditions,
    nowMs,
  );
  if (stuck) return stuck;
  const young = own.every(({ createdAtMs }) => nowMs - createdAtMs < SLOW_MS);
  return available > 0 || young ? (young ? 'progressing' : 'short') : 'outage';
}

function whileUpdating(
  view: UnwaitedView,
  waits: readonly Wait[],
  pods: readonly PodView[],
  nowMs: number,
): HeadlineId {
  const has = (id: string): boolean => waits.some((wait) => wait.id === id);
  if (has('unsure')) return 'rolloutUnsure';
  const fresh = view.sides.find(({ role }) => role === 'fresh');
  const waiting = pods.filter((pod) => pod.replicaSet === fresh?.replicaSet && pod.counts && !pod.available);
  const stuck = stuckAt(waiting, view.conditions, nowMs);
  if (stuck) return stuck;
  if (view.paused) return 'paused';
  const measuring = (role: string) => view.runs.some((run) => run.current && run.role === role && !run.completedAtMs);
  if (view.strategy === 'blueGreen') {
    if ((fresh?.share ?? 0) > 0) return 'blueGreenVerifying';
    if (has('promotion') || has('autoPromotion')) return 'blueGreenWaits';
    return measuring('prePromotion') ? 'blueGreenAnalysing' : 'blueGreenPreviewing';
  }
  if (has('canaryPauseOpen')) return 'canaryWaits';
  if (has('canaryPause')) return 'canaryPaused';
  return measuring('step') ? 'canaryAnalysing' : 'canaryProgressing';
}

function headlineId(
  { status }: RolloutObject,
  view: UnwaitedView,
  waits: readonly Wait[],
  pods: readonly PodView[],
  nowMs: number,
): HeadlineId {
  if (view.invalid !== null) return 'rolloutInvalid';
  const progressing = status.conditions.find(({ type }) => type === 'Progressing');
  if (progressing?.reason === 'ProgressDeadlineExceeded') return 'deadlineExceeded';
  if (view.aborted) return abortCause(progressing?.message ?? '');
  if (view.replicas === 0 && pods.length === 0) return 'scaledToZero';
  return view.updating ? whileUpdating(view, waits, pods, nowMs) : whileStable(view, pods, nowMs);
}

export function rolloutHeadline(
  rollout: RolloutObject,
  view: UnwaitedView,
  waits: readonly Wait[],
  pods: readonly PodView[],
  nowMs: number,
): Headline {
  const id = headlineId(rollout, view, waits, pods, nowMs);
  const newest = view.replicaSets.find(({ isNew }) => isNew);
  const fresh = view.sides.find(({ role }) => role === 'fresh');
  const until = waits.find((wait) => ['canaryPause', 'autoPromotion', 'oldScaleDown'].includes(wait.id))?.untilMs;
  const data: LogData = {
    version: newest?.version ?? 1,
    available: newest?.available ?? 0,
    replicas: view.replicas,
    share: Math.round(fresh?.share ?? 0),
    step: Math.min((view.stepIndex ?? 0) + 1, view.steps.length),
    steps: view.steps.length,
    left: until === undefined || until === null ? 0 : Math.max(0, Math.ceil((until - nowMs) / 1000)),
    seconds: progressDeadlineSeconds(rollout.spec),
    reason: view.invalid ?? '',
  };
  return { id, tone: NEUTRAL.has(id) ? 'neutral' : 'fail', data };
}

// What a Rollout waits for: a pause, a measurement, a person, the end of a delay, and which field set it.
import { pauseSeconds } from '../../manifest/index.ts';
import { nextLookAtMs } from '../analysis/index.ts';
import type { PauseCondition, RolloutObject } from '../cluster/index.ts';
import {
  abortScaleDownDelay,
  autoPromotionEnabled,
  currentStep,
  progressDeadlineSeconds,
} from '../strategies/rollout/index.ts';
import { waitsOfNewPods } from './new-pods.ts';
import type { WorldState } from './state.ts';
import type { PodView, RolloutView, Wait } from './view.ts';

/** A Rollout whose waits are not known yet. */
export type UnwaitedView = Omit<RolloutView, 'waits' | 'headline'>;

function pauseWait(rollout: RolloutObject, { reason, startAtMs }: PauseCondition): Wait {
  const { spec } = rollout;
  const open = (id: string, path: string): Wait => ({ id, data: {}, sinceMs: startAtMs, untilMs: null, path });
  const timed = (id: string, seconds: number, path: string): Wait => ({
    id,
    data: { seconds },
    sinceMs: startAtMs,
    untilMs: startAtMs + seconds * 1000,
    path,
  });
  if (reason === 'CanaryPauseStep') {
    const { step, index } = currentStep(rollout);
    const path = `spec.strategy.canary.steps[${index}].pause`;
    if (step?.pause?.duration === undefined) return open('canaryPauseOpen', path);
    return timed('canaryPause', pauseSeconds(step.pause), `${path}.duration`);
  }
  if (reason === 'BlueGreenPause') {
    const seconds = spec.strategy?.blueGreen?.autoPromotionSeconds ?? 0;
    const path = 'spec.strategy.blueGreen';
    if (!autoPromotionEnabled(spec) || seconds === 0) return open('promotion', `${path}.autoPromotionEnabled`);
    return timed('autoPromotion', seconds, `${path}.autoPromotionSeconds`);
  }
  return open('unsure', 'spec.strategy');
}

/** Until the next measurement of the runs that go on. */
function measurementWaits(state: WorldState, view: UnwaitedView, nowMs: number): Wait[] {
  const waits: Wait[] = [];
  for (const run of view.runs) {
    const object = state.api.analysisRuns.get(run.name);
    if (!object || !run.current || run.completedAtMs !== null) continue;
    for (const metric of object.spec.metrics) {
      const result = object.status.metricResults.find(({ name }) => name === metric.name);
      const last = result?.measurements.at(-1) ?? null;
      const progress = { phase: result?.phase ?? ('' as const), count: result?.count ?? 0, last };
      const atMs = nextLookAtMs(metric, progress, object.status.startedAtMs, nowMs);
      if (typeof atMs !== 'number' || atMs < nowMs) continue;
      waits.push({
        id: 'measurement',
        data: { metric: metric.name, number: (result?.count ?? 0) + 1 },
        sinceMs: Math.min(nowMs, last?.finishedAtMs ?? run.startedAtMs),
        untilMs: atMs,
        path: run.path,
      });
    }
  }
  return waits;
}

/** Pods that outlive the traffic that they had. */
function delayWaits({ spec }: RolloutObject, view: UnwaitedView, nowMs: number): Wait[] {
  const strategy = `spec.strategy.${view.strategy}`;
  return view.sides.flatMap(({ role, version, desired, scaleDownAtMs }): Wait[] => {
    if (scaleDownAtMs === null || scaleDownAtMs < nowMs) return [];
    const aborted = role === 'fresh';
    const seconds = aborted ? (abortScaleDownDelay(spec).seconds ?? 0) : view.scaleDownDelaySeconds;
    return [
      {
        id: aborted ? 'abortScaleDown' : 'oldScaleDown',
        data: { version, pods: desired, seconds },
        sinceMs: Math.min(nowMs, scaleDownAtMs - seconds * 1000),
        untilMs: scaleDownAtMs,
        path: `${strategy}.${aborted ? 'abortScaleDownDelaySeconds' : 'scaleDownDelaySeconds'}`,
      },
    ];
  });
}

function deadlineWait({ spec, status }: RolloutObject, view: UnwaitedView, nowMs: number): Wait[] {
  const progressing = status.conditions.find(({ type }) => type === 'Progressing');
  const analysing = view.steps.some(({ kind, state }) => kind === 'analysis' && state === 'current');
  if (view.phase !== 'Progressing' || analysing || progressing?.status !== 'True') return [];
  if (progressing.reason === 'NewReplicaSetAvailable' || status.pauseConditions.length > 0) return [];
  const seconds = progressDeadlineSeconds(spec);
  const untilMs = progressing.lastUpdateAtMs + seconds * 1000;
  if (untilMs < nowMs) return [];
  const path = 'spec.progressDeadlineSeconds';
  return [{ id: 'progressDeadline', data: { seconds }, sinceMs: progressing.lastUpdateAtMs, untilMs, path }];
}

export function rolloutWaits(
  state: WorldState,
  rollout: RolloutObject,
  view: UnwaitedView,
  pods: readonly PodView[],
  nowMs: number,
): Wait[] {
  if (view.invalid !== null) return [];
  const newest = view.replicaSets.find(({ isNew }) => isNew)?.name;
  const fresh = pods.filter((pod) => pod.replicaSet === newest && pod.counts);
  const goesOn = (view.updating && !view.aborted) || fresh.some(({ available }) => !available);
  return [
    ...rollout.status.pauseConditions.map((pause) => pauseWait(rollout, pause)),
    ...measurementWaits(state, view, nowMs),
    ...delayWaits(rollout, view, nowMs),
    ...(goesOn && !view.paused ? waitsOfNewPods(fresh) : []),
    ...(view.paused ? [] : deadlineWait(rollout, view, nowMs)),
  ];
}

// Vectors about health, progress and phase of a Rollout.
import type { JsonObject } from '../../../manifest/index.ts';
import type { Condition } from '../../../sim/cluster/index.ts';
import {
  isHealthy,
  isProgressing,
  isTimedOut,
  shownPhase,
} from '../../../sim/strategies/rollout/calculations/index.ts';
import { statusIn, strategyIn } from './argo-read.ts';
import { num, numOrNull, objectIn, objectsIn, text, type Vector } from './read.ts';

const NOW_MS = 0;
const LONG_AGO_SECONDS = 1_000_000_000;

function conditionIn(row: JsonObject): Condition {
  const atMs = NOW_MS - (numOrNull(row, 'lastUpdateSecondsAgo') ?? LONG_AGO_SECONDS) * 1000;
  return {
    type: text(row, 'type'),
    status: 'True',
    reason: text(row, 'reason'),
    message: text(row, 'message'),
    lastUpdateAtMs: atMs,
    lastTransitionAtMs: atMs,
  };
}

const conditionsIn = (input: JsonObject, field: string): Condition[] => objectsIn(input, field).map(conditionIn);

/** A moment so many seconds ago, as a text that can only be compared. */
const momentIn = (input: JsonObject, field: string): string | null => {
  const seconds = numOrNull(input, field);
  return seconds === null ? null : `${seconds} s ago`;
};

export const argoConditionVectors: Readonly<Record<string, Vector>> = {
  'argo-conditions-healthy': (input) => {
    const strategy = strategyIn(input);
    const { blueGreen, canary } = strategy;
    const spec = {
      replicas: num(input, 'specReplicas'),
      strategy: {
        ...(blueGreen
          ? {
              blueGreen:
                text(input, 'previewSelector') === '' ? blueGreen : { ...blueGreen, previewService: 'preview' },
            }
          : {}),
        ...(canary ? { canary: { ...canary, steps: input['hasSteps'] === true ? [{ setWeight: 10 }] : [] } } : {}),
      },
    };
    return { healthy: isHealthy(spec, statusIn(input), input['observedGenerationMatches'] === true) };
  },
  'argo-conditions-progressing': (input) => ({
    progressing: isProgressing(
      { replicas: 1, strategy: strategyIn(input) },
      statusIn(objectIn(input, 'old')),
      statusIn(objectIn(input, 'new')),
    ),
  }),
  'argo-conditions-timed-out': (input) => {
    const seconds = numOrNull(input, 'progressDeadlineSeconds');
    return {
      timedOut: isTimedOut(
        seconds === null ? {} : { progressDeadlineSeconds: seconds },
        conditionsIn(objectIn(input, 'newStatus'), 'Conditions'),
        NOW_MS,
      ),
    };
  },
  'argo-rollout-phase': (input) => {
    const restartAt = momentIn(input, 'restartAtSecondsAgo');
    const { blueGreen, canary } = strategyIn(input);
    const analysis = input['postPromotionAnalysis'] === true ? { postPromotionAnalysis: {} } : {};
    const spec = {
      replicas: numOrNull(input, 'specReplicas') ?? 1,
      strategy: {
        ...(blueGreen ? { blueGreen: { ...blueGreen, ...analysis } } : {}),
        ...(canary ? { canary } : {}),
      },
      paused: input['paused'] === true,
      ...(restartAt === null ? {} : { restartAt }),
    };
    const status = {
      ...statusIn(input),
      observedGeneration: num(input, 'observedGeneration'),
      conditions: conditionsIn(input, 'conditions'),
      restartedAt: momentIn(input, 'restartedAtSecondsAgo'),
    };
    const fromWorkload = input['templateResolvedFromRef'] === true;
    const workload = {
      generation: num(input, 'workloadGeneration'),
      observed: num(input, 'workloadObservedGeneration'),
    };
    return {
      ...shownPhase(spec, status, { generation: num(input, 'generation'), ...(fromWorkload ? { workload } : {}) }),
    };
  },
};

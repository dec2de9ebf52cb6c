// Vectors about sizes and weights of a Rollout's ReplicaSets.
import { isJsonObject } from '../../../manifest/index.ts';
import { NEW_ROLLOUT_STATUS } from '../../../sim/cluster/index.ts';
import {
  abortScaleDownDelay,
  approximateWeight,
  basicCanaryCounts,
  blueGreenReplicas,
  canaryReplicasOrWeight,
  desiredCanaryWeight,
  isAtDesiredCounts,
  isProgressThresholdMet,
  maxSurge,
  maxUnavailable,
  replicasForScaleDown,
  rolloutFenceposts,
  routedCanaryCounts,
  trafficWeightToReplicas,
} from '../../../sim/strategies/rollout/calculations/index.ts';
import {
  blueGreenIn,
  canaryIn,
  goField,
  goRollout,
  inFirstStep,
  replicaSetIn,
  statusIn,
  stepsIn,
  strategyIn,
  weightsIn,
} from './argo-read.ts';
import { intOrText, listIn, num, numOrNull, objectIn, text, type Vector } from './read.ts';

const PERCENTAGE = 'ProgressTypePercentage';

const sized = (name: string, spec: number, available: number) => ({ name, spec, replicas: spec, available });

export const argoSizeVectors: Readonly<Record<string, Vector>> = {
  'argo-resolve-fenceposts': (input) => {
    const posts = rolloutFenceposts(
      intOrText(input, 'maxSurge'),
      intOrText(input, 'maxUnavailable'),
      num(input, 'desired'),
    );
    return {
      expectSurge: posts?.maxSurge ?? 0,
      expectUnavailable: posts?.maxUnavailable ?? 0,
      expectError: posts === undefined,
    };
  },
  'argo-max-surge': (input) => ({
    maxSurge: maxSurge({ replicas: numOrNull(input, 'replicas') ?? 1, strategy: strategyIn(input) }),
  }),
  'argo-max-unavailable': (input) => ({
    maxUnavailable: maxUnavailable({ replicas: numOrNull(input, 'replicas') ?? 1, strategy: strategyIn(input) }),
  }),
  'argo-abort-scaledown-delay': (input) => ({ ...abortScaleDownDelay({ replicas: 1, strategy: strategyIn(input) }) }),
  'argo-traffic-weight-to-replicas': (input) => ({
    replicas: trafficWeightToReplicas(num(input, 'replicas'), num(input, 'weight'), num(input, 'maxWeight')),
  }),
  'argo-canary-weight-approximation': (input) => {
    const { canary, stable } = approximateWeight(
      num(input, 'replicas'),
      num(input, 'weight'),
      num(input, 'maxWeight'),
      num(input, 'maxSurge'),
    );
    return { expCanary: canary, expStable: stable };
  },
  'argo-replicas-for-scale-down': (input) => ({
    replicas: replicasForScaleDown(replicaSetIn(input, 'rs', 'rs'), input['ignoreAvailability'] === true),
  }),
  'argo-replica-progress-threshold': (input) => {
    const threshold = objectIn(input, 'threshold');
    const type = String(goField(threshold, 'Type') ?? '');
    const replicaSet = objectIn(input, 'rs');
    const inside = (part: string, field: string) => Number(goField(objectIn(replicaSet, part), field) ?? 0);
    return {
      met: isProgressThresholdMet(
        isJsonObject(input['threshold'])
          ? {
              type: type === PERCENTAGE ? 'Percent' : type.replace('ProgressType', ''),
              value: Number(goField(threshold, 'Value') ?? 0),
            }
          : undefined,
        isJsonObject(input['rs'])
          ? { spec: inside('Spec', 'Replicas'), available: inside('Status', 'AvailableReplicas') }
          : undefined,
        num(input, 'desired'),
      ),
    };
  },
  'argo-canary-replicas-or-weight': (input) => ({
    ...canaryReplicasOrWeight(goRollout(objectIn(input, 'rollout')), undefined, undefined),
  }),
  'argo-abort-weight-dynamic-stable': (input) => {
    const replicas = num(input, 'specReplicas');
    const delay = numOrNull(input, 'abortDelay');
    const steps = listIn(input, 'steps').map((setWeight) => ({ setWeight: Number(setWeight) }));
    const canary = {
      steps,
      dynamicStableScale: true,
      trafficRouting: {},
      ...(delay === null ? {} : { abortScaleDownDelaySeconds: delay }),
    };
    const available = num(input, 'canaryAvailable');
    return {
      expectedWeight: desiredCanaryWeight(
        { spec: { replicas, strategy: { canary } }, status: { ...NEW_ROLLOUT_STATUS, abort: true } },
        sized('canary', available, available),
        sized('stable', replicas, num(input, 'stableAvailable')),
      ),
    };
  },
  'argo-canary-basic-replica-counts': (input) => {
    const canary = sized('canary', num(input, 'canarySpecReplica'), num(input, 'canaryAvailableReplica'));
    const stable = sized('stable', num(input, 'stableSpecReplica'), num(input, 'stableAvailableReplica'));
    const older = replicaSetIn(input, 'olderRS', 'older');
    const seen = inFirstStep(input, num(input, 'rolloutSpecReplicas'), canaryIn(input));
    const isStable = input['newRSIsStable'] === true;
    const newest = isStable ? stable : canary;
    const counts = basicCanaryCounts(
      seen,
      input['newRS'] === null ? undefined : newest,
      input['stableRS'] === null ? undefined : stable,
      older ? [older] : [],
    );
    return { ...counts };
  },
  'argo-canary-traffic-routed-replica-counts': (input) => ({
    ...routedCanaryCounts(
      inFirstStep(input, num(input, 'rolloutSpecReplicas'), { ...canaryIn(input), trafficRouting: {} }),
      undefined,
      undefined,
      null,
    ),
  }),
  'argo-canary-dynamic-stable-scale': (input) => ({
    ...routedCanaryCounts(
      {
        spec: {
          replicas: num(input, 'specReplicas'),
          strategy: {
            canary: {
              steps: stepsIn(input),
              trafficRouting: {},
              dynamicStableScale: input['dynamicStableScale'] === true,
            },
          },
        },
        status: {
          ...NEW_ROLLOUT_STATUS,
          currentStepIndex: num(input, 'currentStepIndex'),
          currentPodHash: 'canary',
          stableRS: 'stable',
          abort: input['abort'] === true,
        },
      },
      replicaSetIn(input, 'canaryRS', 'canary'),
      replicaSetIn(input, 'stableRS', 'stable'),
      weightsIn(input),
    ),
  }),
  'argo-at-desired-replica-counts': (input) => ({
    atDesired: isAtDesiredCounts(
      inFirstStep(input, num(input, 'specReplicas'), canaryIn(input)),
      replicaSetIn(input, 'newRS', 'canary'),
      replicaSetIn(input, 'stableRS', 'stable'),
      [],
      null,
    ),
  }),
  'argo-bluegreen-preview-replica-count': (input) => ({
    replicas: blueGreenReplicas(
      {
        spec: { replicas: num(input, 'specReplicas'), strategy: { blueGreen: blueGreenIn(input) } },
        status: statusIn(input),
      },
      text(input, 'newRSHash'),
      text(input, 'activeSelector') !== '',
    ),
  }),
};

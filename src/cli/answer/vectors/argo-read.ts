// Reads Rollouts, their statuses and ReplicaSets in vectors of Argo Rollouts.
import type {
  BlueGreenStrategy,
  CanaryStep,
  CanaryStrategy,
  JsonObject,
  RolloutStrategy,
} from '../../../manifest/index.ts';
import { isJsonObject } from '../../../manifest/index.ts';
import { NEW_ROLLOUT_STATUS, type RolloutStatus } from '../../../sim/cluster/index.ts';
import type { Seen, Sized } from '../../../sim/strategies/rollout/calculations/index.ts';
import { intOrText, num, numOrNull, objectIn, objectsIn, text } from './read.ts';

/** An optional field: absent where the case has none. */
export const optional = <Name extends string, T>(name: Name, value: T | null | undefined) =>
  (value === null || value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: T };

const numField = <Name extends string>(name: Name, input: JsonObject, from: string = name) =>
  optional(name, numOrNull(input, from));

const amount = <Name extends string>(name: Name, input: JsonObject) =>
  optional(name, input[name] === undefined || input[name] === null ? null : intOrText(input, name));

/** Go spells fields in capitals where the YAML field begins with a small letter. */
export const goField = (input: JsonObject, name: string): JsonObject[string] => input[name] ?? input[lowered(name)];
const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const inGo = (input: JsonObject, ...names: readonly string[]): JsonObject =>
  names.reduce<JsonObject>((object, name) => {
    const value = goField(object, name);
    return isJsonObject(value) ? value : {};
  }, input);

export const replicaSetIn = (input: JsonObject, field: string, name: string): Sized | undefined => {
  const value = input[field];
  if (!isJsonObject(value)) return undefined;
  const spec = num(value, 'specReplicas');
  return {
    name,
    spec,
    replicas: numOrNull(value, 'statusReplicas') ?? spec,
    available: num(value, 'availableReplicas'),
  };
};

function stepIn(step: JsonObject): CanaryStep {
  const [setWeight, scale] = [goField(step, 'SetWeight'), goField(step, 'SetCanaryScale')];
  return {
    ...optional('setWeight', typeof setWeight === 'number' ? setWeight : null),
    ...optional('setCanaryScale', isJsonObject(scale) ? scaleIn(scale) : null),
  };
}

function scaleIn(scale: JsonObject) {
  const [replicas, weight] = [goField(scale, 'Replicas'), goField(scale, 'Weight')];
  return {
    ...optional('replicas', typeof replicas === 'number' ? replicas : null),
    ...optional('weight', typeof weight === 'number' ? weight : null),
    matchTrafficWeight: goField(scale, 'MatchTrafficWeight') === true,
  };
}

/** The fields of a canary that cases name directly. */
export const canaryIn = (input: JsonObject): CanaryStrategy => ({
  ...amount('maxSurge', input),
  ...amount('maxUnavailable', input),
  ...numField('minPodsPerReplicaSet', input),
  ...numField('abortScaleDownDelaySeconds', input),
});

export const blueGreenIn = (input: JsonObject): BlueGreenStrategy => ({
  activeService: 'active',
  ...amount('maxUnavailable', input),
  ...numField('previewReplicaCount', input),
  ...numField('abortScaleDownDelaySeconds', input),
});

/** The strategy that the case names. */
export function strategyIn(input: JsonObject): RolloutStrategy {
  const name = text(input, 'strategy');
  if (name === 'blueGreen') return { blueGreen: blueGreenIn(input) };
  if (name !== 'canary') return {};
  return { canary: { ...canaryIn(input), ...(input['trafficRouting'] === true ? { trafficRouting: {} } : {}) } };
}

export const stepsIn = (input: JsonObject): readonly CanaryStep[] => objectsIn(input, 'steps').map(stepIn);

/** A canary in the middle of its first step: one setWeight and one setCanaryScale in one. */
export const inFirstStep = (input: JsonObject, replicas: number, strategy: CanaryStrategy): Seen => ({
  spec: { replicas, strategy: { canary: { ...strategy, steps: [stepIn(input)] } } },
  status: {
    ...NEW_ROLLOUT_STATUS,
    currentStepIndex: 0,
    currentPodHash: 'canary',
    stableRS: 'stable',
    abort: input['statusAbort'] === true,
    promoteFull: input['promoteFull'] === true,
  },
});

/** A Rollout written as Go spells it. */
export function goRollout(input: JsonObject): Seen {
  const canary = inGo(input, 'Spec', 'Strategy', 'Canary');
  const hasCanary = isJsonObject(goField(inGo(input, 'Spec', 'Strategy'), 'Canary'));
  const status = inGo(input, 'Status');
  const steps = goField(canary, 'Steps');
  const index = goField(status, 'CurrentStepIndex');
  const routing = isJsonObject(goField(canary, 'TrafficRouting'));
  const strategy: RolloutStrategy = hasCanary
    ? {
        canary: {
          steps: Array.isArray(steps) ? steps.filter(isJsonObject).map(stepIn) : [],
          ...(routing ? { trafficRouting: {} } : {}),
        },
      }
    : { blueGreen: { activeService: '' } };
  return {
    spec: { replicas: 1, strategy },
    status: {
      ...NEW_ROLLOUT_STATUS,
      abort: goField(status, 'Abort') === true,
      promoteFull: goField(status, 'PromoteFull') === true,
      stableRS: String(goField(status, 'StableRS') ?? ''),
      currentPodHash: String(goField(status, 'CurrentPodHash') ?? ''),
      currentStepIndex: typeof index === 'number' ? index : null,
    },
  };
}

/** Counts and selectors of a status. */
export const statusIn = (input: JsonObject): RolloutStatus => ({
  ...NEW_ROLLOUT_STATUS,
  replicas: num(input, 'replicas'),
  updatedReplicas: num(input, 'updatedReplicas'),
  readyReplicas: num(input, 'readyReplicas'),
  availableReplicas: num(input, 'availableReplicas'),
  currentPodHash: text(input, 'currentPodHash'),
  currentStepHash: text(input, 'currentStepHash'),
  currentStepIndex: numOrNull(input, 'currentStepIndex'),
  stableRS: text(input, 'stableRS'),
  blueGreen: {
    ...NEW_ROLLOUT_STATUS.blueGreen,
    activeSelector: text(input, 'activeSelector'),
    previewSelector: text(input, 'previewSelector'),
    scaleUpPreviewCheckPoint: input['scaleUpPreviewCheckpoint'] === true,
  },
  promoteFull: input['promoteFull'] === true,
});

export const weightsIn = (input: JsonObject) => {
  if (!isJsonObject(input['weights'])) return null;
  const weights = objectIn(input, 'weights');
  const destination = (weight: number) => ({ weight, hash: '', service: '' });
  return { canary: destination(num(weights, 'canary')), stable: destination(num(weights, 'stable')) };
};

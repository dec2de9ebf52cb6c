// What a script of upstream's end-to-end suite can ask of the cluster.
import type { JsonValue } from '../../../../src/manifest/index.ts';
import {
  type AnalysisRunObject,
  type PodObject,
  type ReplicaSetObject,
  ROLLOUT_HASH_LABEL,
  type RolloutObject,
} from '../../../../src/sim/cluster/index.ts';
import type { ToyWorld } from '../../cluster/toy-world.ts';

export interface Expectation {
  readonly expect?: string;
  readonly args?: readonly JsonValue[];
  readonly field?: string;
  readonly equals?: JsonValue;
  readonly notEquals?: JsonValue;
  readonly note?: string;
}

const REVISION = 'rollout.argoproj.io/revision';
const DEADLINE = 'scale-down-deadline';

/** Kinds of analysis by the label that a run of them carries. */
const RUN_TYPES: Readonly<Record<string, string>> = {
  backgroundAnalysisRunPhase: 'Background',
  inlineAnalysisRunPhase: 'Step',
  prePromotionAnalysisRunPhase: 'PrePromotion',
};

export class Checks {
  readonly #world: ToyWorld;
  readonly #name: string;

  constructor(world: ToyWorld, name: string) {
    this.#world = world;
    this.#name = name;
  }

  /** What of it does not hold, in words. */
  broken(expectations: readonly Expectation[]): string[] {
    return expectations.flatMap((expectation) => {
      const { expect: what, args = [], field, equals, notEquals } = expectation;
      if (field !== undefined) {
        const got = this.#field(field);
        const same = (value: JsonValue) => got === (typeof value === 'string' ? this.#field(value) : value);
        const holds = (equals === undefined || same(equals)) && (notEquals === undefined || !same(notEquals));
        return holds ? [] : [`${field} is ${String(got)}: ${JSON.stringify(expectation)}`];
      }
      if (what === undefined) return [];
      const got = this.#value(what, args);
      const wanted = wantedValue(what, args);
      return JSON.stringify(got) === JSON.stringify(wanted)
        ? []
        : [`${what} ${JSON.stringify(args)}: is ${JSON.stringify(got)}`];
    });
  }

  podsOf(revision: string): PodObject[] {
    const replicaSet = this.#revision(revision);
    return this.#pods(replicaSet);
  }

  get #rollout(): RolloutObject | undefined {
    return this.#world.state.api.rollouts.get(this.#name);
  }

  #pods(replicaSet: ReplicaSetObject | undefined): PodObject[] {
    return [...this.#world.state.api.pods.values()].filter(
      ({ metadata }) => metadata.deletedAtMs === null && metadata.owner?.name === replicaSet?.metadata.name,
    );
  }

  #revision(revision: string): ReplicaSetObject | undefined {
    return this.#world.replicaSets().find(({ metadata }) => metadata.annotations[REVISION] === revision);
  }

  #withHash(hash: string | undefined): ReplicaSetObject | undefined {
    return this.#world.replicaSets().find(({ metadata }) => metadata.labels[ROLLOUT_HASH_LABEL] === hash);
  }

  #revisionOf(hash: string | undefined): string | undefined {
    return this.#withHash(hash)?.metadata.annotations[REVISION];
  }

  #service(field: 'activeService' | 'previewService' | 'stableService' | 'canaryService'): string | undefined {
    const { canary, blueGreen } = this.#rollout?.spec.strategy ?? {};
    const name = field === 'activeService' || field === 'previewService' ? blueGreen?.[field] : canary?.[field];
    return this.#world.state.api.services.get(name ?? '')?.spec.selector?.[ROLLOUT_HASH_LABEL];
  }

  #runs(): AnalysisRunObject[] {
    return [...this.#world.state.api.analysisRuns.values()].filter(
      ({ metadata }) => metadata.owner?.name === this.#name,
    );
  }

  #value(what: string, args: readonly JsonValue[]): JsonValue | undefined {
    const rollout = this.#rollout;
    if (!rollout) return undefined;
    const { status, spec } = rollout;
    const observed = status.observedGeneration === rollout.metadata.generation;
    switch (what) {
      case 'rolloutStatus':
        return observed ? status.phase : 'Progressing';
      case 'rolloutMessage':
        return status.message;
      case 'rolloutReplicas':
        return status.replicas;
      case 'rolloutAvailableReplicas':
        return status.availableReplicas;
      case 'rolloutCanaryStepIndex':
        return status.currentStepIndex;
      case 'replicaCounts':
        return [spec.replicas, status.replicas, status.updatedReplicas, status.readyReplicas, status.availableReplicas];
      case 'revisionPodCount':
        return this.podsOf(String(args[0])).length;
      case 'revisionScaleDown':
        return this.#revision(String(args[0]))?.metadata.annotations[DEADLINE] !== undefined;
      case 'canaryStablePodCount':
        return [status.currentPodHash, status.stableRS].map((hash) => this.#pods(this.#withHash(hash)).length);
      case 'activeRevision':
        return this.#revisionOf(this.#service('activeService'));
      case 'previewRevision':
        return this.#revisionOf(this.#service('previewService'));
      case 'stableRevision':
        return this.#revisionOf(status.stableRS);
      case 'analysisRunCount':
        return this.#runs().length;
      case 'serviceSelector':
        return Object.keys(this.#world.state.api.services.get(String(args[0]))?.spec.selector ?? {});
      case 'rolloutEvents':
        return this.#world.state.api.events
          .filter(({ object }) => object.kind === 'Rollout')
          .map(({ reason }) => reason);
      case 'expectRollout':
        return `Paused=${status.conditions.find(({ type }) => type === 'Paused')?.status ?? ''}`;
      default: {
        const type = RUN_TYPES[what];
        if (type === undefined) throw new Error(`no such check: ${what}`);
        const runs = this.#runs().filter(({ metadata }) => metadata.labels['rollout-type'] === type);
        return runs.at(-1)?.status.phase;
      }
    }
  }

  #field(path: string): JsonValue | undefined {
    const { status } = this.#rollout ?? {};
    const ofRevision = /^rs(\d)\.labels/.exec(path)?.[1];
    if (ofRevision !== undefined) return this.#revision(ofRevision)?.metadata.labels[ROLLOUT_HASH_LABEL];
    const weights = /weights\.(canary|stable)\.(podTemplateHash|weight)/.exec(path);
    if (weights && status?.canary.weights) {
      const { hash, weight } = status.canary.weights[weights[1] === 'canary' ? 'canary' : 'stable'];
      return weights[2] === 'weight' ? weight : hash;
    }
    if (path.startsWith('stableSvc')) return this.#service('stableService');
    if (path.startsWith('canarySvc')) return this.#service('canaryService');
    if (path === 'status') return JSON.stringify(status?.phase);
    return path;
  }
}

/** In the form in which `#value` gives what there is. */
function wantedValue(what: string, args: readonly JsonValue[]): JsonValue | undefined {
  const [first, second] = args;
  switch (what) {
    case 'replicaCounts':
    case 'canaryStablePodCount':
      return [...args];
    case 'revisionPodCount':
    case 'revisionScaleDown':
      return second;
    // Hashes are of upstream's own pod template.
    case 'serviceSelector':
      return Object.keys(second ?? {});
    default:
      return first;
  }
}

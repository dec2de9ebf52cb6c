// One pass over a Rollout: what it saw, what it has decided so far, and how it reads and writes ReplicaSets. A pass looks at copies:
// what it changes shows in the next pass. Source: argo-rollouts rollout/context.go, rollout/controller.go newRolloutContext.
import {
  type AnalysisRunObject,
  type ClusterContext,
  type ReplicaSetChange,
  type ReplicaSetObject,
  ROLLOUT_HASH_LABEL,
  type RolloutObject,
  type RunReference,
  type TrafficWeights,
  updateReplicaSet,
} from '../../cluster/index.ts';
import { Conflict } from './conflict.ts';
import type { SeenFamily, SeenReplicaSet, SeenRollout } from './facts.ts';
import { isAborted, type Pauses } from './pauses.ts';

export const RUN_KINDS = ['stepAnalysis', 'backgroundAnalysis', 'preAnalysis', 'postAnalysis'] as const;
/** The parts that AnalysisRuns play for a Rollout, named as in its status. */
export type RunKind = (typeof RUN_KINDS)[number];

/** The runs that count now, as they were when the pass looked. */
export type CurrentRuns = { readonly [kind in RunKind]: AnalysisRunObject | undefined };

/** Fields of the next status that parts of the pass fill in. */
export interface Draft {
  restartedAt: string | null;
  weights: TrafficWeights | null;
  runs: { readonly [kind in RunKind]: RunReference | null };
}

export interface Pass {
  readonly context: ClusterContext;
  /** The stored object: written to, hardly ever read. */
  readonly object: RolloutObject;
  seen: SeenRollout;
  family: SeenFamily;
  readonly pauses: Pauses;
  readonly draft: Draft;
  runs: CurrentRuns;
  otherRuns: readonly AnalysisRunObject[];
  /** ReplicaSet → the newest copy of it. A write that rests on an older one is a conflict. */
  readonly newest: Map<string, SeenReplicaSet>;
  /** The status was written before the decisions began; what `seen` says of conditions is outdated. */
  statusWritten: boolean;
}

export const refOf = (pass: Pass) => ({ kind: 'Rollout', name: pass.seen.name });

export const aborted = (pass: Pass): boolean => isAborted(pass.pauses, pass.seen.status);

export function seeRollout({ metadata, spec, status }: RolloutObject): SeenRollout {
  const { name, generation, annotations } = metadata;
  return { name, generation, annotations, spec, status };
}

export function seeReplicaSet({ metadata, spec, status }: ReplicaSetObject): SeenReplicaSet {
  return {
    name: metadata.name,
    hash: metadata.labels[ROLLOUT_HASH_LABEL] ?? '',
    spec: spec.replicas,
    replicas: status.replicas,
    ready: status.readyReplicas,
    available: status.availableReplicas,
    annotations: metadata.annotations,
    createdAtMs: metadata.createdAtMs,
    conditions: status.conditions,
  };
}

export function familyFrom(
  all: readonly SeenReplicaSet[],
  current: SeenReplicaSet | undefined,
  stableHash: string,
): SeenFamily {
  const stable = stableHash === '' ? undefined : all.find(({ hash }) => hash === stableHash);
  return { current, stable, all, others: all.filter((replicaSet) => replicaSet !== current && replicaSet !== stable) };
}

function stored(pass: Pass, replicaSet: SeenReplicaSet): ReplicaSetObject {
  const live = pass.context.state.api.replicaSets.get(replicaSet.name);
  if (!live) throw new Conflict(`ReplicaSet ${replicaSet.name} is gone`);
  return live;
}

/** Replaces a ReplicaSet by what this pass wants of it, and gives the new copy. Refused when the pass's copy is outdated. */
export function replaceReplicaSet(pass: Pass, replicaSet: SeenReplicaSet, change: ReplicaSetChange): SeenReplicaSet {
  const live = stored(pass, replicaSet);
  if (pass.newest.get(replicaSet.name) !== replicaSet) throw new Conflict(`ReplicaSet ${replicaSet.name} has changed`);
  updateReplicaSet(pass.context, live, change);
  const after = seeReplicaSet(live);
  pass.newest.set(after.name, after);
  return after;
}

/** Sets or (null) removes one annotation, whatever else has changed; the pass's own copy is outdated from then on. */
export function patchAnnotation(pass: Pass, replicaSet: SeenReplicaSet, key: string, value: string | null): void {
  const live = stored(pass, replicaSet);
  const { [key]: _, ...others } = live.metadata.annotations;
  updateReplicaSet(pass.context, live, { annotations: value === null ? others : { ...others, [key]: value } });
  pass.newest.set(replicaSet.name, seeReplicaSet(live));
}

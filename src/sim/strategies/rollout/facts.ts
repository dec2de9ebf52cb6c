// What the calculations look at: a Rollout as it was when a pass began, and its ReplicaSets as they were then. Plain values, so that
// every calculation is a function of what was seen; the objects themselves are changed by the actions only.
import type { RolloutSpec } from '../../../manifest/index.ts';
import type { Condition, RolloutStatus } from '../../cluster/index.ts';

export interface SeenRollout {
  readonly name: string;
  readonly generation: number;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: RolloutSpec;
  readonly status: RolloutStatus;
}

export interface SeenReplicaSet {
  readonly name: string;
  /** Value of its label `rollouts-pod-template-hash`. */
  readonly hash: string;
  /** spec.replicas */
  readonly spec: number;
  /** status.replicas: pods that are there. */
  readonly replicas: number;
  readonly ready: number;
  readonly available: number;
  readonly annotations: Readonly<Record<string, string>>;
  readonly createdAtMs: number;
  readonly conditions: readonly Condition[];
}

/** The ReplicaSets of a Rollout by the part they play. `stable` may be the very one that is `current`. */
export interface SeenFamily {
  /** Of the present template; undefined before it is made. */
  readonly current: SeenReplicaSet | undefined;
  readonly stable: SeenReplicaSet | undefined;
  /** Neither current nor stable. */
  readonly others: readonly SeenReplicaSet[];
  /** Oldest first. */
  readonly all: readonly SeenReplicaSet[];
}

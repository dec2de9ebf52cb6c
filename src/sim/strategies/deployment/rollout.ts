// What a strategy's machine is shown of a Deployment, and what its actions may do. Built anew for every sync.
import type { ClusterContext, DeploymentObject } from '../../cluster/index.ts';
import type { Fenceposts } from './fenceposts.ts';
import type { ProgressVerdict } from './progress.ts';
import type { Family } from './replica-sets.ts';
import type { OldPlan } from './sizes.ts';

/** The numbers of one sync, as observed: status may lag behind. */
export interface Observation {
  readonly paused: boolean;
  /** `replicas` differs from what an active ReplicaSet was last scaled for. */
  readonly resized: boolean;
  readonly newExists: boolean;
  readonly replicas: number;
  readonly newSpec: number;
  readonly newAvailable: number;
  /** Sum of spec.replicas of the old ReplicaSets. */
  readonly oldSpec: number;
  /** Sum of spec.replicas of all. */
  readonly total: number;
  /** Sum of availableReplicas of all. */
  readonly available: number;
  /** replicas + maxSurge */
  readonly cap: number;
  /** replicas − maxUnavailable */
  readonly minimum: number;
  /** cap − total, not below 0 */
  readonly room: number;
  /** total − minimum − new pods that are not available yet */
  readonly removable: number;
  /** Old pods that this sync may take: those that are not available, and healthy ones. */
  readonly unhealthyToRemove: number;
  readonly healthyToRemove: number;
  /** A ReplicaSet was scaled a moment ago and its status does not show it yet. */
  readonly statusLags: boolean;
  /** Old pods that have not ended yet (Recreate). */
  readonly oldPodsRunning: boolean;
  readonly progress: ProgressVerdict;
}

/** The one event of a strategy's machine. */
export interface SyncEvent {
  readonly type: 'SYNC';
  readonly seen: Observation;
}

/** What an action of a machine works with. */
export interface Rollout {
  readonly context: ClusterContext;
  readonly deployment: DeploymentObject;
  readonly family: Family;
  readonly posts: Fenceposts;
  readonly plan: OldPlan;
  readonly seen: Observation;
}

/** Does what an action of a machine names. `again`: the sync starts over with what there is now; `stop`: it ends without writing a status. */
export type RolloutAction = (rollout: Rollout) => 'done' | 'again' | 'stop';

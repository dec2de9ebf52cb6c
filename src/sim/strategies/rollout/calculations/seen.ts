// What the calculations need of a Rollout and of a ReplicaSet. Narrower than what a pass sees, so that a single number can be asked for.
import type { RolloutSpec } from '../../../../manifest/index.ts';
import type { RolloutStatus } from '../../../cluster/index.ts';
import type { SeenReplicaSet } from '../facts.ts';

export type Spec = Pick<RolloutSpec, 'replicas' | 'strategy'>;

export interface Seen {
  readonly spec: Spec;
  readonly status: RolloutStatus;
}

/** The sizes of a ReplicaSet: `spec` is what it shall have, `replicas` what is there, `available` what can serve. */
export type Sized = Pick<SeenReplicaSet, 'name' | 'spec' | 'replicas' | 'available'>;

export const totalSpec = (replicaSets: readonly Pick<Sized, 'spec'>[]): number =>
  replicaSets.reduce((sum, { spec }) => sum + spec, 0);

export const totalAvailable = (replicaSets: readonly Pick<Sized, 'available'>[]): number =>
  replicaSets.reduce((sum, { available }) => sum + available, 0);

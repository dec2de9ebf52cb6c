// Of what a world is made where one may do with less than everything.
import type { ManifestReader } from '../../manifest/index.ts';
import type { ControllerEvent, VerbResult } from '../cluster/index.ts';
import type { FaultEvent } from '../faults/index.ts';
import type { TimedInput } from '../kernel/index.ts';
import type { DrainRetry, WorldContext, WorldEvent } from './context.ts';
import type { WorldInput } from './inputs.ts';
import type { WorldSettings } from './settings.ts';
import type { WorldState } from './state.ts';
import type { Opening } from './world-file.ts';

/** The router in front of the Services, and the memory that analysis asks. */
export interface RolloutParts {
  /** Whether users come by this Service only when a router sends them. */
  isForTesters(state: WorldState, service: string): boolean;
  /** After whatever may have changed an Ingress or a Rollout. */
  lookAtOrders(world: WorldContext): void;
  changeWeight(world: WorldContext, change: Extract<WorldEvent, { type: 'weight-change' }>): void;
  /** Once a second, after the answers that have come by now are counted. */
  sampleSeries(world: WorldContext): void;
}

export interface WorldParts {
  /** The kinds that its API server knows. */
  readonly manifests: ManifestReader;
  /** How a run of these inputs begins; `base`: what none of them says. */
  opening(inputs: readonly TimedInput<WorldInput>[], base: WorldSettings): Opening;
  /** What a person does in it. */
  carryOut(world: WorldContext, input: WorldInput): readonly VerbResult[];
  /** The controllers at work in it. */
  controllers(world: WorldContext, event: ControllerEvent): void;
  /** What Rollouts need of it. */
  readonly rollouts: RolloutParts;
  /** What comes of what a person began: faults that were planned, drains that wait. */
  begun(world: WorldContext, event: FaultEvent | DrainRetry): void;
}

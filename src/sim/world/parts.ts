// Of what a world is made where one may do with less than everything.
import type { ManifestReader } from '../../manifest/index.ts';
import type { ControllerEvent, VerbResult } from '../cluster/index.ts';
import type { FaultEvent } from '../faults/index.ts';
import type { TimedInput } from '../kernel/index.ts';
import type { DrainRetry, WorldContext } from './context.ts';
import type { WorldInput } from './inputs.ts';
import type { WorldSettings } from './settings.ts';
import type { Opening } from './world-file.ts';

export interface WorldParts {
  /** The kinds that its API server knows. */
  readonly manifests: ManifestReader;
  /** How a run of these inputs begins; `base`: what none of them says. */
  opening(inputs: readonly TimedInput<WorldInput>[], base: WorldSettings): Opening;
  /** What a person does in it. */
  carryOut(world: WorldContext, input: WorldInput): readonly VerbResult[];
  /** The controllers at work in it. */
  controllers(world: WorldContext, event: ControllerEvent): void;
  /** What comes of what a person began: faults that were planned, drains that wait. */
  begun(world: WorldContext, event: FaultEvent | DrainRetry): void;
}

// The same world for a page that shows a Deployment with its Service and no more: it knows no other kinds, and has no controllers for
// them. What happens in it, happens in the whole world to the millisecond.
import { deploymentReader } from '../../manifest/index.ts';
import type { TimedInput } from '../kernel/index.ts';
import { handleDeploymentEvent } from '../strategies/index.ts';
import type { WorldInput } from './inputs.ts';
import type { WorldParts } from './parts.ts';
import { recordParts, type WorldRecording } from './record-world.ts';
import type { WorldSettings } from './settings.ts';

const DEPLOYMENTS_ONLY: WorldParts = { manifests: deploymentReader, controllers: handleDeploymentEvent };

export const recordDeploymentWorld = (
  seed: number,
  inputs: readonly TimedInput<WorldInput>[],
  settings: WorldSettings,
): WorldRecording => recordParts(DEPLOYMENTS_ONLY, seed, inputs, settings);

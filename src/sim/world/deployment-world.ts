// The same world for a page that shows a Deployment with its Service and no more: it knows no other kinds, has no controllers for them,
// and people do nothing but apply. What happens in it, happens in the whole world to the millisecond.
import { deploymentReader } from '../../manifest/index.ts';
import type { TimedInput } from '../kernel/index.ts';
import { handleDeploymentEvent } from '../strategies/index.ts';
import { applyText, refusal } from './apply-text.ts';
import type { WorldInput } from './inputs.ts';
import type { RolloutParts, WorldParts } from './parts.ts';
import { recordParts, type WorldRecording } from './record-world.ts';
import type { WorldSettings } from './settings.ts';

const NO_ROLLOUTS: RolloutParts = {
  isForTesters: () => false,
  lookAtOrders: () => {},
  changeWeight: () => {},
  sampleSeries: () => {},
};

const DEPLOYMENTS_ONLY: WorldParts = {
  manifests: deploymentReader,
  opening: (_, settings) => ({ settings, seed: null }),
  carryOut: (world, input) =>
    input.type === 'apply'
      ? applyText(world, input.text, () => null)
      : [refusal(`nobody can "${input.type}" in this world`)],
  controllers: handleDeploymentEvent,
  rollouts: NO_ROLLOUTS,
  begun: () => {},
};

export const recordDeploymentWorld = (
  seed: number,
  inputs: readonly TimedInput<WorldInput>[],
  settings: WorldSettings,
): WorldRecording => recordParts(DEPLOYMENTS_ONLY, seed, inputs, settings);

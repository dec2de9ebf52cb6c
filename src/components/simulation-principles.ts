// Which principles of the lecture one practises in a strategy or a situation: the registry that outline and coverage are made from. The
// principles of the single decisions are named by the decisions themselves (src/sim/cluster).
import type { PrincipleId } from '../session/index.ts';
import type { StrategyId } from './strategies.ts';

export const STRATEGY_PRINCIPLES: Readonly<Record<StrategyId, readonly PrincipleId[]>> = {
  'rolling-update': [
    'replace-one-by-one',
    'update-without-interruption',
    'minimal-extra-instances',
    'watch-the-rollout',
    'health-check-controls-update',
    'default-of-kubernetes',
    'replace-instead-of-change',
  ],
  recreate: ['replace-instead-of-change', 'update-without-interruption'],
};

/** By the id of the situation. One that is offered and not listed here fails a test. */
export const SITUATION_PRINCIPLES: Readonly<Record<string, readonly PrincipleId[]>> = {
  healthy: ['watch-the-rollout'],
  'bad-image': ['automatic-rollback', 'fast-rollback', 'verify-health-after-deploy'],
  rounding: ['minimal-extra-instances'],
  'more-pods-than-max-surge': ['minimal-extra-instances', 'plan-capacity'],
  'lost-requests': ['update-without-interruption'],
  'slow-boot': ['health-check-controls-update'],
  'drain-and-budget': ['high-availability'],
};

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
  canary: [
    'new-version-for-a-few',
    'share-of-traffic',
    'widen-by-metrics',
    'limit-the-blast-radius',
    'fine-traffic-control',
    'automated-canary',
  ],
  'blue-green': [
    'two-identical-environments',
    'deploy-beside-the-old',
    'switch-all-traffic',
    'instant-rollback-while-blue-runs',
    'nearly-no-downtime',
    'double-capacity',
  ],
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
  'abort-leaves-file': ['automatic-rollback', 'fast-rollback', 'limit-the-blast-radius'],
  'weight-by-pods': ['share-of-traffic', 'fine-traffic-control'],
  'limit-never-reached': ['canary-needs-good-alerts', 'automated-canary'],
  'stable-stays-whole': ['plan-capacity'],
  'no-traffic': ['canary-needs-good-alerts', 'judge-by-user-experience'],
  'way-back-window': ['instant-rollback-while-blue-runs', 'double-capacity'],
  'nobody-watches': ['verify-health-after-deploy', 'judge-by-user-experience'],
  'promotion-by-hand': ['deployment-approval', 'double-capacity'],
  'preview-without-load': ['verify-health-after-deploy'],
};

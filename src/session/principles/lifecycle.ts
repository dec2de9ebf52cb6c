// Part 1 of the lecture: from the code to a running version, four ways to release, and what each environment is for.
import type { GroupOfPrinciples } from './group.ts';

export const lifecycleGroups = [
  {
    id: 'production-lifecycle',
    principles: [
      'develop-and-build',
      'verify-in-the-pipeline',
      'deploy-in-stages',
      'operate-and-learn',
      'hand-over-artifacts',
    ],
  },
  {
    id: 'blue-green',
    principles: [
      'two-identical-environments',
      'deploy-beside-the-old',
      'switch-all-traffic',
      'instant-rollback-while-blue-runs',
      'nearly-no-downtime',
      'double-capacity',
      'migrations-bind-both-colours',
      'suits-stateless-services',
    ],
  },
  {
    id: 'canary',
    principles: [
      'new-version-for-a-few',
      'share-of-traffic',
      'widen-by-metrics',
      'limit-the-blast-radius',
      'combine-with-experiments',
      'fine-traffic-control',
      'canary-needs-good-alerts',
      'judge-by-user-experience',
    ],
  },
  {
    id: 'rolling-update',
    principles: [
      'replace-one-by-one',
      'update-without-interruption',
      'minimal-extra-instances',
      'watch-the-rollout',
      'automatic-rollback',
      'health-check-controls-update',
      'database-serves-both-versions',
      'default-of-kubernetes',
    ],
  },
  {
    id: 'immutable-infrastructure',
    principles: [
      'unchanging-components',
      'replace-instead-of-change',
      'no-configuration-drift',
      'consistent-environments',
      'versions-are-tracked',
      'fast-rollback',
      'infrastructure-as-code',
      'containers-are-immutable',
    ],
  },
  {
    id: 'development',
    principles: [
      'own-or-shared-development',
      'fast-feedback',
      'debugging-tools',
      'relaxed-limits',
      'room-for-experiments',
      'in-step-with-local-machines',
      'masked-test-data',
    ],
  },
  {
    id: 'staging',
    principles: [
      'staging-like-production',
      'integration-and-load-in-staging',
      'user-acceptance',
      'security-tests-in-staging',
      'rehearse-the-deployment',
      'test-the-alerts',
      'rehearse-the-migration',
    ],
  },
  {
    id: 'production',
    principles: [
      'high-availability',
      'hardened-and-watched',
      'automated-backup',
      'tune-performance',
      'audit-logs',
      'respond-and-escalate',
      'keep-the-business-going',
    ],
  },
  {
    id: 'consistency',
    principles: [
      'environments-from-code',
      'same-image-everywhere',
      'configuration-outside-the-image',
      'automated-environments',
      'tests-in-every-environment',
      'watch-for-drift',
    ],
  },
] as const satisfies readonly GroupOfPrinciples[];

// Part 3 of the lecture: the pipeline from a commit to production, and how operations get better and cheaper.
import type { GroupOfPrinciples } from './group.ts';

export const automationGroups = [
  {
    id: 'source-control',
    principles: [
      'everything-in-git',
      'branching-strategy',
      'code-review',
      'automated-code-quality',
      'keep-dependencies-current',
      'license-checks',
      'static-security-scan',
    ],
  },
  {
    id: 'build-and-test',
    principles: [
      'automated-builds',
      'unit-and-integration-tests',
      'performance-and-load-tests',
      'dynamic-security-tests',
      'scan-gates-the-build',
      'small-images',
      'test-reports',
    ],
  },
  {
    id: 'deployment-automation',
    principles: [
      'deploy-per-environment',
      'deployment-approval',
      'automated-canary',
      'rollback-automation',
      'verify-health-after-deploy',
      'announce-deployments',
      'measure-deployments',
    ],
  },
  {
    id: 'operations-automation',
    principles: [
      'provision-by-code',
      'manage-configuration',
      'automate-alerts',
      'automate-backup-and-restore',
      'automate-scaling',
      'automate-patching',
      'automate-incident-response',
    ],
  },
  {
    id: 'resources',
    principles: [
      'tune-autoscaling',
      'watch-utilisation',
      'budget-the-cost',
      'plan-capacity',
      'several-clouds',
      'spot-instances',
      'tag-resources',
    ],
  },
  {
    id: 'performance',
    principles: [
      'application-monitoring',
      'tune-the-database',
      'cache-deliberately',
      'serve-from-the-edge',
      'tune-the-network',
      'tune-storage',
      'tune-the-code',
    ],
  },
  {
    id: 'process',
    principles: [
      'standard-procedures',
      'generated-documents',
      'knowledge-base',
      'on-call-rotation',
      'blameless-postmortems',
      'small-steady-improvements',
      'shared-tools',
    ],
  },
] as const satisfies readonly GroupOfPrinciples[];

// Part 2 of the lecture: security as daily work, and how it is shown to those who ask.
import type { GroupOfPrinciples } from './group.ts';

export const securityGroups = [
  {
    id: 'security-operations',
    principles: [
      'push-starts-the-checks',
      'scan-code-before-building',
      'push-only-what-passed',
      'registry-scans-what-it-holds',
      'deploy-only-safe-images',
      'runtime-reports-events',
      'alerts-reach-developers',
    ],
  },
  {
    id: 'image-security',
    principles: [
      'trusted-base-images',
      'update-images-regularly',
      'automated-image-scans',
      'sign-and-verify-images',
      'private-registry',
      'few-layers',
      'no-secrets-in-images',
      'multi-stage-builds',
    ],
  },
  {
    id: 'runtime-security',
    principles: [
      'run-as-non-root',
      'read-only-root-filesystem',
      'drop-capabilities',
      'seccomp-profile',
      'apparmor-or-selinux',
      'network-policies',
      'limits-and-isolation',
      'watch-the-runtime',
    ],
  },
  {
    id: 'access-control',
    principles: [
      'role-based-access',
      'least-privilege',
      'multi-factor-authentication',
      'manage-keys-and-tokens',
      'mutual-tls',
      'trace-who-did-what',
      'review-permissions',
      'automated-access',
    ],
  },
  {
    id: 'data-protection',
    principles: [
      'encrypt-in-transit',
      'encrypt-at-rest',
      'manage-secrets',
      'mask-personal-data',
      'encrypt-backups',
      'rotate-keys',
      'classify-data',
    ],
  },
  {
    id: 'standards',
    principles: ['soc-2', 'iso-27001', 'pci-dss', 'hipaa', 'gdpr', 'sox', 'fedramp', 'national-privacy-law'],
  },
  {
    id: 'compliance-automation',
    principles: [
      'policy-as-code',
      'automated-compliance-checks',
      'continuous-reporting',
      'detect-violations',
      'collect-audit-logs',
      'compliance-dashboard',
      'regular-assessment',
      'automated-evidence',
    ],
  },
  {
    id: 'governance',
    principles: [
      'written-policies',
      'clear-responsibilities',
      'security-training',
      'incident-response-plan',
      'business-continuity-plan',
      'assess-suppliers',
      'outside-audits',
      'improve-continuously',
    ],
  },
] as const satisfies readonly GroupOfPrinciples[];

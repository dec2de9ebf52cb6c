// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { grantOfPodSecurityPolicy } from './grant-of-pod-security-policy.ts';
import { incompletePodSecurityPolicy } from './incomplete-pod-security-policy.ts';
import { misspeltPodSecurityLabel } from './misspelt-pod-security-label.ts';
import { namespaceAllowsPrivileged } from './namespace-allows-privileged.ts';
import { namespaceWithoutPodSecurityLevel } from './namespace-without-pod-security-level.ts';
import { namespaceWithoutQuota } from './namespace-without-quota.ts';
import { nextLevelUnseen } from './next-level-unseen.ts';
import { podSecurityPolicyChangesPods } from './pod-security-policy-changes-pods.ts';
import { podSecurityPolicyCheckLost } from './pod-security-policy-check-lost.ts';
import { podSecurityPolicyLooserThanRestricted } from './pod-security-policy-looser-than-restricted.ts';
import { podSecurityPolicyWithoutGrant } from './pod-security-policy-without-grant.ts';
import { removedPodSecurityPolicy } from './removed-pod-security-policy.ts';
import { violatesEnforcedLevel } from './violates-enforced-level.ts';
import { violatesWarnedLevel } from './violates-warned-level.ts';

export const podSecurityRules = [
  violatesEnforcedLevel,
  violatesWarnedLevel,
  namespaceWithoutPodSecurityLevel,
  misspeltPodSecurityLabel,
  namespaceAllowsPrivileged,
  nextLevelUnseen,
  namespaceWithoutQuota,
  removedPodSecurityPolicy,
  incompletePodSecurityPolicy,
  podSecurityPolicyChangesPods,
  podSecurityPolicyLooserThanRestricted,
  podSecurityPolicyCheckLost,
  podSecurityPolicyWithoutGrant,
  grantOfPodSecurityPolicy,
] as const satisfies readonly Rule[];

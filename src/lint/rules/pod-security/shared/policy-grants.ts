// Rules of roles that let somebody use a PodSecurityPolicy.
import type { LintDocument } from '../../../document.ts';
import { includesOrAll, ROLE_TYPES, type RoleRule, rulesOf } from '../../../role-rules.ts';
import type { LintSet } from '../../../set.ts';

export const RESOURCE = 'podsecuritypolicies';

/** Rules that name the policies; a star in verbs counts, one in resources is about everything. */
export const grantsOf = (role: LintDocument): readonly RoleRule[] =>
  rulesOf(role).filter(
    ({ groups, resources, verbs }) =>
      (includesOrAll(groups, 'policy') || groups.includes('extensions')) &&
      resources.includes(RESOURCE) &&
      includesOrAll(verbs, 'use'),
  );

export const policyGrants = (set: LintSet): readonly { readonly role: LintDocument; readonly rule: RoleRule }[] =>
  ROLE_TYPES.flatMap((type) => set.ofType(type)).flatMap((role) => grantsOf(role).map((rule) => ({ role, rule })));

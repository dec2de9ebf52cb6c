// Every rule, family by family. A new rule is one line in the index of its family.

import type { Rule } from '../rule.ts';
import { accessRules } from './access/index.ts';
import { auditRules } from './audit/index.ts';
import { availabilityRules } from './availability/index.ts';
import { hardeningRules } from './hardening/index.ts';
import { imagesRules } from './images/index.ts';
import { jobsRules } from './jobs/index.ts';
import { networkRules } from './network/index.ts';
import { podSecurityRules } from './pod-security/index.ts';
import { pssBaselineRules } from './pss-baseline/index.ts';
import { pssRestrictedRules } from './pss-restricted/index.ts';
import { resourcesRules } from './resources/index.ts';
import { rolloutsRules } from './rollouts/index.ts';
import { schemaRules } from './schema/index.ts';
import { secretsRules } from './secrets/index.ts';

const ALL = [
  ...schemaRules,
  ...pssBaselineRules,
  ...pssRestrictedRules,
  ...hardeningRules,
  ...imagesRules,
  ...secretsRules,
  ...resourcesRules,
  ...availabilityRules,
  ...networkRules,
  ...accessRules,
  ...podSecurityRules,
  ...rolloutsRules,
  ...jobsRules,
  ...auditRules,
] as const satisfies readonly Rule[];

type Known = (typeof ALL)[number];

export type RuleId = Known['id'];
/** The ids of a family: what its words have to cover. */
export type RuleIdOf<Family> = Extract<Known, { readonly family: Family }>['id'];

export const RULES: readonly Rule[] = ALL;

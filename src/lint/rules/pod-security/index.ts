// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { violatesEnforcedLevel } from './violates-enforced-level.ts';
import { violatesWarnedLevel } from './violates-warned-level.ts';

export const podSecurityRules = [violatesEnforcedLevel, violatesWarnedLevel] as const satisfies readonly Rule[];

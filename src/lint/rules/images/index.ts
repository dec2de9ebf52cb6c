// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { latestImageTag } from './latest-image-tag.ts';

export const imagesRules = [latestImageTag] as const satisfies readonly Rule[];

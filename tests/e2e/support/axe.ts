// What axe finds on a page at rest, a line for each broken rule.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { shown } from './settled.ts';

export interface Scope {
  /** Only these rules; every rule when it is not given. */
  readonly rules?: readonly string[];
  /** Only what stands under this selector. */
  readonly include?: string;
}

/** The rules whose verdict depends on the theme: only colours differ between the two. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

export async function violations(page: Page, { rules, include }: Scope = {}): Promise<string[]> {
  await shown(page);
  const builder = new AxeBuilder({ page });
  if (rules) builder.withRules([...rules]);
  if (include) builder.include(include);
  const found = await builder.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

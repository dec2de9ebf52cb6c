import type { site as en } from '../en/site.ts';

export const site = {
  'site.name': 'Rollout Lab',
} as const satisfies Record<keyof typeof en, string>;

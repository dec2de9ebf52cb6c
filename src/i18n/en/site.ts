export const site = {
  'site.name': 'Rollout Lab',
} as const;

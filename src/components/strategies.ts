// The strategies that have a page, in the order in which they are shown. A strategy without a page is not listed.
export const STRATEGIES = ['rolling-update', 'recreate', 'canary', 'blue-green'] as const;
export type StrategyId = (typeof STRATEGIES)[number];

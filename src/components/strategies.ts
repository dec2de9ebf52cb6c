// The strategies that have a page, in the order in which they are shown. A strategy without a page is not listed.
export const STRATEGIES = ['rolling-update', 'recreate'] as const;
export type StrategyId = (typeof STRATEGIES)[number];

/** The situations that a workbench can open with; the id stands in the address: `simulate/rolling-update/?preset=<id>`. */
export const PRESETS = ['healthy', 'bad-image', 'rounding', 'more-pods-than-max-surge'] as const;

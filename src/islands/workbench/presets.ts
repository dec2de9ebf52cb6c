// The situations that the page offers: manifests and a World, and what to look for (`site.preset.<id>.look`).
import type { Language } from '../../i18n/index.ts';
import type { WorldInput } from '../../sim/index.ts';
import {
  type ExampleFile,
  type ExampleWorld,
  SHOP_DEFAULTS,
  type ShopOptions,
  type StrategyName,
  shopFiles,
} from './examples/shop-web.ts';

export const PRESET_IDS = [
  'healthy',
  'bad-image',
  'rounding',
  'more-pods-than-max-surge',
  'lost-requests',
  'slow-boot',
  'drain-and-budget',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** What there is to see only with a surge is not offered where all pods go first. */
export const presetsFor = (strategy: StrategyName): readonly PresetId[] =>
  strategy === 'recreate' ? ['healthy', 'bad-image'] : PRESET_IDS;

export const isPresetId = (text: unknown): text is PresetId => PRESET_IDS.some((id) => id === text);

type Preset = Partial<Omit<ShopOptions, 'strategy' | 'world'>> & { readonly world?: Partial<ExampleWorld> };

const PRESETS: Readonly<Record<PresetId, Preset>> = {
  healthy: {},
  'bad-image': { world: { releases: [['image: shop/web:2.0.0', 'registry: missing']] } },
  // A quarter of three is less than one: rounded up for the surge, down for what may be missing.
  rounding: { replicas: 3, maxSurge: '25%', maxUnavailable: '25%' },
  // Pods that are ending do not count against the limit: with a slow shutdown they pile up beside it.
  'more-pods-than-max-surge': {
    maxSurge: '1',
    maxUnavailable: '1',
    preStopSeconds: null,
    world: { releases: [['image: shop/web:1.0.0', 'shutdownSeconds: 25']] },
  },
  // Without a wait before SIGTERM the process is gone before the last proxy has heard of it.
  'lost-requests': { preStopSeconds: null, world: { requestsPerSecond: 40 } },
  // Killed after 15 s, it never gets to its fortieth.
  'slow-boot': { livenessProbe: true, world: { releases: [['image: shop/web:2.0.0', 'startSeconds: 40']] } },
  // No pod may be missing for an eviction; a rolling update asks no budget.
  'drain-and-budget': { minAvailable: 4 },
};

/** A world to begin with. */
export interface Opening {
  readonly files: readonly ExampleFile[];
  /** At time 0, in order. */
  readonly inputs: readonly WorldInput[];
  /** null for a world of the person's own. */
  readonly preset: PresetId | null;
  /** From when time is shown: the first version has settled by then. Milliseconds. */
  readonly originMs: number;
}

/** By then the example's first version has long been ready, and its controllers rest. */
const SETTLED_MS = 60_000;

export function opening(language: Language, strategy: StrategyName, presetId: PresetId): Opening {
  const preset = PRESETS[presetId];
  const world = { ...SHOP_DEFAULTS.world, ...preset.world };
  const files = shopFiles(language, { ...SHOP_DEFAULTS, ...preset, world, strategy });
  return {
    files,
    inputs: files.map(({ name, text }): WorldInput => ({ type: 'apply', file: name, text })),
    preset: presetId,
    originMs: SETTLED_MS,
  };
}

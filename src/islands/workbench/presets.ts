// The situations that the page offers: files, how the images behave, and what to look for (`preset.<id>.look`).
import type { Language } from '../../i18n/index.ts';
import { type BehaviourId, DEFAULT_BEHAVIOUR, type WorldInput } from '../../sim/index.ts';
import {
  type ExampleFile,
  SHOP_DEFAULTS,
  type ShopOptions,
  type StrategyName,
  shopFiles,
} from './examples/shop-web.ts';

export const PRESET_IDS = ['healthy', 'bad-image', 'rounding', 'more-pods-than-max-surge'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** What there is to see only with a surge is not offered where all pods go first. */
export const presetsFor = (strategy: StrategyName): readonly PresetId[] =>
  strategy === 'recreate' ? ['healthy', 'bad-image'] : PRESET_IDS;

export const isPresetId = (text: unknown): text is PresetId => PRESET_IDS.some((id) => id === text);

interface Preset {
  readonly shop: Partial<Omit<ShopOptions, 'strategy'>>;
  /** How the next version behaves. */
  readonly behaviour: BehaviourId;
  /** Before the files are applied. */
  readonly before: readonly WorldInput[];
}

const PRESETS: Readonly<Record<PresetId, Preset>> = {
  healthy: { shop: {}, behaviour: 'works', before: [] },
  'bad-image': { shop: {}, behaviour: 'missing-image', before: [] },
  // A quarter of three is less than one: rounded up for the surge, down for what may be missing.
  rounding: { shop: { replicas: 3, maxSurge: '25%', maxUnavailable: '25%' }, behaviour: 'works', before: [] },
  // Pods that are ending do not count against the limit: with a slow shutdown they pile up beside it.
  'more-pods-than-max-surge': {
    shop: { maxSurge: '1', maxUnavailable: '1' },
    behaviour: 'works',
    before: [
      { type: 'setBehaviour', image: 'shop/web:1.0.0', behaviour: { ...DEFAULT_BEHAVIOUR, shutdownSeconds: 25 } },
    ],
  },
};

/** A world to begin with. */
export interface Opening {
  readonly files: readonly ExampleFile[];
  /** At time 0, in order. */
  readonly inputs: readonly WorldInput[];
  readonly behaviour: BehaviourId;
  /** null for a world of the person's own. */
  readonly preset: PresetId | null;
  /** From when time is shown: the first version has settled by then. Milliseconds. */
  readonly originMs: number;
}

/** By then the example's first version has long been ready, and its controllers rest. */
const SETTLED_MS = 60_000;

export function opening(language: Language, strategy: StrategyName, presetId: PresetId): Opening {
  const preset = PRESETS[presetId];
  const files = shopFiles(language, { ...SHOP_DEFAULTS, ...preset.shop, strategy });
  return {
    files,
    inputs: [...preset.before, ...files.map(({ name, text }): WorldInput => ({ type: 'apply', file: name, text }))],
    behaviour: preset.behaviour,
    preset: presetId,
    originMs: SETTLED_MS,
  };
}

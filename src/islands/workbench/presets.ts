// The situations that the page offers: manifests and a World, and what to look for (`site.preset.<id>.look`).
import type { Language } from '../../i18n/index.ts';
import type { WorldInput } from '../../sim/index.ts';
import { CANARY_ANALYSIS, ROLLOUT_DEFAULTS, type RolloutOptions, rolloutFiles } from './examples/shop-rollout.ts';
import {
  type ExampleFile,
  type ExampleWorld,
  isRolloutStrategy,
  SHOP_DEFAULTS,
  type ShopOptions,
  type StrategyName,
  shopFiles,
} from './examples/shop-web.ts';

/** What each strategy offers. What there is to see only with a surge is not offered where all pods go first. */
const OFFERED = {
  'rolling-update': [
    'healthy',
    'bad-image',
    'rounding',
    'more-pods-than-max-surge',
    'lost-requests',
    'slow-boot',
    'drain-and-budget',
  ],
  recreate: ['healthy', 'bad-image'],
  canary: ['healthy', 'abort-leaves-file', 'weight-by-pods', 'limit-never-reached', 'stable-stays-whole', 'no-traffic'],
  'blue-green': ['healthy', 'way-back-window', 'nobody-watches', 'promotion-by-hand', 'preview-without-load'],
} as const satisfies Readonly<Record<StrategyName, readonly string[]>>;

export type PresetId = (typeof OFFERED)[StrategyName][number];

export const presetsFor = (strategy: StrategyName): readonly PresetId[] => OFFERED[strategy];

export const PRESET_IDS: readonly PresetId[] = [...new Set(Object.values(OFFERED).flat())];

export const isStrategyName = (text: unknown): text is StrategyName =>
  typeof text === 'string' && Object.hasOwn(OFFERED, text);

export const isPresetId = (text: unknown): text is PresetId => PRESET_IDS.some((id) => id === text);

type Preset = Partial<Omit<ShopOptions, 'strategy' | 'world'>> & { readonly world?: Partial<ExampleWorld> };

const PRESETS: Readonly<Partial<Record<PresetId, Preset>>> = {
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

type RolloutPreset = Partial<Omit<RolloutOptions, 'world'>> & { readonly world?: Partial<ExampleWorld> };

const BAD = (errorRate: number): readonly string[] => ['image: shop/web:2.0.0', `errorRate: ${errorRate}`];

const pausedAt = (weight: number, seconds: number): readonly string[] => [
  `  - setWeight: ${weight}`,
  '  - pause:',
  `      duration: ${seconds}s`,
];

const CANARY_PRESETS: Readonly<Partial<Record<PresetId, RolloutPreset>>> = {
  healthy: {},
  'abort-leaves-file': { world: { releases: [BAD(0.05)] } },
  // Three pods and one more can only be divided into quarters.
  'weight-by-pods': {
    replicas: 3,
    router: false,
    canary: ['maxSurge: 1', 'maxUnavailable: 0', 'steps:', ...pausedAt(10, 60)],
    analysis: null,
  },
  // Failing is more failures than the limit: five measurements cannot have six.
  'limit-never-reached': {
    analysis: { ...CANARY_ANALYSIS, failureLimit: 5 },
    world: { releases: [BAD(0.2)] },
  },
  'stable-stays-whole': {
    canary: ['dynamicStableScale: false', 'steps:', ...pausedAt(50, 60)],
    analysis: null,
  },
  'no-traffic': { world: { requestsPerSecond: 0 } },
};

const BLUE_GREEN_PRESETS: Readonly<Partial<Record<PresetId, RolloutPreset>>> = {
  healthy: {},
  'way-back-window': {},
  // It works for as long as the switch takes, and then no more.
  'nobody-watches': {
    world: {
      releases: [['image: shop/web:2.0.0', 'errorRate: 0.3', 'errorsFrom: warm-up', 'warmUpSeconds: 20']],
    },
  },
  'promotion-by-hand': { blueGreen: ['autoPromotionEnabled: false', 'scaleDownDelaySeconds: 30'] },
  'preview-without-load': {
    blueGreen: [
      'scaleDownDelaySeconds: 30',
      'prePromotionAnalysis:',
      '  templates:',
      '    - templateName: success-rate',
    ],
    // Late enough that nothing is left of the version that the preview Service led to before.
    analysis: { ...CANARY_ANALYSIS, failureLimit: 0, window: '10s', initialDelay: '15s', service: 'web-preview' },
  },
};

function filesFor(language: Language, strategy: StrategyName, id: PresetId): readonly ExampleFile[] {
  if (isRolloutStrategy(strategy)) {
    const preset = (strategy === 'canary' ? CANARY_PRESETS : BLUE_GREEN_PRESETS)[id] ?? {};
    const defaults = ROLLOUT_DEFAULTS[strategy];
    return rolloutFiles(language, strategy, { ...defaults, ...preset, world: { ...defaults.world, ...preset.world } });
  }
  const preset = PRESETS[id] ?? {};
  const world = { ...SHOP_DEFAULTS.world, ...preset.world };
  return shopFiles(language, { ...SHOP_DEFAULTS, ...preset, world, strategy });
}

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
  const files = filesFor(language, strategy, presetId);
  return {
    files,
    inputs: files.map(({ name, text }): WorldInput => ({ type: 'apply', file: name, text })),
    preset: presetId,
    originMs: SETTLED_MS,
  };
}

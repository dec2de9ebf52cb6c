// What all columns of a comparison share: users, fault, release, and the fields of the manifests. Pure: a scenario in, texts and inputs out.
import {
  DEFAULT_SETTINGS,
  firstRequestFrom,
  planOf,
  type RatePoint,
  type TimedInput,
  type WorldInput,
  worldIn,
} from '../../sim/index.ts';
import { manifestOf, type StrategyId } from './strategies.ts';

export const RELEASES = ['errors', 'works', 'slow', 'never-ready', 'crashes', 'missing-image'] as const;
export type Release = (typeof RELEASES)[number];

export const FAULTS = ['none', 'node-lost', 'slow-endpoints', 'dependency-down', 'registry-down'] as const;
export type Fault = (typeof FAULTS)[number];

/** Who looks at the canary while it waits: nobody, or an analysis of its success rate that aborts it. */
export const ANALYSES = ['none', 'aborts'] as const;
export type Analysis = (typeof ANALYSES)[number];

export const SHAPES = ['constant', 'spike', 'ramp'] as const;
export type Shape = (typeof SHAPES)[number];

export const LENGTHS_SECONDS = [120, 300, 600, 1800] as const;

export interface Scenario {
  readonly seed: number;
  /** Seconds that are shown. */
  readonly seconds: number;
  readonly replicas: number;
  /** As they stand in the text: `1`, `25%`. */
  readonly maxSurge: string;
  readonly maxUnavailable: string;
  /** Of blue-green: how long the old pods stay after the switch, seconds. */
  readonly scaleDownDelaySeconds: number;
  /** Of canary: at each of its steps, seconds. */
  readonly pauseSeconds: number;
  /** Of canary. */
  readonly analysis: Analysis;
  /** Seconds that a pod waits before it is told to end; 0: not at all. */
  readonly preStopSeconds: number;
  readonly requestsPerSecond: number;
  readonly shape: Shape;
  /** What the new version does; `errorPercent` belongs to `errors`. */
  readonly release: Release;
  readonly errorPercent: number;
  readonly fault: Fault;
  /** From the release until somebody notices and applies the former text again, seconds; 0: nobody does. */
  readonly noticedSeconds: number;
}

export type ScenarioField = keyof Scenario;

export const DEFAULT_SCENARIO: Scenario = {
  seed: 4213,
  seconds: 120,
  replicas: 8,
  maxSurge: '25%',
  maxUnavailable: '0',
  scaleDownDelaySeconds: 30,
  pauseSeconds: 20,
  analysis: 'none',
  preStopSeconds: 5,
  requestsPerSecond: 40,
  shape: 'constant',
  release: 'errors',
  errorPercent: 17,
  fault: 'none',
  noticedSeconds: 30,
};

/** Least and most of the fields that are whole numbers. */
export const RANGES = {
  seed: [0, 0xffff_ffff],
  replicas: [1, 200],
  scaleDownDelaySeconds: [1, 1800],
  pauseSeconds: [1, 600],
  preStopSeconds: [0, 120],
  requestsPerSecond: [1, 1000],
  errorPercent: [1, 100],
  noticedSeconds: [0, 1800],
} as const satisfies Partial<Record<ScenarioField, readonly [number, number]>>;

/** What maxSurge and maxUnavailable may say here: a count, or per cent. */
export const isAmount = (text: string): boolean => /^(?:\d{1,3}|(?:\d{1,2}|100)%)$/.test(text);

/** From here on time is shown: the first version has settled. Milliseconds. */
export const ORIGIN_MS = 60_000;
const RELEASED_SECONDS = 10;
export const RELEASED_MS = ORIGIN_MS + RELEASED_SECONDS * 1000;
/** A fault begins while the release goes on. */
const FAULT_AT_SECONDS = 20;
const FAULT_FOR_SECONDS = 30;

export const OLD_IMAGE = 'shop/web:1.0.0';
export const NEW_IMAGE = 'shop/web:2.0.0';

export const endOf = ({ seconds }: Scenario): number => ORIGIN_MS + seconds * 1000;
/** When somebody applies the former text again; null when nobody does within the time that is shown. */
export const revertedMs = (scenario: Scenario): number | null => {
  const atMs = RELEASED_MS + scenario.noticedSeconds * 1000;
  return scenario.noticedSeconds === 0 || atMs >= endOf(scenario) ? null : atMs;
};

const RELEASE_LINES: Readonly<Record<Exclude<Release, 'works'>, (scenario: Scenario) => string>> = {
  errors: ({ errorPercent }) => `errorRate: ${errorPercent / 100}`,
  slow: () => 'startSeconds: 40',
  'never-ready': () => 'outcome: never-ready',
  crashes: () => 'outcome: crashes',
  'missing-image': () => 'registry: missing',
};

const FAULT_LINES: Readonly<Record<Exclude<Fault, 'none'>, readonly string[]>> = {
  'node-lost': ['node: node-1'],
  'slow-endpoints': ['delay: 10s'],
  'dependency-down': [],
  'registry-down': [],
};

function trafficLines({ shape, requestsPerSecond }: Scenario): readonly string[] {
  const lines = [`requestsPerSecond: ${requestsPerSecond}`];
  const change = `{ to: ${requestsPerSecond * 3}, at: ${FAULT_AT_SECONDS}s, for: ${FAULT_FOR_SECONDS}s }`;
  return shape === 'constant' ? lines : [...lines, `${shape}: ${change}`];
}

const PODS_OF_A_NODE = 16;

/** Room for twice the pods and more: how a strategy uses it is compared, not who gets none. */
const nodeCount = ({ replicas }: Scenario): number => Math.max(3, Math.ceil((replicas * 2.5) / PODS_OF_A_NODE));

/** The World around the columns, the same for all. */
export function worldText(scenario: Scenario): string {
  const { seed, release, fault } = scenario;
  const releases =
    release === 'works' ? ' []' : `\n    - image: ${NEW_IMAGE}\n      ${RELEASE_LINES[release](scenario)}`;
  const faults =
    fault === 'none'
      ? ' []'
      : `\n${[`- type: ${fault}`, `  at: ${FAULT_AT_SECONDS}s`, `  for: ${FAULT_FOR_SECONDS}s`, ...FAULT_LINES[fault].map((line) => `  ${line}`)].map((line) => `    ${line}`).join('\n')}`;
  const nodes = Array.from(
    { length: nodeCount(scenario) },
    (_, at) => `    - name: node-${at + 1}\n      cpu: "${PODS_OF_A_NODE}"\n      memory: 64Gi`,
  );
  return `apiVersion: rollout-lab/v1
kind: World
metadata:
  name: world
spec:
  seed: ${seed}
  traffic:
${trafficLines(scenario)
  .map((line) => `    ${line}`)
  .join('\n')}
  releases:${releases}
  faults:${faults}
  nodes:
${nodes.join('\n')}
`;
}

/** Everything that happens to a column: the same World, then its own text with the old, the new, and again the old image. */
export function inputsOf(strategy: StrategyId, scenario: Scenario): TimedInput<WorldInput>[] {
  const text = (image: string) => manifestOf(strategy, scenario, image);
  const apply = (atMs: number, image: string): TimedInput<WorldInput> => ({
    atMs,
    input: { type: 'apply', file: 'web.yaml', text: text(image) },
  });
  const back = revertedMs(scenario);
  return [
    { atMs: 0, input: { type: 'apply', file: 'world.yaml', text: worldText(scenario) } },
    apply(0, OLD_IMAGE),
    apply(RELEASED_MS, NEW_IMAGE),
    ...(back === null ? [] : [apply(back, OLD_IMAGE)]),
  ];
}

/** The stream of requests that all columns share: when they arrive follows from these two alone. */
export function requestStream(scenario: Scenario): { readonly points: readonly RatePoint[]; readonly seed: number } {
  const world = worldIn(worldText(scenario));
  const base = { ...DEFAULT_SETTINGS, originMs: ORIGIN_MS };
  return { points: (world ? planOf(world, base) : base).traffic.points, seed: scenario.seed };
}

/** Numbers of the first and the last request that arrive in the shown time. */
export function requestsShown(scenario: Scenario): { readonly first: number; readonly last: number } {
  const { points, seed } = requestStream(scenario);
  const first = firstRequestFrom(points, seed, ORIGIN_MS) ?? 1;
  return { first, last: Math.max(first, (firstRequestFrom(points, seed, endOf(scenario)) ?? 1) - 1) };
}

/** The fields in which two scenarios differ. */
export const differences = (a: Scenario, b: Scenario): ScenarioField[] =>
  FIELDS.filter((field) => a[field] !== b[field]);

/** In the order in which they are offered. */
export const FIELDS = [
  'release',
  'errorPercent',
  'fault',
  'requestsPerSecond',
  'shape',
  'replicas',
  'maxSurge',
  'maxUnavailable',
  'pauseSeconds',
  'analysis',
  'scaleDownDelaySeconds',
  'preStopSeconds',
  'noticedSeconds',
  'seconds',
  'seed',
] as const satisfies readonly ScenarioField[];

// A Deployment of four pods with a Service, in a World with faults.
import { recordWorld, type TimedInput, type WorldInput } from '../../../src/sim/index.ts';
import { manifest, type Sizes } from '../world/manifests.ts';
import { worldText } from '../world/world-text.ts';

export const FOUR: Sizes = {
  replicas: 4,
  maxSurge: 1,
  maxUnavailable: 0,
  minReadySeconds: 0,
  progressDeadlineSeconds: 600,
  strategy: 'RollingUpdate',
  cpuMilli: 250,
  readiness: true,
  graceSeconds: 30,
};

export interface RunOptions {
  readonly spec?: object;
  readonly sizes?: Sizes;
  readonly edit?: (text: string) => string;
  readonly inputs?: readonly TimedInput<WorldInput>[];
  readonly seed?: number;
}

export function runWith({ spec, sizes = FOUR, edit = (text) => text, inputs = [], seed = 1 }: RunOptions) {
  const apply = (file: string, text: string): TimedInput<WorldInput> => ({
    atMs: 0,
    input: { type: 'apply', file, text },
  });
  const worlds = spec ? [apply('world.yaml', worldText(spec))] : [];
  return recordWorld(seed, [...worlds, apply('web.yaml', edit(manifest(sizes))), ...inputs]);
}

export const release = (atMs: number, version = 2): TimedInput<WorldInput> => ({
  atMs,
  input: { type: 'setImage', deployment: 'web', container: 'web', image: `shop/web:${version}` },
});

export const applyWorld = (atMs: number, spec: object): TimedInput<WorldInput> => ({
  atMs,
  input: { type: 'apply', file: 'world.yaml', text: worldText(spec) },
});

type Run = ReturnType<typeof runWith>;

/** Times at which the log holds facts of a type. */
export const factsOf = (run: Run, type: string) =>
  run.log.filter((entry) => entry.kind === 'fact').filter((fact) => fact.type === type);

export const decisionsBy = (run: Run, rule: string) =>
  run.log.filter((entry) => entry.kind === 'decision').filter((decision) => decision.rule === rule);

/** Requests that ended in a way between two times. */
export function countOf(run: Run, outcome: string, fromMs: number, untilMs: number): number {
  return factsOf(run, 'trafficCounted')
    .filter(({ atMs }) => atMs > fromMs && atMs <= untilMs)
    .reduce((sum, { data }) => sum + Number(data[outcome] ?? 0), 0);
}

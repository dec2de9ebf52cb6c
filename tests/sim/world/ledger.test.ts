// The ledger against hand-made logs, and against the world itself, millisecond by millisecond.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogues, LANGUAGES } from '../../../src/i18n/index.ts';
import { podRequests } from '../../../src/sim/cluster/scheduler/index.ts';
import {
  DOLLARS_PER_CPU_HOUR,
  type Fact,
  LEDGER_ROWS,
  type LogData,
  type LogEntry,
  ledgerOf,
  ledgerValue,
  Simulation,
  type WorldInput,
  worldProgram,
  worldView,
} from '../../../src/sim/index.ts';
import { failuresOf } from '../../../src/sim/traffic/index.ts';
import { seedCount } from '../../support/seeds.ts';
import { release, runWith } from '../faults/run-with-faults.ts';
import { actions, behaviours, manifest, sizes } from './manifests.ts';

const fact = (atMs: number, type: string, kind: string, name: string, data: LogData = {}): Fact => ({
  kind: 'fact',
  atMs,
  type,
  object: { kind, name },
  data,
});

/** Two pods of version 1 from 0 s and 10 s, one of version 2 from 20 s; the first goes at 30 s. */
const LOG: readonly LogEntry[] = [
  fact(0, 'deploymentCreated', 'Deployment', 'web', { replicas: 2 }),
  fact(0, 'replicaSetCreated', 'ReplicaSet', 'v1', { deployment: 'web' }),
  fact(0, 'podCreated', 'Pod', 'a', { replicaSet: 'v1' }),
  fact(5_000, 'podBecameReady', 'Pod', 'a'),
  fact(10_000, 'podCreated', 'Pod', 'b', { replicaSet: 'v1' }),
  fact(15_000, 'podBecameReady', 'Pod', 'b'),
  fact(16_000, 'trafficCounted', 'Service', 'web', { ok: 10, refused: 2, noEndpoint: 1, 'refused.v1': 2 }),
  fact(20_000, 'replicaSetCreated', 'ReplicaSet', 'v2', { deployment: 'web' }),
  fact(20_000, 'podCreated', 'Pod', 'c', { replicaSet: 'v2' }),
  fact(25_000, 'podBecameReady', 'Pod', 'c'),
  fact(26_000, 'trafficCounted', 'Service', 'web', { slow: 5, serverError: 4, 'serverError.v2': 4, harmed: 3 }),
  fact(28_000, 'podDeletionRequested', 'Pod', 'a'),
  fact(30_000, 'podRemoved', 'Pod', 'a'),
];

describe('a ledger', () => {
  test('adds up a stretch', () => {
    const ledger = ledgerOf(LOG, 0, 40_000);
    expect(ledger).toMatchObject({ requests: 22, failed: 7, usersHarmed: 3, peakPods: 3 });
    expect(ledger.byReason).toEqual({ noEndpoint: 1, refused: 2, reset: 0, serverError: 4, timeOut: 0 });
    expect(ledger.failures).toEqual([
      { reason: 'serverError', version: 2, count: 4 },
      { reason: 'refused', version: 1, count: 2 },
      { reason: 'noEndpoint', version: null, count: 1 },
    ]);
    expect(ledger.podSeconds).toBe(30 + 30 + 20);
    expect(ledger.mixedVersionSeconds).toBe(15);
    expect([ledger.minimumReadyPercent, ledger.minimumReadyAtMs]).toEqual([0, 0]);
  });

  test('of a later stretch counts what is there already and what comes', () => {
    const ledger = ledgerOf(LOG, 16_000, 29_000);
    expect(ledger).toMatchObject({ requests: 9, failed: 4, peakPods: 3, minimumReadyPercent: 100 });
    expect(ledger.podSeconds).toBe(13 + 13 + 9);
    expect(ledger.mixedVersionSeconds).toBe(4);
  });

  test('of no time costs nothing', () => {
    const ledger = ledgerOf(LOG, 17_000, 17_000);
    expect(ledger).toMatchObject({ requests: 0, podSeconds: 0, peakPods: 2, minimumReadyPercent: null, dollars: 0 });
  });

  test('of an empty log is empty', () => {
    expect(ledgerOf([], 0, 10_000)).toMatchObject({ requests: 0, peakPods: 0, completeSeconds: null });
  });

  test('has words for every row in both languages, also where there is no number', () => {
    const empty = ledgerOf([], 0, 0);
    for (const language of LANGUAGES)
      for (const row of LEDGER_ROWS) {
        expect(catalogues[language][`ledger.${row}`]).toBeTruthy();
        expect(catalogues[language][`ledger.${row}.value`]).toBeTruthy();
        if (ledgerValue(empty, row) === null) expect(catalogues[language][`ledger.${row}.none`]).toBeTruthy();
      }
  });
});

describe('a rollout', () => {
  test('takes from its first decision to the one that says it is complete', () => {
    const run = runWith({ inputs: [release(60_000)] });
    run.runUntil(240_000);
    const complete = run.log.findLast((entry) => entry.kind === 'decision' && entry.rule === 'complete');
    const { completeSeconds } = ledgerOf(run.log, 60_000, 240_000);
    expect(completeSeconds).toBeCloseTo(((complete?.atMs ?? 0) - 60_000) / 1000, 0);
    expect(ledgerOf(run.log, 60_000, (complete?.atMs ?? 0) - 1).completeSeconds).toBeNull();
  });

  test('that is stuck is not complete', () => {
    const spec = { releases: [{ image: 'shop/web:2', outcome: 'never-ready' }] };
    const run = runWith({ spec, inputs: [release(60_000)] });
    run.runUntil(240_000);
    expect(ledgerOf(run.log, 60_000, 240_000).completeSeconds).toBeNull();
  });

  test('of a version that does harm counts the people who met it', () => {
    const spec = { releases: [{ image: 'shop/web:2', errorRate: 0.5 }] };
    const run = runWith({ spec, inputs: [release(60_000)] });
    run.runUntil(240_000);
    const { traffic } = run.seek(240_000).state;
    const { usersHarmed, failures } = ledgerOf(run.log, 60_000, 240_000);
    expect(usersHarmed).toBeGreaterThan(100);
    expect(usersHarmed).toBe(traffic.reportedHarmed);
    expect(failures[0]).toMatchObject({ reason: 'serverError', version: 2 });
  });
});

test('pod-seconds are the integral of the pods, CPU-hours that of what they ask for, and the rest is what there was to see', () => {
  const anything = fc.tuple(sizes, fc.integer({ min: 0, max: 2 ** 31 - 1 }), actions, behaviours);
  fc.assert(
    fc.property(anything, fc.integer({ min: 0, max: 200_000 }), ([of, seed, list, worlds], fromMs) => {
      const simulation = new Simulation(worldProgram(), seed);
      const apply: WorldInput = { type: 'apply', file: 'web.yaml', text: manifest(of) };
      for (const { atMs, input } of [{ atMs: 0, input: apply }, ...worlds, ...list]) simulation.dispatch(input, atMs);
      const untilMs = 300_000;
      const sums = { pods: 0, cpu: 0, peak: 0, least: Number.POSITIVE_INFINITY, mixed: 0 };
      simulation.runUntil(fromMs);
      for (let nowMs = fromMs; nowMs < untilMs; ) {
        const nextMs = Math.min(untilMs, simulation.nextAtMs);
        const view = worldView(simulation.state, nowMs);
        const passed = nextMs - nowMs;
        const bound = [...simulation.state.api.pods.values()].filter(({ nodeName }) => nodeName !== null);
        sums.pods += view.pods.length * passed;
        sums.cpu += bound.reduce((sum, pod) => sum + podRequests(pod.spec).cpuMilli, 0) * passed;
        const serving = view.pods.filter(({ ready, terminating }) => ready && !terminating);
        if (new Set(serving.map(({ version }) => version)).size > 1) sums.mixed += passed;
        if (passed > 0) {
          sums.peak = Math.max(sums.peak, view.pods.length);
          const wanted = view.deployments[0]?.replicas ?? 0;
          if (wanted > 0) sums.least = Math.min(sums.least, (Math.min(serving.length, wanted) * 100) / wanted);
        }
        nowMs = nextMs;
        simulation.runUntil(nowMs);
      }
      const ledger = ledgerOf(simulation.log, fromMs, untilMs);
      expect(ledger.podSeconds).toBeCloseTo(sums.pods / 1000, 6);
      expect(ledger.dollars).toBeCloseTo((sums.cpu / 1000 / 3_600_000) * DOLLARS_PER_CPU_HOUR, 12);
      expect(ledger.peakPods).toBe(sums.peak);
      expect(ledger.mixedVersionSeconds).toBeCloseTo(sums.mixed / 1000, 6);
      expect(ledger.minimumReadyPercent).toBe(Number.isFinite(sums.least) ? sums.least : null);
      const whole = ledgerOf(simulation.log, 0, untilMs);
      expect(whole.failed).toBe(failuresOf(simulation.state.traffic.reported));
      expect(whole.failures.reduce((sum, { count }) => sum + count, 0)).toBe(whole.failed);
    }),
    { numRuns: seedCount },
  );
});

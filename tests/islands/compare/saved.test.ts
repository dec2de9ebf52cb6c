import fc from 'fast-check';
import '../../support/seeds.ts';
import { describe, expect, test } from 'vitest';
import {
  readColumns,
  readComparison,
  type SavedComparison,
  withField,
  writeComparison,
} from '../../../src/islands/compare/saved.ts';
import {
  ANALYSES,
  DEFAULT_SCENARIO,
  FAULTS,
  LENGTHS_SECONDS,
  RANGES,
  RELEASES,
  type Scenario,
  SHAPES,
} from '../../../src/islands/compare/scenario.ts';
import { DEFAULT_COLUMNS, STRATEGIES } from '../../../src/islands/compare/strategies.ts';
import { RULES_VERSION } from '../../../src/islands/workbench/saved.ts';

const whole = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
const amount = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map(String),
  fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`),
);

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  seed: whole(RANGES.seed),
  seconds: fc.constantFrom(...LENGTHS_SECONDS),
  replicas: whole(RANGES.replicas),
  maxSurge: amount,
  maxUnavailable: amount,
  scaleDownDelaySeconds: whole(RANGES.scaleDownDelaySeconds),
  pauseSeconds: whole(RANGES.pauseSeconds),
  analysis: fc.constantFrom(...ANALYSES),
  preStopSeconds: whole(RANGES.preStopSeconds),
  requestsPerSecond: whole(RANGES.requestsPerSecond),
  shape: fc.constantFrom(...SHAPES),
  release: fc.constantFrom(...RELEASES),
  errorPercent: whole(RANGES.errorPercent),
  fault: fc.constantFrom(...FAULTS),
  noticedSeconds: whole(RANGES.noticedSeconds),
});

const states: fc.Arbitrary<SavedComparison> = fc
  .record({
    scenario: scenarios,
    previous: fc.option(scenarios),
    guesses: fc.subarray(['failed', 'peakPods', 'allOnNew', 'rollback'] as const),
    answer: fc.constantFrom('same' as const, ...STRATEGIES),
    seenMs: fc.integer({ min: 0, max: 120_000 }),
    back: fc.integer({ min: 0, max: 120_000 }),
    speed: fc.constantFrom(0.25, 1, 8),
    request: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
  })
  .map(({ guesses, answer, seenMs, back, ...others }) => ({
    ...others,
    rules: RULES_VERSION,
    columns: DEFAULT_COLUMNS,
    prediction: Object.fromEntries(guesses.map((question) => [question, answer])),
    begun: true,
    seenMs,
    nowMs: Math.max(0, seenMs - back),
  }));

describe('a link', () => {
  test('gives back what it was made of', () => {
    fc.assert(
      fc.property(states, (saved) => {
        expect(readComparison(`#${writeComparison(saved)}`)).toEqual({ kind: 'saved', saved });
      }),
    );
  });

  test('of the example says little, and can be read', () => {
    const fragment = writeComparison({
      columns: DEFAULT_COLUMNS,
      scenario: { ...DEFAULT_SCENARIO, replicas: 12 },
      previous: DEFAULT_SCENARIO,
      prediction: { failed: 'same' },
      begun: true,
      nowMs: 5000,
      seenMs: 5000,
      speed: 1,
      request: null,
    });
    expect(fragment).toContain('replicas=12');
    expect(fragment).toContain('before.replicas=8');
    expect(fragment).toContain('guess.failed=same');
    expect(fragment.length).toBeLessThan(200);
  });

  test('with anything changed in it is another state, broken, or not ours: never a crash', () => {
    const text = writeComparison({
      columns: DEFAULT_COLUMNS,
      scenario: DEFAULT_SCENARIO,
      previous: null,
      prediction: {},
      begun: true,
      nowMs: 1,
      seenMs: 2,
      speed: 2,
      request: 7,
    });
    fc.assert(
      fc.property(fc.nat(text.length), fc.string(), (at, noise) => {
        const { kind } = readComparison(text.slice(0, at) + noise + text.slice(at + noise.length));
        expect(['none', 'saved', 'broken', 'other-format']).toContain(kind);
      }),
    );
  });

  test.each([
    ['', 'none'],
    ['#lab=1.abc', 'none'],
    ['#compare=2&columns=rolling-update,recreate', 'other-format'],
    ['#compare=1', 'broken'],
    ['#compare=1&columns=rolling-update,rolling-update', 'broken'],
    ['#compare=1&columns=rolling-update,recreate&replicas=100000', 'broken'],
    ['#compare=1&columns=rolling-update,recreate&release=explodes', 'broken'],
    ['#compare=1&columns=rolling-update,recreate&at=5000&seen=1000', 'broken'],
    ['#compare=1&columns=rolling-update,recreate&seen=999999999', 'broken'],
    ['#compare=1&columns=rolling-update,recreate&guess.failed=nobody', 'broken'],
    [`#compare=1&columns=rolling-update,recreate&rules=${'x'.repeat(5000)}`, 'broken'],
  ])('%s is %s', (fragment, kind) => {
    expect(readComparison(fragment).kind).toBe(kind);
  });
});

test('columns stand in one order, two or three different ones', () => {
  expect(readColumns('recreate,rolling-update')).toEqual(['rolling-update', 'recreate']);
  expect(readColumns('recreate')).toBeNull();
  expect(readColumns('recreate,mystery')).toBeNull();
});

test.each([
  ['replicas', '12', 12],
  ['replicas', '0', null],
  ['replicas', '1e3', null],
  ['maxSurge', '50%', '50%'],
  ['maxSurge', '-1', null],
  ['maxSurge', '1; kind: Pod', null],
  ['seconds', '300', 300],
  ['seconds', '301', null],
  ['fault', 'node-lost', 'node-lost'],
] as const)('a field %s takes %s as %s', (field, text, value) => {
  expect(withField(DEFAULT_SCENARIO, field, text)?.[field] ?? null).toBe(value);
});

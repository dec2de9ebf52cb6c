import { describe, expect, test } from 'vitest';
import { ColumnRun } from '../../../src/islands/compare/column-run.ts';
import { readCourse } from '../../../src/islands/compare/course-reader.ts';
import {
  DEFAULT_SCENARIO,
  endOf,
  ORIGIN_MS,
  RELEASED_MS,
  revertedMs,
  type Scenario,
} from '../../../src/islands/compare/scenario.ts';
import { STRATEGIES, type StrategyId } from '../../../src/islands/compare/strategies.ts';
import { saysOf } from '../../../src/islands/compare/view-model.ts';
import { ledgerOf } from '../../../src/sim/index.ts';

function ran(id: StrategyId, change: Partial<Scenario> = {}): ColumnRun {
  const run = new ColumnRun(id, { ...DEFAULT_SCENARIO, ...change });
  // It rests where it is shown first, and at its end.
  while (!run.done) run.work(Number.POSITIVE_INFINITY);
  return run;
}

describe.each(STRATEGIES)('%s', (id) => {
  const good = ran(id, { release: 'works', noticedSeconds: 80, seconds: 300 });

  test('before the release nothing has been lost, and everybody is on the first version', () => {
    expect(good.measures(RELEASED_MS)).toMatchObject({ failed: 0, exposed: 0, allOnNew: null, rollback: null });
    const seconds = good.course.seconds.filter(({ atMs }) => atMs <= RELEASED_MS);
    expect(seconds.length).toBeGreaterThan(5);
    expect(seconds.every(({ second, failed }) => second === 0 && failed === 0)).toBe(true);
  });

  test('a good release harms nobody, gets everybody onto the new version, and back when it is taken back', () => {
    const { exposed, allOnNew, rollback } = good.measures(good.endMs);
    expect(exposed).toBe(0);
    expect(allOnNew).toBeGreaterThan(0);
    expect(rollback).not.toBeNull();
  });

  test('a release that nobody takes back has no time to go back', () => {
    expect(ran(id, { noticedSeconds: 0 }).measures(endOf(DEFAULT_SCENARIO)).rollback).toBeNull();
  });

  test('a version that never becomes ready never answers anybody', () => {
    const run = ran(id, { release: 'never-ready' });
    expect(run.measures(endOf(DEFAULT_SCENARIO)).allOnNew).toBeNull();
    expect(run.course.seconds.every(({ second }) => second === 0)).toBe(true);
  });

  test('what is counted up to a moment never shrinks', () => {
    const run = ran(id);
    let last = { failed: 0, exposed: 0, peakPods: 0 };
    for (let atMs = ORIGIN_MS; atMs <= run.endMs; atMs += 5000) {
      const { failed, exposed, peakPods } = run.measures(atMs);
      const next = { failed: failed ?? 0, exposed: exposed ?? 0, peakPods: peakPods ?? 0 };
      for (const key of ['failed', 'exposed', 'peakPods'] as const) expect(next[key]).toBeGreaterThanOrEqual(last[key]);
      last = next;
    }
    expect(readCourse(run.log)).toEqual(run.course);
  });
});

describe('an analysis of the canary', () => {
  const nobodyNotices = { noticedSeconds: 0, analysis: 'aborts' } as const;

  test('takes a bad version back before a person would have noticed', () => {
    const watched = ran('canary', { analysis: 'aborts' });
    const unwatched = ran('canary');
    const [kept, lost] = [watched, unwatched].map((run) => run.measures(run.endMs));
    expect(kept?.failed ?? 0).toBeLessThan(lost?.failed ?? 0);
    expect(kept?.exposed ?? 0).toBeLessThan(lost?.exposed ?? 0);
    const lastOf = (run: ColumnRun) => run.course.seconds.findLast(({ second }) => second > 0)?.atMs ?? 0;
    expect(lastOf(watched)).toBeLessThan(revertedMs(watched.scenario) ?? 0);
    const seen = { view: watched.view(watched.endMs, 0), course: watched.course, measures: kept ?? null };
    expect(saysOf(seen, watched.scenario, watched.endMs)).toMatchObject({ id: 'backBefore' });
  });

  test('also takes it back when nobody ever notices, and says so', () => {
    const run = ran('canary', nobodyNotices);
    const view = run.view(run.endMs, 0);
    const { course } = run;
    const measures = run.measures(run.endMs);
    expect(measures).toMatchObject({ allOnNew: null });
    expect(saysOf({ view, course, measures }, run.scenario, run.endMs)).toMatchObject({ id: 'aborted' });
    expect(ran('canary', { noticedSeconds: 0 }).measures(run.endMs).allOnNew).not.toBeNull();
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('lets a good version through (seed %i)', (seed) => {
    const run = ran('canary', { ...nobodyNotices, release: 'works', seed });
    expect(run.measures(run.endMs).allOnNew).not.toBeNull();
  });

  test('changes nothing for the other columns', () => {
    for (const id of STRATEGIES.filter((one) => one !== 'canary'))
      expect(ran(id, { analysis: 'aborts' }).log).toEqual(ran(id).log);
  });
});

test('users who meet a bad version after it was noticed are not counted as met before', () => {
  const early = ran('rolling-update', { noticedSeconds: 5 }).measures(endOf(DEFAULT_SCENARIO));
  const late = ran('rolling-update', { noticedSeconds: 60 }).measures(endOf(DEFAULT_SCENARIO));
  expect(early.exposed ?? 0).toBeLessThan(late.exposed ?? 0);
});

test('the time to go back counts from when somebody does', () => {
  const run = ran('rolling-update');
  const back = revertedMs(run.scenario) ?? 0;
  const { seconds } = run.course;
  const last = seconds.findLast(({ second }) => second > 0)?.atMs ?? 0;
  expect(run.measures(endOf(DEFAULT_SCENARIO)).rollback).toBeCloseTo((last - back) / 1000, 0);
});

test('rolling keeps what recreate gives up, and the other way round', () => {
  const rolling = ran('rolling-update').measures(endOf(DEFAULT_SCENARIO));
  const recreate = ran('recreate').measures(endOf(DEFAULT_SCENARIO));
  expect(recreate.failed ?? 0).toBeGreaterThan(rolling.failed ?? 0);
  expect(recreate.minimumReady).toBe(0);
  expect(rolling.minimumReady).toBe(100);
  expect(recreate.mixed).toBe(0);
  expect(rolling.mixed ?? 0).toBeGreaterThan(0);
  expect(recreate.peakPods).toBe(DEFAULT_SCENARIO.replicas);
  expect(rolling.peakPods ?? 0).toBeGreaterThan(DEFAULT_SCENARIO.replicas);
});

test('the ledger of every page counts the same', () => {
  const run = ran('rolling-update', { maxUnavailable: '50%', maxSurge: '0' });
  const { failed, minimumReadyPercent } = ledgerOf(run.log, ORIGIN_MS, run.endMs);
  const measures = run.measures(run.endMs);
  expect(measures.failed).toBe(failed);
  expect(measures.minimumReady).toBe(Math.round(minimumReadyPercent ?? 0));
  expect(measures.minimumReady).toBe(50);
});

test('blue-green needs twice the pods and is back at once; canary exposes the fewest users', () => {
  const [rolling, blueGreen, canary] = (['rolling-update', 'blue-green', 'canary'] as const).map((id) =>
    ran(id).measures(endOf(DEFAULT_SCENARIO)),
  );
  expect(blueGreen?.peakPods).toBe(2 * DEFAULT_SCENARIO.replicas);
  expect(blueGreen?.rollback ?? Number.NaN).toBeLessThan(rolling?.rollback ?? 0);
  expect(canary?.exposed ?? Number.NaN).toBeLessThan(Math.min(rolling?.exposed ?? 0, blueGreen?.exposed ?? 0));
  expect(canary?.failed ?? Number.NaN).toBeLessThan(rolling?.failed ?? 0);
});

test('blue-green is back slowly when the old pods are gone', () => {
  const soon = ran('blue-green').measures(endOf(DEFAULT_SCENARIO));
  const late = ran('blue-green', { scaleDownDelaySeconds: 5 }).measures(endOf(DEFAULT_SCENARIO));
  expect(late.rollback ?? 0).toBeGreaterThan((soon.rollback ?? 0) + 3);
});

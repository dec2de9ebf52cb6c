import { describe, expect, test } from 'vitest';
import { openPage } from '../../../src/islands/compare/open-page.ts';
import { writeComparison } from '../../../src/islands/compare/saved.ts';
import { DEFAULT_SCENARIO, ORIGIN_MS } from '../../../src/islands/compare/scenario.ts';
import { CompareStore } from '../../../src/islands/compare/store.ts';
import { hashLog } from '../../../src/sim/index.ts';

function settled(store: CompareStore): CompareStore {
  for (let frame = 0; store.needsFrames; frame++) {
    if (frame > 200_000) throw new Error('The store stays busy.');
    store.advance(16);
  }
  return store;
}

const hashes = (store: CompareStore) => store.getSnapshot().columns.map(({ run }) => hashLog(run.log));
const shown = (store: CompareStore) => store.getSnapshot().nowMs - ORIGIN_MS;

function playedOut(store: CompareStore): CompareStore {
  store.setSpeed(8);
  store.play();
  for (let frame = 0; store.getSnapshot().playing; frame++) {
    if (frame > 200_000) throw new Error('It plays for ever.');
    store.advance(1000);
  }
  return settled(store);
}

describe('opening', () => {
  test('rests at 0 with questions to answer and nothing told', () => {
    const { nowMs, seenMs, playing, begun, result, columns } = settled(new CompareStore()).getSnapshot();
    expect([nowMs, seenMs]).toEqual([ORIGIN_MS, ORIGIN_MS]);
    expect([playing, begun]).toEqual([false, false]);
    expect(result).toBeNull();
    expect(columns.map(({ view }) => view?.pods.length)).toEqual(columns.map(() => DEFAULT_SCENARIO.replicas));
  });

  test('the snapshot keeps its identity until something changes', () => {
    const store = settled(new CompareStore());
    const before = store.getSnapshot();
    expect(store.getSnapshot()).toBe(before);
    store.setSpeed(2);
    expect(store.getSnapshot()).not.toBe(before);
  });

  test('work comes in portions: a page gets its frame back', () => {
    const store = new CompareStore();
    let portions = 0;
    while (store.needsFrames) {
      store.advance(0, () => false);
      portions++;
    }
    expect(portions).toBeGreaterThan(20);
  });
});

describe('one clock', () => {
  test('moves all columns by real time and speed, and stops at the end', () => {
    const store = settled(new CompareStore());
    store.play();
    for (let passed = 0; passed < 1600; passed += 16) store.advance(16);
    store.pause();
    expect(shown(store)).toBe(1600);
    for (const { view } of store.getSnapshot().columns) expect(view?.atMs).toBe(ORIGIN_MS + 1600);
    playedOut(store);
    expect(shown(store)).toBe(DEFAULT_SCENARIO.seconds * 1000);
    expect(store.getSnapshot().result).not.toBeNull();
  });

  test('goes back within what was seen, not ahead of it', () => {
    const store = settled(new CompareStore());
    store.tick(1);
    store.tick(1);
    store.seek(ORIGIN_MS + 60_000);
    expect(shown(store)).toBe(2000);
    store.toStart();
    expect(shown(store)).toBe(0);
    store.toLive();
    expect(shown(store)).toBe(2000);
  });

  test('a step goes to the next decision of any column, and back again', () => {
    const store = settled(new CompareStore());
    store.stepDecision(1);
    const first = shown(store);
    expect(first).toBeGreaterThanOrEqual(10_000);
    store.stepDecision(1);
    expect(shown(store)).toBeGreaterThan(first);
    store.stepDecision(-1);
    expect(shown(store)).toBe(first);
  });

  test('looking to and fro changes no run', () => {
    const store = playedOut(settled(new CompareStore()));
    const before = hashes(store);
    for (const second of [100, 3, 77, 12]) {
      store.seek(ORIGIN_MS + second * 1000);
      store.getSnapshot();
    }
    expect(hashes(store)).toEqual(before);
  });
});

describe('one thing changed', () => {
  test('runs again at once, shows the run before as the ghost, and can go back', () => {
    const store = playedOut(settled(new CompareStore()));
    const before = hashes(store);
    store.change({ ...DEFAULT_SCENARIO, replicas: 4 });
    settled(store);
    const { previous, columns, nowMs, endMs } = store.getSnapshot();
    expect(previous?.changed).toEqual(['replicas']);
    expect(nowMs).toBe(endMs);
    expect(columns.every(({ ghost }) => ghost !== null && ghost.measures.peakPods !== null)).toBe(true);
    expect(hashes(store)).not.toEqual(before);
    store.swap();
    settled(store);
    expect(hashes(store)).toEqual(before);
    expect(store.getSnapshot().previous?.scenario.replicas).toBe(4);
  });

  test('users and their requests stay when only the strategy changes', () => {
    const store = settled(new CompareStore());
    const [a, b] = store.getSnapshot().columns.map(({ run }) => run);
    const { first } = store.getSnapshot().requests;
    for (const request of [first, first + 381, first + 2000]) {
      store.followRequest(request);
      settled(store);
      const { columns, request: followed } = store.getSnapshot();
      expect(columns.map(({ life }) => life?.arrivedAtMs)).toEqual(columns.map(() => followed?.arrivedAtMs));
    }
    expect([a, b].every((run) => run?.done)).toBe(true);
  });
});

describe('predictions', () => {
  test('can be made until the run begins, and go when the scenario changes after it', () => {
    const store = settled(new CompareStore());
    store.predict({ failed: 'recreate' });
    store.play();
    store.predict({ failed: 'same' });
    expect(store.getSnapshot().prediction).toEqual({ failed: 'recreate' });
    store.change({ ...DEFAULT_SCENARIO, replicas: 4 });
    expect(store.getSnapshot().prediction).toEqual({});
    store.predictAgain();
    expect(store.getSnapshot()).toMatchObject({ begun: false, nowMs: ORIGIN_MS, seenMs: ORIGIN_MS });
  });
});

describe('a followed request', () => {
  test('outside of the shown time is not followed', () => {
    const store = settled(new CompareStore());
    store.followRequest(store.getSnapshot().requests.last + 1);
    expect(store.getSnapshot().request).toBeNull();
    store.followRequest(1);
    expect(store.getSnapshot().request).toBeNull();
  });

  test('is told only as far as the clock is', () => {
    const store = playedOut(settled(new CompareStore()));
    const { first } = store.getSnapshot().requests;
    store.followRequest(first + 1000);
    settled(store);
    expect(store.getSnapshot().columns[0]?.life?.endsAtMs).toBeGreaterThan(ORIGIN_MS);
    store.toStart();
    expect(store.getSnapshot().columns[0]?.life?.why).toBeNull();
  });
});

test('many seeds are counted one by one, and can be stopped', () => {
  const store = settled(new CompareStore());
  store.change({ ...DEFAULT_SCENARIO, replicas: 2, requestsPerSecond: 5 });
  settled(store);
  store.runSeeds();
  for (let frame = 0; (store.getSnapshot().seeds?.results.length ?? 0) < 2; frame++) {
    if (frame > 100_000) throw new Error('No seed ends.');
    store.advance(100, () => false);
  }
  expect(store.getSnapshot().seeds).toMatchObject({ total: 20, running: true });
  expect(store.getSnapshot().seeds?.results[0]?.seed).toBe(DEFAULT_SCENARIO.seed);
  store.stopSeeds();
  expect(store.needsFrames).toBe(false);
});

test('the first of many seeds is the shown run', () => {
  const store = settled(new CompareStore());
  store.toEnd();
  store.runSeeds();
  while ((store.getSnapshot().seeds?.results.length ?? 0) < 1) store.advance(100, () => false);
  expect(store.getSnapshot().seeds?.results[0]?.columns).toEqual(store.getSnapshot().result);
});

describe('a link', () => {
  test('restores columns, scenario, ghost, moment and request, with the same runs', () => {
    const store = playedOut(settled(new CompareStore()));
    store.change({ ...DEFAULT_SCENARIO, noticedSeconds: 20 });
    store.followRequest(store.getSnapshot().requests.first + 400);
    store.seek(ORIGIN_MS + 33_000);
    settled(store);
    const again = settled(openPage({ hash: `#${writeComparison(store.save())}`, search: '' }, null));
    expect(again.save()).toEqual(store.save());
    expect(hashes(again)).toEqual(hashes(store));
    expect(again.getSnapshot().columns.map(({ measures, life }) => ({ measures, life }))).toEqual(
      store.getSnapshot().columns.map(({ measures, life }) => ({ measures, life })),
    );
    expect(again.getSnapshot().previous).toEqual(store.getSnapshot().previous);
  });

  test('that is broken opens the example and says so; without one what was kept comes back', () => {
    expect(openPage({ hash: '#compare=1&columns=x', search: '' }, null).getSnapshot().notice?.id).toBe('linkBroken');
    const kept = new CompareStore();
    kept.change({ ...DEFAULT_SCENARIO, replicas: 3 });
    const resumed = openPage({ hash: '', search: '' }, writeComparison(kept.save())).getSnapshot();
    expect(resumed.scenario.replicas).toBe(3);
    expect(resumed.notice?.id).toBe('resumed');
    expect(openPage({ hash: '', search: '' }, 'nonsense').getSnapshot().notice).toBeNull();
  });

  test('names its columns', () => {
    const { columns } = openPage({ hash: '', search: '?left=recreate&right=rolling-update' }, null).getSnapshot();
    expect(columns.map(({ id }) => id)).toEqual(['rolling-update', 'recreate']);
  });
});

test('everything goes with a reset', () => {
  const store = playedOut(settled(new CompareStore()));
  store.change({ ...DEFAULT_SCENARIO, replicas: 4 });
  store.reset();
  settled(store);
  expect(store.getSnapshot()).toMatchObject({ touched: false, previous: null, begun: false, nowMs: ORIGIN_MS });
});

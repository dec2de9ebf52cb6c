import { describe, expect, test } from 'vitest';
import { ORIGIN_MS } from '../../../src/islands/home/example.ts';
import { seeds } from '../../support/seeds.ts';
import { openStory, playOn, playOut } from './played.ts';

describe('the release without a readiness probe', () => {
  test('begins at rest with four pods that serve, and nothing has failed', () => {
    const { phase, nowMs, playing, view, failures } = openStory().getSnapshot();
    expect([phase, nowMs, playing, failures.length]).toEqual(['before', ORIGIN_MS, false, 0]);
    expect(view.pods.map(({ state, version }) => `${state} ${version}`)).toEqual(Array(4).fill('serving 1'));
  });

  test('stops at its first failed request, which met a pod that was not listening yet', () => {
    const story = openStory();
    const { phase, failures, cause, nowMs, playing } = playOn(story);
    expect([phase, failures.length, playing]).toEqual(['failed', 1, false]);
    expect(cause).toMatchObject({ id: 'notListening', outcome: 'refused', startSeconds: 3 });
    expect(cause?.sinceMs).toBeGreaterThan(0);
    expect(cause?.sinceMs).toBeLessThan(3_000);
    expect(nowMs).toBe(Math.ceil(cause?.atMs ?? 0));
  });

  test('goes on from there without stopping again, and ends when the last old pod is gone', () => {
    const story = openStory();
    playOn(story);
    const { phase, failures, view } = playOn(story);
    expect(phase).toBe('over');
    expect(failures.length).toBeGreaterThan(1);
    expect(view.pods.map(({ version }) => version)).toEqual([2, 2, 2, 2]);
  });
});

/** What is asked of the four runs of a seed, and no more: a soak keeps it for a thousand of them. */
function fourRuns(seed: number) {
  const story = openStory(seed);
  const before = story.getSnapshot().view.traffic?.failed ?? 0;
  const broken = playOut(story);
  story.mend('max-unavailable', true);
  const capacityOnly = playOut(story);
  story.mend('readiness-probe', true);
  const both = playOut(story);
  story.undoFixes();
  story.mend('readiness-probe', true);
  const mended = playOut(story);

  const arrivals = ({ traces }: typeof broken) =>
    new Map(traces.map(({ request, arrivedAtMs }) => [request, arrivedAtMs]));
  const [first, second] = [arrivals(broken), arrivals(mended)];
  const common = [...first.keys()].filter((request) => second.has(request));
  const kept = ({ failures, former, cause }: typeof broken) => ({
    failures: failures.length,
    formerFailures: former?.failures.length,
    cause: cause?.id,
  });
  return {
    broken: kept(broken),
    capacityOnly: kept(capacityOnly),
    both: kept(both),
    mended: kept(mended),
    countedByWorld: (broken.view.traffic?.failed ?? 0) - before,
    common: common.length,
    moved: common.filter((request) => first.get(request) !== second.get(request)),
  };
}

describe.each(seeds)('over seed %i', (seed) => {
  let known: ReturnType<typeof fourRuns> | undefined;
  const told = () => {
    known ??= fourRuns(seed);
    return known;
  };

  test('requests fail while a pod counts as ready before it listens, whatever maxUnavailable says', () => {
    expect(told().broken.failures).toBeGreaterThan(0);
    expect(told().capacityOnly.failures).toBeGreaterThan(0);
    expect(told().capacityOnly.cause).toBe('notListening');
  });

  test('with the readiness probe, and the preStop sleep that was there, none fails', () => {
    expect(told().both.failures).toBe(0);
    expect(told().mended.failures).toBe(0);
  });

  test('the same requests arrive in every run', () => {
    expect(told().common).toBeGreaterThan(100);
    expect(told().moved).toEqual([]);
  });

  test('the failures shown are those that the world counts', () => {
    expect(told().broken.failures).toBe(told().countedByWorld);
  });

  test('the run before a fix stays with all its failures', () => {
    expect(told().capacityOnly.formerFailures).toBe(told().broken.failures);
    expect(told().both.formerFailures).toBe(told().capacityOnly.failures);
    expect(told().mended.formerFailures).toBe(told().broken.failures);
  });
});

describe('time', () => {
  test('steps lead from decision to decision, over the first failure, to the end, and back', () => {
    const story = openStory();
    const seen: number[] = [];
    for (let step = 0; step < 200 && story.getSnapshot().phase !== 'over'; step++) {
      story.step(1);
      seen.push(story.getSnapshot().nowMs);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBe(seen.length);
    const { cause } = story.getSnapshot();
    expect(seen).toContain(Math.ceil(cause?.atMs ?? 0));
    story.step(-1);
    expect(story.getSnapshot().nowMs).toBe(seen.at(-2));
    expect(story.getSnapshot().seenMs).toBe(seen.at(-1));
  });

  test('the slider goes no further than what has been seen', () => {
    const story = openStory();
    const { nowMs } = playOn(story);
    story.seek(nowMs + 5_000);
    expect(story.getSnapshot().nowMs).toBe(nowMs);
    story.seek(0);
    expect(story.getSnapshot()).toMatchObject({ nowMs: ORIGIN_MS, seenMs: nowMs, playing: false });
  });

  test('going back shows the same moment as before', () => {
    const story = openStory();
    const first = playOn(story);
    const stateOf = ({ view, failures }: typeof first) => [
      view.pods.map(({ name, state }) => `${name} ${state}`),
      failures.map(({ request }) => request),
    ];
    const then = stateOf(first);
    playOut(story);
    story.seek(first.nowMs);
    expect(stateOf(story.getSnapshot())).toEqual(then);
  });

  test('a fix that is not to play waits at the start', () => {
    const story = openStory();
    playOn(story);
    story.mend('readiness-probe', false);
    expect(story.getSnapshot()).toMatchObject({ nowMs: ORIGIN_MS, seenMs: ORIGIN_MS, playing: false });
  });

  test('playing from the end begins again', () => {
    const story = openStory();
    playOut(story);
    story.play();
    expect(story.getSnapshot().nowMs).toBe(ORIGIN_MS);
  });

  test('a slow reader and a fast one see the same run', () => {
    const slow = openStory();
    slow.setSpeed(0.25);
    const fast = openStory();
    fast.setSpeed(8);
    expect(playOut(slow).failures.map(({ request }) => request)).toEqual(
      playOut(fast).failures.map(({ request }) => request),
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { GradeRequest } from '../../src/workers/grade-protocol.ts';
import { createGrader, type GradeEnd, type GradeWorkerEvents } from '../../src/workers/grader.ts';
import { labNamed, verdictOn } from '../labs/load.ts';

const { lab } = labNamed('first-release');
const verdict = verdictOn(lab, []);

/** A host whose time passes when the test says so, and whose workers answer when it says so. */
function setUp() {
  let now = 0;
  let timers: { at: number; callback: () => void }[] = [];
  const workers: { events: GradeWorkerEvents; requests: GradeRequest[]; ended: boolean }[] = [];
  const told: string[] = [];
  const grader = createGrader(
    {
      spawn(events) {
        const worker = { events, requests: [] as GradeRequest[], ended: false };
        workers.push(worker);
        return {
          post: (request) => worker.requests.push(request),
          terminate: () => {
            worker.ended = true;
          },
        };
      },
      after(ms, callback) {
        const timer = { at: now + ms, callback };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    { silenceLimitMs: 1000, startLimitMs: 5000 },
  );
  const worker = (index = workers.length - 1) => {
    const found = workers[index];
    if (!found) throw new Error('no such worker');
    return found;
  };
  return {
    grader,
    workers,
    worker,
    told,
    timers: () => timers.length,
    grade: (name: string) =>
      grader.grade(lab, [], {
        onProgress: ({ done }) => told.push(`${name} ${done}`),
        onEnd: (end: GradeEnd) => told.push(`${name} ${end.type}`),
      }),
    ready: () => worker().events.onReply({ type: 'ready' }),
    progress: (done: number, run = worker().requests.at(-1)?.run ?? 0) =>
      worker().events.onReply({ type: 'progress', run, progress: { done, seeds: 5, part: 0 } }),
    graded: (run = worker().requests.at(-1)?.run ?? 0) => worker().events.onReply({ type: 'graded', run, verdict }),
    pass(ms: number) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { callback } of due) callback();
    },
  };
}

describe('grading in a worker', () => {
  test('waits for the worker, tells how far it is, and ends once', () => {
    const played = setUp();
    played.grade('a');
    expect(played.worker().requests).toEqual([]);
    played.ready();
    expect(played.worker().requests.length).toBe(1);
    played.progress(1);
    played.progress(2);
    played.graded();
    played.graded();
    expect(played.told).toEqual(['a 1', 'a 2', 'a graded']);
    expect(played.timers()).toBe(0);
  });

  test('keeps its worker for the next one', () => {
    const played = setUp();
    played.grade('a');
    played.ready();
    played.graded();
    played.grade('b');
    played.graded();
    expect([played.workers.length, played.told]).toEqual([1, ['a graded', 'b graded']]);
  });

  test('cancelled, it is never heard of again, and the worker is ended', () => {
    const played = setUp();
    played.grade('a');
    played.ready();
    const { run } = played.worker().requests[0] ?? { run: 0 };
    played.grader.cancel();
    expect(played.worker(0).ended).toBe(true);
    played.worker(0).events.onReply({ type: 'graded', run, verdict });
    played.pass(60_000);
    expect([played.told, played.timers()]).toEqual([[], 0]);
  });

  test('a new one cancels the one before', () => {
    const played = setUp();
    played.grade('a');
    played.ready();
    played.grade('b');
    expect(played.worker(0).ended).toBe(true);
    played.ready();
    played.graded();
    expect(played.told).toEqual(['b graded']);
  });

  test('cancelled before the worker was ready, the worker is of use later', () => {
    const played = setUp();
    played.grade('a');
    played.grader.cancel();
    played.ready();
    expect(played.worker().requests).toEqual([]);
    played.grade('b');
    played.graded();
    expect([played.workers.length, played.told]).toEqual([1, ['b graded']]);
  });

  test('a worker that says nothing for too long is ended; one that goes on is not', () => {
    const played = setUp();
    played.grade('a');
    played.ready();
    played.pass(900);
    played.progress(1);
    played.pass(900);
    expect(played.told).toEqual(['a 1']);
    played.pass(100);
    expect(played.told).toEqual(['a 1', 'a timed-out']);
    expect(played.worker(0).ended).toBe(true);
  });

  test('a worker that breaks, or does not load, is said to be unavailable; the next try starts another', () => {
    const played = setUp();
    played.grade('a');
    played.worker().events.onError();
    played.grade('b');
    played.pass(5000);
    expect(played.told).toEqual(['a unavailable', 'b unavailable']);
    played.grade('c');
    expect(played.workers.length).toBe(3);
  });

  test('put away, it leaves nothing behind', () => {
    const played = setUp();
    played.grade('a');
    played.ready();
    played.grader.dispose();
    expect([played.worker().ended, played.timers(), played.told]).toEqual([true, 0, []]);
  });
});

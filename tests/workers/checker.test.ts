import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/manifest/index.ts';
import type { CheckRequest } from '../../src/workers/check-protocol.ts';
import { checkText, LONG_TEXT, MOST_FINDINGS } from '../../src/workers/check-text.ts';
import { type CheckWorkerEvents, createChecker } from '../../src/workers/checker.ts';

/** A host whose time passes when the test says so, and whose workers answer when it says so. */
function playHost() {
  let now = 0;
  let timers: { at: number; callback: () => void }[] = [];
  const workers: { events: CheckWorkerEvents; requests: CheckRequest[]; ended: boolean }[] = [];
  return {
    workers,
    host: {
      spawn(events: CheckWorkerEvents) {
        const worker = { events, requests: [] as CheckRequest[], ended: false };
        workers.push(worker);
        return {
          post: (request: CheckRequest) => worker.requests.push(request),
          terminate: () => {
            worker.ended = true;
          },
        };
      },
      after(ms: number, callback: () => void) {
        const timer = { at: now + ms, callback };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    pass(ms: number) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { callback } of due) callback();
    },
    timers: () => timers.length,
    /** The newest worker. */
    get worker() {
      const worker = workers.at(-1);
      if (!worker) throw new Error('no worker was started');
      return worker;
    },
  };
}

const finding: Finding = { id: 'unknown-field', severity: 'error', range: { start: 0, end: 1 }, data: {} };

function setUp() {
  const played = playHost();
  const answers: string[] = [];
  const checker = createChecker(played.host, { timeLimitMs: 1000, staleLimitMs: 200, startLimitMs: 5000 });
  const ask = (file: string, text: string) =>
    checker.check(file, text, (findings) => answers.push(`${file} ${text} ${findings.map(({ id }) => id).join()}`));
  const answer = (index: number) => {
    const request = played.worker.requests[index];
    if (!request) throw new Error('the worker was asked');
    played.worker.events.onReply({ type: 'checked', run: request.run, findings: [finding] });
  };
  return { played, answers, checker, ask, answer, ready: () => played.worker.events.onReply({ type: 'ready' }) };
}

describe('checking in a worker', () => {
  test('asks once the worker is ready and hands the answer out', () => {
    const { played, answers, ask, answer, ready } = setUp();
    ask('a', 'one');
    expect(played.worker.requests).toHaveLength(0);
    ready();
    answer(0);
    expect(answers).toEqual(['a one unknown-field']);
    expect(played.timers()).toBe(0);
  });

  test('one text at a time; only the newest text of a file waits', () => {
    const { played, answers, ask, answer, ready } = setUp();
    ask('a', 'one');
    ready();
    ask('b', 'x');
    ask('b', 'y');
    expect(played.worker.requests.map(({ text }) => text)).toEqual(['one']);
    answer(0);
    answer(1);
    expect(answers).toEqual(['a one unknown-field', 'b y unknown-field']);
  });

  test('an answer for a text that changed meanwhile is never handed out', () => {
    const { played, answers, ask, answer, ready } = setUp();
    ask('a', 'one');
    ready();
    ask('a', 'two');
    answer(0);
    expect(answers).toEqual([]);
    answer(1);
    expect(answers).toEqual(['a two unknown-field']);
    expect(played.workers).toHaveLength(1);
  });

  test('a check of an old text that goes on is ended, and the new text gets a new worker', () => {
    const { played, answers, ask, answer, ready } = setUp();
    ask('a', 'one');
    ready();
    ask('a', 'two');
    played.pass(200);
    expect(played.workers.map(({ ended }) => ended)).toEqual([true, false]);
    ready();
    answer(0);
    expect(answers).toEqual(['a two unknown-field']);
  });

  test('a worker that hangs is replaced, and the text gets a placed finding that says so', () => {
    const { played, answers, ask, answer, ready } = setUp();
    ask('a', 'bomb');
    ready();
    played.pass(1000);
    expect(answers).toEqual(['a bomb check-timed-out']);
    expect(played.workers[0]?.ended).toBe(true);
    ask('a', 'mended');
    ready();
    answer(0);
    expect(answers.at(-1)).toBe('a mended unknown-field');
  });

  test('the time to load the worker does not count against the text', () => {
    const { played, answers, ask, answer, ready } = setUp();
    ask('a', 'one');
    played.pass(3000);
    ready();
    answer(0);
    expect(answers).toEqual(['a one unknown-field']);
  });

  test('a late word of an ended worker is not heard', () => {
    const { played, answers, ask, ready } = setUp();
    ask('a', 'one');
    ready();
    played.pass(1000);
    played.workers[0]?.events.onReply({ type: 'checked', run: 1, findings: [finding] });
    played.workers[0]?.events.onError();
    expect(answers).toEqual(['a one check-timed-out']);
  });

  test('a worker that cannot be loaded gives a finding instead of silence', () => {
    const { played, answers, ask } = setUp();
    ask('a', 'one');
    played.worker.events.onError();
    ask('b', 'two');
    expect(answers).toEqual(['a one check-unavailable', 'b two check-unavailable']);
    expect(played.workers).toHaveLength(1);
  });

  test('nothing is left running when it is put away', () => {
    const { played, answers, checker, ask, ready } = setUp();
    ask('a', 'one');
    ready();
    ask('b', 'two');
    checker.dispose();
    expect([played.worker.ended, played.timers()]).toEqual([true, 0]);
    expect(answers).toEqual([]);
  });
});

describe('the check of a text', () => {
  test('a very long text is checked, and says so on its first line', () => {
    const [first] = checkText(`a: 1\n${'# comment\n'.repeat(LONG_TEXT / 10)}`);
    expect(first).toMatchObject({ id: 'text-too-long', range: { start: 0, end: 4 } });
  });

  test('no more findings are handed over than can be read', () => {
    const text = `apiVersion: apps/v1\nkind: Deployment\nspec:\n${Array.from({ length: 900 }, (_, index) => `  field${index}: 1\n`).join('')}`;
    const findings = checkText(text);
    expect(findings.length).toBeLessThanOrEqual(MOST_FINDINGS + 1);
  });
});

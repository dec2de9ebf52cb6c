import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/manifest/index.ts';
import type { CheckReply, CheckRequest } from '../../src/workers/check-protocol.ts';
import { checkText, LONG_TEXT, MOST_FINDINGS } from '../../src/workers/check-text.ts';
import { type CheckWorkerEvents, createChecker } from '../../src/workers/checker.ts';
import { lintFiles, MOST_LINT_FINDINGS } from '../../src/workers/lint-files.ts';

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
    expect(played.worker.requests).toEqual([{ run: 1, type: 'check', text: 'one' }]);
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

describe('the linter in the same worker', () => {
  const files = [{ name: 'a.yaml', text: 'kind: Pod' }];
  const linted = (run: number): CheckReply => ({ type: 'linted', run, report: lintFiles(files), tookMs: 1 });
  const setUpLint = () => {
    const set = setUp();
    const outcomes: string[] = [];
    const lint = (text = 'kind: Pod') =>
      set.checker.lint([{ name: 'a.yaml', text }], (outcome) =>
        outcomes.push(typeof outcome === 'string' ? outcome : 'report'),
      );
    return { ...set, outcomes, lint };
  };

  test('what can be read is known before what is wise', () => {
    const { played, ask, lint, ready } = setUpLint();
    lint();
    ask('a', 'one');
    ready();
    expect(played.worker.requests.map(({ type }) => type)).toEqual(['check']);
  });

  test('its time runs from the moment it is loaded', () => {
    const { played, outcomes, lint, ready } = setUpLint();
    lint();
    ready();
    played.pass(4000);
    played.worker.events.onReply({ type: 'began', run: 1 });
    played.pass(999);
    played.worker.events.onReply(linted(1));
    expect(outcomes).toEqual(['report']);
  });

  test('a set that takes too long is given up, and the next one gets a new worker', () => {
    const { played, outcomes, lint, ready } = setUpLint();
    lint();
    ready();
    played.worker.events.onReply({ type: 'began', run: 1 });
    played.pass(1000);
    expect(outcomes).toEqual(['timed-out']);
    lint();
    ready();
    played.worker.events.onReply(linted(2));
    expect(outcomes).toEqual(['timed-out', 'report']);
  });

  test('typing while the linter loads does not begin the loading again', () => {
    const { played, outcomes, lint, ready } = setUpLint();
    lint('one');
    ready();
    lint('two');
    played.pass(3000);
    expect(played.workers).toHaveLength(1);
    played.worker.events.onReply({ type: 'began', run: 1 });
    played.worker.events.onReply(linted(1));
    expect(outcomes).toEqual([]);
    played.worker.events.onReply(linted(2));
    expect(outcomes).toEqual(['report']);
  });

  test('a linter that cannot be loaded is said so, and the check of manifests goes on', () => {
    const { played, answers, outcomes, ask, lint, ready } = setUpLint();
    lint();
    ready();
    played.worker.events.onReply({ type: 'failed', run: 1 });
    expect(outcomes).toEqual(['unavailable']);
    ask('a', 'one');
    played.worker.events.onReply({ type: 'checked', run: 2, findings: [finding] });
    expect(answers).toEqual(['a one unknown-field']);
  });
});

describe('a report', () => {
  const image = (count: number) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n${Array.from({ length: count }, (_, index) => `    - {name: c${index}, image: web:latest}\n`).join('')}`;

  test('names the area and the principles of what it found', () => {
    const { origins, findings } = lintFiles([{ name: 'a.yaml', text: image(1) }]);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('latest-image-tag');
    expect(origins['latest-image-tag']?.area).toBe('image-security');
    expect(origins['latest-image-tag']?.principles).toContain('same-image-everywhere');
  });

  test('hands over no more than can be read, and says how many there are', () => {
    const files = Array.from({ length: 5 }, (_, index) => ({ name: `${index}.yaml`, text: image(600) }));
    const { findings, total } = lintFiles(files);
    expect(findings).toHaveLength(MOST_LINT_FINDINGS);
    expect(total).toBeGreaterThanOrEqual(3000);
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

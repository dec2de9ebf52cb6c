// Checks texts in a worker: one job at a time, the newest of each file first, each within a time limit. A worker that hangs is ended and
// replaced; an answer for a text that changed meanwhile is never handed out.
import type { LintFile } from '../lint/index.ts';
import type { Finding } from '../manifest/index.ts';
import type { CheckJob, CheckReply, CheckRequest } from './check-protocol.ts';
import { checkTimedOut, checkUnavailable } from './check-text.ts';
import type { LintReport } from './lint-files.ts';

/** The part of a Worker that is needed, so that a test can play one. */
export interface CheckWorker {
  post(request: CheckRequest): void;
  terminate(): void;
}

export interface CheckWorkerEvents {
  onReply(reply: CheckReply): void;
  /** The worker could not be loaded or broke. */
  onError(): void;
}

export interface CheckerHost {
  spawn(events: CheckWorkerEvents): CheckWorker;
  /** Calls back after some milliseconds; the result takes it back. */
  after(ms: number, callback: () => void): () => void;
}

export interface CheckerOptions {
  /** For a check of one text, from the moment the worker has it, milliseconds. */
  readonly timeLimitMs?: number;
  /** For the linter, for each million characters begun; from the moment it is loaded, milliseconds. */
  readonly lintLimitMs?: number;
  /** A job whose text changed meanwhile may go on for so long before its worker is replaced, milliseconds. */
  readonly staleLimitMs?: number;
  /** A worker, and the linter in it, have so long to load, milliseconds. */
  readonly startLimitMs?: number;
}

/** Why there is no report. */
export type LintFailure = 'timed-out' | 'unavailable';

export interface Checker {
  /** Checks a text of a file and answers once, unless a newer text of the file comes first. */
  check(file: string, text: string, answer: (findings: readonly Finding[]) => void): void;
  /** Lints a set of files and answers once, unless a newer set comes first. */
  lint(files: readonly LintFile[], answer: (outcome: LintReport | LintFailure, tookMs: number | null) => void): void;
  /** The files with every safe fix made; answers once. */
  fix(files: readonly LintFile[], answer: (outcome: readonly LintFile[] | LintFailure) => void): void;
  /** Nobody waits for this file any more. */
  cancel(file: string): void;
  /** Nobody waits for the linter any more. */
  cancelLint(): void;
  dispose(): void;
}

interface Job {
  /** A newer job of the same key makes an older one void. */
  readonly key: string;
  readonly work: CheckJob;
  readonly limitMs: number;
  readonly answer: (reply: CheckReply) => void;
  readonly fail: (failure: LintFailure) => void;
}

interface Running {
  readonly run: number;
  readonly job: Job;
  /** Its time runs: what it needs is loaded. */
  began: boolean;
  stale: boolean;
  stopTimer: () => void;
}

const LINT = 'lint';
const keyOf = (file: string): string => `check ${file}`;

export function createChecker(host: CheckerHost, options: CheckerOptions = {}): Checker {
  const { timeLimitMs = 1000, lintLimitMs = 1000, staleLimitMs = 200, startLimitMs = 20_000 } = options;
  const waiting = new Map<string, Job>();
  let worker: CheckWorker | null = null;
  let ready = false;
  let broken = false;
  let running: Running | null = null;
  let runs = 0;
  let stopStartTimer = (): void => {};

  function endWorker(): void {
    stopStartTimer();
    worker?.terminate();
    worker = null;
    ready = false;
  }

  function onError(): void {
    // A worker that fails once will fail again: say so instead of trying for ever. A new page load starts afresh.
    broken = true;
    endWorker();
    if (running !== null) {
      running.stopTimer();
      if (!running.stale) waiting.set(running.job.key, running.job);
      running = null;
    }
    next();
  }

  function onReply(reply: CheckReply): void {
    if (reply.type === 'ready') {
      stopStartTimer();
      ready = true;
      next();
      return;
    }
    if (running === null || reply.run !== running.run) return;
    if (reply.type === 'began') {
      running.began = true;
      running.stopTimer();
      running.stopTimer = running.stale ? endSoon(running.run) : limit(running.run, running.job.limitMs);
      return;
    }
    const { job, stale, stopTimer } = running;
    stopTimer();
    running = null;
    if (!stale && reply.type === 'failed') job.fail('unavailable');
    else if (!stale) job.answer(reply);
    next();
  }

  function startWorker(): void {
    let current = true;
    const mine = host.spawn({
      onReply: (reply) => {
        if (current) onReply(reply);
      },
      onError: () => {
        if (current) onError();
      },
    });
    worker = {
      post: (request) => mine.post(request),
      terminate: () => {
        current = false;
        mine.terminate();
      },
    };
    stopStartTimer = host.after(startLimitMs, onError);
  }

  function replaceWorker(): void {
    endWorker();
    running = null;
    next();
  }

  /** Ends a run that takes longer. */
  const limit = (run: number, ms: number): (() => void) =>
    host.after(ms, () => {
      const timedOut = running;
      if (timedOut?.run !== run) return;
      replaceWorker();
      if (!timedOut.stale) timedOut.job.fail('timed-out');
    });

  function next(): void {
    if (running !== null) return;
    if (broken) {
      const jobs = [...waiting.values()];
      waiting.clear();
      for (const job of jobs) job.fail('unavailable');
      return;
    }
    if (waiting.size === 0) return;
    if (worker === null) startWorker();
    if (!ready || worker === null) return;
    // What can be read is known before what is wise.
    const jobs = [...waiting.values()];
    const job = jobs.find(({ work }) => work.type === 'check') ?? jobs[0];
    if (job === undefined) return;
    waiting.delete(job.key);
    const run = ++runs;
    const needsLinter = job.work.type !== 'check';
    const stopTimer = limit(run, needsLinter ? startLimitMs : job.limitMs);
    running = { run, job, began: !needsLinter, stale: false, stopTimer };
    worker.post({ run, ...job.work });
  }

  /** A run of no use: it may end if it is about to, else its worker is replaced. */
  const endSoon = (run: number): (() => void) =>
    host.after(staleLimitMs, () => {
      if (running?.run === run) replaceWorker();
    });

  function abandon(key: string): void {
    if (running === null || running.job.key !== key || running.stale) return;
    running.stale = true;
    // What it loads is needed all the same.
    if (!running.began) return;
    running.stopTimer();
    running.stopTimer = endSoon(running.run);
  }

  function ask(job: Job): void {
    abandon(job.key);
    waiting.set(job.key, job);
    next();
  }

  function drop(key: string): void {
    waiting.delete(key);
    abandon(key);
  }

  const limitFor = (files: readonly LintFile[]): number =>
    lintLimitMs * Math.ceil((1 + files.reduce((sum, { text }) => sum + text.length, 0)) / 1_000_000);

  return {
    check(file, text, answer) {
      ask({
        key: keyOf(file),
        work: { type: 'check', text },
        limitMs: timeLimitMs,
        answer: (reply) => reply.type === 'checked' && answer(reply.findings),
        fail: (failure) =>
          answer([failure === 'timed-out' ? checkTimedOut(text, timeLimitMs) : checkUnavailable(text)]),
      });
    },
    lint(files, answer) {
      ask({
        key: LINT,
        work: { type: 'lint', files },
        limitMs: limitFor(files),
        answer: (reply) => reply.type === 'linted' && answer(reply.report, reply.tookMs),
        fail: (failure) => answer(failure, null),
      });
    },
    fix(files, answer) {
      ask({
        key: 'fix',
        work: { type: 'fix', files },
        // Several rounds of the linter.
        limitMs: 10 * limitFor(files),
        answer: (reply) => reply.type === 'fixed' && answer(reply.files),
        fail: answer,
      });
    },
    cancel: (file) => drop(keyOf(file)),
    cancelLint: () => drop(LINT),
    dispose() {
      waiting.clear();
      running?.stopTimer();
      running = null;
      endWorker();
    },
  };
}

// Checks texts in a worker: one at a time, the newest of each file first, each within a time limit. A worker that hangs is ended and
// replaced; an answer for a text that changed meanwhile is never handed out.
import type { Finding } from '../manifest/index.ts';
import type { CheckReply, CheckRequest } from './check-protocol.ts';
import { checkTimedOut, checkUnavailable } from './check-text.ts';

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
  /** From the moment the worker has the text, milliseconds. */
  readonly timeLimitMs?: number;
  /** A check whose text changed meanwhile may go on for so long before its worker is replaced, milliseconds. */
  readonly staleLimitMs?: number;
  /** A worker has so long to load, milliseconds. */
  readonly startLimitMs?: number;
}

export interface Checker {
  /** Checks a text of a file and answers once, unless a newer text of the file comes first. */
  check(file: string, text: string, answer: (findings: readonly Finding[]) => void): void;
  /** Nobody waits for this file any more. */
  cancel(file: string): void;
  dispose(): void;
}

interface Job {
  readonly file: string;
  readonly text: string;
  readonly answer: (findings: readonly Finding[]) => void;
}

interface Running {
  readonly run: number;
  readonly job: Job;
  stale: boolean;
  stopTimer: () => void;
}

export function createChecker(host: CheckerHost, options: CheckerOptions = {}): Checker {
  const { timeLimitMs = 1000, staleLimitMs = 200, startLimitMs = 20_000 } = options;
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
      if (!running.stale) waiting.set(running.job.file, running.job);
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
    const { job, stale, stopTimer } = running;
    stopTimer();
    running = null;
    if (!stale) job.answer(reply.findings);
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

  function next(): void {
    if (running !== null) return;
    if (broken) {
      const jobs = [...waiting.values()];
      waiting.clear();
      for (const job of jobs) job.answer([checkUnavailable(job.text)]);
      return;
    }
    if (waiting.size === 0) return;
    if (worker === null) startWorker();
    if (!ready || worker === null) return;
    const [job] = waiting.values();
    if (job === undefined) return;
    waiting.delete(job.file);
    const run = ++runs;
    const stopTimer = host.after(timeLimitMs, () => {
      const timedOut = running;
      if (timedOut?.run !== run) return;
      replaceWorker();
      if (!timedOut.stale) job.answer([checkTimedOut(job.text, timeLimitMs)]);
    });
    running = { run, job, stale: false, stopTimer };
    worker.post({ run, text: job.text });
  }

  /** The running check is of no use any more: let it end if it is about to, else replace its worker. */
  function abandon(file: string): void {
    if (running === null || running.job.file !== file || running.stale) return;
    const { run } = running;
    running.stale = true;
    running.stopTimer();
    running.stopTimer = host.after(staleLimitMs, () => {
      if (running?.run === run) replaceWorker();
    });
  }

  return {
    check(file, text, answer) {
      abandon(file);
      waiting.set(file, { file, text, answer });
      next();
    },
    cancel(file) {
      waiting.delete(file);
      abandon(file);
    },
    dispose() {
      waiting.clear();
      running?.stopTimer();
      running = null;
      endWorker();
    },
  };
}

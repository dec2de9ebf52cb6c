// Grades attempts in a worker, one at a time: a new one cancels the one before, whose answer is never handed out. A worker that says
// nothing for too long is ended.
import type { GradingProgress, Verdict } from '../grading/index.ts';
import type { Lab, TextFile } from '../labs/index.ts';
import type { GradeReply, GradeRequest } from './grade-protocol.ts';

/** The part of a Worker that is needed, so that a test can play one. */
export interface GradeWorker {
  post(request: GradeRequest): void;
  terminate(): void;
}

export interface GradeWorkerEvents {
  onReply(reply: GradeReply): void;
  /** The worker could not be loaded or broke. */
  onError(): void;
}

export interface GraderHost {
  spawn(events: GradeWorkerEvents): GradeWorker;
  /** Calls back after some milliseconds; the result takes it back. */
  after(ms: number, callback: () => void): () => void;
}

export interface GraderOptions {
  /** A worker may say nothing for so long, milliseconds: the portions of its work are much shorter. */
  readonly silenceLimitMs?: number;
  /** A worker has so long to load, milliseconds. */
  readonly startLimitMs?: number;
}

export type GradeEnd =
  | { readonly type: 'graded'; readonly verdict: Verdict }
  /** It took too long. */
  | { readonly type: 'timed-out' }
  /** The worker could not be loaded, or broke. */
  | { readonly type: 'unavailable' };

export interface GradeListener {
  onProgress(progress: GradingProgress): void;
  /** Once, unless it is cancelled before. */
  onEnd(end: GradeEnd): void;
}

export interface Grader {
  grade(lab: Lab, files: readonly TextFile[], listener: GradeListener): void;
  /** Nobody waits for the grading that goes on. */
  cancel(): void;
  dispose(): void;
}

interface Running {
  readonly request: GradeRequest;
  readonly listener: GradeListener;
}

export function createGrader(host: GraderHost, options: GraderOptions = {}): Grader {
  const { silenceLimitMs = 15_000, startLimitMs = 20_000 } = options;
  let worker: GradeWorker | null = null;
  let ready = false;
  let running: Running | null = null;
  let runs = 0;
  let stopTimer = (): void => {};

  function endWorker(): void {
    stopTimer();
    worker?.terminate();
    worker = null;
    ready = false;
  }

  function finish(end: GradeEnd): void {
    const ended = running;
    running = null;
    stopTimer();
    ended?.listener.onEnd(end);
  }

  function fail(end: GradeEnd): void {
    endWorker();
    finish(end);
  }

  function listen(limitMs: number, end: GradeEnd): void {
    stopTimer();
    stopTimer = host.after(limitMs, () => fail(end));
  }

  function send(): void {
    if (!ready || !worker || !running) return;
    worker.post(running.request);
    listen(silenceLimitMs, { type: 'timed-out' });
  }

  function onReply(reply: GradeReply): void {
    if (reply.type === 'ready') {
      ready = true;
      stopTimer();
      send();
      return;
    }
    if (running === null || reply.run !== running.request.run) return;
    if (reply.type === 'graded') {
      finish({ type: 'graded', verdict: reply.verdict });
      return;
    }
    listen(silenceLimitMs, { type: 'timed-out' });
    running.listener.onProgress(reply.progress);
  }

  function startWorker(): void {
    let current = true;
    const mine = host.spawn({
      onReply: (reply) => {
        if (current) onReply(reply);
      },
      onError: () => {
        if (current) fail({ type: 'unavailable' });
      },
    });
    worker = {
      post: (request) => mine.post(request),
      terminate: () => {
        current = false;
        mine.terminate();
      },
    };
    listen(startLimitMs, { type: 'unavailable' });
  }

  function cancel(): void {
    if (running === null) return;
    running = null;
    // A worker in the middle of its work hears nothing: it is ended, and the next grading starts another.
    if (ready) endWorker();
  }

  return {
    grade(lab, files, listener) {
      cancel();
      running = { request: { run: ++runs, lab, files }, listener };
      if (worker === null) startWorker();
      else send();
    },
    cancel,
    dispose() {
      running = null;
      endWorker();
    },
  };
}

// The session of a lab on this page: made once with the browser's grader and store, kept until the page goes.
import { use, useEffect } from 'react';
import { labById } from '../../labs/index.ts';
import { createBrowserGrader } from '../../workers/index.ts';
import { browserProgress } from '../progress/browser-progress.ts';
import { inTasks, type Steps } from '../shared/steps.ts';
import type { LabPageData } from './lab-page-data.ts';
import { beginning, LabSession, type SessionHost, seedOf } from './lab-session.ts';
import { recordingRun, recordRun } from './recorded-run.ts';

/** The last step looks at what is shown first. */
function* openSession({ id, start, solution, worlds }: LabPageData): Steps<LabSession> {
  const definition = labById(id);
  if (!definition) throw new Error(`There is no lab ${id}.`);
  const progress = browserProgress();
  const lab = { definition, start, solution, worlds };
  const host: SessionHost = {
    grader: createBrowserGrader(),
    record: (files, seed) => recordRun(lab, files, seed),
    remembered: () => progress.record(id),
    remember: (change) => progress.update(id, change),
    now: () => Date.now(),
    after(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  };
  const { files, seedAt, place } = beginning(lab, host.remembered());
  const run = yield* recordingRun(lab, files, seedOf(lab, seedAt));
  if (run) {
    const knownMs = Math.min(place?.seenMs ?? run.originMs, run.endMs);
    // Event by event: before the engine is warm one of them can take milliseconds.
    do yield;
    while (run.reachedMs < knownMs && !run.work(1));
  }
  const session = new LabSession(lab, host, run);
  yield;
  session.run.getSnapshot();
  return session;
}

/** A page has one lab. Until its run can be looked at the page stays as it is to be read. */
let opening: Promise<LabSession> | undefined;

export function useLabSession(data: LabPageData): LabSession {
  opening ??= inTasks(openSession(data));
  const session = use(opening);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') session.flush();
    };
    const hide = (): void => session.flush();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', hide);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', hide);
    };
  }, [session]);
  return session;
}

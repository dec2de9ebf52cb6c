// The session of a lab on this page: made once with the browser's grader and store, kept until the page goes.
import { useEffect, useState } from 'react';
import { labById } from '../../labs/index.ts';
import { createBrowserGrader } from '../../workers/index.ts';
import { browserProgress } from '../progress/browser-progress.ts';
import type { LabPageData } from './lab-page-data.ts';
import { LabSession } from './lab-session.ts';
import { recordRun } from './recorded-run.ts';

function openSession({ id, start, solution, worlds }: LabPageData): LabSession {
  const definition = labById(id);
  if (!definition) throw new Error(`There is no lab ${id}.`);
  const progress = browserProgress();
  const lab = { definition, start, solution, worlds };
  return new LabSession(lab, {
    grader: createBrowserGrader(),
    record: (files, seed) => recordRun(lab, files, seed),
    remembered: () => progress.record(id),
    remember: (change) => progress.update(id, change),
    now: () => Date.now(),
    after(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  });
}

export function useLabSession(data: LabPageData): LabSession {
  const [session] = useState(() => openSession(data));
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

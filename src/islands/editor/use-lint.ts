// The linter over a set of files while somebody types: asked at every change, never believed about other texts than it saw.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LintFile } from '../../lint/index.ts';
import { type Checker, createBrowserChecker, type LintFailure, type LintReport } from '../../workers/index.ts';

/** Between an edit and the new answer, findings elsewhere stay for so long at most, milliseconds. */
export const GRACE_MS = 250;

/** Larger texts are sent when typing pauses; each is copied to the worker as a whole. */
export const pauseFor = (characters: number): number => (characters < 60_000 ? 0 : characters < 1_000_000 ? 120 : 300);

/** The worker of a page: made when it is first asked, put away with the page. */
export function useChecker(): () => Checker {
  const checker = useRef<Checker | null>(null);
  useEffect(
    () => () => {
      checker.current?.dispose();
      checker.current = null;
    },
    [],
  );
  return useCallback(() => {
    checker.current ??= createBrowserChecker();
    return checker.current;
  }, []);
}

/** What the linter said about a set. */
export interface LintAnswer {
  readonly files: readonly LintFile[];
  readonly outcome: LintReport | LintFailure;
  /** In the worker, milliseconds; null when it did not end. */
  readonly tookMs: number | null;
}

export interface Lint {
  readonly answer: LintAnswer | null;
  /** The answer is about these very texts. */
  readonly fresh: boolean;
  /** It is not, and for longer than goes unnoticed. */
  readonly expired: boolean;
}

export const sameSet = (a: readonly LintFile[], b: readonly LintFile[]): boolean =>
  a === b || (a.length === b.length && a.every(({ name, text }, at) => name === b[at]?.name && text === b[at]?.text));

/** Asks whenever the set changes, as soon as it may start. */
export function useLint(files: readonly LintFile[], checker: () => Checker, start: boolean): Lint {
  const [answer, setAnswer] = useState<LintAnswer | null>(null);
  const [expired, setExpired] = useState<readonly LintFile[] | null>(null);
  const asked = useRef<{ readonly files: readonly LintFile[]; readonly stop: () => void } | null>(null);

  useEffect(
    () => () => {
      asked.current?.stop();
      asked.current = null;
    },
    [],
  );

  useEffect(() => {
    if (!start || (asked.current !== null && sameSet(asked.current.files, files))) return;
    asked.current?.stop();
    const set = files.map(({ name, text }) => ({ name, text }));
    const pause = pauseFor(set.reduce((sum, { text }) => sum + text.length, 0));
    const send = (): void => checker().lint(set, (outcome, tookMs) => setAnswer({ files: set, outcome, tookMs }));
    const sendTimer = pause === 0 ? undefined : setTimeout(send, pause);
    const graceTimer = setTimeout(() => setExpired(set), GRACE_MS + pause);
    asked.current = {
      files: set,
      stop() {
        clearTimeout(sendTimer);
        clearTimeout(graceTimer);
      },
    };
    if (pause === 0) send();
  }, [files, start, checker]);

  const fresh = answer !== null && sameSet(answer.files, files);
  return { answer, fresh, expired: !fresh && expired !== null && sameSet(expired, files) };
}

// Findings of files while somebody types: checked in a worker, never shown for a text that they do not belong to.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '../../i18n/index.ts';
import type { LintFile } from '../../lint/index.ts';
import type { Finding } from '../../manifest/index.ts';
import { useRuleWords } from './rule-words.ts';
import { type ShownFinding, shownFindings, together } from './shown-finding.ts';
import { carryFindings } from './text-edits.ts';
import { GRACE_MS, pauseFor, useChecker, useLint } from './use-lint.ts';

interface CheckedText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Carrying findings over an edit compares both texts: not worth it for very long ones. */
const CARRY_LIMIT = 500_000;

const NONE: readonly ShownFinding[] = [];

/** Makes every safe fix of a set of files; what comes back are all of them. Silent when the linter cannot be had. */
export type FixFiles = (files: readonly LintFile[], answer: (files: readonly LintFile[]) => void) => void;

export interface FileFindings {
  /** By file name; a file that has no answer yet has no findings. First the manifest check's, then the linter's. */
  readonly findings: ReadonlyMap<string, readonly ShownFinding[]>;
  /** True while the answer of the manifest check for some file is outstanding. */
  readonly checking: boolean;
  readonly fixFiles: FixFiles;
}

/** Checks each file whenever its text changes; the linter joins in once the page is drawn and the browser has nothing better to do. */
export function useFindings(
  files: readonly { readonly name: string; readonly text: string }[],
  language: Language,
): FileFindings {
  const [checked, setChecked] = useState<ReadonlyMap<string, CheckedText>>(new Map());
  const [expired, setExpired] = useState<ReadonlyMap<string, string>>(new Map());
  const checker = useChecker();
  const asked = useRef(new Map<string, { text: string; stop: () => void }>());
  const lint = useLint(files, checker, useWhenIdle());
  const words = useRuleWords(language, lint.answer !== null);

  useEffect(() => {
    const requests = asked.current;
    return () => {
      for (const { stop } of requests.values()) stop();
      requests.clear();
    };
  }, []);

  useEffect(() => {
    const requests = asked.current;
    const active = checker();
    for (const [name, { stop }] of requests) {
      if (files.some((file) => file.name === name)) continue;
      stop();
      active.cancel(name);
      requests.delete(name);
      setChecked((before) => new Map([...before].filter(([key]) => key !== name)));
    }
    for (const { name, text } of files) {
      const earlier = requests.get(name);
      if (earlier?.text === text) continue;
      earlier?.stop();
      const pause = pauseFor(text.length);
      const send = (): void =>
        active.check(name, text, (findings) => {
          setChecked((before) => new Map(before).set(name, { text, findings }));
        });
      const sendTimer = pause === 0 ? undefined : setTimeout(send, pause);
      const graceTimer = setTimeout(() => setExpired((before) => new Map(before).set(name, text)), GRACE_MS + pause);
      if (pause === 0) send();
      requests.set(name, {
        text,
        stop: () => {
          clearTimeout(sendTimer);
          clearTimeout(graceTimer);
        },
      });
    }
  }, [files, checker]);

  const { answer } = lint;
  const advice = useMemo(
    () =>
      answer === null || typeof answer.outcome === 'string' || words === null
        ? null
        : { files: answer.files, findings: shownFindings(language, words, answer.outcome, 'below-errors', 'rules') },
    [answer, words, language],
  );
  const fixFiles = useMemo<FixFiles>(
    () => (set, done) =>
      checker().fix(set, (outcome) => {
        if (typeof outcome !== 'string') done(outcome);
      }),
    [checker],
  );

  return useMemo(() => {
    const findings = new Map<string, readonly ShownFinding[]>();
    let checking = false;
    for (const { name, text } of files) {
      const own = checked.get(name);
      if (own?.text !== text) checking = true;
      const manifest = own === undefined ? NONE : carried(own.findings, own.text, text, expired.get(name) !== text);
      const seen = advice?.files.find((file) => file.name === name)?.text;
      const rules = seen === undefined ? NONE : carried(advice?.findings.get(name) ?? NONE, seen, text, !lint.expired);
      findings.set(name, together(manifest, rules));
    }
    return { findings, checking, fixFiles };
  }, [files, checked, expired, advice, lint.expired, fixFiles]);
}

/** Findings of a text, shown with the text as it is now; none once they are too old. */
function carried<F extends Finding>(findings: readonly F[], seen: string, text: string, grace: boolean): readonly F[] {
  if (seen === text) return findings;
  return grace && text.length < CARRY_LIMIT ? carryFindings(findings, seen, text) : [];
}

/** True once the page was painted and the browser is idle: what nobody waits for does not slow down what somebody waits for. */
function useWhenIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let stop = (): void => {};
    const frame = requestAnimationFrame(() => {
      // Not every browser knows when it is idle.
      if (typeof requestIdleCallback === 'undefined') {
        const timer = setTimeout(() => setIdle(true), 200);
        stop = () => clearTimeout(timer);
        return;
      }
      const request = requestIdleCallback(() => setIdle(true), { timeout: 3000 });
      stop = () => cancelIdleCallback(request);
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, []);
  return idle;
}

// Findings of files while somebody types: checked in a worker, never shown for a text that they do not belong to.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../manifest/index.ts';
import { type Checker, createBrowserChecker } from '../../workers/index.ts';
import { carryFindings } from './text-edits.ts';

interface CheckedText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Between an edit and the new answer, findings elsewhere in the text stay for so long at most, milliseconds. */
const GRACE_MS = 250;
/** Larger texts are sent when typing pauses; each is copied to the worker as a whole. */
const pauseFor = (text: string): number => (text.length < 60_000 ? 0 : text.length < 1_000_000 ? 120 : 300);
/** Carrying findings over an edit compares both texts: not worth it for very long ones. */
const CARRY_LIMIT = 500_000;

const NONE: readonly Finding[] = [];

export interface FileFindings {
  /** By file name; a file that has no answer yet has no findings. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** True while the answer for some file is outstanding. */
  readonly checking: boolean;
}

/** Checks each file whenever its text changes. */
export function useFindings(files: readonly { readonly name: string; readonly text: string }[]): FileFindings {
  const [checked, setChecked] = useState<ReadonlyMap<string, CheckedText>>(new Map());
  const [expired, setExpired] = useState<ReadonlyMap<string, string>>(new Map());
  const checker = useRef<Checker | null>(null);
  const asked = useRef(new Map<string, { text: string; stop: () => void }>());

  useEffect(() => {
    const requests = asked.current;
    return () => {
      for (const { stop } of requests.values()) stop();
      requests.clear();
      checker.current?.dispose();
      checker.current = null;
    };
  }, []);

  useEffect(() => {
    const requests = asked.current;
    checker.current ??= createBrowserChecker();
    const active = checker.current;
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
      const pause = pauseFor(text);
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
  }, [files]);

  return useMemo(() => {
    const findings = new Map<string, readonly Finding[]>();
    let checking = false;
    for (const { name, text } of files) {
      const answer = checked.get(name);
      if (answer?.text === text) {
        findings.set(name, answer.findings);
        continue;
      }
      checking = true;
      const fresh = answer !== undefined && expired.get(name) !== text && text.length < CARRY_LIMIT;
      findings.set(name, fresh ? carryFindings(answer.findings, answer.text, text) : NONE);
    }
    return { findings, checking };
  }, [files, checked, expired]);
}

// Speaks decisions to screen readers: one sentence a second at most while the run plays, and what was left out when it stops.
import { useEffect, useRef, useState } from 'react';
import { decisionActor, decisionSentence, type Language, t } from '../../i18n/index.ts';
import type { Decision } from '../../sim/index.ts';
import { PAUSE_BETWEEN_MS, type Speech, say, startSpeech } from './spoken.ts';

export interface SpokenDecisionsProps {
  /** The decisions up to the moment that is shown, oldest first. */
  readonly decisions: readonly { readonly entry: number; readonly decision: Decision }[];
  readonly playing: boolean;
  readonly language: Language;
}

interface Said {
  readonly lines: readonly { readonly entry: number; readonly text: string }[];
  readonly more: number;
}

export function SpokenDecisions({ decisions, playing, language }: SpokenDecisionsProps) {
  const [said, setSaid] = useState<Said>({ lines: [], more: 0 });
  const newest = useRef(decisions);
  const speech = useRef<Speech | null>(null);
  useEffect(() => {
    newest.current = decisions;
    speech.current ??= startSpeech(decisions.map(({ entry }) => entry));
    const speak = () => {
      const current = newest.current;
      const before = speech.current ?? startSpeech([]);
      const entries = current.map(({ entry }) => entry);
      const saying = say(before, entries, playing, performance.now());
      speech.current = saying.speech;
      if (saying.entries.length === 0) return;
      const due = new Set(saying.entries);
      const lines = current
        .filter(({ entry }) => due.has(entry))
        .map(({ entry, decision }) => ({
          entry,
          text: `${decisionActor(language, decision)}: ${decisionSentence(language, decision)}`,
        }));
      setSaid({ lines, more: saying.more });
    };
    speak();
    if (!playing) return;
    const timer = setInterval(speak, PAUSE_BETWEEN_MS / 4);
    return () => clearInterval(timer);
  }, [decisions, playing, language]);
  return (
    <section className="visually-hidden" aria-live="polite" aria-label={t(language, 'stage.spoken')}>
      {said.lines.map((line) => (
        <p key={line.entry}>{line.text}</p>
      ))}
      {said.more === 0 ? null : <p>{t(language, 'stage.spoken.more', { count: said.more })}</p>}
    </section>
  );
}

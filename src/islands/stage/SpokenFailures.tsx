// Speaks lost requests to screen readers: one sentence for all since the last, at most one in two seconds while the run plays.
import { useEffect, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { RequestTrace } from '../../sim/index.ts';
import { failureNews } from './life.ts';
import { usePaced } from './use-paced.ts';

export interface SpokenFailuresProps {
  /** Requests that failed up to the moment that is shown. */
  readonly failed: number;
  readonly newest: RequestTrace | undefined;
  readonly playing: boolean;
  readonly language: Language;
}

const SPOKEN_EVERY_MS = 2_000;

export function SpokenFailures({ failed, newest, playing, language }: SpokenFailuresProps) {
  const count = usePaced(failed, playing, SPOKEN_EVERY_MS);
  const last = useRef(newest);
  last.current = newest;
  // What has failed before the page opened is read like the page, not announced.
  const told = useRef(failed);
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    const news = failureNews(language, told.current, count, last.current);
    told.current = news.told;
    if (news.sentence !== null) setSentence(news.sentence);
  }, [count, language]);
  return (
    <section className="visually-hidden" aria-live="polite" aria-label={t(language, 'requests.spoken')}>
      {sentence === '' ? null : <p key={count}>{sentence}</p>}
    </section>
  );
}

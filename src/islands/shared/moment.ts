// Simulated time as people read it: the same in every island. Milliseconds in, words out; knows no clock.
import type { Language } from '../../i18n/index.ts';

const NO_BREAK_SPACE = '\u00a0';

const unit = (language: Language, value: string, ko: string, en: string): string =>
  language === 'ko' ? `${value}${ko}` : `${value}${NO_BREAK_SPACE}${en}`;

/** A moment of a run, from its start as shown: "72.4초", "72.4 s". */
export const formatMoment = (language: Language, ms: number): string =>
  unit(language, (Math.round(ms / 100) / 10).toFixed(1).replace('-', '−'), '초', 's');

/** A round length of time: "150초", "10분", "12분 30초"; "150 s", "10 min", "12 min 30 s". */
export function formatSpan(language: Language, ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 600) return unit(language, String(seconds), '초', 's');
  const minutes = unit(language, String(Math.floor(seconds / 60)), '분', 'min');
  return seconds % 60 === 0 ? minutes : `${minutes} ${unit(language, String(seconds % 60), '초', 's')}`;
}

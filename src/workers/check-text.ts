// One check of one text: the findings as the page shows them. Pure; the worker and its tests share it.
import { type Finding, parseManifests, type Range } from '../manifest/index.ts';

/** Above this many UTF-16 units a text is still checked, within the time limit, and a finding says so. */
export const LONG_TEXT = 1_000_000;

/** So many findings are handed over at most: nobody reads more, and drawing them would freeze the page. */
export const MOST_FINDINGS = 300;

/** Findings about a text as a whole stand on its first line. */
export function firstLine(text: string): Range {
  const end = text.slice(0, 200).search(/[\r\n]/);
  return { start: 0, end: end === -1 ? Math.min(text.length, 200) : end };
}

/** Millions of characters, to one decimal. */
const millions = (text: string): number => Math.round(text.length / 100_000) / 10;

export const tooLong = (text: string): Finding => ({
  id: 'text-too-long',
  severity: 'warning',
  range: firstLine(text),
  data: { millions: millions(text) },
});

export const checkTimedOut = (text: string, limitMs: number): Finding => ({
  id: 'check-timed-out',
  severity: 'warning',
  range: firstLine(text),
  data: { seconds: limitMs / 1000, millions: millions(text) },
});

export const checkUnavailable = (text: string): Finding => ({
  id: 'check-unavailable',
  severity: 'warning',
  range: firstLine(text),
  data: {},
});

export function checkText(text: string): readonly Finding[] {
  const { findings } = parseManifests(text);
  const shown = findings.slice(0, MOST_FINDINGS);
  if (findings.length > shown.length)
    shown.push({
      id: 'more-findings',
      severity: 'info',
      range: firstLine(text),
      data: { shown: shown.length, total: findings.length },
    });
  return text.length > LONG_TEXT ? [tooLong(text), ...shown] : shown;
}

// What an action came to, when it was not what a person may think: refused, ignored in part, or accepted and never acted on.
import type { Run } from './engine.ts';
import { answersSince } from './last-command.ts';
import type { Notice } from './snapshot.ts';

const IDS: readonly Notice['id'][] = ['refused', 'worldIgnored', 'notSimulated'];

/** Such a notice goes when the next action gives no reason for one. */
export const isAboutAnAction = (notice: Notice | null): boolean => notice !== null && IDS.includes(notice.id);

/** `notSimulated`: what was known to be accepted and not acted on before the action, which was given at `fromMs` and done at `atMs`. */
export function noticeAfter(run: Run, fromMs: number, atMs: number, notSimulated: readonly string[]): Notice | null {
  const { log } = run;
  const refused = answersSince(log, atMs, log.length).find(({ ok }) => !ok);
  if (refused) return { id: 'refused', data: { message: refused.message }, tone: 'fail' };
  const ignored = log.findLast((entry) => entry.kind === 'fact' && entry.type === 'worldPartIgnored');
  if (ignored && ignored.atMs >= fromMs && ignored.atMs > 0) return { id: 'worldIgnored', data: {}, tone: 'info' };
  const strangers = run.viewAt(atMs).notSimulated.filter((name) => !notSimulated.includes(name));
  if (strangers.length === 0) return null;
  return { id: 'notSimulated', data: { n: strangers.length, names: strangers.join(', ') }, tone: 'info' };
}

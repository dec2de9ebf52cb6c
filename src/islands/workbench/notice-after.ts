// What an action came to, when it was not what a person may think: refused, ignored in part, or accepted and never acted on.
import type { WorldInput } from '../../sim/index.ts';
import type { Engine, Run } from './engine.ts';
import { answersSince } from './last-command.ts';
import type { Notice } from './snapshot.ts';

const IDS: readonly Notice['id'][] = ['refused', 'textRefused', 'worldIgnored', 'notSimulated'];

/** Such a notice goes when the next action gives no reason for one. */
export const isAboutAnAction = (notice: Notice | null): boolean => notice !== null && IDS.includes(notice.id);

/** `notSimulated`: what was known to be accepted and not acted on before the action, which was given at `fromMs` and done at `atMs`. */
export function noticeAfter(
  engine: Engine,
  run: Run,
  done: { readonly inputs: readonly WorldInput[]; readonly fromMs: number; readonly atMs: number },
  notSimulated: readonly string[],
): Notice | null {
  const { log } = run;
  const { inputs, fromMs, atMs } = done;
  const refused = answersSince(log, atMs, log.length).find(({ ok }) => !ok);
  if (refused) return refusalOf(engine, inputs, refused.message);
  const ignored = log.findLast((entry) => entry.kind === 'fact' && entry.type === 'worldPartIgnored');
  if (ignored && ignored.atMs >= fromMs && ignored.atMs > 0) return { id: 'worldIgnored', data: {}, tone: 'info' };
  const strangers = run.viewAt(atMs).notSimulated.filter((name) => !notSimulated.includes(name));
  if (strangers.length === 0) return null;
  return { id: 'notSimulated', data: { n: strangers.length, names: strangers.join(', ') }, tone: 'info' };
}

/** A text is refused for something that stands in it: that is told at its line, in the reader's words. */
function refusalOf(engine: Engine, inputs: readonly WorldInput[], message: string): Notice {
  for (const input of inputs) {
    const problem = input.type === 'apply' ? engine.problemIn(input.text) : null;
    if (input.type !== 'apply' || !problem) continue;
    const { finding, line } = problem;
    return { id: 'textRefused', data: { file: input.file, line }, tone: 'fail', problem: finding };
  }
  return { id: 'refused', data: { message }, tone: 'fail' };
}

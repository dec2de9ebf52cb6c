// The last command that a person gave at a moment, and what it answered, read off the run.
import type { LogEntry, TimedInput, WorldInput } from '../../sim/index.ts';
import { commandOf } from './commands.ts';

export interface LastCommand {
  readonly command: string;
  readonly answers: readonly { readonly ok: boolean; readonly message: string }[];
}

/** `entries`: how many entries of the log there are at the moment. */
export function lastCommand(
  inputs: readonly TimedInput<WorldInput>[],
  log: readonly LogEntry[],
  atMs: number,
  entries: number,
): LastCommand | null {
  const given = inputs.findLast((timed) => timed.atMs <= atMs && timed.input.type !== 'setBehaviour');
  const command = given ? commandOf(given.input) : null;
  if (!given || command === null) return null;
  return { command, answers: answersSince(log, given.atMs, entries) };
}

/** The answers to the last action at or after a time; answers follow their action at once. */
export function answersSince(log: readonly LogEntry[], fromMs: number, entries: number): LastCommand['answers'] {
  const answers: { ok: boolean; message: string }[] = [];
  for (let at = entries - 1; at >= 0; at--) {
    const entry = log[at];
    if (!entry || entry.atMs < fromMs) break;
    if (entry.kind !== 'fact') continue;
    if (entry.type === 'personActed') {
      if (entry.data['input'] !== 'setBehaviour') break;
    } else if (entry.type === 'commandAnswered' || entry.type === 'commandRefused')
      answers.unshift({ ok: entry.type === 'commandAnswered', message: String(entry.data['message'] ?? '') });
  }
  return answers;
}

// Decisions as cards: what each says in a language, and which cards are shown when not all fit. No drawing.
import {
  alternativeSentence,
  decisionActor,
  decisionData,
  decisionSentence,
  decisionVerb,
  isMessageKey,
  type Language,
  type MessageData,
  seconds,
  t,
} from '../../i18n/index.ts';
import type { Decision, ManifestSource } from '../../sim/index.ts';

export interface LoggedDecision {
  /** Index in the log. */
  readonly entry: number;
  readonly decision: Decision;
}

export interface CardRow {
  readonly id: 'rule' | 'saw' | 'so' | 'else' | 'principle';
  readonly label: string;
  readonly text: string;
}

export interface Card {
  readonly entry: number;
  /** Seconds since the origin, one decimal, without unit. */
  readonly time: string;
  readonly actor: string;
  readonly verb: string;
  readonly failed: boolean;
  readonly sentence: string;
}

/** Verbs for what went wrong or was refused; the word says it, the colour repeats it. */
const FAILING: ReadonlySet<string> = new Set([
  'refused',
  'report',
  'back-off',
  'crash',
  'fail',
  'kill',
  'pull-failed',
  'unschedulable',
]);

/** Something went wrong, or was refused. */
export const isFailure = (decision: Decision): boolean => FAILING.has(decision.verb);

export function cardOf({ entry, decision }: LoggedDecision, language: Language, originMs: number): Card {
  return {
    entry,
    time: seconds(decision.atMs, originMs),
    actor: decisionActor(language, decision),
    verb: decisionVerb(language, decision),
    failed: isFailure(decision),
    sentence: decisionSentence(language, decision),
  };
}

/** The rows of an open card. A row without words in the catalogue is left out; `lineOf` finds the line of the file in the editor. */
export function cardRows(
  decision: Decision,
  language: Language,
  lineOf: (source: ManifestSource) => number | null,
): CardRow[] {
  const data = decisionData(decision);
  const rows: CardRow[] = [];
  const add = (id: CardRow['id'], key: string, values: MessageData): void => {
    if (isMessageKey(key)) rows.push({ id, label: t(language, `cards.${id}`), text: t(language, key, values) });
  };
  add('rule', `decision.${decision.rule}.rule`, data);
  add('saw', `decision.${decision.rule}.saw`, data);
  add('so', `decision.${decision.rule}.so`, data);
  for (const alternative of decision.alternatives) {
    const line = alternative.source === undefined ? null : lineOf(alternative.source);
    const sentence = alternativeSentence(language, decision, alternative);
    rows.push({
      id: 'else',
      label: t(language, 'cards.else'),
      text: line === null ? sentence : `${sentence} ${t(language, 'cards.line', { line })}`,
    });
  }
  if (decision.principle !== null) add('principle', `principle.${decision.principle}`, data);
  return rows;
}

/** Pods and waiting rollouts are what people ask "why not?" about. */
export const asksWhyNot = (decision: Decision): boolean =>
  decision.object.kind === 'Pod' || decision.verb === 'hold' || decision.verb === 'refused';

export interface CardWindow {
  /** Range of the list, newest first. */
  readonly from: number;
  readonly to: number;
}

/**
 * Which cards are shown, of `total` ones newest first, when `fit` of them fit: the newest, or those around the selected one when it lies
 * further back. Everything that is left out is counted by a link.
 */
export function cardWindow(total: number, selected: number, fit: number): CardWindow {
  const size = Math.max(1, Math.min(total, fit));
  const from = selected < size ? 0 : Math.min(Math.max(0, selected - 1), total - size);
  return { from, to: Math.min(total, from + size) };
}

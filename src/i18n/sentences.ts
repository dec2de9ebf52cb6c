// Sentences about what the engines say in ids and data: decisions of the log and inputs of a person.
import type { Alternative, Decision, LogData, ObjectRef } from '../sim/index.ts';
import type { MessageData } from './format.ts';
import { type Language, tDynamic } from './messages.ts';

/** The values that the messages of a decision may ask for: its object, what it saw and what came of it. */
export function decisionData(decision: Decision): MessageData {
  return { ...objectData(decision.object), ...messageData(decision.saw), ...messageData(decision.outcome) };
}

const objectData = ({ kind, name }: ObjectRef): MessageData => ({ kind, name });

/** Values of the log as a template takes them. */
export const messageData = (data: LogData): MessageData =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)]),
  );

export const decisionSentence = (language: Language, decision: Decision): string =>
  tDynamic(language, `decision.${decision.rule}.sentence`, decisionData(decision));

export const decisionVerb = (language: Language, decision: Decision): string =>
  tDynamic(language, `verb.${decision.verb}`, decisionData(decision));

export const decisionActor = (language: Language, decision: Decision): string =>
  tDynamic(language, `who.${decision.who}`, decisionData(decision));

/** "with `maxUnavailable: 1` one would have gone first". */
export const alternativeSentence = (language: Language, decision: Decision, alternative: Alternative): string =>
  tDynamic(language, `alternative.${alternative.id}`, { ...decisionData(decision), ...messageData(alternative.data) });

/** Seconds since an origin with one decimal, as pages and the command line show simulated time: `72.4`. */
export function seconds(atMs: number, originMs = 0): string {
  const value = (atMs - originMs) / 1000;
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;
}

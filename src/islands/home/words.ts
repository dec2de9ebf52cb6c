// The words of the page, in one language: the page brings only those that it can show, so that no catalogue is loaded.
import type { Language, MessageKey } from '../../i18n/index.ts';
import { format, type MessageData } from '../../i18n/templates/index.ts';
import type { Decision, LogData, ObjectRef } from '../../sim/index.ts';

export interface Words {
  readonly language: Language;
  readonly templates: Readonly<Record<string, string>>;
}

/** Keys of the catalogue that the page brings. */
export const isHomeKey = (key: string): boolean =>
  /^(?:home|podState|stage\.podShort|request|who|life\.cause)\.|^transport\.(?:play|pause|start|speed|decision\w*)$|^cards\.(?:rule|saw|so)$|^decision\.[^.]+\.sentence$/.test(
    key,
  );

/** A message whose key is checked by the compiler. */
export const say = (words: Words, key: MessageKey, data: MessageData = {}): string => sayDynamic(words, key, data);

/** A message whose key is made of an id; the key itself when there is none. */
export function sayDynamic({ templates }: Words, key: string, data: MessageData = {}): string {
  const template = templates[key];
  return template === undefined ? key : format(template, data);
}

const plain = (data: LogData | ObjectRef): MessageData =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)]),
  );

/** "Deployment controller: …" */
export function decisionWords(words: Words, decision: Decision): { readonly who: string; readonly sentence: string } {
  const data = { ...plain(decision.object), ...plain(decision.saw), ...plain(decision.outcome) };
  return {
    who: sayDynamic(words, `who.${decision.who}`, data),
    sentence: sayDynamic(words, `decision.${decision.rule}.sentence`, data),
  };
}

// The words beside the shapes: the state of a pod and its one fact, long or short as the place allows. Looks up, decides nothing.
import { isMessageKey, type Language, type MessageData, t, tDynamic } from '../../i18n/index.ts';
import type { LogData, PodView } from '../../sim/index.ts';

/** Values of the log as messages take them. */
export const messageData = (data: LogData): MessageData =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'number' ? value : String(value ?? '–')]),
  );

export const stateWord = (language: Language, state: PodView['state']): string =>
  tDynamic(language, `podState.${state}`);

/** A state in one or two words, for narrow places. */
export function shortStateWord(language: Language, pod: Pick<PodView, 'state' | 'fact'>): string {
  const seconds = pod.fact?.data['seconds'];
  if (pod.state === 'backOff' && typeof seconds === 'number')
    return t(language, 'stage.podShort.backOffIn', { seconds });
  return tDynamic(language, `stage.podShort.${pod.state}`);
}

export const percent = (share: number): number => Math.round(share * 100);

/** The line under the state word: what the world says of the pod, else its part of the requests. */
export function factWords(language: Language, pod: Pick<PodView, 'fact' | 'share'>): string {
  if (pod.fact) return tDynamic(language, `podFact.${pod.fact.id}`, messageData(pod.fact.data));
  return pod.share > 0 ? t(language, 'podFact.share', { percent: percent(pod.share) }) : '';
}

/** Everything about a pod in one line, for those who do not see the stage. */
export function podSentence(language: Language, pod: PodView): string {
  const parts = [`${pod.name}: v${pod.version}`, stateWord(language, pod.state)];
  const fact = factWords(language, pod);
  if (fact !== '') parts.push(fact);
  if (pod.fact !== null && pod.share > 0) parts.push(t(language, 'podFact.share', { percent: percent(pod.share) }));
  return parts.join(', ');
}

/** A message of an id, or null when the catalogue has none. */
export function optionalMessage(language: Language, key: string, data: MessageData): string | null {
  return isMessageKey(key) ? t(language, key, data) : null;
}

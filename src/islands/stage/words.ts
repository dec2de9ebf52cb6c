// The words beside the shapes: the state of a pod and its one fact, long or short as the place allows. Looks up, decides nothing.
import { type Language, messageData, t, tDynamic } from '../../i18n/index.ts';
import type { PodView } from '../../sim/index.ts';

export { messageData } from '../../i18n/index.ts';

export const stateWord = (language: Language, state: PodView['state']): string =>
  tDynamic(language, `podState.${state}`);

/** A state in one or two words, for narrow places. */
export function shortStateWord(language: Language, pod: Pick<PodView, 'state' | 'fact'>): string {
  const seconds = pod.fact?.data['seconds'];
  if (pod.state === 'backOff' && typeof seconds === 'number')
    return t(language, 'stage.podShort.backOffIn', { seconds });
  return tDynamic(language, `stage.podShort.${pod.state}`);
}

/** A part in per cent, whole from one on; never 0 for something. */
export function percent(share: number): number {
  const value = share * 100;
  return value >= 1 || value === 0 ? Math.round(value) : Math.max(0.1, Math.round(value * 10) / 10);
}

const shareWords = (language: Language, share: number): string =>
  t(language, 'podFact.share', { percent: percent(share) });

/** The line under the state word: what the world says of the pod, else its part of the requests. */
export function factWords(language: Language, pod: Pick<PodView, 'fact' | 'share'>): string {
  if (pod.fact !== null && pod.fact.id !== 'share')
    return tDynamic(language, `podFact.${pod.fact.id}`, messageData(pod.fact.data));
  return pod.share > 0 ? shareWords(language, pod.share) : '';
}

/** Everything about a pod in one line, for those who do not see the stage. */
export function podSentence(language: Language, pod: PodView): string {
  const share = pod.share > 0 ? shareWords(language, pod.share) : '';
  const parts = [`${pod.name}: v${pod.version}`, stateWord(language, pod.state), factWords(language, pod), share];
  return [...new Set(parts)].filter((part) => part !== '').join(', ');
}

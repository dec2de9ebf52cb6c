// The sentence of a wait: what it waits for.
import { type Language, tDynamic } from '../../i18n/index.ts';
import { shortenMiddle } from './text-fit.ts';
import type { WaitMark } from './waits.ts';
import { messageData } from './words.ts';

/** With `nameRoom` (px) a pod's name is shortened for a narrow place. */
export function waitSentence({ wait }: WaitMark, language: Language, nameRoom?: number): string {
  const data = messageData(wait.data);
  const { pod } = data;
  const named =
    nameRoom !== undefined && typeof pod === 'string' ? { ...data, pod: shortenMiddle(pod, nameRoom, 12) } : data;
  return tDynamic(language, `wait.${wait.id}`, named);
}

// The sentence over the stage, and what is spoken: the state of the story in words.
import type { HomeSnapshot } from './story.ts';
import { say, type Words } from './words.ts';

export function titleOf({ phase, failures, fixes, former, nowMs, originMs }: HomeSnapshot, words: Words): string {
  const count = failures.length;
  if (phase === 'over' && former !== null)
    return count === 0
      ? say(words, 'home.title.mended', { before: former.failures.length })
      : say(words, 'home.title.stillFailed', { count, before: former.failures.length });
  if (count === 1) return say(words, fixes.length > 0 ? 'home.title.firstAgain' : 'home.title.first');
  if (count > 1) return say(words, 'home.title.failed', { count });
  if (phase === 'over') return say(words, 'home.title.clean');
  if (phase === 'before' || nowMs === originMs)
    return say(words, fixes.length > 0 ? 'home.title.again' : 'home.title.before');
  return say(words, fixes.length > 0 ? 'home.title.again' : 'home.title.running');
}

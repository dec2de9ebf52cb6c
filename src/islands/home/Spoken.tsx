// What a screen reader hears by itself: while it plays the newest decision, at most one a second; when it stops, how things stand, and
// the card of the failed request in full.
import { usePaced } from '../stage/use-paced.ts';
import { cardText } from './FailureCard.tsx';
import type { HomeSnapshot } from './story.ts';
import { titleOf } from './titles.ts';
import { decisionWords, say, type Words } from './words.ts';

const SPEAK_EVERY_MS = 1_000;

function sentenceOf(snapshot: HomeSnapshot, words: Words): string {
  const { playing, phase, cause, decision, fixes } = snapshot;
  if (playing || phase === 'running') {
    if (decision === null) return titleOf(snapshot, words);
    const { who, sentence } = decisionWords(words, decision);
    return `${who}: ${sentence}`.replaceAll('`', '');
  }
  const title = titleOf(snapshot, words);
  if (phase === 'failed' && cause !== null) {
    const { sentence, rows } = cardText(cause, fixes, words);
    return [title, sentence, ...rows.map(({ text }) => text), say(words, 'home.fix.choose')]
      .join(' ')
      .replaceAll('`', '');
  }
  return title;
}

export function Spoken({ snapshot, words }: { readonly snapshot: HomeSnapshot; readonly words: Words }) {
  const spoken = usePaced(sentenceOf(snapshot, words), snapshot.playing, SPEAK_EVERY_MS);
  return (
    <p className="visually-hidden" role="status" data-testid="spoken">
      {spoken}
    </p>
  );
}

// Plays a story as frames do, until it stops by itself.
import { openStory as openWith } from '../../../src/islands/home/engine.ts';
import { mendWith } from '../../../src/islands/home/fixes.ts';
import type { HomeSnapshot, HomeStory } from '../../../src/islands/home/story.ts';

const FRAME_MS = 16;
const MOST_FRAMES = 6_000;

export function playOn(story: HomeStory, onFrame?: (snapshot: HomeSnapshot) => void): HomeSnapshot {
  story.play();
  for (let frame = 0; story.playing && frame < MOST_FRAMES; frame++) {
    story.advance(FRAME_MS, () => false);
    onFrame?.(story.getSnapshot());
  }
  return story.getSnapshot();
}

/** On to the end of the release, over the stop at the first failure. */
export function playOut(story: HomeStory, onFrame?: (snapshot: HomeSnapshot) => void): HomeSnapshot {
  const stopped = playOn(story, onFrame);
  return stopped.phase === 'over' ? stopped : playOn(story, onFrame);
}

export const openStory = (seed?: number): HomeStory => openWith(mendWith, seed);

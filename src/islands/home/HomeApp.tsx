// The home page once it lives: the story as an external store, frames, keys and the width of the window around the view.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useFrames } from '../shared/use-frames.ts';
import { useMediaQuery, useReducedMotion } from '../shared/use-media-query.ts';
import { HomeView, type WaysOn } from './HomeView.tsx';
import { BAND_FROM, type BandId, SIDEWAYS } from './scene.ts';
import type { HomeStory } from './story.ts';
import { useHomeKeys } from './use-home-keys.ts';
import type { Words } from './words.ts';

export interface HomeAppProps {
  readonly story: HomeStory;
  readonly words: Words;
  readonly paths: WaysOn;
  /** Called once, after the first frame is there. */
  onAnswered(): void;
}

export function HomeApp({ story, words, paths, onAnswered }: HomeAppProps) {
  const snapshot = useSyncExternalStore(story.subscribe, story.getSnapshot);
  const still = useReducedMotion();
  const wide = useMediaQuery(`(width >= ${BAND_FROM.wide}px)`);
  const medium = useMediaQuery(`(width >= ${BAND_FROM.medium}px)`);
  const sideways = useMediaQuery(SIDEWAYS);
  const band: BandId = sideways ? 'phone' : wide ? 'wide' : medium ? 'medium' : 'phone';
  const [answered, setAnswered] = useState(false);
  useEffect(() => {
    if (answered) return;
    setAnswered(true);
    onAnswered();
  }, [answered, onAnswered]);
  useFrames(story, story.needsFrames, still);
  const togglePlay = (): void => {
    if (story.playing) story.pause();
    else story.play();
  };
  useHomeKeys({
    onTogglePlay: togglePlay,
    onStep: (direction) => story.step(direction),
    onRestart: () => story.restart(),
  });
  return (
    <HomeView
      snapshot={snapshot}
      words={words}
      bands={[band]}
      flying={!still}
      paths={paths}
      actions={{
        onRestart: () => story.restart(),
        onStep: (direction) => story.step(direction),
        onTogglePlay: togglePlay,
        onSpeed: (speed) => story.setSpeed(speed),
        onSeek: (atMs) => story.seek(atMs),
        // Without motion nothing starts by itself.
        onMend: (fix) => {
          story.mend(fix, !still);
          focusPlay();
        },
        onUndo: () => {
          story.undoFixes();
          focusPlay();
        },
      }}
    />
  );
}

/** The button that was pressed goes: the focus stays in the instrument. */
export function focusPlay(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-play]')?.focus({ preventScroll: true }));
}

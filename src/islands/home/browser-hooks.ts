// What the home page asks of the browser: media queries, frames, keys.
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { HomeStory } from './story.ts';

export function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Work in a frame before the browser gets it back, milliseconds. */
const BUDGET_MS = 6;
/** A tab that was hidden does not jump by more than this, milliseconds. */
const LONGEST_FRAME_MS = 250;
/** With reduced motion time moves in steps of this size, milliseconds. */
const DISCRETE_MS = 500;

/** Gives the story the real time that passes while it plays or looks ahead. */
export function useStoryFrames(story: HomeStory, active: boolean, still: boolean): void {
  useEffect(() => {
    if (!active) return;
    let last = performance.now();
    let waiting = 0;
    let frame = 0;
    const step = (now: number): void => {
      waiting += Math.min(LONGEST_FRAME_MS, Math.max(0, now - last));
      last = now;
      if (!still || waiting >= DISCRETE_MS || !story.playing) {
        const end = performance.now() + BUDGET_MS;
        story.advance(waiting, () => performance.now() < end);
        waiting = 0;
      }
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [story, active, still]);
}

/** Controls and texts keep their keys. */
const WITH_KEYS = 'a[href], button, input, textarea, select, summary, dialog, [contenteditable], [tabindex="0"]';

export interface HomeKeys {
  onTogglePlay(): void;
  onStep(direction: 1 | -1): void;
  onRestart(): void;
}

/** Space, arrows and Home move time where nothing else needs them. */
export function useHomeKeys(keys: HomeKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (
        event.defaultPrevented ||
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.shiftKey
      )
        return;
      if (event.target instanceof Element && event.target.closest(WITH_KEYS)) return;
      if (event.key === ' ') latest.current.onTogglePlay();
      else if (event.key === 'ArrowRight') latest.current.onStep(1);
      else if (event.key === 'ArrowLeft') latest.current.onStep(-1);
      else if (event.key === 'Home') latest.current.onRestart();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

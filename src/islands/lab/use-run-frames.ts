// Gives a run the real time that passes while it plays; with reduced motion in steps instead of gliding.
import { useEffect } from 'react';
import type { RunStore } from './run-store.ts';

/** Work in a frame before the browser gets it back; a tab that was hidden jumps by no more; steps of reduced motion. Milliseconds. */
const BUDGET_MS = 8;
const LONGEST_FRAME_MS = 250;
const DISCRETE_MS = 500;

export function useRunFrames(run: RunStore, playing: boolean, reducedMotion: boolean): void {
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    let waiting = 0;
    let frame = 0;
    const step = (now: number): void => {
      waiting += Math.min(LONGEST_FRAME_MS, Math.max(0, now - last));
      last = now;
      if (!reducedMotion || waiting >= DISCRETE_MS) {
        const end = performance.now() + BUDGET_MS;
        run.advance(waiting, () => performance.now() < end);
        waiting = 0;
      }
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [run, playing, reducedMotion]);
}

// Gives whoever plays the real time that passes, frame by frame; with reduced motion in steps instead of gliding.
import { useEffect } from 'react';
import { FramePace } from './frame-pace.ts';

/** Work in a frame before the browser gets it back, milliseconds. */
const BUDGET_MS = 8;

export interface Player {
  /** `playing`: time passes for it; otherwise it only computes. */
  getSnapshot(): { readonly playing: boolean };
  /** `hasTime`: whether this frame has room for more work. */
  advance(realMs: number, hasTime: () => boolean): void;
}

/** `active`: it plays or has something to compute. */
export function useFrames(player: Player, active: boolean, reducedMotion: boolean): void {
  useEffect(() => {
    if (!active) return;
    const pace = new FramePace(performance.now());
    let frame = 0;
    const step = (now: number): void => {
      const passedMs = pace.take(now, reducedMotion && player.getSnapshot().playing);
      if (passedMs !== null) {
        const end = performance.now() + BUDGET_MS;
        player.advance(passedMs, () => performance.now() < end);
      }
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [player, active, reducedMotion]);
}

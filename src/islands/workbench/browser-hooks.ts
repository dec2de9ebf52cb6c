// What the workbench asks of the browser, as hooks: sizes, motion, frames, keys, the language switch.
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type KeyAction, keyAction, keyPlace } from './keyboard.ts';
import { encodeLink } from './link.ts';
import type { WorkbenchStore } from './store.ts';

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** `wide`: three columns; `drawer`: stage and drawer; `phone`: upright; `landscape`: a phone held across. */
export type Frame = 'wide' | 'drawer' | 'phone' | 'landscape';

export function useFrame(): Frame {
  const low = useMediaQuery('(height < 480px) and (orientation: landscape)');
  const narrow = useMediaQuery('(width < 768px)');
  const medium = useMediaQuery('(width < 1200px)');
  if (low && !narrow) return 'landscape';
  if (narrow) return 'phone';
  return medium ? 'drawer' : 'wide';
}

export const useReducedMotion = (): boolean => useMediaQuery('(prefers-reduced-motion: reduce)');

/** Work in a frame before the browser gets it back, milliseconds. */
const BUDGET_MS = 8;
/** A tab that was hidden does not jump by more than this when it comes back, milliseconds. */
const LONGEST_FRAME_MS = 250;
/** With reduced motion time moves in steps of this size instead of gliding, milliseconds. */
const DISCRETE_MS = 500;

/** Gives the store the real time that passes, as long as it plays or computes. */
export function useFrames(store: WorkbenchStore, active: boolean, reducedMotion: boolean): void {
  useEffect(() => {
    if (!active) return;
    let last = performance.now();
    let waiting = 0;
    let frame = 0;
    const step = (now: number): void => {
      waiting += Math.min(LONGEST_FRAME_MS, Math.max(0, now - last));
      last = now;
      if (!reducedMotion || waiting >= DISCRETE_MS || !store.getSnapshot().playing) {
        const end = performance.now() + BUDGET_MS;
        store.advance(waiting, () => performance.now() < end);
        waiting = 0;
      }
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [store, active, reducedMotion]);
}

export function useKeys(onAction: (action: KeyAction) => void): void {
  const latest = useRef(onAction);
  useEffect(() => {
    latest.current = onAction;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const action = keyAction(event, keyPlace(event.target, event.key));
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** The page in the other language goes on where this one is. */
export function useLanguageSwitch(store: WorkbenchStore): void {
  useEffect(() => {
    const carry = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a[data-language-switch]') : null;
      if (link instanceof HTMLAnchorElement) link.hash = encodeLink(store.save()) ?? '';
    };
    // Before the browser follows the link, whichever way it is opened.
    for (const type of ['click', 'auxclick', 'contextmenu'] as const) document.addEventListener(type, carry, true);
    return () => {
      for (const type of ['click', 'auxclick', 'contextmenu'] as const) document.removeEventListener(type, carry, true);
    };
  }, [store]);
}

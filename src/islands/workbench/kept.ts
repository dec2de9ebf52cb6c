// What this browser keeps of a workbench, so that work is there again tomorrow. A browser that refuses storage is said so.
import { useEffect, useState } from 'react';
import { encodeLink } from './link.ts';
import type { WorkbenchStore } from './store.ts';

/** `now`: the state of the page. `before`: what was there when a link or a situation was opened over it. */
export type KeptSlot = 'now' | 'before';

const keyOf = (strategy: string, slot: KeptSlot): string =>
  `rollout-lab.workbench.${strategy}${slot === 'now' ? '' : '.before'}`;

/** The fragment that this browser kept, or null when there is none or it keeps nothing. */
export function readKept(strategy: string, slot: KeptSlot = 'now'): string | null {
  try {
    return localStorage.getItem(keyOf(strategy, slot));
  } catch {
    return null;
  }
}

/** Keeps a fragment, or forgets it (null); false when the browser refuses. */
export function writeKept(strategy: string, fragment: string | null, slot: KeptSlot = 'now'): boolean {
  try {
    if (fragment === null) localStorage.removeItem(keyOf(strategy, slot));
    else localStorage.setItem(keyOf(strategy, slot), fragment);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds between two saves while something changes; a large state is saved less often. */
const SAVE_EVERY_MS = 1500;
const REST_PER_WORK = 50;

/** Keeps the state in this browser. Gives the time since which that fails, or null. */
export function useKept(store: WorkbenchStore): Date | null {
  const [failedSince, setFailedSince] = useState<Date | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: string | null = null;
    let pauseMs = SAVE_EVERY_MS;
    const save = (): void => {
      timer = undefined;
      if (!store.getSnapshot().touched) return;
      const start = performance.now();
      const fragment = encodeLink(store.save());
      pauseMs = Math.max(SAVE_EVERY_MS, REST_PER_WORK * (performance.now() - start));
      if (fragment !== null && fragment === last) return;
      if (fragment !== null && writeKept(store.strategy, fragment)) {
        last = fragment;
        setFailedSince(null);
        // From here on reloading opens what was kept, not the situation that the address asked for.
        if (new URLSearchParams(location.search).has('preset')) history.replaceState(null, '', location.pathname);
      } else setFailedSince((before) => before ?? new Date());
    };
    const stop = store.subscribe(() => {
      timer ??= setTimeout(save, pauseMs);
    });
    const leave = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', leave);
      clearTimeout(timer);
    };
  }, [store]);
  return failedSince;
}

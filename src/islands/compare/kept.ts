// What this browser keeps of a comparison, so that it is there again tomorrow. A browser that refuses only forgets: the link keeps all.
import { useEffect } from 'react';
import { writeComparison } from './saved.ts';
import type { CompareStore } from './store.ts';

const KEY = 'rollout-lab.compare';
const SAVE_EVERY_MS = 1500;

/** The fragment that this browser kept, or null. */
export function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function writeKept(fragment: string | null): void {
  try {
    if (fragment === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, fragment);
  } catch {
    // Storage is off or full.
  }
}

/** Keeps the state a little after it changed, and when the page is left. */
export function useKept(store: CompareStore): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = (): void => {
      timer = undefined;
      const { touched } = store.getSnapshot();
      writeKept(touched ? writeComparison(store.save()) : null);
      // From here on reloading opens what was kept, not the columns that the address asked for.
      if (touched && location.search !== '') history.replaceState(null, '', location.pathname);
    };
    const stop = store.subscribe(() => {
      timer ??= setTimeout(save, SAVE_EVERY_MS);
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
}

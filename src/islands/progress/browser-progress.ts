// The progress of this browser: the store over localStorage, one for the page, told by other tabs.
import { useSyncExternalStore } from 'react';
import { type ProgressSnapshot, ProgressStore, type StoragePort, type WriteEnd } from './store.ts';

/** Browsers name a full store in two ways. */
const endOf = (error: unknown): WriteEnd =>
  error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'blocked';

const browserStorage: StoragePort = {
  keys() {
    try {
      return Object.keys(localStorage);
    } catch {
      return null;
    }
  },
  read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key, text) {
    try {
      localStorage.setItem(key, text);
      return 'written';
    } catch (error) {
      return endOf(error);
    }
  },
};

let opened: ProgressStore | null = null;

export function browserProgress(): ProgressStore {
  if (opened) return opened;
  const store = new ProgressStore({ storage: browserStorage, now: () => Date.now() });
  addEventListener('storage', ({ key }) => store.reread(key));
  opened = store;
  return store;
}

const NOTHING: ProgressSnapshot = {
  records: new Map(),
  trouble: null,
  unsavedSince: null,
  damaged: [],
  size: 0,
  attempts: 0,
};

/** What is remembered; nothing on the page as it is built and until the browser has taken over. */
export const useProgress = (): ProgressSnapshot =>
  useSyncExternalStore(
    (listener) => browserProgress().subscribe(listener),
    () => browserProgress().getSnapshot(),
    () => NOTHING,
  );

/** Hands the export to the person as a file. */
export function downloadProgress(): void {
  const store = browserProgress();
  const url = URL.createObjectURL(new Blob([store.exportText()], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `rollout-lab-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

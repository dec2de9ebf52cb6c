// The keys of the home page.
import { useEffect, useRef } from 'react';

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

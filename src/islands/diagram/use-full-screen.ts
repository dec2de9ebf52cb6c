// Full screen for one element, where the browser has it.
import { type RefObject, useCallback, useEffect, useState } from 'react';

export interface FullScreen {
  readonly possible: boolean;
  readonly active: boolean;
  toggle(): void;
}

export function useFullScreen(target: RefObject<HTMLElement | null>): FullScreen {
  const [possible, setPossible] = useState(false);
  const [active, setActive] = useState(false);
  useEffect(() => {
    setPossible(document.fullscreenEnabled === true);
    const onChange = () =>
      setActive(document.fullscreenElement !== null && document.fullscreenElement === target.current);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, [target]);
  const toggle = useCallback(() => {
    // A refusal leaves the page as it is; nothing is lost.
    const done = document.fullscreenElement === null ? target.current?.requestFullscreen() : document.exitFullscreen();
    done?.catch(() => {});
  }, [target]);
  return { possible, active, toggle };
}

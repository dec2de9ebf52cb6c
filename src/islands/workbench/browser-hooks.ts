// What the workbench asks of the browser, as hooks: sizes, keys, the language switch.
import { useEffect, useRef } from 'react';
import { useMediaQuery } from '../shared/use-media-query.ts';
import { type KeyAction, keyAction, keyPlace } from './keyboard.ts';

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

/** The page in the other language goes on where this one is; `makeFragment` as for `useCopyLink`. */
export function useLanguageSwitch(makeFragment: () => string | null): void {
  const latest = useRef(makeFragment);
  useEffect(() => {
    latest.current = makeFragment;
  });
  useEffect(() => {
    const carry = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a[data-language-switch]') : null;
      if (link instanceof HTMLAnchorElement) link.hash = latest.current() ?? '';
    };
    // Before the browser follows the link, whichever way it is opened.
    for (const type of ['click', 'auxclick', 'contextmenu'] as const) document.addEventListener(type, carry, true);
    return () => {
      for (const type of ['click', 'auxclick', 'contextmenu'] as const) document.removeEventListener(type, carry, true);
    };
  }, []);
}

// A handler that keeps its identity while what it does follows the newest render: a page that draws sixty times a second while it plays
// must not make the editor draw with it.
import { useCallback, useLayoutEffect, useRef } from 'react';

/** Undefined stays undefined: what is not handled is not offered. */
export function useStableHandler<Args extends readonly unknown[]>(
  handler: (...args: Args) => void,
): (...args: Args) => void;
export function useStableHandler<Args extends readonly unknown[]>(
  handler: ((...args: Args) => void) | undefined,
): ((...args: Args) => void) | undefined;
export function useStableHandler<Args extends readonly unknown[]>(handler: ((...args: Args) => void) | undefined) {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  const stable = useCallback((...args: Args) => latest.current?.(...args), []);
  return handler === undefined ? undefined : stable;
}

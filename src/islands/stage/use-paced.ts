// A value that may change sixty times a second, given on at most once in a while: what is read aloud need not follow every frame.
import { useEffect, useRef, useState } from 'react';

/** While `fast`, the value at most once in `everyMs`; else always the newest. */
export function usePaced<T>(value: T, fast: boolean, everyMs: number): T {
  const [shown, setShown] = useState(value);
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
    if (!fast) setShown(value);
  }, [value, fast]);
  useEffect(() => {
    if (!fast) return;
    const timer = setInterval(() => setShown(newest.current), everyMs);
    return () => clearInterval(timer);
  }, [fast, everyMs]);
  return fast ? shown : value;
}

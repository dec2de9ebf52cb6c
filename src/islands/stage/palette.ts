// The colours of the theme as a canvas needs them: the tokens, resolved by the browser for an element. Names no colour itself.
import { type RefObject, useEffect, useState } from 'react';

const TOKENS = {
  surface: '--color-surface',
  line: '--color-line',
  lineStrong: '--color-line-strong',
  ink: '--color-ink',
  ink2: '--color-ink-2',
  v1: '--color-v1',
  v1Stroke: '--color-v1-stroke',
  v2: '--color-v2',
  v2Stroke: '--color-v2-stroke',
  fail: '--color-fail',
  failSoft: '--color-fail-soft',
} as const;

export type Palette = Readonly<Record<keyof typeof TOKENS, string>>;

function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const style = getComputedStyle(probe);
  const resolve = (token: string): string => {
    probe.style.color = `var(${token})`;
    return style.color;
  };
  const palette = {
    surface: resolve(TOKENS.surface),
    line: resolve(TOKENS.line),
    lineStrong: resolve(TOKENS.lineStrong),
    ink: resolve(TOKENS.ink),
    ink2: resolve(TOKENS.ink2),
    v1: resolve(TOKENS.v1),
    v1Stroke: resolve(TOKENS.v1Stroke),
    v2: resolve(TOKENS.v2),
    v2Stroke: resolve(TOKENS.v2Stroke),
    fail: resolve(TOKENS.fail),
    failSoft: resolve(TOKENS.failSoft),
  };
  probe.remove();
  return palette;
}

/** The palette of an element, read again when the theme changes; null before the first reading. */
export function usePalette(ref: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const read = () => {
      if (ref.current) setPalette(readPalette(ref.current));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', read);
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener('change', read);
    };
  }, [ref]);
  return palette;
}

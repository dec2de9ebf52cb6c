// When the full editor takes over from the plain one: loaded when it is wanted, exchanged when no syllable is being composed, with the
// selection, the scroll position and the focus of the plain one.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../i18n/index.ts';
import type { Range } from '../../manifest/index.ts';
import { loadYamlEditor } from './monaco/load.ts';
import { fileOffset } from './text-area.ts';

type YamlEditorModule = typeof import('./monaco/yaml-editor.ts');

export type FullEditor =
  | { readonly state: 'unwanted' | 'loading' | 'failed' }
  | {
      readonly state: 'here';
      readonly module: YamlEditorModule;
      readonly start: { readonly selection: Range; readonly scrollTop: number; readonly focus: boolean };
    };

/** Loading is spoken of only when it can be felt, milliseconds. */
const SLOW_MS = 400;

/** A touch screen without a mouse: its text fields know the finger better than Monaco does. */
const isTouchOnly = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;

export interface UseFullEditor {
  readonly full: FullEditor;
  /** Loads it, unless it is here, on its way or not for this screen. */
  readonly want: () => void;
  /** It has been loading for longer than goes unnoticed. */
  readonly slow: boolean;
}

export function useFullEditor(
  language: Language,
  allowed: boolean,
  text: string,
  textArea: RefObject<HTMLTextAreaElement | null>,
  body: RefObject<HTMLElement | null>,
): UseFullEditor {
  const [full, setFull] = useState<FullEditor>({ state: 'unwanted' });
  const shownText = useRef(text);
  useEffect(() => {
    shownText.current = text;
  });

  const want = useCallback(() => {
    if (!allowed || isTouchOnly()) return;
    setFull((before) => (before.state === 'unwanted' || before.state === 'failed' ? { state: 'loading' } : before));
  }, [allowed]);

  const loading = full.state === 'loading';
  useEffect(() => {
    if (!loading) return;
    let current = true;
    loadYamlEditor(language).then(
      async (module) => {
        await untilComposed(textArea.current);
        if (!current) return;
        const area = textArea.current;
        setFull({
          state: 'here',
          module,
          start: {
            selection: selectionOf(area, shownText.current),
            scrollTop: body.current?.querySelector('[data-scroller]')?.scrollTop ?? 0,
            focus: area !== null && document.activeElement === area,
          },
        });
      },
      () => {
        if (current) setFull({ state: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [loading, language, textArea, body]);

  return { full: allowed ? full : { state: 'unwanted' }, want, slow: useAfter(loading, SLOW_MS) };
}

function selectionOf(area: HTMLTextAreaElement | null, text: string): Range {
  if (area === null) return { start: 0, end: 0 };
  return { start: fileOffset(text, area.selectionStart), end: fileOffset(text, area.selectionEnd) };
}

/** Waits while an input method composes a syllable: exchanging the field under it would lose it. */
function untilComposed(area: HTMLTextAreaElement | null): Promise<void> {
  if (area === null || area.dataset['composing'] !== 'true') return Promise.resolve();
  return new Promise((resolve) => area.addEventListener('compositionend', () => setTimeout(resolve), { once: true }));
}

/** True once something has been so for some milliseconds. */
function useAfter(now: boolean, ms: number): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setAfter(true), ms);
    return () => {
      clearTimeout(timer);
      setAfter(false);
    };
  }, [now, ms]);
  return after;
}

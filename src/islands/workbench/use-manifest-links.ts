// The ways between decisions and the lines of the files: a decision lights its line, a line its decisions.
import { useCallback, useMemo, useRef, useState } from 'react';
import { LineCounter, type Range } from '../../manifest/index.ts';
import type { ManifestSource } from '../../sim/index.ts';
import type { CaretRequest } from '../editor/EditorPane.tsx';
import { type Places, placesOf } from '../editor/places.ts';
import { type DecisionEntry, decisionsAbout } from './log-window.ts';
import type { EditorFile } from './snapshot.ts';

export interface ManifestLinks {
  /** Places that the selected decision rests on. */
  readonly highlights: readonly { readonly file: string; readonly range: Range }[];
  readonly caretRequest: CaretRequest | null;
  /** Decisions (entries of the log, oldest first) that rest on the line of the caret. */
  readonly litDecisions: readonly number[];
  /** Line of the file in the editor, from 1; null when no file says it. */
  lineOf(source: ManifestSource): number | null;
  /** Asks the editor to go there; false when no file says it. */
  requestCaret(source: ManifestSource): boolean;
  goTo(file: string, range: Range): void;
  onCaret(file: string, offset: number): void;
}

export function useManifestLinks(
  files: readonly EditorFile[],
  decisions: readonly DecisionEntry[],
  selected: number | null,
): ManifestLinks {
  const known = useRef(new Map<string, { text: string; places: Places; lines: LineCounter }>());
  const [caretRequest, setCaretRequest] = useState<CaretRequest | null>(null);
  const [caretSource, setCaretSource] = useState<ManifestSource | null>(null);
  const ofFile = useCallback((name: string, text: string) => {
    const before = known.current.get(name);
    if (before?.text === text) return before;
    const entry = { text, places: placesOf(text), lines: new LineCounter(text) };
    known.current.set(name, entry);
    return entry;
  }, []);
  const find = useCallback(
    (source: ManifestSource) => {
      for (const { name, text } of files) {
        const { places, lines } = ofFile(name, text);
        const range = places.rangeOf(source);
        if (range) return { file: name, range, line: lines.position(range.start).line };
      }
      return null;
    },
    [files, ofFile],
  );
  const decision = useMemo(
    () => decisions.find(({ entry }) => entry === selected)?.decision ?? null,
    [decisions, selected],
  );
  const highlights = useMemo(() => {
    const place = decision?.source ? find(decision.source) : null;
    return place ? [{ file: place.file, range: place.range }] : [];
  }, [decision, find]);
  const goTo = useCallback(
    (file: string, range: Range) => setCaretRequest((before) => ({ file, range, nonce: (before?.nonce ?? 0) + 1 })),
    [],
  );
  return {
    highlights,
    caretRequest,
    litDecisions: useMemo(
      () => (caretSource === null ? [] : decisionsAbout(decisions, caretSource)),
      [decisions, caretSource],
    ),
    lineOf: useCallback((source) => find(source)?.line ?? null, [find]),
    requestCaret: useCallback(
      (source) => {
        const place = find(source);
        if (place) goTo(place.file, place.range);
        return place !== null;
      },
      [find, goTo],
    ),
    goTo,
    onCaret: useCallback(
      (file, offset) => {
        const text = files.find(({ name }) => name === file)?.text;
        setCaretSource(text === undefined ? null : ofFile(file, text).places.sourceAt(offset));
      },
      [files, ofFile],
    ),
  };
}

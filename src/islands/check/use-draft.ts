// The texts of the page: opened from the address, from what the tab kept, or as an example; and kept while they change.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../i18n/index.ts';
import { type Draft, decodeDraft, encodeDraft } from './draft.ts';
import { EXAMPLE_IDS, exampleDraft, isExampleId } from './examples/index.ts';
import { keepDraft, readKeptDraft } from './kept.ts';

export interface OpenedDraft {
  readonly draft: Draft;
  /** The address held a link that could not be read. */
  readonly brokenLink: boolean;
}

/** A link first, then the example that the address asks for, then what the tab kept, then the first example. */
export function openDraft(
  language: Language,
  address: Pick<Location, 'hash' | 'search'>,
  kept: string | null,
): OpenedDraft {
  const linked = decodeDraft(address.hash);
  if (linked.kind === 'draft') return { draft: linked.draft, brokenLink: false };
  const brokenLink = linked.kind === 'broken';
  const wanted = new URLSearchParams(address.search).get('example');
  if (isExampleId(wanted)) return { draft: exampleDraft(wanted, language), brokenLink };
  const before = kept === null ? null : decodeDraft(kept);
  if (before?.kind === 'draft') {
    const { example } = before.draft;
    // An example that nobody changed speaks the language of the page.
    return { draft: isExampleId(example) ? exampleDraft(example, language) : before.draft, brokenLink };
  }
  return { draft: exampleDraft(EXAMPLE_IDS[0], language), brokenLink };
}

/** Between an edit and keeping it, milliseconds. */
const KEEP_AFTER_MS = 400;

export interface UseDraft {
  readonly draft: Draft;
  change(next: (draft: Draft) => Draft): void;
  readonly brokenLink: boolean;
  /** The tab keeps these texts. */
  readonly kept: boolean;
}

export function useDraft(language: Language): UseDraft {
  const [opened] = useState(() => {
    const result = openDraft(language, location, readKeptDraft());
    // What the address held lives in the page from here on; the bare address stays for reloading.
    if (location.hash !== '' || location.search !== '') history.replaceState(null, '', location.pathname);
    return result;
  });
  const [draft, setDraft] = useState(opened.draft);
  const [kept, setKept] = useState(true);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
    const timer = setTimeout(() => setKept(keepDraft(encodeDraft(draft))), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const leave = (): void => {
      keepDraft(encodeDraft(latest.current));
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  const change = useCallback((next: (before: Draft) => Draft) => setDraft(next), []);
  return { draft, change, brokenLink: opened.brokenLink, kept };
}

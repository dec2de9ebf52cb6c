// The texts of the page: opened from the address, from what the tab kept, or as an example; and kept while they change.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../i18n/index.ts';
import { type Draft, decodeDraft, encodeDraft, isOwn, sameTexts } from './draft.ts';
import { EXAMPLE_IDS, exampleDraft, isExampleId } from './examples/index.ts';
import { type Keeping, type Kept, keepCovered, keepDraft, keepLinked, readKept } from './kept.ts';

export interface OpenedDraft {
  readonly draft: Draft;
  /** What of the address could not be followed. */
  readonly trouble: 'broken-link' | 'other-version' | 'unknown-example' | null;
  /** Own texts of before that a link or an example covered: they can be had back. */
  readonly covered: Draft | null;
  /** The texts come from the address and were not here before. */
  readonly linked: boolean;
}

/** A link first, then the example that the address asks for, then what the tab kept, then the first example. */
export function openDraft(
  language: Language,
  address: Pick<Location, 'hash' | 'search'>,
  kept: Partial<Kept>,
): OpenedDraft {
  const before = draftOf(kept.draft);
  const found = fromAddress(language, address);
  const draft = found.draft ?? fromKept(language, before) ?? exampleDraft(EXAMPLE_IDS[0], language);
  // What a link brought and nobody changed is no work that could be lost; what it covered before still is.
  const broughtByLink = draftOf(kept.linked);
  const own = before !== null && isOwn(before) && (broughtByLink === null || !sameTexts(before, broughtByLink));
  const covered = found.draft !== null && own ? before : draftOf(kept.covered);
  return {
    draft,
    trouble: found.trouble,
    covered: covered === null || sameTexts(covered, draft) ? null : covered,
    linked: found.draft !== null && (before === null || !sameTexts(before, found.draft)),
  };
}

function fromAddress(
  language: Language,
  { hash, search }: Pick<Location, 'hash' | 'search'>,
): { readonly draft: Draft | null; readonly trouble: OpenedDraft['trouble'] } {
  const link = decodeDraft(hash);
  if (link.kind === 'draft') return { draft: link.draft, trouble: null };
  const trouble = ({ none: null, broken: 'broken-link', 'other-format': 'other-version' } as const)[link.kind];
  const wanted = new URLSearchParams(search).get('example');
  if (isExampleId(wanted)) return { draft: exampleDraft(wanted, language), trouble };
  return { draft: null, trouble: trouble ?? (wanted === null ? null : 'unknown-example') };
}

/** An example that nobody changed speaks the language of the page. */
const fromKept = (language: Language, kept: Draft | null): Draft | null =>
  kept !== null && isExampleId(kept.example) ? exampleDraft(kept.example, language) : kept;

function draftOf(fragment: string | null | undefined): Draft | null {
  const read = decodeDraft(fragment ?? '');
  return read.kind === 'draft' ? read.draft : null;
}

/** Between an edit and keeping it, milliseconds. */
const KEEP_AFTER_MS = 400;

export interface UseDraft {
  readonly draft: Draft;
  change(next: (draft: Draft) => Draft): void;
  readonly trouble: OpenedDraft['trouble'];
  readonly covered: Draft | null;
  /** They were had back, or nobody wants them. */
  forgetCovered(): void;
  readonly keeping: Keeping;
}

export function useDraft(language: Language): UseDraft {
  const [opened] = useState(() => {
    const result = openDraft(language, location, readKept());
    if (result.linked) keepLinked(encodeDraft(result.draft));
    keepCovered(result.covered === null ? null : encodeDraft(result.covered));
    // What the address held lives in the page from here on; the bare address stays for reloading.
    if (location.hash !== '' || location.search !== '') history.replaceState(null, '', location.pathname);
    return result;
  });
  const [draft, setDraft] = useState(opened.draft);
  const [covered, setCovered] = useState(opened.covered);
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
    const timer = setTimeout(() => setKeeping(keepDraft(encodeDraft(draft))), KEEP_AFTER_MS);
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
  const forgetCovered = useCallback(() => {
    keepCovered(null);
    setCovered(null);
  }, []);
  return { draft, change, trouble: opened.trouble, covered, forgetCovered, keeping };
}

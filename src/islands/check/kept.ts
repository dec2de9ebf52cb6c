// What the tab keeps of the page: the texts, so that reloading loses nothing; those that a link covered; and for the list of rules, which of
// them these texts break.

const DRAFT = 'rollout-lab.check';
/** The texts as a link brought them: as long as they are these, they are nobody's own work. */
const LINKED = 'rollout-lab.check.linked';
/** Somebody's own texts, covered by a link or an example. */
const COVERED = 'rollout-lab.check.covered';
/** Read by the list of rules (src/components/rules/filter-rules.ts). */
const BROKEN = 'rollout-lab.check.broken';

/** Each a fragment, or null when there is none or the tab keeps nothing. */
export interface Kept {
  readonly draft: string | null;
  readonly linked: string | null;
  readonly covered: string | null;
}

export function readKept(): Kept {
  const read = (key: string): string | null => {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  };
  return { draft: read(DRAFT), linked: read(LINKED), covered: read(COVERED) };
}

/** `too-long`: for the tab; `refused`: by the browser, whatever is asked of it. */
export type Keeping = 'kept' | 'too-long' | 'refused';

/** UTF-16 units; browsers keep about five million for all pages of a site together. */
const MANY = 1_000_000;

/** `fragment` is null when the texts are more than a fragment can hold. */
export function keepDraft(fragment: string | null): Keeping {
  if (keep(DRAFT, fragment)) return fragment === null ? 'too-long' : 'kept';
  // An older text must not come back as if it were the newest.
  keep(DRAFT, null);
  return fragment === null || fragment.length > MANY ? 'too-long' : 'refused';
}

export const keepLinked = (fragment: string | null): boolean => keep(LINKED, fragment);
export const keepCovered = (fragment: string | null): boolean => keep(COVERED, fragment);

/** Null forgets. False when the browser refuses. */
function keep(key: string, fragment: string | null): boolean {
  try {
    if (fragment === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, fragment);
    return true;
  } catch {
    return false;
  }
}

export function keepBrokenRules(ids: readonly string[]): void {
  try {
    localStorage.setItem(BROKEN, ids.join(' '));
  } catch {
    // The list of rules only offers one filter less.
  }
}

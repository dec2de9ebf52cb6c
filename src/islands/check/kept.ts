// What the tab keeps of the page: the texts, so that reloading loses nothing; and for the list of rules, which of them these break.

const DRAFT = 'rollout-lab.check';
/** Read by the list of rules (src/components/rules/filter-rules.ts). */
const BROKEN = 'rollout-lab.check.broken';

/** The fragment that this tab kept, or null when there is none or it keeps nothing. */
export function readKeptDraft(): string | null {
  try {
    return sessionStorage.getItem(DRAFT);
  } catch {
    return null;
  }
}

/** False when the browser refuses: storage is off, or the texts are too long for it. */
export function keepDraft(fragment: string | null): boolean {
  try {
    if (fragment === null) {
      // An older text must not come back as if it were the newest.
      sessionStorage.removeItem(DRAFT);
      return false;
    }
    sessionStorage.setItem(DRAFT, fragment);
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

// The two choices that the site remembers on this computer. A browser that refuses storage only forgets: nothing fails.

/** The keys are also read by the boot scripts of the pages (src/layouts/boot). */
export type ChoiceName = 'theme' | 'language';

const keyOf = (name: ChoiceName): string => `rollout-lab.${name}`;

export function rememberChoice(name: ChoiceName, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // Storage is off or full; the choice holds for this page only.
  }
}

export function forgetChoice(name: ChoiceName): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // Nothing was remembered.
  }
}

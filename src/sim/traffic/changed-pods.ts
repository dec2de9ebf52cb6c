// Which pods have something new to be seen from outside, in the order in which it came: who looks at thousands of them now and then
// goes through this list instead.

/** Plain data, part of every checkpoint. */
export interface ChangedPods {
  /** Names of the latest ones; a pod stands there once for each change. */
  readonly names: string[];
  /** How many came before the first of them. */
  forgotten: number;
}

/** A scraper finds a few hundred of them; one that finds the list too short must look at every pod. */
const MOST = 2_048;

export const startChangedPods = (): ChangedPods => ({ names: [], forgotten: 0 });

export function noteChanged(changed: ChangedPods, pod: { readonly pod: string; changes: number }): void {
  const { names } = changed;
  pod.changes++;
  if (names.length >= MOST) changed.forgotten += names.splice(0, MOST / 2).length;
  names.push(pod.pod);
}

/** So many changes there have been. */
export const changesSoFar = ({ names, forgotten }: ChangedPods): number => forgotten + names.length;

/** The pods of the changes after the first `count`; null when not all of those are known any more. */
export const changedSince = ({ names, forgotten }: ChangedPods, count: number): readonly string[] | null =>
  count < forgotten ? null : names.slice(count - forgotten);

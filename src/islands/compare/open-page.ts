// What the page opens with: the state in the address, else the columns that it asks for, else what this browser kept. Never throws.
import { RULES_VERSION } from '../workbench/saved.ts';
import { readColumns, readComparison } from './saved.ts';
import { CompareStore } from './store.ts';

export interface PageAddress {
  /** With or without `#`. */
  readonly hash: string;
  /** With or without `?`: `left`, `right` and `third` name strategies. */
  readonly search: string;
}

export function openPage(address: PageAddress, kept: string | null): CompareStore {
  const store = new CompareStore();
  const link = readComparison(address.hash);
  if (link.kind === 'saved') {
    store.restore(link.saved);
    const { rules } = link.saved;
    if (rules !== '' && rules !== RULES_VERSION)
      store.say({ id: 'linkFromAnotherVersion', data: { theirs: rules, ours: RULES_VERSION } });
    return store;
  }
  if (link.kind !== 'none') {
    store.say({ id: link.kind === 'broken' ? 'linkBroken' : 'linkFromAnotherFormat', data: {} });
    return store;
  }
  const asked = new URLSearchParams(address.search);
  const columns = ['left', 'right', 'third'].flatMap((name) => asked.get(name) ?? []);
  const known = columns.length > 0 ? readColumns(columns.join(',')) : null;
  if (known) {
    store.setColumns(known);
    return store;
  }
  const earlier = readComparison(kept ?? '');
  if (earlier.kind !== 'saved') return store;
  store.restore(earlier.saved);
  store.say({ id: 'resumed', data: {} });
  return store;
}

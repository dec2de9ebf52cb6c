// Which cell of which tray a pod stands in. A pod keeps its cell for life, also while the reader goes back and forth in time.
import type { PodView } from '../../sim/index.ts';

/** Tray of the pods that no node has taken yet. */
export const UNPLACED = '';
/** The one tray of a compact stage. */
export const EVERYWHERE = '*';

export interface Places {
  /** Pod name → the tray and cell that it was given. */
  readonly cells: ReadonlyMap<string, { readonly tray: string; readonly cell: number }>;
  /** Tray → how many cells were ever in use at once; a tray never gets smaller. */
  readonly sizes: ReadonlyMap<string, number>;
}

export const NO_PLACES: Places = { cells: new Map(), sizes: new Map() };

/** Names remembered at most: enough for long runs, bounded for endless ones. */
const MOST_REMEMBERED = 20_000;

type Placed = Pick<PodView, 'name' | 'node' | 'replicaSet' | 'slot' | 'createdAtMs'>;

/** What the trays are: one for each node, one for each version (ReplicaSet), or a single one. */
export type Trays = 'nodes' | 'versions' | 'one';

/**
 * Gives every pod a cell. On its node that is the slot which the world keeps for its life. Where no node has one for it (in the tray of
 * those that wait, on a compact stage without trays) it is the cell it had, else the first free one; pods that are gone keep theirs in
 * memory, and one that comes back (the reader went back in time) gets it again unless another stands there.
 */
export function placePods(pods: readonly Placed[], trays: Trays, before: Places): Places {
  const cells = new Map(before.cells.size > MOST_REMEMBERED ? [] : before.cells);
  const taken = new Map<string, Set<number>>();
  const newcomers: Placed[] = [];
  let changed = false;

  const give = (pod: Placed, tray: string, cell: number): void => {
    const known = cells.get(pod.name);
    takenIn(taken, tray).add(cell);
    if (known?.tray === tray && known.cell === cell) return;
    cells.set(pod.name, { tray, cell });
    changed = true;
  };
  for (const pod of pods) {
    const tray = trayOf(pod, trays);
    const known = before.cells.get(pod.name);
    const own = trays === 'nodes' && pod.node !== null ? pod.slot : known?.tray === tray ? known.cell : null;
    if (own === null || takenIn(taken, tray).has(own)) newcomers.push(pod);
    else give(pod, tray, own);
  }
  newcomers.sort((a, b) => a.createdAtMs - b.createdAtMs || a.slot - b.slot || (a.name < b.name ? -1 : 1));
  const firstFree = new Map<string, number>();
  for (const pod of newcomers) {
    const tray = trayOf(pod, trays);
    let cell = firstFree.get(tray) ?? 0;
    while (takenIn(taken, tray).has(cell)) cell += 1;
    firstFree.set(tray, cell + 1);
    give(pod, tray, cell);
  }

  const sizes = new Map(before.sizes);
  for (const [tray, inTray] of taken) {
    let size = sizes.get(tray) ?? 0;
    for (const cell of inTray) size = Math.max(size, cell + 1);
    if (size === sizes.get(tray)) continue;
    sizes.set(tray, size);
    changed = true;
  }
  return changed ? { cells, sizes } : before;
}

function trayOf(pod: Placed, trays: Trays): string {
  if (trays === 'one') return EVERYWHERE;
  return (trays === 'versions' ? pod.replicaSet : pod.node) ?? UNPLACED;
}

function takenIn(taken: Map<string, Set<number>>, tray: string): Set<number> {
  const known = taken.get(tray);
  if (known) return known;
  const fresh = new Set<number>();
  taken.set(tray, fresh);
  return fresh;
}

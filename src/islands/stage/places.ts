// Which cell of which tray a pod stands in. A pod keeps its cell for life, also while the reader goes back and forth in time.
import type { PodView } from '../../sim/world/view.ts';

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

type Placed = Pick<PodView, 'name' | 'node' | 'slot' | 'createdAtMs'>;

/**
 * Gives every pod a cell: the one it had, else the first free one of its tray. Pods that are gone keep theirs in memory, and a pod that
 * comes back (the reader went back in time) gets it again unless another stands there.
 */
export function placePods(pods: readonly Placed[], trays: 'nodes' | 'one', before: Places): Places {
  const trayOf = (pod: Placed): string => (trays === 'one' ? EVERYWHERE : (pod.node ?? UNPLACED));
  const taken = new Map<string, Set<number>>();
  const cells = new Map(before.cells.size > MOST_REMEMBERED ? [] : before.cells);
  const newcomers: Placed[] = [];
  let changed = false;

  for (const pod of pods) {
    const known = before.cells.get(pod.name);
    const tray = trayOf(pod);
    const inTray = taken.get(tray) ?? new Set<number>();
    taken.set(tray, inTray);
    if (known === undefined || known.tray !== tray || inTray.has(known.cell)) newcomers.push(pod);
    else {
      inTray.add(known.cell);
      cells.set(pod.name, known);
    }
  }
  newcomers.sort((a, b) => a.createdAtMs - b.createdAtMs || a.slot - b.slot || (a.name < b.name ? -1 : 1));
  const firstFree = new Map<string, number>();
  for (const pod of newcomers) {
    const tray = trayOf(pod);
    const inTray = taken.get(tray) ?? new Set<number>();
    let cell = firstFree.get(tray) ?? 0;
    while (inTray.has(cell)) cell += 1;
    firstFree.set(tray, cell + 1);
    inTray.add(cell);
    cells.set(pod.name, { tray, cell });
    changed = true;
  }

  const sizes = new Map(before.sizes);
  for (const [tray, inTray] of taken) {
    const size = Math.max(-1, ...inTray) + 1;
    if (size <= (sizes.get(tray) ?? 0)) continue;
    sizes.set(tray, size);
    changed = true;
  }
  return changed ? { cells, sizes } : before;
}

// The capacity ruler as data: one cell for each pod that counts, the two posts, and what may happen next. No words, no drawing.
import { isRollout, type PodView, type RolloutView, type WorkloadView } from '../../sim/index.ts';

export interface RulerCell {
  /** `free` is room below the maximum; `unavailable` counts but takes no part in the promise yet. */
  readonly kind: 'available' | 'unavailable' | 'free';
  readonly version: number;
}

/** What the second line says, worded by `stage.ruler.<id>`. */
export interface RulerNote {
  readonly id:
    | 'off'
    | 'belowMinimum'
    | 'overMaximum'
    | 'paused'
    | 'oldFirst'
    | 'mayRemove'
    | 'mayAdd'
    | 'newFirst'
    | 'notYet'
    | 'allAvailable'
    | 'backSoon'
    | 'bothKept'
    | 'bothAtFullSize';
  readonly count: number;
  readonly failed: boolean;
}

export interface Ruler {
  /** `promise`: between the posts an update may move. `need`: what users need, and what runs now. */
  readonly posts: 'promise' | 'need';
  /** Available ones first (old versions before new ones), then those that are not, then what is free. */
  readonly cells: readonly RulerCell[];
  readonly minimum: number;
  readonly maximum: number;
  readonly total: number;
  readonly available: number;
  readonly old: number;
  readonly next: number;
  /** Pods that are going: they stand outside and do not count. */
  readonly terminating: readonly number[];
  /** Counted pods of each version, oldest first. */
  readonly versions: readonly { readonly version: number; readonly count: number }[];
  readonly note: RulerNote;
}

/** Free cells that are drawn at most: a text may ask for a thousand million pods. */
const MOST_FREE = 5_000;

type RulerPod = Pick<PodView, 'deployment' | 'version' | 'available' | 'counts' | 'terminating'>;

export function rulerOf(deployment: WorkloadView, pods: readonly RulerPod[]): Ruler {
  const own = pods.filter((pod) => pod.deployment === deployment.name);
  const counted = own.filter((pod) => pod.counts).sort((a, b) => a.version - b.version);
  const available = counted.filter((pod) => pod.available);
  const newest = deployment.replicaSets.find((set) => set.isNew)?.version ?? null;
  const next = counted.filter((pod) => pod.version === newest).length;
  const whole = isWhole(deployment);
  const room = (whole ? deployment.minimum : deployment.maximum) - counted.length;
  const free = Math.min(Math.max(0, room), MOST_FREE);
  const cells: RulerCell[] = [
    ...available.map(({ version }) => ({ kind: 'available' as const, version })),
    ...counted.filter((pod) => !pod.available).map(({ version }) => ({ kind: 'unavailable' as const, version })),
    ...Array.from({ length: free }, () => ({ kind: 'free' as const, version: 0 })),
  ];
  const versions = [...new Set(counted.map((pod) => pod.version))].map((version) => ({
    version,
    count: counted.filter((pod) => pod.version === version).length,
  }));
  const counts: Counts = {
    total: counted.length,
    available: available.length,
    old: counted.length - next,
    next,
    newUnavailable: counted.filter((pod) => pod.version === newest && !pod.available).length,
  };
  return {
    posts: whole ? 'need' : 'promise',
    cells,
    minimum: deployment.minimum,
    maximum: whole ? counted.length : deployment.maximum,
    total: counted.length,
    available: available.length,
    old: counts.old,
    next,
    terminating: own.filter((pod) => pod.terminating).map((pod) => pod.version),
    versions,
    note: noteOf(deployment, counts),
  };
}

interface Counts {
  readonly total: number;
  readonly available: number;
  readonly old: number;
  readonly next: number;
  readonly newUnavailable: number;
}

/** The new version comes on top of the whole old one: blue-green, and a canary behind a router. */
const isWhole = (workload: WorkloadView): boolean => isRollout(workload) && workload.router !== 'pods';

/** What becomes of the pods that run on top of those that users need. */
function noteOnTop(rollout: RolloutView, counts: Counts): RulerNote {
  if (rollout.replicas === 0 && counts.total === 0) return { id: 'off', count: 0, failed: false };
  const short = rollout.replicas - counts.available;
  if (short > 0) return { id: 'belowMinimum', count: short, failed: true };
  if (counts.total <= rollout.replicas) return { id: 'allAvailable', count: 0, failed: false };
  const ends = rollout.waits.some(({ id }) => id === 'oldScaleDown' || id === 'abortScaleDown');
  if (ends) return { id: 'backSoon', count: rollout.replicas, failed: false };
  return { id: rollout.strategy === 'blueGreen' ? 'bothAtFullSize' : 'bothKept', count: 0, failed: false };
}

/** The sums that the controller makes: how many may go, how many may come. */
function noteOf(deployment: WorkloadView, counts: Counts): RulerNote {
  if (isRollout(deployment) && isWhole(deployment)) return noteOnTop(deployment, counts);
  const { minimum, maximum, replicas, paused, strategy } = deployment;
  const note = (id: RulerNote['id'], count = 0, failed = false): RulerNote => ({ id, count, failed });
  if (replicas === 0 && counts.total === 0) return note('off');
  const short = minimum - counts.available;
  if (short > 0 && strategy !== 'Recreate') return note('belowMinimum', short, true);
  const rolling = counts.old > 0 && (counts.next > 0 || counts.total > 0) && counts.old !== counts.total;
  const exchanging = rolling || (counts.old > 0 && counts.next < replicas);
  if (counts.total > maximum) return note('overMaximum', counts.total - maximum);
  if (!exchanging)
    return counts.available === counts.total ? note('allAvailable') : note('notYet', counts.total - counts.available);
  if (paused) return note('paused');
  if (strategy === 'Recreate') return note('oldFirst');
  const mayGo = Math.min(counts.old, counts.total - minimum - counts.newUnavailable);
  if (mayGo > 0) return note('mayRemove', mayGo);
  const mayCome = Math.min(maximum - counts.total, replicas - counts.next);
  return mayCome > 0 ? note('mayAdd', mayCome) : note('newFirst');
}

/** Geometry of the cells in a given width: full cells as long as they fit, then narrower ones, then one bar cut in parts. */
export interface RulerTrack {
  readonly pitch: number;
  readonly cell: number;
  readonly drawing: 'cells' | 'bar';
  readonly width: number;
}

const PITCH = 44;
const GAP = 4;
/** Room after a bar, for the sign of what stands outside. */
const BAR_END = 24;
/** Narrower cells than this are drawn as one bar. */
const NARROWEST = 9;

export function trackOf(cells: number, room: number): RulerTrack {
  const count = Math.max(1, cells);
  const pitch = Math.min(PITCH, room / count);
  if (pitch < NARROWEST) {
    const narrow = (room - BAR_END) / count;
    return { pitch: narrow, cell: narrow, drawing: 'bar', width: room - BAR_END };
  }
  const gap = pitch >= 24 ? GAP : 2;
  return { pitch, cell: pitch - gap, drawing: 'cells', width: pitch * count - gap };
}

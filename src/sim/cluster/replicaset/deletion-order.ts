// Which pods a ReplicaSet deletes first. Source: pkg/controller ActivePodsWithRanks.
// The real controller compares ages in powers of two and leaves the rest to the uid, that is to chance; here the pod that became
// ready (or was made) last goes first, which is always one of the real outcomes.
import TinyQueue from 'tinyqueue';
import type { PodPhase } from '../objects.ts';

/** What the order looks at. Moments in milliseconds: the API stores whole seconds, but which of two close moments share one is chance. */
export interface DeletionCandidate {
  readonly name: string;
  readonly bound: boolean;
  readonly phase: PodPhase;
  readonly ready: boolean;
  /** Annotation `controller.kubernetes.io/pod-deletion-cost`; 0 without it. */
  readonly cost: number;
  /** Active pods of the same Deployment on its node. */
  readonly neighbours: number;
  /** When it became ready; null when it is not, or when that is not known. */
  readonly readyAtMs: number | null;
  readonly restarts: number;
  readonly createdAtMs: number;
  /** Rises with every pod made: the last tie-break. */
  readonly serial: number;
}

export type DeletionCriterion = 'unbound' | 'pending' | 'unready' | 'cheapest' | 'crowded' | 'youngest' | 'restarted';

const PHASE_RANK: Readonly<Record<PodPhase, number>> = { Pending: 0, Unknown: 1, Running: 2, Succeeded: 2, Failed: 2 };

interface Criterion {
  readonly id: DeletionCriterion;
  /** Negative: `a` goes before `b`. */
  readonly compare: (a: DeletionCandidate, b: DeletionCandidate) => number;
}

/** A ready time that is not known counts as ready only just now. */
const readyOrder = ({ readyAtMs }: DeletionCandidate): number => readyAtMs ?? Number.POSITIVE_INFINITY;

const later = (a: number, b: number): number => (a === b ? 0 : b > a ? 1 : -1);

type Compare = Criterion['compare'];
const byBound: Compare = (a, b) => Number(a.bound) - Number(b.bound);
const byPhase: Compare = (a, b) => PHASE_RANK[a.phase] - PHASE_RANK[b.phase];
const byReadiness: Compare = (a, b) => Number(a.ready) - Number(b.ready);
const byCost: Compare = (a, b) => a.cost - b.cost;
const byNeighbours: Compare = (a, b) => b.neighbours - a.neighbours;
const byReadyTime: Compare = (a, b) => (a.ready && b.ready ? later(readyOrder(a), readyOrder(b)) : 0);
const byRestarts: Compare = (a, b) => b.restarts - a.restarts;
const byAge: Compare = (a, b) => later(a.createdAtMs, b.createdAtMs) || b.serial - a.serial;

/** The criteria in their order; the first that tells two pods apart decides. */
const CRITERIA: readonly Criterion[] = [
  { id: 'unbound', compare: byBound },
  { id: 'pending', compare: byPhase },
  { id: 'unready', compare: byReadiness },
  { id: 'cheapest', compare: byCost },
  { id: 'crowded', compare: byNeighbours },
  { id: 'youngest', compare: byReadyTime },
  { id: 'restarted', compare: byRestarts },
  { id: 'youngest', compare: byAge },
];

/** The same order once more, without a walk over a list: thousands of pods are compared at each sync of a ReplicaSet that shrinks. */
export const compareForDeletion: Compare = (a, b) =>
  byBound(a, b) ||
  byPhase(a, b) ||
  byReadiness(a, b) ||
  byCost(a, b) ||
  byNeighbours(a, b) ||
  byReadyTime(a, b) ||
  byRestarts(a, b) ||
  byAge(a, b);

/** Why `gone` was chosen and not `kept`. */
export function decidingCriterion(gone: DeletionCandidate, kept: DeletionCandidate): DeletionCriterion {
  return CRITERIA.find((criterion) => criterion.compare(gone, kept) !== 0)?.id ?? 'youngest';
}

/**
 * The `count` pods that go, first to go first, and the first pod that stays. Picks without sorting all: a ReplicaSet of thousands
 * often loses a few at a time. With a count of at least the number of pods nothing is sorted.
 */
export function choosePodsToDelete<P extends DeletionCandidate>(
  pods: readonly P[],
  count: number,
): { readonly chosen: readonly P[]; readonly firstKept: P | undefined } {
  if (count >= pods.length) return { chosen: pods, firstKept: undefined };
  // The queue holds the best count + 1 so far, the last to go on top.
  const best = new TinyQueue<P>([], (a, b) => compareForDeletion(b, a));
  for (const pod of pods) {
    const worst = best.peek();
    if (best.length <= count) best.push(pod);
    else if (worst && compareForDeletion(pod, worst) < 0) {
      best.pop();
      best.push(pod);
    }
  }
  const sorted = best.data.sort(compareForDeletion);
  return { chosen: sorted.slice(0, count), firstKept: sorted[count] };
}

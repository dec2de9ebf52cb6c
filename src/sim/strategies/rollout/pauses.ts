// What one pass decides about pausing and aborting, and what becomes of it in the status. Source: argo-rollouts rollout/pause.go.
import type { PauseCondition, PauseReason, RolloutStatus } from '../../cluster/index.ts';

/** Collected during a pass, written with its status. */
export interface Pauses {
  readonly added: PauseReason[];
  readonly removed: PauseReason[];
  cleared: boolean;
  /** Why this pass aborts; '' without words, null when it does not. */
  abort: string | null;
  abortRemoved: boolean;
}

export const noPauses = (): Pauses => ({ added: [], removed: [], cleared: false, abort: null, abortRemoved: false });

export const isAborted = (pauses: Pauses, status: RolloutStatus): boolean =>
  !pauses.abortRemoved && (pauses.abort !== null || status.abort);

export const pauseFor = (status: RolloutStatus, reason: PauseReason): PauseCondition | undefined =>
  status.pauseConditions.find((pause) => pause.reason === reason);

export const isHaltedByAnalysis = (status: RolloutStatus): boolean =>
  pauseFor(status, 'InconclusiveAnalysisRun') !== undefined;

/** Has a pause of so many seconds passed? */
export const hasPassed = (pause: PauseCondition, seconds: number, nowMs: number): boolean =>
  nowMs > pause.startAtMs + seconds * 1000;

type PauseStatus = Pick<RolloutStatus, 'abort' | 'abortedAtMs' | 'pauseConditions' | 'controllerPause'>;

/**
 * What pauses and aborts make of the next status, on top of what it says of them so far: a pass that judges the update begins with
 * nothing there, so that an abort or an ended pause empties it; one that only resizes begins with what was.
 */
export function pauseStatusOf(
  pauses: Pauses,
  before: RolloutStatus,
  { pauseConditions: soFar, controllerPause }: PauseStatus,
  nowMs: number,
): PauseStatus {
  if (pauses.abort !== null || (!pauses.abortRemoved && before.abort)) {
    const abortedAtMs = before.abortedAtMs ?? nowMs;
    return { abort: true, abortedAtMs, pauseConditions: soFar, controllerPause };
  }
  const none: PauseStatus = { abort: false, abortedAtMs: null, pauseConditions: soFar, controllerPause };
  if (pauses.cleared) return none;
  const kept = before.pauseConditions.filter(({ reason }) => !pauses.removed.includes(reason));
  const added: PauseCondition[] = [];
  for (const reason of pauses.added) {
    const known = [...before.pauseConditions, ...added].some((pause) => pause.reason === reason);
    if (!known) added.push({ reason, startAtMs: nowMs });
  }
  const pauseConditions = [...kept, ...added];
  if (pauseConditions.length === 0) return none;
  return { ...none, pauseConditions, controllerPause: before.controllerPause || added.length > 0 };
}

// What a Deployment and its pods wait for, as rings: how much time is left and which part of the whole that is. Soonest end first.
import type { Wait, WorkloadView } from '../../sim/index.ts';

export interface WaitMark {
  readonly wait: Wait;
  /** Whole seconds until it ends, rounded up; null when nothing ends it by itself. */
  readonly leftSeconds: number | null;
  /** Part of the wait that is left, 0 to 1: the arc of the ring. */
  readonly leftPart: number | null;
  readonly passedSeconds: number;
  readonly totalSeconds: number | null;
}

/** Soonest end first; a wait without an end last. */
export function waitsOf(deployment: Pick<WorkloadView, 'waits'>, atMs: number): WaitMark[] {
  return deployment.waits
    .map((wait) => markOf(wait, atMs))
    .sort((a, b) => (a.leftSeconds ?? Number.POSITIVE_INFINITY) - (b.leftSeconds ?? Number.POSITIVE_INFINITY));
}

function markOf(wait: Wait, atMs: number): WaitMark {
  const passedSeconds = Math.max(0, Math.floor((atMs - wait.sinceMs) / 1000));
  if (wait.untilMs === null) return { wait, leftSeconds: null, leftPart: null, passedSeconds, totalSeconds: null };
  const total = Math.max(1, wait.untilMs - wait.sinceMs);
  const left = Math.min(total, Math.max(0, wait.untilMs - atMs));
  return {
    wait,
    leftSeconds: Math.ceil(left / 1000),
    leftPart: left / total,
    passedSeconds,
    totalSeconds: Math.round(total / 1000),
  };
}

/** The last name of a manifest path: what people call the field. */
export const fieldName = (path: string): string => path.split('.').at(-1) ?? path;

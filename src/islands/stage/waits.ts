// What a Deployment and its pods wait for, as rings: how much time is left and which part of the whole that is. Soonest end first.
import type { DeploymentView, PodView, Wait } from '../../sim/index.ts';

export interface WaitMark {
  readonly wait: Wait;
  /** Whole seconds until it ends, rounded up; null when nothing ends it by itself. */
  readonly leftSeconds: number | null;
  /** Part of the wait that is left, 0 to 1: the arc of the ring. */
  readonly leftPart: number | null;
  readonly passedSeconds: number;
  readonly totalSeconds: number | null;
}

type WaitingPod = Pick<PodView, 'name' | 'deployment' | 'fact' | 'createdAtMs'>;

export function waitsOf(
  deployment: Pick<DeploymentView, 'waits'> & Partial<Pick<DeploymentView, 'name'>>,
  atMs: number,
  pods: readonly WaitingPod[] = [],
): WaitMark[] {
  const named = new Set(deployment.waits.map((wait) => wait.data['pod']));
  const backOffs = pods.filter((pod) => pod.deployment === deployment.name && !named.has(pod.name)).flatMap(backOffOf);
  return [...deployment.waits.map((wait) => markOf(wait, atMs)), ...backOffs].sort(
    (a, b) => (a.leftSeconds ?? Number.POSITIVE_INFINITY) - (b.leftSeconds ?? Number.POSITIVE_INFINITY),
  );
}

/** A pod that waits out its back-off, from the line under its state: the seconds are known, the whole is not. */
function backOffOf(pod: WaitingPod): WaitMark[] {
  const seconds = pod.fact?.data['seconds'];
  if (pod.fact?.id !== 'restartIn' || typeof seconds !== 'number') return [];
  const wait: Wait = { id: 'backOff', data: { pod: pod.name }, sinceMs: pod.createdAtMs, untilMs: null, path: null };
  return [{ wait, leftSeconds: seconds, leftPart: null, passedSeconds: 0, totalSeconds: null }];
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

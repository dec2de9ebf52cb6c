// What the pods of a new version tell of an update: whether it is stuck, and what it waits for because of them.
import type { Condition } from '../cluster/index.ts';
import type { HeadlineId, PodView, Wait } from './view.ts';

/** Which state of a new pod means that the rollout is stuck, worst first. */
const STUCK: readonly (readonly [HeadlineId, (pod: PodView) => boolean])[] = [
  ['stuckImage', ({ state }) => state === 'imagePullBackOff'],
  ['stuckConfig', ({ state }) => state === 'configError'],
  [
    'stuckCrash',
    ({ state, restarts }) => state === 'backOff' || state === 'crashed' || (restarts > 1 && state !== 'serving'),
  ],
  ['stuckNoRoom', ({ fact }) => fact?.id === 'noRoom'],
];

/** A new pod that has run for so long without being ready counts as never becoming ready. */
export const SLOW_MS = 30_000;

/** Why an update is stuck; null when it is not. `fresh`: new pods that count and are not available. */
export function stuckAt(fresh: readonly PodView[], conditions: readonly Condition[], nowMs: number): HeadlineId | null {
  for (const [id, test] of STUCK) if (fresh.some(test)) return id;
  if (conditions.some(({ type, status }) => type === 'ReplicaFailure' && status === 'True')) return 'stuckQuota';
  const slow = fresh.some(({ ready, createdAtMs }) => !ready && nowMs - createdAtMs > SLOW_MS);
  return slow ? 'stuckNeverReady' : null;
}

/** The wait of this kind that ends first among those of the pods. */
const soonest = (pods: readonly PodView[], id: string): Wait | undefined =>
  pods.flatMap(({ wait }) => (wait?.id === id ? wait : [])).sort((a, b) => (a.untilMs ?? 0) - (b.untilMs ?? 0))[0];

/** `fresh`: all new pods that count. */
export function waitsOfNewPods(fresh: readonly PodView[]): Wait[] {
  const waits: Wait[] = [];
  const unready = fresh.filter(({ ready }) => !ready);
  if (unready.length > 0) {
    const sinceMs = Math.min(...unready.map(({ createdAtMs }) => createdAtMs));
    const data = { ready: fresh.length - unready.length, wanted: fresh.length };
    waits.push({
      id: 'newPodsReady',
      data,
      sinceMs,
      untilMs: null,
      path: 'spec.template.spec.containers[0].readinessProbe',
    });
  }
  const settling = soonest(fresh, 'minReady');
  if (settling && unready.length === 0) waits.push(settling);
  const backOff = soonest(fresh, 'backOff');
  if (backOff) waits.push(backOff);
  return waits;
}

// What the pods of Rollouts have answered, second by second: the series that an analysis asks about. Kept only while there is a Rollout.
import { type PodObject, ROLLOUT_HASH_LABEL } from '../cluster/index.ts';
import { versionOf } from '../metrics/index.ts';
import type { PodTraffic } from '../traffic/index.ts';
import type { WorldContext } from './context.ts';
import type { WorldState } from './state.ts';

/** No query looks further back than this. */
export const KEPT_MS = 600_000;

/** Labels that Prometheus would have given the series of a pod. */
export interface PodLabels {
  readonly namespace: string;
  readonly pod: string;
  readonly version: string;
  /** '' for the pod of no Rollout. */
  readonly hash: string;
}

/** Growth of the counts of one pod within one second. */
export interface SampleOfPod {
  readonly labels: PodLabels;
  /** Services that had the pod as a ready address. */
  readonly services: readonly string[];
  readonly answered: number;
  readonly errors: number;
  /** Whether it has answered 5xx at all: before its first one there is no series of them. */
  readonly hasFailed: boolean;
  /** Answers by duration, one number for each bucket; null for none. */
  readonly durations: readonly number[] | null;
}

export interface SecondOfPods {
  readonly atMs: number;
  readonly pods: readonly SampleOfPod[];
}

/** The counts of a pod's process when they were last looked at. */
export interface SampledCounts {
  readonly processStartedAtMs: number;
  readonly answered: number;
  readonly errors: number;
  readonly durations: readonly number[];
}

const NOTHING: SampledCounts = { processStartedAtMs: 0, answered: 0, errors: 0, durations: [] };

const countsOf = ({ counts, durations, processStartedAtMs }: PodTraffic): SampledCounts => ({
  processStartedAtMs,
  answered: counts.ok + counts.slow,
  errors: counts.serverError,
  durations: Object.freeze([...durations]),
});

function servicesOf(state: WorldState, pod: string): string[] {
  const services: string[] = [];
  for (const [service, { endpoints }] of state.api.endpointSlices) {
    if (endpoints.get(pod)?.ready === true) services.push(service);
  }
  return services;
}

function sampleOf(state: WorldState, pod: PodObject, meets: PodTraffic): SampleOfPod {
  const { name, namespace } = pod.metadata;
  const now = countsOf(meets);
  const known = state.sampled.get(name);
  const before = known?.processStartedAtMs === now.processStartedAtMs ? known : NOTHING;
  const [answered, errors] = [now.answered - before.answered, now.errors - before.errors];
  if (!known || answered + errors > 0 || before === NOTHING) state.sampled.set(name, Object.freeze(now));
  const hash = pod.metadata.labels[ROLLOUT_HASH_LABEL] ?? '';
  return Object.freeze({
    labels: Object.freeze({ namespace, pod: name, version: versionOf(pod), hash }),
    services: Object.freeze(servicesOf(state, name)),
    answered,
    errors,
    hasFailed: now.errors > 0,
    durations:
      answered + errors === 0
        ? null
        : Object.freeze(now.durations.map((count, at) => count - (before.durations[at] ?? 0))),
  });
}

/** Once a second, after the answers that have come by now are counted. */
export function sampleSeries(world: WorldContext): void {
  const { state, nowMs } = world;
  if (state.api.rollouts.size === 0) return;
  const pods: SampleOfPod[] = [];
  for (const meets of state.traffic.pods.values()) {
    const pod = state.api.pods.get(meets.pod);
    if (pod) pods.push(sampleOf(state, pod, meets));
  }
  for (const pod of state.sampled.keys()) if (!state.traffic.pods.has(pod)) state.sampled.delete(pod);
  state.samples.push(Object.freeze({ atMs: nowMs, pods: Object.freeze(pods) }));
  const old = state.samples.findIndex(({ atMs }) => atMs > nowMs - KEPT_MS);
  if (old > 0) state.samples.splice(0, old);
}

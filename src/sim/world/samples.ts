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
  /** The sample of a second in which nothing is answered: most pods of a large world have the same one again and again. */
  readonly quiet: SampleOfPod;
}

function servicesOf(state: WorldState, pod: string): string[] {
  const services: string[] = [];
  for (const [service, { endpoints }] of state.api.endpointSlices) {
    if (endpoints.get(pod)?.ready === true) services.push(service);
  }
  return services;
}

const sameServices = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((service, at) => service === b[at]);

function labelsOf({ metadata: { name, namespace, labels } }: PodObject, version: string): PodLabels {
  return Object.freeze({ namespace, pod: name, version, hash: labels[ROLLOUT_HASH_LABEL] ?? '' });
}

function sampleOf(state: WorldState, pod: PodObject, meets: PodTraffic): SampleOfPod {
  const { name } = pod.metadata;
  const { counts, durations, processStartedAtMs } = meets;
  const [answered, errors] = [counts.ok + counts.slow, counts.serverError];
  const known = state.sampled.get(name);
  const before = known?.processStartedAtMs === processStartedAtMs ? known : undefined;
  const grown = answered - (before?.answered ?? 0) + errors - (before?.errors ?? 0) > 0;
  const services = servicesOf(state, name);
  if (before && !grown && sameServices(before.quiet.services, services)) return before.quiet;
  const quiet: SampleOfPod = Object.freeze({
    labels: before?.quiet.labels ?? labelsOf(pod, versionOf(pod)),
    services: Object.freeze(services),
    answered: 0,
    errors: 0,
    hasFailed: errors > 0,
    durations: null,
  });
  const now = grown || !before ? Object.freeze([...durations]) : before.durations;
  state.sampled.set(name, Object.freeze({ processStartedAtMs, answered, errors, durations: now, quiet }));
  if (!grown) return quiet;
  return Object.freeze({
    ...quiet,
    answered: answered - (before?.answered ?? 0),
    errors: errors - (before?.errors ?? 0),
    durations: Object.freeze(now.map((count, at) => count - (before?.durations[at] ?? 0))),
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

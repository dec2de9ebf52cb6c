// The life of a pod and of a request, read off the log: what happened to it and when, and why a request failed. Selectors; no state.
import type { Fact, LogEntry } from '../kernel/index.ts';
import { type Failure, isFailure, OUTCOMES, type Outcome, type RequestTrace } from '../traffic/index.ts';

/** Stations on the way of a pod; worded by `life.pod.<id>`. */
export type PodStation =
  | 'created'
  | 'scheduled'
  | 'pulled'
  | 'started'
  | 'restarted'
  | 'ready'
  | 'unready'
  | 'inEndpoints'
  | 'routed'
  | 'outOfEndpoints'
  | 'unrouted'
  | 'deleted'
  | 'signalled'
  | 'ended'
  | 'gone';

export interface LifeStep {
  readonly id: PodStation;
  readonly atMs: number;
  /** Index of the entry in the log. */
  readonly entry: number;
  readonly data: Fact['data'];
}

export interface PodLife {
  readonly pod: string;
  /** In the order of time. */
  readonly steps: readonly LifeStep[];
}

const OF_POD: Readonly<Record<string, PodStation>> = {
  podCreated: 'created',
  podBound: 'scheduled',
  imagePulled: 'pulled',
  containerStarted: 'started',
  containerRestarted: 'restarted',
  podBecameReady: 'ready',
  podBecameUnready: 'unready',
  podDeletionRequested: 'deleted',
  processSignalled: 'signalled',
  processEnded: 'ended',
  podRemoved: 'gone',
};

/** The station that a fact is for a pod, if it is one. */
function stationOf({ type, object, data }: Fact, pod: string): PodStation | undefined {
  if (object.kind === 'Pod') return object.name === pod ? OF_POD[type] : undefined;
  if (data['pod'] !== pod) return undefined;
  switch (type) {
    case 'endpointAdded':
    case 'endpointChanged':
      return data['ready'] === true ? 'inEndpoints' : 'outOfEndpoints';
    case 'endpointRemoved':
      return 'outOfEndpoints';
    case 'routeAdded':
      return 'routed';
    case 'routeRemoved':
      return 'unrouted';
    default:
      return undefined;
  }
}

/** Stations that say nothing new when the pod was there already, and what they undo. */
const UNDOES: Partial<Record<PodStation, PodStation>> = { outOfEndpoints: 'inEndpoints', unrouted: 'routed' };

/** What has happened to a pod up to a time (included). */
export function podLife(log: readonly LogEntry[], pod: string, untilMs: number): PodLife {
  const steps: LifeStep[] = [];
  const inside = new Set<PodStation>();
  for (let entry = 0; entry < log.length; entry++) {
    const fact = log[entry];
    if (!fact || fact.atMs > untilMs) break;
    if (fact.kind !== 'fact') continue;
    const id = stationOf(fact, pod);
    if (id === undefined) continue;
    const undone = UNDOES[id];
    if (undone !== undefined && !inside.delete(undone)) continue;
    if (id === 'inEndpoints' || id === 'routed') {
      if (inside.has(id)) continue;
      inside.add(id);
    }
    steps.push({ id, atMs: fact.atMs, entry, data: fact.data });
  }
  return { pod, steps };
}

/** Why a request failed; worded by `life.cause.<id>`. */
export type FailureCause =
  /** The Service had no address. */
  | 'noEndpoint'
  /** Its pod's process had started, but did not listen yet. */
  | 'notListening'
  /** Its pod's process had been told to end and had closed its port; the proxies had not heard of it. */
  | 'closing'
  /** Its pod was gone, or its process had ended; the proxies had not heard of it. */
  | 'gone'
  /** The process ended while it worked on the request: it had been asked to. */
  | 'cutOff'
  /** Likewise, but by itself: a crash, or killed. */
  | 'crashed'
  | 'serverError'
  | 'timeOut';

/** The lecture's principle that would have saved the request. */
const PRINCIPLES: Readonly<Record<FailureCause, string>> = {
  noEndpoint: 'update-without-interruption',
  notListening: 'health-check-controls-update',
  closing: 'update-without-interruption',
  gone: 'update-without-interruption',
  cutOff: 'update-without-interruption',
  crashed: 'high-availability',
  serverError: 'automatic-rollback',
  timeOut: 'watch-the-rollout',
};

export interface RequestLife extends RequestTrace {
  /** Milliseconds from its arrival to its end. */
  readonly tookMs: number;
  /** Null for a request that was answered, or is under way. */
  readonly why: {
    readonly cause: FailureCause;
    /** Milliseconds since the pod's process started, was told to end, or ended; null when that is not known or does not matter. */
    readonly sinceMs: number | null;
    readonly principle: string;
  } | null;
}

/** What became of a request, and why, as the log knows it at a time. */
export function requestLife(log: readonly LogEntry[], trace: RequestTrace, nowMs: number): RequestLife {
  const { pod, arrivedAtMs, endsAtMs, outcome } = trace;
  const tookMs = Math.max(0, Math.round(endsAtMs - arrivedAtMs));
  if (!isFailure(outcome) || endsAtMs > nowMs) return { ...trace, tookMs, why: null };
  const { cause, sinceMs } = causeOf(outcome, pod === null ? null : podLife(log, pod, endsAtMs), trace);
  return { ...trace, tookMs, why: { cause, sinceMs, principle: PRINCIPLES[cause] } };
}

function causeOf(
  outcome: Failure,
  life: PodLife | null,
  { arrivedAtMs, endsAtMs }: RequestTrace,
): { readonly cause: FailureCause; readonly sinceMs: number | null } {
  const since = (step: LifeStep | undefined, atMs: number): number | null =>
    step ? Math.max(0, Math.round(atMs - step.atMs)) : null;
  const last = (atMs: number, ...ids: PodStation[]): LifeStep | undefined =>
    life?.steps.findLast((step) => step.atMs <= atMs && ids.includes(step.id));
  switch (outcome) {
    case 'noEndpoint':
    case 'serverError':
    case 'timeOut':
      return { cause: outcome, sinceMs: null };
    case 'reset': {
      const asked = last(endsAtMs, 'deleted', 'signalled', 'restarted', 'started');
      return { cause: asked?.id === 'deleted' || asked?.id === 'signalled' ? 'cutOff' : 'crashed', sinceMs: null };
    }
    case 'refused': {
      const step = last(arrivedAtMs, 'started', 'restarted', 'signalled', 'ended', 'gone');
      const cause =
        step?.id === 'signalled'
          ? 'closing'
          : step?.id === 'started' || step?.id === 'restarted'
            ? 'notListening'
            : 'gone';
      return { cause, sinceMs: since(step, arrivedAtMs) };
    }
  }
}

const isOutcome = (text: unknown): text is Outcome => OUTCOMES.some((outcome) => outcome === text);

const numberOr = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);

/** The request of a `requestFailed` fact; times are whole milliseconds there. */
export function failedRequest(entry: LogEntry): RequestTrace | null {
  if (entry.kind !== 'fact' || entry.type !== 'requestFailed') return null;
  const { data, atMs } = entry;
  const { outcome, pod, version } = data;
  if (!isOutcome(outcome)) return null;
  const arrivedAtMs = numberOr(data['arrivedAtMs'], atMs);
  return {
    request: numberOr(data['request'], 0),
    arrivedAtMs,
    pod: typeof pod === 'string' ? pod : null,
    version: typeof version === 'number' ? version : null,
    endsAtMs: arrivedAtMs + numberOr(data['tookMs'], 0),
    outcome,
  };
}

/**
 * The latest requests that failed up to a time and are told one by one (the first few of every second), oldest first; `most` of them.
 */
export function failedRequests(log: readonly LogEntry[], untilMs: number, most: number): RequestTrace[] {
  const found: RequestTrace[] = [];
  for (let at = log.length - 1; at >= 0 && found.length < most; at--) {
    const entry = log[at];
    const trace = entry && entry.atMs <= untilMs ? failedRequest(entry) : null;
    if (trace) found.push(trace);
  }
  return found.reverse();
}

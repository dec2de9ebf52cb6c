// What the kubelets remember of their pods: plain data, copied whole into every checkpoint. One worker per pod.
import type { PodObject, PodStatus } from '../objects.ts';
import type { Answer } from './runtime-script.ts';

export interface KubeletState {
  /** By uid of the pod. */
  readonly workers: Map<string, PodWorker>;
}

export const startKubelet = (): KubeletState => ({ workers: new Map() });

/** One creation of a container. The runtime's truth; the kubelet sees it at its next listing. */
export interface ContainerRecord {
  readonly name: string;
  /** Counts the creations that succeeded: 0, 1, 2 … Identifies the container among those of its name. */
  readonly attempt: number;
  /** Which entry of the script it follows: creations that failed count, too. */
  readonly creation: number;
  readonly image: string;
  readonly createdAtMs: number;
  /** Null until StartContainer is through. */
  startedAtMs: number | null;
  termAtMs: number | null;
  finishedAtMs: number | null;
  exitCode: number;
  exitReason: string;
  exitMessage: string | null;
}

/** What a listing showed of a container. */
export interface SeenContainer {
  readonly record: ContainerRecord;
  readonly state: 'created' | 'running' | 'exited';
}

export type ProbeType = 'startup' | 'readiness' | 'liveness';
export type ProbeResult = 'success' | 'failure' | 'unknown';

/** One probe of one container: a ticker that starts with the pod, and what it found. */
export interface ProbeWorker {
  readonly container: string;
  readonly type: ProbeType;
  /** A tick is at `tickerFromMs` + k × period, k ≥ 1. */
  tickerFromMs: number;
  /** The container that the result is about: its attempt; null before the first. */
  attempt: number | null;
  result: ProbeResult | null;
  lastLook: 'success' | 'failure' | null;
  /** How many looks in a row had the outcome `lastLook`. */
  run: number;
  /** It has killed its container and waits for the next one. */
  onHold: boolean;
  /** It ended by itself: nothing will be restarted, or the pod is being deleted. */
  stopped: boolean;
  /** A look that is under way, and its outcome. */
  looking: LookUnderWay | null;
  /** A look was asked for while another was under way. */
  triggered: boolean;
  /** The event that is on the queue for it; an older one is ignored. */
  token: number;
  wakeAtMs: number;
}

export interface LookUnderWay {
  readonly attempt: number;
  readonly startedAtMs: number;
  readonly endsAtMs: number;
  readonly outcome: LookOutcome;
}

export interface LookOutcome {
  readonly success: boolean;
  /** Ends the text of the Event; null when nothing is said. */
  readonly message: string | null;
  readonly warning: boolean;
  readonly takesMs: number;
  /** What the server said; undefined when the look never reached one. */
  readonly answer: Answer | boolean | undefined;
}

/** The last failed start of a container, as the next status shows it. */
export interface StartFailure {
  readonly reason: string;
  readonly message: string;
}

export interface BackOffEntry {
  stepMs: number;
  lastUpdateMs: number;
}

/** A container that is being stopped. */
export interface Stop {
  readonly name: string;
  readonly attempt: number;
  /** Seconds that are left for it, as the kubelet reckons. */
  graceSeconds: number;
  phase: 'hook' | 'turn' | 'term' | 'done';
  phaseFromMs: number;
  /** When the hook ends by itself (Infinity: never), and whether it fails then. */
  hookEndsAtMs: number;
  hookFails: boolean;
  /** The hook has failed, or was cut, and its Event is not out yet. */
  hookOwesEvent: boolean;
  token: number;
}

/** Where a start of a container stands. */
export type StartStep = 'begin' | 'pulling' | 'starting' | 'hook' | 'hookFailed';

/** A sync of the pod under way. It acts step by step and blocks the worker. */
export interface SyncJob {
  readonly kind: 'sync' | 'terminating';
  readonly startedAtMs: number;
  /** What the listing before it showed; newest container of a name first. */
  readonly seen: readonly SeenContainer[];
  phase: 'volumes' | 'kill' | 'killPod' | 'sandbox' | 'start' | 'done';
  readonly killPod: boolean;
  readonly kills: { name: string; attempt: number; message: string; reason: ProbeType | null }[];
  readonly createSandbox: boolean;
  /** Containers to start, in order; init containers end the list when they fail. */
  readonly starts: { name: string; init: boolean }[];
  startAt: number;
  step: StartStep;
  failures: { crashBackOff: boolean; untilMs: number }[];
  started: boolean;
  token: number;
}

export interface PodWorker {
  readonly uid: string;
  readonly pod: PodObject;
  /** The status as last written: what the probers go by. */
  status: PodStatus;
  stage: 'syncing' | 'terminating' | 'terminated';
  /** The pod is gone from the API: nothing is written any more. */
  removed: boolean;
  /** Someone asked for its deletion. */
  deletionSeen: boolean;
  startedAtMs: number;
  /** When the last sync ended; the next one waits for a later listing. */
  lastSyncEndMs: number;
  /** The last listing that came at once, not on the tick; −1 before the first. */
  listedAtMs: number;
  /** Something has happened to the containers since the last listing. */
  unlisted: boolean;
  /** A sync is asked for. */
  wanted: boolean;
  /** When the worker looks again by itself (Infinity: never). */
  dueAtMs: number;
  job: SyncJob | null;
  sandbox: { readonly state: 'none' | 'ready' | 'stopped'; readonly attempt: number };
  readonly records: ContainerRecord[];
  readonly creations: Record<string, number>;
  readonly stops: Stop[];
  readonly probes: ProbeWorker[];
  readonly startFailures: Record<string, StartFailure>;
  readonly crashBackOff: Record<string, BackOffEntry>;
  readonly pullBackOff: Record<string, BackOffEntry & { lastError: string }>;
  readonly imagesPulled: string[];
  volumes: { mounted: boolean; tries: number; retryAtMs: number };
  token: number;
  listingToken: number;
  dueToken: number;
}

// What the kubelets remember of their pods: plain data, copied whole into every checkpoint. One worker per pod.
import type { PodObject, PodStatus } from '../objects.ts';
import type { KubeletObservation } from './host.ts';
import type { RunScript } from './runtime-script.ts';

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
  /** When it last had its turn. */
  steppedAtMs: number;
  /** The container that the result is about: its attempt; null before the first. */
  attempt: number | null;
  result: ProbeResult | null;
  /** The last look that ended. */
  lastOutcome: LookOutcome | null;
  /** How many looks in a row ended as the last one. */
  run: number;
  /** It has killed its container and waits for the next one. */
  onHold: boolean;
  /** It ended by itself: nothing will be restarted, or the pod is being deleted. */
  stopped: boolean;
  /** A look that is under way, and its outcome. */
  looking: LookUnderWay | null;
  /** Looks are being left out, because they could not tell anything new. */
  leavesOut: boolean;
  /** A look was asked for while another was under way. */
  triggered: boolean;
  /** When it next has something to do; Infinity: not before something of its pod changes. */
  wakeAtMs: number;
  /** Where it was found that no look will tell anything new any more. */
  quiet: Quiet | null;
}

/** What a process goes on to answer, whoever asks and when, until one of these is another one. */
export interface Quiet {
  readonly outcome: LookOutcome;
  readonly script: RunScript;
  readonly attempt: number;
  readonly termAtMs: number | null;
}

export interface LookUnderWay {
  readonly attempt: number;
  readonly startedAtMs: number;
  readonly endsAtMs: number;
  /** Null: it will not count. */
  readonly outcome: LookOutcome | null;
}

export interface LookOutcome {
  readonly success: boolean;
  /** Ends the text of the Event; null when nothing is said. */
  readonly message: string | null;
  readonly warning: boolean;
  readonly takesMs: number;
  /** What the timeline shows of it; null when it reached nobody. */
  readonly seen: KubeletObservation | null;
  /** Nobody listened where it asked. */
  readonly refused: boolean;
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
  /** Whether sidecars wait for others. */
  readonly ordered: boolean;
  /** What is left for it, as the kubelet reckons. */
  graceSeconds: number;
  /** Its preStop hook runs; it waits for others; it got SIGTERM; its process is gone. */
  phase: 'hook' | 'turn' | 'term' | 'done';
  phaseFromMs: number;
  /** When the hook ends by itself (Infinity: never), and whether it fails then. */
  hookEndsAtMs: number;
  hookError: boolean;
  token: number;
}

/** Where the start of a container stands. */
export type StartStep = 'begin' | 'pulling' | 'starting' | 'hook' | 'stopping';

export interface Kill {
  readonly name: string;
  readonly attempt: number;
  readonly message: string;
  readonly reason: 'liveness' | 'startup' | 'changed';
}

/** What a sync is to do, by what its listing showed. */
export interface SyncPlan {
  readonly killPod: boolean;
  readonly kills: readonly Kill[];
  readonly createSandbox: boolean;
  readonly starts: readonly { readonly name: string; readonly init: boolean }[];
}

/** Why a container could not be started; a crash back-off says until when. */
export interface SyncFailure {
  readonly backOffUntilMs: number | null;
}

/** A sync of the pod under way. It acts step by step and blocks the worker. */
export interface SyncJob {
  readonly kind: 'sync' | 'terminating';
  readonly beganAtMs: number;
  /** What the listing before it showed; newest container of a name first. */
  readonly seen: readonly SeenContainer[];
  phase: 'volumes' | 'kill' | 'killPod' | 'sandbox' | 'start';
  plan: SyncPlan;
  /** Position in the list that the phase works on. */
  at: number;
  step: StartStep;
  /** When the current step began, and when it ends by itself (Infinity: never). */
  stepFromMs: number;
  stepEndsAtMs: number;
  /** How the current step ends, when it does not end well. */
  stepError: string | null;
  failures: SyncFailure[];
  started: boolean;
}

/** Its lists are short and live long: replaced by longer ones, not pushed to, which would keep room for sixteen more each. */
export interface PodWorker {
  readonly uid: string;
  readonly pod: PodObject;
  readonly createdAtMs: number;
  /** The status as last written: what the probers go by. */
  status: PodStatus;
  /** `rejected`: the node did not take it. */
  stage: 'syncing' | 'terminating' | 'terminated' | 'finished' | 'rejected';
  /** The pod is gone from the API: nothing is written any more. */
  removed: boolean;
  /** Nothing is left of it on the node, either: events that still wait for it mean nothing. */
  forgotten: boolean;
  /** The next sync waits for a listing later than this: the end of the last one. */
  listingAfterMs: number;
  /** A listing was made at once, when the last sync ended. */
  listedNow: boolean;
  /** When the next listing is on the queue; −1: it is not. */
  listingAtMs: number;
  /** Something has happened to the containers since the last listing. */
  unlisted: boolean;
  /** Something has happened since the last sync that found nothing to do. */
  news: boolean;
  /** A sync is asked for. */
  wanted: boolean;
  /** The one that is asked for will be followed by another. */
  wantedAgain: boolean;
  job: SyncJob | null;
  sandbox: { readonly state: 'none' | 'ready' | 'stopped'; readonly attempt: number };
  /** Oldest first. */
  records: ContainerRecord[];
  /** Container → how often its creation was tried. */
  readonly creations: Record<string, number>;
  stops: Stop[];
  probes: ProbeWorker[];
  probesAdded: boolean;
  startFailures: Readonly<Record<string, StartFailure>>;
  /** By container and image. */
  crashBackOff: Readonly<Record<string, CrashEntry>>;
  /** By image as written. */
  pullBackOff: Readonly<Record<string, PullEntry>>;
  /** Images that were pulled for this pod. */
  imagesPulled: readonly string[];
  volumes: { readonly mounted: boolean; readonly tries: number; readonly retryAtMs: number; readonly sinceMs: number };
  /** How far the present millisecond has got, in the order of its events. */
  readonly turn: { atMs: number; order: number };
  /** An event with an older token is stale. */
  looksToken: number;
  looksAtMs: number;
  jobToken: number;
  jobAtMs: number;
  dueToken: number;
}

export interface CrashEntry extends BackOffEntry {
  /** End of the process whose wait people have been told of. */
  toldForMs: number;
}

export interface PullEntry extends BackOffEntry {
  lastError: string;
  failedAtMs: number;
}

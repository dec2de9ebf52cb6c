// What the kubelet needs of the world around it, and what it tells. The simulation and the replay of recorded stories implement it.
import type { RandomStream } from '../../kernel/index.ts';
import type { PodObject, PodStatus } from '../objects.ts';
import { PRIORITY } from '../priorities.ts';
import type { KubeletDecision } from './decisions.ts';
import type { Answer, RuntimeScript } from './runtime-script.ts';
import type { PodWorker } from './state.ts';

export interface KubeletHost {
  readonly nowMs: number;
  schedule(event: KubeletEvent, atMs: number): void;
  /** Chance in the waits of retries. Only asked when `jitter` is on. */
  random(stream: string): RandomStream;
  readonly jitter: boolean;
  /** Whether each look of a probe is to be observed. Otherwise looks that cannot change anything are left out. */
  readonly wantsEveryLook: boolean;
  /** What images, sandbox and containers of a pod do. */
  runtimeOf(pod: PodObject): RuntimeScript;
  /** The keys of a ConfigMap or Secret of the pod's namespace; undefined when there is none of that name. */
  config(kind: 'ConfigMap' | 'Secret', name: string): Readonly<Record<string, string>> | undefined;
  /** The pod's address, as texts show it. */
  addressOf(pod: PodObject): string;
  /** The node as its kubelet checks it before it takes a pod; null: it takes every pod that it is given. */
  nodeOf(pod: PodObject): NodeAdmission | null;
  /** The API's status of the pod changes: the host sets `pod.status`. */
  writeStatus(pod: PodObject, status: PodStatus): void;
  emitEvent(pod: PodObject, event: PodEvent): void;
  /** Something happened on the node. */
  observe(pod: PodObject, observation: KubeletObservation): void;
  /** The kubelet chose something that people want explained. */
  decide(pod: PodObject, decision: KubeletDecision): void;
  /** Its processes have ended: the pod goes from the API. */
  removePod(pod: PodObject): void;
}

export interface NodeAdmission {
  /** What pods may request in all, and what those on the node request already. */
  readonly cpuMilli: number;
  readonly memoryBytes: number;
  readonly pods: number;
  readonly usedCpuMilli: number;
  readonly usedMemoryBytes: number;
  readonly usedPods: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly { readonly key: string; readonly value?: string; readonly effect: string }[];
}

/** An Event of the API about a pod. */
export interface PodEvent {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly message: string;
  /** The container that it is about. */
  readonly container?: string;
}

/** On the event queue. Plain data; a stale one is recognised by its token and ignored. */
export interface KubeletEvent {
  readonly type: 'kubelet';
  /** The very one of the state, also in a copy of both: looking it up by uid was to be seen in a world of thousands of pods. */
  readonly worker: PodWorker;
  readonly what: 'listing' | 'due' | 'deadline' | 'job' | 'stop' | 'probes' | 'exit' | 'kill';
  /** Container. */
  readonly name?: string;
  readonly attempt?: number;
  readonly token?: number;
  readonly code?: number;
  readonly reason?: string;
}

/**
 * Within a millisecond processes end first, then all looks of a pod are taken, then the kubelet sees what has become of its containers. Fixed,
 * and not by chance of the queue: looks that are left out must be missed by nobody.
 */
const ORDER: Readonly<Record<KubeletEvent['what'], number>> = {
  exit: 0,
  kill: 0,
  stop: 1,
  job: 1,
  probes: 2,
  listing: 3,
  due: 3,
  deadline: 3,
};

/** Before every event of its millisecond: what a person does. */
export const FIRST = -1;
export const LOOKS = ORDER.probes;

export const orderOf = (event: KubeletEvent): number => ORDER[event.what];

export const priorityOfKubeletEvent = (event: KubeletEvent): number => PRIORITY.kubelet + orderOf(event);

/** What happens on the node, in the past tense of the timeline. */
export type KubeletObservation =
  | {
      readonly type: 'cri';
      readonly call: 'RunPodSandbox' | 'StopPodSandbox' | 'CreateContainer' | 'StartContainer' | 'StopContainer';
      readonly container?: string;
      /** Counts the restarts. */
      readonly attempt?: number;
      /** Of StopContainer: seconds until SIGKILL. */
      readonly timeoutSeconds?: number;
      readonly error?: string;
    }
  | { readonly type: 'cri'; readonly call: 'PullImage'; readonly container: string; readonly image: string }
  | { readonly type: 'pull'; readonly result: 'done' | 'failed'; readonly container: string; readonly image: string }
  | { readonly type: 'signal'; readonly container: string; readonly attempt: number; readonly signal: 'TERM' | 'KILL' }
  | {
      readonly type: 'exit';
      readonly container: string;
      readonly attempt: number;
      readonly code: number;
      /** Only where the process has one of its own (`OOMKilled`). */
      readonly reason?: string;
    }
  /** A look, or an httpGet hook, that reached the server. */
  | {
      readonly type: 'look';
      readonly probe: 'http' | 'grpc' | 'tcp';
      readonly container: string;
      readonly attempt: number;
      readonly port: number;
      readonly path?: string;
      readonly service?: string;
      readonly answer: Answer;
    }
  /** A command run in the container by a probe (with its timeout) or a hook (0). */
  | {
      readonly type: 'exec';
      readonly container: string;
      readonly attempt: number;
      readonly command: string;
      readonly timeoutSeconds: number;
      readonly answer: Answer;
    };

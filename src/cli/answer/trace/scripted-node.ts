// The scheduler and the kubelet of a recorded story: they do only what the story says. Everything else is the product's own.
import {
  bindPod,
  type ClusterContext,
  type ContainerState,
  type PodObject,
  type PodPhase,
  type PodStatus,
  type PodWatcher,
  podCondition,
  removePod,
  updatePodStatus,
} from '../../../sim/cluster/index.ts';

export interface NodeScript {
  /** New pods are bound to `node-1` once the controllers have settled. */
  readonly autoSchedule: boolean;
  /** Deleted pods are gone at once. */
  readonly autoTerminate: boolean;
}

export const DEFAULT_NODE = 'node-1';

/** Binds a pod when nothing else is left to do at this moment. */
export interface BindEvent {
  readonly type: 'bind';
  readonly pod: string;
}

/** A pod of a list takes its look when everything has settled after the one before. */
export interface LookEvent {
  readonly type: 'look';
  readonly verb: string;
  readonly pods: readonly string[];
}

/** What a pod looks like after a verb of the story. */
interface Look {
  readonly phase: PodPhase;
  readonly ready: boolean;
  /** State of the container; null: it runs. */
  readonly stopped: 'ContainerCreating' | 'CrashLoopBackOff' | 'ImagePullBackOff' | 'Error' | null;
  readonly restarts?: number;
  readonly reason?: string;
}

function containerState(look: Look, nowMs: number): ContainerState {
  if (look.stopped === null) return { running: { startedAtMs: nowMs } };
  if (look.stopped !== 'Error') return { waiting: { reason: look.stopped } };
  return { terminated: { exitCode: 1, reason: 'Error', startedAtMs: nowMs, finishedAtMs: nowMs } };
}

function statusOf(pod: PodObject, look: Look, nowMs: number): PodStatus {
  const before = podCondition(pod, 'Ready');
  const restarts = pod.status.containerStatuses[0]?.restartCount ?? 0;
  const same = (before?.status === 'True') === look.ready && before !== undefined;
  return {
    phase: look.phase,
    ...(look.reason === undefined ? {} : { reason: look.reason }),
    conditions: [
      {
        type: 'Ready',
        status: look.ready ? 'True' : 'False',
        lastTransitionAtMs: same ? before.lastTransitionAtMs : nowMs,
      },
    ],
    containerStatuses: pod.spec.containers.map(({ name, image = '' }) => ({
      name,
      image,
      state: containerState(look, nowMs),
      lastState: {},
      ready: look.ready,
      started: look.stopped === null,
      restartCount: restarts + (look.restarts ?? 0),
    })),
    initContainerStatuses: [],
  };
}

const LOOKS: Readonly<Record<string, Look>> = {
  run: { phase: 'Running', ready: false, stopped: null },
  ready: { phase: 'Running', ready: true, stopped: null },
  unready: { phase: 'Running', ready: false, stopped: null },
  crash: { phase: 'Running', ready: false, stopped: 'CrashLoopBackOff', restarts: 1 },
  imagepull: { phase: 'Pending', ready: false, stopped: 'ImagePullBackOff' },
  fail: { phase: 'Failed', ready: false, stopped: 'Error' },
  evicted: { phase: 'Failed', ready: false, stopped: 'Error', reason: 'Evicted' },
};

const CREATING: Look = { phase: 'Pending', ready: false, stopped: 'ContainerCreating' };

/** Gives false for a verb that changes no status. */
export function changeLook(context: ClusterContext, pod: PodObject, verb: string): boolean {
  const look = Object.hasOwn(LOOKS, verb) ? LOOKS[verb] : undefined;
  if (!look) return false;
  updatePodStatus(context, pod, statusOf(pod, look, context.nowMs));
  return true;
}

export function scriptedNode(script: NodeScript, scheduleBind: (event: BindEvent) => void): PodWatcher<ClusterContext> {
  return {
    podCreated: (_context, pod) => {
      if (script.autoSchedule) scheduleBind({ type: 'bind', pod: pod.metadata.name });
    },
    podBound: (context, pod) => updatePodStatus(context, pod, statusOf(pod, CREATING, context.nowMs)),
    podDeletionRequested: (context, pod) => {
      if (script.autoTerminate) removePod(context, pod);
    },
    podChanged: () => {},
    podRemoved: () => {},
  };
}

export function bind(context: ClusterContext, { pod: name }: BindEvent): void {
  const pod = context.state.api.pods.get(name);
  if (pod) bindPod(context, pod, DEFAULT_NODE);
}

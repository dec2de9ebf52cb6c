// A cluster small enough for a test: pods are bound at once, become ready after a while (or never), and end after a while.
import { everyKindReader } from '../../../src/manifest/index.ts';
import type { MetricSource } from '../../../src/sim/analysis/index.ts';
import {
  bindPod,
  type ClusterContext,
  type ClusterState,
  type ControllerEvent,
  emptyApi,
  isControllerEvent,
  type PodObject,
  type PodStatus,
  type PodWatcher,
  PRIORITY,
  priorityOfControllerEvent,
  removePod,
  startControllers,
  updatePodStatus,
  withWatchers,
} from '../../../src/sim/cluster/index.ts';
import { type Decision, type Program, Simulation } from '../../../src/sim/kernel/index.ts';
import { handleControllerEvent } from '../../../src/sim/strategies/index.ts';

type NodeEvent = { readonly type: 'bind' | 'ready' | 'end'; readonly uid: string; readonly pod: string };
type Input = (context: ClusterContext) => void;

export interface ToyOptions {
  readonly seed?: number;
  readonly syncDelayMs?: number;
  /** Milliseconds from binding to ready; null: never. */
  readonly readyAfterMs?: (image: string, random: () => number, pod: PodObject) => number | null;
  readonly bindAfterMs?: number;
  /** Milliseconds from the deletion to the end. */
  readonly endAfterMs?: number;
  readonly nodes?: number;
  /** What analysis is answered; nothing without. */
  readonly metrics?: MetricSource;
}

const status = (pod: PodObject, phase: PodStatus['phase'], ready: boolean, nowMs: number): PodStatus => ({
  phase,
  conditions: [{ type: 'Ready', status: ready ? 'True' : 'False', lastTransitionAtMs: nowMs }],
  containerStatuses: pod.spec.containers.map(({ name, image = '' }) => ({
    name,
    image,
    state: ready ? { running: { startedAtMs: nowMs } } : { waiting: { reason: 'ContainerCreating' } },
    lastState: {},
    ready,
    started: ready,
    restartCount: 0,
  })),
  initContainerStatuses: [],
});

export class ToyWorld {
  readonly simulation: Simulation<ClusterState, ControllerEvent | NodeEvent, Input>;

  constructor(options: ToyOptions = {}) {
    const {
      syncDelayMs = 20,
      readyAfterMs = () => 1000,
      endAfterMs = 500,
      nodes = 3,
      seed = 1,
      bindAfterMs = 10,
      metrics,
    } = options;
    const program: Program<ClusterState, ControllerEvent | NodeEvent, Input> = {
      start: () => ({ api: emptyApi(), controllers: startControllers({ syncDelayMs }) }),
      attach: (kernel) => {
        const later = (type: NodeEvent['type'], pod: PodObject, afterMs: number) => {
          const { name, uid } = pod.metadata;
          kernel.schedule({ type, pod: name, uid }, kernel.nowMs + afterMs);
        };
        const watcher: PodWatcher<ClusterContext> = {
          podCreated: (_, pod) => later('bind', pod, bindAfterMs),
          podBound: (inner, pod) => {
            const image = pod.spec.containers[0]?.image ?? '';
            const after = readyAfterMs(image, () => inner.random('ready').unit(), pod);
            updatePodStatus(inner, pod, status(pod, 'Pending', false, inner.nowMs));
            if (after !== null) later('ready', pod, after);
          },
          podDeletionRequested: (_, pod) => later('end', pod, endAfterMs),
          podChanged: () => {},
          podRemoved: () => {},
        };
        const context = withWatchers(kernel, watcher, { endpointChanged: () => {} }, everyKindReader);
        return {
          applyInput: (input) => input(context),
          handleEvent: (event) => {
            if (isControllerEvent(event)) return handleControllerEvent(context, event, metrics);
            const pod = context.state.api.pods.get(event.pod);
            if (pod?.metadata.uid !== event.uid) return;
            if (event.type === 'bind')
              bindPod(context, pod, `node-${1 + context.random('nodes').integer(0, nodes - 1)}`);
            else if (event.type === 'end') removePod(context, pod);
            else updatePodStatus(context, pod, status(pod, 'Running', true, context.nowMs));
          },
        };
      },
      priorityOf: (event) => (isControllerEvent(event) ? priorityOfControllerEvent(event) : PRIORITY.kubelet),
    };
    this.simulation = new Simulation(program, seed);
  }

  /** Does something now, or at a time (ms), and gives what it gave. */
  do<T>(action: (context: ClusterContext) => T, atMs = this.simulation.nowMs): T {
    let result: { value: T } | undefined;
    const time = this.simulation.dispatch((context) => {
      result = { value: action(context) };
    }, atMs);
    this.simulation.runUntil(time);
    if (!result) throw new Error('the input was not applied');
    return result.value;
  }

  runFor(ms: number): void {
    this.simulation.runUntil(this.simulation.nowMs + ms);
  }

  get state(): ClusterState {
    return this.simulation.state;
  }

  get decisions(): Decision[] {
    return this.simulation.log.filter((entry) => entry.kind === 'decision');
  }

  decisionsOf(rule: string): Decision[] {
    return this.decisions.filter((decision) => decision.rule === rule);
  }

  deployment(name = 'web') {
    const found = this.state.api.deployments.get(name);
    if (!found) throw new Error(`no Deployment ${name}`);
    return found;
  }

  /** A pod becomes ready now. */
  makeReady(pod: PodObject): void {
    this.do((context) => updatePodStatus(context, pod, status(pod, 'Running', true, context.nowMs)));
  }

  replicaSets() {
    return [...this.state.api.replicaSets.values()];
  }
}

export interface DeploymentOptions {
  readonly name?: string;
  readonly replicas?: number;
  readonly image?: string;
  readonly strategy?: object;
  readonly spec?: object;
  readonly podSpec?: object;
}

/** A Deployment as somebody would write it. */
export function deploymentManifest({
  name = 'web',
  replicas = 3,
  image = 'shop:1',
  strategy,
  spec = {},
  podSpec = {},
}: DeploymentOptions = {}) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      ...(strategy ? { strategy: { ...strategy } } : {}),
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'app', image }], ...podSpec },
      },
      ...spec,
    },
  };
}

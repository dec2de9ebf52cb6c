// A world that holds nothing but pods on nodes: what the kubelet's own tests need of one.
import { applyDefaults, type JsonObject, viewOfObject } from '../../../../src/manifest/index.ts';
import type { PodObject, PodStatus } from '../../../../src/sim/cluster/index.ts';
import {
  handleKubeletEvent,
  type KubeletDecision,
  type KubeletEvent,
  type KubeletHost,
  type KubeletObservation,
  type KubeletState,
  podDeletionRequested,
  podRemoved,
  priorityOfKubeletEvent,
  type RuntimeScript,
  startKubelet,
  startPod,
} from '../../../../src/sim/cluster/kubelet/index.ts';
import { type Context, type Handlers, type Program, Simulation } from '../../../../src/sim/kernel/index.ts';

export interface PodCase {
  readonly spec: JsonObject;
  readonly runtime: RuntimeScript;
  readonly createdAtMs?: number;
  readonly deletions?: readonly { readonly atMs: number; readonly graceSeconds?: number }[];
}

export interface Written {
  readonly atMs: number;
  readonly pod: string;
  /** Null: the pod is gone. */
  readonly status: PodStatus | null;
}

export interface SmallWorldOptions {
  readonly wantsEveryLook?: boolean;
  readonly jitter?: boolean;
  readonly seed?: number;
}

type Input =
  | { readonly type: 'create'; readonly index: number }
  | { readonly type: 'delete'; readonly index: number; readonly graceSeconds?: number };

interface State {
  readonly kubelet: KubeletState;
}

/** Everything that was told of the pods. */
export interface Report {
  readonly statuses: Written[];
  readonly decisions: { readonly atMs: number; readonly pod: string; readonly decision: KubeletDecision }[];
  readonly observations: { readonly atMs: number; readonly pod: string; readonly observation: KubeletObservation }[];
  readonly events: { readonly atMs: number; readonly pod: string; readonly reason: string; readonly message: string }[];
}

const podOf = (spec: JsonObject, index: number): PodObject => {
  const name = `pod-${index}`;
  const view = viewOfObject(applyDefaults({ apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec }), 'Pod');
  if (!view) throw new Error('not a Pod');
  return {
    metadata: {
      name,
      namespace: 'default',
      uid: `uid-${index}`,
      generation: 1,
      labels: {},
      annotations: {},
      createdAtMs: 0,
      deletedAtMs: null,
      deletionGracePeriodSeconds: null,
      owner: null,
    },
    ref: { kind: 'Pod', name },
    spec: view.spec,
    nodeName: 'node-1',
    status: { phase: 'Pending', conditions: [], containerStatuses: [], initContainerStatuses: [] },
  };
};

class SmallWorld implements Program<State, KubeletEvent, Input> {
  readonly #options: SmallWorldOptions;
  readonly #cases: readonly PodCase[];
  readonly pods: readonly PodObject[];
  readonly report: Report = { statuses: [], decisions: [], observations: [], events: [] };
  #index = new Map<string, number>();

  constructor(cases: readonly PodCase[], options: SmallWorldOptions) {
    this.#cases = cases;
    this.#options = options;
    this.pods = cases.map(({ spec }, index) => podOf(spec, index));
    this.pods.forEach((pod, index) => {
      this.#index.set(pod.metadata.uid, index);
    });
  }

  start(): State {
    return { kubelet: startKubelet() };
  }

  priorityOf(event: KubeletEvent): number {
    return priorityOfKubeletEvent(event);
  }

  attach(context: Context<State, KubeletEvent>): Handlers<KubeletEvent, Input> {
    const host = this.#host(context);
    return {
      handleEvent: (event) => handleKubeletEvent(host, context.state.kubelet, event),
      applyInput: (input) => {
        const pod = this.pods[input.index];
        if (!pod) return;
        if (input.type === 'create') startPod(host, context.state.kubelet, pod);
        else this.#delete(context, host, pod, input.graceSeconds);
      },
    };
  }

  #delete(context: Context<State, KubeletEvent>, host: KubeletHost, pod: PodObject, graceSeconds?: number): void {
    const { metadata, spec, status } = pod;
    if (status.phase === 'Succeeded' || status.phase === 'Failed') {
      host.removePod(pod);
      podRemoved(host, context.state.kubelet, pod);
      return;
    }
    if (metadata.deletedAtMs !== null) return;
    metadata.deletedAtMs = context.nowMs;
    metadata.deletionGracePeriodSeconds = graceSeconds ?? spec.terminationGracePeriodSeconds;
    podDeletionRequested(host, context.state.kubelet, pod);
  }

  #host(context: Context<State, KubeletEvent>): KubeletHost {
    const { report } = this;
    const at = (pod: PodObject) => ({ atMs: context.nowMs, pod: pod.metadata.name });
    return {
      get nowMs() {
        return context.nowMs;
      },
      schedule: (event, atMs) => context.schedule(event, atMs),
      random: (stream) => context.random(stream),
      jitter: this.#options.jitter ?? false,
      wantsEveryLook: this.#options.wantsEveryLook ?? false,
      runtimeOf: (pod) => this.#cases[this.#index.get(pod.metadata.uid) ?? -1]?.runtime ?? {},
      config: () => undefined,
      addressOf: () => '10.0.0.1',
      nodeOf: () => null,
      writeStatus: (pod, status) => {
        pod.status = status;
        report.statuses.push({ ...at(pod), status });
      },
      emitEvent: (pod, { reason, message }) => report.events.push({ ...at(pod), reason, message }),
      observe: (pod, observation) => report.observations.push({ ...at(pod), observation }),
      decide: (pod, decision) => report.decisions.push({ ...at(pod), decision }),
      removePod: (pod) => report.statuses.push({ ...at(pod), status: null }),
    };
  }
}

/** Plays pods for a time; `handled` counts events and inputs, `settled` is false when the limit of events was reached. */
export function play(
  cases: readonly PodCase[],
  untilMs: number,
  options: SmallWorldOptions = {},
  maxEvents?: number,
): {
  readonly report: Report;
  readonly pods: readonly PodObject[];
  readonly handled: number;
  readonly settled: boolean;
  readonly state: State;
} {
  const world = new SmallWorld(cases, options);
  const simulation = new Simulation(world, options.seed ?? 1);
  cases.forEach(({ createdAtMs = 0, deletions = [] }, index) => {
    simulation.dispatch({ type: 'create', index }, createdAtMs);
    for (const { atMs, graceSeconds } of deletions) {
      simulation.dispatch({ type: 'delete', index, ...(graceSeconds === undefined ? {} : { graceSeconds }) }, atMs);
    }
  });
  const result = simulation.runUntil(untilMs, maxEvents);
  return {
    report: world.report,
    pods: world.pods,
    handled: simulation.handled,
    settled: result === 'reached',
    state: simulation.state,
  };
}

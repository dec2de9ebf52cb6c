// Plays one story: the kubelet is the product's own; the API server, the endpoints controller and the person are played here.
import { isJsonObject, type JsonObject } from '../../../manifest/index.ts';
import {
  type ConditionStatus,
  type EndpointTrigger,
  endpointChangeMatters,
  endpointConditions,
  endpointTrigger,
  type PodObject,
  selects,
  strategicPatch,
} from '../../../sim/cluster/index.ts';
import {
  handleKubeletEvent,
  type KubeletEvent,
  type KubeletHost,
  type KubeletState,
  type NodeAdmission,
  podChanged,
  podDeletionRequested,
  podRemoved,
  priorityOfKubeletEvent,
  startKubelet,
  startPod,
} from '../../../sim/cluster/kubelet/index.ts';
import { type Context, type Handlers, type Program, Simulation } from '../../../sim/kernel/index.ts';
import { ADDRESS, podObject, type Story, storedPod } from './story.ts';
import { Timeline, type TimelineEntry } from './timeline.ts';

/** The node of the recordings. */
const NODE: NodeAdmission = {
  cpuMilli: 2000,
  memoryBytes: 25_276_063_744,
  pods: 110,
  usedCpuMilli: 0,
  usedMemoryBytes: 0,
  usedPods: 0,
  labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' },
  taints: [],
};

interface ReplayState {
  readonly kubelet: KubeletState;
}

type Input = { readonly type: 'create' } | { readonly type: 'do'; readonly action: JsonObject };
type ReplayContext = Context<ReplayState, KubeletEvent>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const dataOf = (object: JsonObject | undefined): JsonObject => {
  const data = object?.['data'] ?? object?.['stringData'];
  return isJsonObject(data) ? data : {};
};
const nameOf = (object: JsonObject): string => {
  const { metadata } = object;
  return isJsonObject(metadata) ? textOf(metadata['name']) : '';
};

class Replay implements Program<ReplayState, KubeletEvent, Input> {
  readonly #story: Story;
  readonly #manifest: { object: JsonObject };
  readonly #pod: PodObject;
  readonly #configs = new Map<string, JsonObject>();
  readonly timeline = new Timeline();
  #gone = false;
  #trigger: EndpointTrigger | null = null;

  constructor(story: Story) {
    this.#story = story;
    this.#manifest = { object: story.pod };
    const pod = storedPod(story.pod);
    if (!pod) throw new Error('the pod of the story is no v1 Pod');
    this.#pod = podObject(pod);
    for (const object of story.objects) this.#configs.set(`${textOf(object['kind'])}/${nameOf(object)}`, object);
  }

  start(): ReplayState {
    return { kubelet: startKubelet() };
  }

  priorityOf(event: KubeletEvent): number {
    return priorityOfKubeletEvent(event);
  }

  attach(context: ReplayContext): Handlers<KubeletEvent, Input> {
    const host = this.#host(context);
    return {
      handleEvent: (event) => handleKubeletEvent(host, context.state.kubelet, event),
      applyInput: (input) => {
        if (input.type === 'create') this.#create(context, host);
        else this.#act(context, host, input.action);
      },
    };
  }

  #create(context: ReplayContext, host: KubeletHost): void {
    if (this.#service()) this.timeline.endpoints(context.nowMs, []);
    this.timeline.pod(context.nowMs, this.#pod);
    startPod(host, context.state.kubelet, this.#pod);
  }

  #host(context: ReplayContext): KubeletHost {
    const { timeline } = this;
    const story = this.#story;
    return {
      get nowMs() {
        return context.nowMs;
      },
      schedule: (event, atMs) => context.schedule(event, atMs),
      random: (stream) => context.random(stream),
      jitter: story.jitter,
      wantsEveryLook: true,
      runtimeOf: () => story.runtime,
      config: (kind, name) => this.#config(kind, name),
      addressOf: () => ADDRESS,
      nodeOf: () => NODE,
      writeStatus: (pod, status) => {
        pod.status = status;
        this.#podChanged(context.nowMs);
      },
      emitEvent: (_pod, event) => timeline.event(context.nowMs, event),
      observe: (_pod, observation) => timeline.observation(context.nowMs, observation),
      decide: () => {},
      removePod: () => this.#remove(context.nowMs),
    };
  }

  #config(kind: string, name: string): Readonly<Record<string, string>> | undefined {
    const object = this.#configs.get(`${kind}/${name}`);
    if (!object) return undefined;
    return Object.fromEntries(Object.entries(dataOf(object)).map(([key, value]) => [key, String(value)]));
  }

  #podChanged(nowMs: number): void {
    if (this.#gone) return;
    this.timeline.pod(nowMs, this.#pod);
    const trigger = endpointTrigger(this.#pod);
    const before = this.#trigger ?? { ready: false, podIP: undefined, terminating: false };
    this.#trigger = trigger;
    if (endpointChangeMatters(before, trigger)) this.#syncEndpoints(nowMs);
  }

  #service(): JsonObject | undefined {
    return this.#story.objects.find((object) => object['kind'] === 'Service');
  }

  #syncEndpoints(nowMs: number): void {
    const spec = this.#service()?.['spec'];
    const selector = isJsonObject(spec) ? spec['selector'] : undefined;
    if (!isJsonObject(spec) || !isJsonObject(selector)) return;
    const labels = Object.fromEntries(Object.entries(selector).map(([key, value]) => [key, String(value)]));
    const selected = !this.#gone && selects({ matchLabels: labels }, this.#pod.metadata.labels);
    const conditions = selected ? endpointConditions(this.#pod, spec['publishNotReadyAddresses'] === true) : null;
    this.timeline.endpoints(nowMs, conditions ? [{ ...conditions }] : []);
  }

  #remove(nowMs: number): void {
    if (this.#gone) return;
    this.#gone = true;
    this.timeline.gone(nowMs);
    this.#syncEndpoints(nowMs);
  }

  #act(context: ReplayContext, host: KubeletHost, action: JsonObject): void {
    const { delete: deletion, patch, create, condition } = action;
    if (isJsonObject(deletion)) this.#delete(context, host, deletion);
    if (isJsonObject(create)) this.#configs.set(`${textOf(create['kind'])}/${nameOf(create)}`, create);
    if (isJsonObject(patch)) this.#patch(context, host, patch);
    if (isJsonObject(condition)) this.#setCondition(context, host, condition);
  }

  /** DELETE as the API server does it: a finished pod, or grace 0, is gone at once; a second one can only shorten the grace. */
  #delete(context: ReplayContext, host: KubeletHost, deletion: JsonObject): void {
    if (this.#gone) return;
    const { metadata, spec, status } = this.#pod;
    const { grace } = deletion;
    const asked = Math.max(0, grace === undefined ? spec.terminationGracePeriodSeconds : Number(grace));
    if (status.phase === 'Succeeded' || status.phase === 'Failed' || asked === 0) {
      this.#remove(context.nowMs);
      podRemoved(host, context.state.kubelet, this.#pod);
      return;
    }
    if (metadata.deletedAtMs === null) {
      metadata.deletedAtMs = context.nowMs;
      metadata.deletionGracePeriodSeconds = asked;
      this.#podChanged(context.nowMs);
      podDeletionRequested(host, context.state.kubelet, this.#pod);
      return;
    }
    if (asked >= (metadata.deletionGracePeriodSeconds ?? 0)) return;
    // A grace that would be over already becomes the shortest there is.
    metadata.deletionGracePeriodSeconds = metadata.deletedAtMs + asked * 1000 <= context.nowMs ? 1 : asked;
    this.#podChanged(context.nowMs);
    podChanged(host, context.state.kubelet, this.#pod);
  }

  #patch(context: ReplayContext, host: KubeletHost, patch: JsonObject): void {
    const { strategic, configmap } = patch;
    if (!isJsonObject(strategic)) return;
    if (typeof configmap === 'string') {
      const key = `ConfigMap/${configmap}`;
      this.#configs.set(key, strategicPatch(this.#configs.get(key) ?? {}, strategic));
      return;
    }
    this.#manifest.object = strategicPatch(this.#manifest.object, strategic);
    const pod = storedPod(this.#manifest.object);
    if (!pod) return;
    this.#pod.spec = pod.spec;
    this.#pod.metadata.labels = pod.metadata.labels ?? {};
    this.#podChanged(context.nowMs);
    this.#syncEndpoints(context.nowMs);
    podChanged(host, context.state.kubelet, this.#pod);
  }

  #setCondition(context: ReplayContext, host: KubeletHost, condition: JsonObject): void {
    const type = textOf(condition['type']);
    const status: ConditionStatus =
      condition['status'] === 'True' ? 'True' : condition['status'] === 'False' ? 'False' : 'Unknown';
    const others = this.#pod.status.conditions.filter((other) => other.type !== type);
    this.#pod.status = {
      ...this.#pod.status,
      conditions: [...others, { type, status, lastTransitionAtMs: context.nowMs }],
    };
    this.#podChanged(context.nowMs);
    podChanged(host, context.state.kubelet, this.#pod);
  }
}

/** A world in which the kubelet never comes to rest ends here. */
const MOST_EVENTS = 200_000;

export function replayStory(story: Story): readonly TimelineEntry[] {
  const replay = new Replay(story);
  const simulation = new Simulation(replay, 0);
  simulation.dispatch({ type: 'create' }, 0);
  for (const action of story.actions) simulation.dispatch({ type: 'do', action: action.do }, action.atMs);
  simulation.runUntil(story.untilMs, MOST_EVENTS);
  return replay.timeline.entries;
}

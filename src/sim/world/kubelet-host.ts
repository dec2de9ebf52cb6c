// What the kubelets see of the world, and what of them goes into the log.
import type { PodSpec } from '../../manifest/index.ts';
import { type PodObject, type PodStatus, removePod, sendEvent, updatePodStatus } from '../cluster/index.ts';
import { imageReference, type KubeletHost, type RuntimeScript } from '../cluster/kubelet/index.ts';
import { podReleased } from '../cluster/scheduler/index.ts';
import { type FaultState, isRegistryDown, isUnreadyWithoutDependency, lacksDependency } from '../faults/index.ts';
import { behaviourScript } from './behaviour-script.ts';
import { sourceInPod, type WorldContext } from './context.ts';
import { isCutOff, lostNodeOf } from './cut-off.ts';
import type { Behaviour } from './inputs.ts';
import type { WorldState } from './state.ts';
import { processEnded, processSignalled, processStarted } from './users.ts';

/** The script of a spec, and what it depends on. */
interface KnownScript {
  readonly behaviours: readonly (Behaviour | undefined)[];
  readonly script: RuntimeScript;
}

/** What of a spec is asked for again and again. */
interface ScriptsOfSpec {
  readonly images: readonly string[];
  /** The images as nodes know them. */
  readonly references: readonly string[];
  readonly byCircumstances: Map<string | number, KnownScript>;
}

/** Which images are on the node, and which faults hit them. A number while there is no fault: it is asked at every look. */
function circumstancesOf(
  faults: FaultState,
  images: readonly string[],
  references: readonly string[],
  onNode: ReadonlySet<string> | undefined,
): string | number {
  // A number has room for so many images.
  if (faults.faults.length > 0 || references.length > 30)
    return references
      .map((reference, at) => (onNode?.has(reference) ? '1' : '0') + hitBy(faults, images[at] ?? ''))
      .join('');
  let bits = 1;
  for (const reference of references) bits = bits * 2 + (onNode?.has(reference) ? 1 : 0);
  return bits;
}

function scriptsOf(spec: PodSpec): ScriptsOfSpec {
  const images = imagesOf(spec);
  return { images, references: images.map(imageReference), byCircumstances: new Map() };
}

/** Whether the images still behave as they did when the script was made. */
function isStillRight(
  { behaviours: before }: KnownScript,
  images: readonly string[],
  behaviours: WorldState['behaviours'],
): boolean {
  for (let at = 0; at < images.length; at++) if (behaviours.get(images[at] ?? '') !== before[at]) return false;
  return true;
}

function makeScript(
  { behaviours, settings, faults }: WorldState,
  spec: PodSpec,
  onNode: ReadonlySet<string> | undefined,
): RuntimeScript {
  const script = behaviourScript(spec, {
    behaviourOf: (image) => behaviours.get(image),
    isOnNode: (image) => onNode?.has(imageReference(image)) ?? false,
    registryDown: (image) => isRegistryDown(faults, image),
    lacksDependency: (image) => lacksDependency(faults, image),
    unready: (image) => isUnreadyWithoutDependency(faults, image),
    imagePullSeconds: settings.imagePullSeconds,
  });
  for (const { runs } of Object.values(script.containers ?? {})) runs.forEach(Object.freeze);
  return script;
}

/** Scripts by spec: pods of one template on nodes that have the same images share one, as long as their images behave the same. */
function runtimeScripts(world: WorldContext): (pod: PodObject) => RuntimeScript {
  const known = new WeakMap<PodSpec, ScriptsOfSpec>();
  // Asked many times for every pod: nothing is made here, not even a function, unless there is a script to make.
  return ({ spec, nodeName }) => {
    const { state } = world;
    const onNode = state.images.get(nodeName ?? '');
    let scripts = known.get(spec);
    if (!scripts) {
      scripts = scriptsOf(spec);
      known.set(spec, scripts);
    }
    const { images, references, byCircumstances } = scripts;
    const circumstances = circumstancesOf(state.faults, images, references, onNode);
    const entry = byCircumstances.get(circumstances);
    if (entry && isStillRight(entry, images, state.behaviours)) return entry.script;
    const script = makeScript(state, spec, onNode);
    byCircumstances.set(circumstances, { behaviours: behavioursOf(state, images), script });
    return script;
  };
}

const behavioursOf = ({ behaviours }: WorldState, images: readonly string[]): (Behaviour | undefined)[] =>
  images.map((image) => behaviours.get(image));

const isFinished = ({ phase }: PodStatus): boolean => phase === 'Succeeded' || phase === 'Failed';

/** Which faults change the script of an image now. */
const hitBy = (faults: FaultState, image: string): string =>
  faults.faults.length === 0
    ? ''
    : [isRegistryDown, lacksDependency, isUnreadyWithoutDependency].map((hits) => Number(hits(faults, image))).join('');

const imagesOf = (spec: PodSpec): string[] =>
  [...(spec.initContainers ?? []), ...spec.containers].map(({ image = '' }) => image);

export function kubeletHost(world: WorldContext): KubeletHost {
  return {
    get nowMs() {
      return world.nowMs;
    },
    schedule: (event, atMs) => world.schedule(event, atMs),
    random: (stream) => world.random(`kubelet/${stream}`),
    get jitter() {
      return world.state.settings.jitter;
    },
    wantsEveryLook: false,
    runtimeOf: runtimeScripts(world),
    config: (kind, name) => {
      const known = (kind === 'ConfigMap' ? world.state.api.configMaps : world.state.api.secrets).get(name);
      return known?.data ?? assumedConfig(world, kind, name);
    },
    addressOf: (pod) => pod.status.podIP ?? podAddress(pod),
    // The scheduler has checked the node's room already, with the same sums.
    nodeOf: () => null,
    writeStatus: (pod, status) => {
      // What a node that is cut off wants to say waits until it is reached again.
      const silent = lostNodeOf(world.state, pod);
      if (silent) {
        silent.unsentStatus.add(pod.metadata.uid);
        return;
      }
      const finished = isFinished(status) && !isFinished(pod.status);
      updatePodStatus(world, pod, status);
      if (status.conditions.some(({ type, status: value }) => type === 'Ready' && value === 'True')) {
        world.state.everReady.add(pod.metadata.uid);
      }
      if (!finished) return;
      world.record({ kind: 'fact', type: 'podFinished', object: pod.ref, data: { phase: status.phase } });
      podReleased(world.scheduler, pod);
    },
    emitEvent: (pod, { type, reason, message }) => {
      if (!isCutOff(world.state, pod)) sendEvent(world, pod.ref, type, reason, message);
    },
    observe: (pod, observation) => {
      switch (observation.type) {
        case 'pull':
          if (observation.result !== 'done') return;
          world.state.images.get(pod.nodeName ?? '')?.add(imageReference(observation.image));
          return world.record({
            kind: 'fact',
            type: 'imagePulled',
            object: pod.ref,
            data: { image: observation.image, node: pod.nodeName },
          });
        case 'signal':
          if (observation.signal === 'TERM') processSignalled(world, pod, observation.container);
          return world.record({
            kind: 'fact',
            type: 'processSignalled',
            object: pod.ref,
            data: { container: observation.container, signal: observation.signal },
          });
        case 'exit':
          processEnded(world, pod, observation.container);
          return world.record({
            kind: 'fact',
            type: 'processEnded',
            object: pod.ref,
            data: {
              container: observation.container,
              code: observation.code,
              asked: pod.metadata.deletedAtMs !== null,
            },
          });
        case 'cri':
          if (observation.call !== 'StartContainer') return;
          processStarted(world, pod, observation.container ?? '');
          return world.record({
            kind: 'fact',
            type: (observation.attempt ?? 0) > 0 ? 'containerRestarted' : 'containerStarted',
            object: pod.ref,
            data: { container: observation.container ?? '', attempt: observation.attempt ?? 0 },
          });
        default:
          return;
      }
    },
    decide: (pod, { rule, verb, saw, outcome, alternatives, path }) =>
      world.record({
        kind: 'decision',
        who: 'kubelet',
        object: pod.ref,
        rule,
        verb,
        saw,
        outcome: { ...outcome, node: pod.nodeName },
        alternatives,
        source: path === null ? null : sourceInPod(world.state, pod, path.replace(/^spec\./, '')),
        principle: null,
      }),
    removePod: (pod) => {
      const silent = lostNodeOf(world.state, pod);
      if (silent) silent.unsentEnd.add(pod.metadata.uid);
      else removePod(world, pod);
    },
  };
}

/**
 * A ConfigMap or Secret that no text has named is taken to be in the cluster already, with every key that somebody asks for:
 * a text from work seldom holds all that it refers to. It is noted, for the reader.
 */
function assumedConfig(world: WorldContext, kind: string, name: string): Readonly<Record<string, string>> {
  world.state.assumed.add(`${kind}/${name}`);
  return new Proxy(
    {},
    {
      get: () => '',
      has: () => true,
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: '' }),
    },
  );
}

/** An address that stays with the pod: 10.244.x.y by its uid. */
function podAddress(pod: PodObject): string {
  let sum = 7;
  for (const letter of pod.metadata.uid) sum = (sum * 31 + letter.charCodeAt(0)) % 65_000;
  return `10.244.${(sum >> 8) & 255}.${sum & 255}`;
}

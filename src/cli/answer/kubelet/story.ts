// Reads the question about one pod into the shapes of the simulation.
import {
  applyDefaults,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Pod,
  viewOfObject,
} from '../../../manifest/index.ts';
import type { PodObject } from '../../../sim/cluster/index.ts';
import type { RuntimeScript } from '../../../sim/cluster/kubelet/index.ts';

export interface StoryAction {
  readonly atMs: number;
  readonly do: JsonObject;
}

export interface Story {
  readonly pod: JsonObject;
  readonly runtime: RuntimeScript;
  readonly objects: readonly JsonObject[];
  readonly actions: readonly StoryAction[];
  readonly untilMs: number;
  readonly jitter: boolean;
}

const listOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

export const ms = (seconds: unknown): number => Math.round(Number(seconds) * 1000);

/** The script stands in the question in the very form of the engine. */
const isScript = (value: JsonValue | undefined): value is JsonObject & RuntimeScript => isJsonObject(value);

export function readStory(request: JsonObject): Story {
  const { pod, runtime } = request;
  if (!isJsonObject(pod)) throw new Error('a kubelet story needs a pod');
  return {
    pod,
    runtime: isScript(runtime) ? runtime : {},
    objects: listOf(request['objects']),
    actions: listOf(request['actions']).flatMap((action) =>
      isJsonObject(action['do']) ? [{ atMs: ms(action['t']), do: action['do'] }] : [],
    ),
    untilMs: ms(request['until']),
    jitter: request['jitter'] === true,
  };
}

/** A pod as the API server stores it; undefined for what is no pod. */
export const storedPod = (object: JsonObject): Pod | undefined => viewOfObject(applyDefaults(object), 'Pod');

/** The recordings name what changes from run to run by these words. */
export const NAMESPACE = '{namespace}';
export const UID = '{uid}';
export const ADDRESS = '{ip}';

export function podObject(pod: Pod): PodObject {
  return {
    metadata: {
      name: pod.metadata.name,
      namespace: NAMESPACE,
      uid: UID,
      generation: 1,
      labels: pod.metadata.labels ?? {},
      annotations: pod.metadata.annotations ?? {},
      createdAtMs: 0,
      deletedAtMs: null,
      deletionGracePeriodSeconds: null,
      owner: null,
    },
    ref: { kind: 'Pod', name: pod.metadata.name },
    spec: pod.spec,
    nodeName: 'node-1',
    status: { phase: 'Pending', conditions: [], containerStatuses: [], initContainerStatuses: [] },
  };
}

// What a world is made of before anything happens in it.
import { DEFAULT_NODE_NAMES } from '../../manifest/index.ts';
import type { NodeObject } from '../cluster/index.ts';
import { DEFAULT_TRAFFIC, type TrafficSettings } from '../traffic/index.ts';

/** Part of a save: the same settings, seed and inputs give the same run. */
export interface WorldSettings {
  readonly nodes: readonly NodeObject[];
  /** Milliseconds from a change that wakes a controller to its sync. */
  readonly syncDelayMs: number;
  /** Milliseconds from a change of an EndpointSlice to the moment at which every proxy acts on it. */
  readonly endpointPropagationMs: number;
  /** Seconds that a node needs to pull an image that it has not got. */
  readonly imagePullSeconds: number;
  /** Whether the kubelet adds chance to the waits of its retries, as the shipped one does. */
  readonly jitter: boolean;
  readonly traffic: TrafficSettings;
  /** What people's clock calls 0, in milliseconds: times in a World count from here. A page lets its world settle first. */
  readonly originMs: number;
}

const GI = 2 ** 30;

export function node(name: string, cpuMilli = 4000, memoryBytes = 16 * GI): NodeObject {
  return {
    name,
    cpuMilli,
    memoryBytes,
    pods: 110,
    unschedulable: false,
    labels: { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' },
  };
}

/** Three nodes of 4 CPU: the world of a text that says nothing about one. */
export const DEFAULT_SETTINGS: WorldSettings = {
  nodes: DEFAULT_NODE_NAMES.map((name) => node(name)),
  syncDelayMs: 20,
  endpointPropagationMs: 1000,
  imagePullSeconds: 2,
  jitter: true,
  traffic: DEFAULT_TRAFFIC,
  originMs: 0,
};

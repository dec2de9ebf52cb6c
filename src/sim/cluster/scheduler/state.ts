// What the scheduler remembers, and what it needs of the world around it.
import type { NodeObject, PodObject } from '../objects.ts';
import type { NodeUsage } from './filters.ts';
import type { Requests } from './requests.ts';

export interface Placement extends Requests {
  readonly at: number;
  readonly owner: string;
}

/** Plain data, part of every checkpoint. Arrays are by node, in the order of `nodes`. */
export interface SchedulerState {
  readonly nodes: NodeObject[];
  readonly usage: NodeUsage[];
  /** Names of nodes that take nothing new: nobody hears of them. */
  readonly unreachable: Set<string>;
  /** Owner's uid → how many of its pods each node has. */
  readonly ofOwner: Map<string, number[]>;
  /** Pod name → index of its node and what it takes there. */
  readonly placed: Map<string, Placement>;
  /** Rises with every pod that takes or leaves a place: what was reckoned before is void. */
  moves: number;
  /** Names of pods to look at, oldest first. */
  queue: string[];
  /** Names of pods that fitted nowhere at the last look. */
  waiting: string[];
  roundPending: boolean;
}

export interface SchedulerHost {
  readonly state: SchedulerState;
  pod(name: string): PodObject | undefined;
  /** Puts one look of the scheduler on the event queue. */
  scheduleRound(delayMs: number): void;
  /** `saw` is what made this node the choice. */
  bind(pod: PodObject, node: NodeObject, saw: { freeCpuMilli: number; requestCpuMilli: number; ofOwner: number }): void;
  /** It fits on none of the nodes; said at each look at which the reasons changed. */
  cannotPlace(pod: PodObject, message: string, requests: Requests, reasons: ReadonlyMap<string, number>): void;
}

export function createScheduler(nodes: readonly NodeObject[]): SchedulerState {
  return {
    nodes: [...nodes],
    usage: nodes.map(() => ({ cpuMilli: 0, memoryBytes: 0, pods: 0 })),
    unreachable: new Set(),
    ofOwner: new Map(),
    placed: new Map(),
    moves: 0,
    queue: [],
    waiting: [],
    roundPending: false,
  };
}

export const ownerOf = (pod: PodObject): string => pod.metadata.owner?.uid ?? '';

// What faults need of the world around them, what they put on the queue, and what is remembered of them.
import type { ClusterContext, PodObject } from '../cluster/index.ts';
import type { FaultPlan } from './plan.ts';

/** On the event queue. Plain data; a stale one is recognised by its token and ignored. */
export type FaultEvent =
  | { readonly type: 'fault'; readonly what: 'start' | 'end'; readonly id: number }
  /** The control plane looks whether a node still reports. */
  | { readonly type: 'fault'; readonly what: 'monitor'; readonly node: string; readonly token: number }
  /** A pod has tolerated the silence of its node for long enough. */
  | {
      readonly type: 'fault';
      readonly what: 'evict';
      readonly node: string;
      readonly token: number;
      readonly pod: string;
    };

/** A fault of this run: ahead, on, or over. */
export interface PlannedFault {
  readonly id: number;
  readonly plan: FaultPlan;
  phase: 'ahead' | 'on' | 'over';
}

/** A node that nobody hears of. */
export interface LostNode {
  readonly sinceMs: number;
  readonly token: number;
  /** The control plane has noticed. */
  notReady: boolean;
  /** Pods that do not tolerate it are to be evicted. */
  tainted: boolean;
  /** Uids of pods whose status its kubelet could not send, and of those whose end it could not report. */
  readonly unsentStatus: Set<string>;
  readonly unsentEnd: Set<string>;
  /** Pods that have gone from the API without its hearing of it. */
  readonly unheardRemovals: PodObject[];
}

/** A change of a route that the proxies have not learnt of yet. */
export interface LateRoute {
  readonly service: string;
  readonly pod: string;
  readonly routed: boolean;
  readonly token: number;
}

/** Plain data, part of every checkpoint. */
export interface FaultState {
  readonly faults: PlannedFault[];
  nextId: number;
  nextToken: number;
  readonly lostNodes: Map<string, LostNode>;
  /** By service and pod; only while the proxies are slow. */
  readonly lateRoutes: Map<string, LateRoute>;
}

export const startFaults = (): FaultState => ({
  faults: [],
  nextId: 1,
  nextToken: 1,
  lostNodes: new Map(),
  lateRoutes: new Map(),
});

export interface FaultHost {
  readonly nowMs: number;
  readonly state: FaultState;
  readonly cluster: ClusterContext;
  schedule(event: FaultEvent, atMs: number): void;
  /** Packets to and from a node are lost from now on, or arrive again. */
  nodeReached(node: string, reached: boolean): void;
  /** The kubelet of a node tells what has happened while nobody heard of it, and hears what it has missed. */
  nodeBack(node: string, lost: LostNode): void;
  /** Nothing new may be put on a node, or again. */
  nodeTainted(node: string, tainted: boolean): void;
  /** Processes find the dependency, or do not: of this image, or of all. */
  dependencyChanged(image: string | null): void;
  /** The proxies are quick again: what they have missed reaches them now. */
  routesCatchUp(): void;
}

// The faults that a World may plan: what, when, and what they hit. Plain data; times are milliseconds since the start of the world.

interface Planned {
  readonly atMs: number;
  /** Null: until the end of the run. */
  readonly untilMs: number | null;
}

/** The node is cut off: its kubelet is silent, and packets to its pods are lost. Its processes go on, unseen. */
export interface NodeLost extends Planned {
  readonly type: 'node-lost';
  readonly node: string;
}

/** The proxies learn late of a change of the endpoints. */
export interface SlowEndpoints extends Planned {
  readonly type: 'slow-endpoints';
  readonly delayMs: number;
}

/** Something that the application needs does not answer: every request gets 5xx. */
export interface DependencyDown extends Planned {
  readonly type: 'dependency-down';
  /** Only processes of this image need it; null: all. */
  readonly image: string | null;
  /** The readiness probe asks the dependency, too. */
  readonly failsReadiness: boolean;
}

/** The registry does not answer: what a node has pulled already starts, the rest does not. */
export interface RegistryDown extends Planned {
  readonly type: 'registry-down';
  /** Only this image; null: every image. */
  readonly image: string | null;
}

export type FaultPlan = NodeLost | SlowEndpoints | DependencyDown | RegistryDown;
export type FaultType = FaultPlan['type'];
export type PlanOf<T extends FaultType> = Extract<FaultPlan, { readonly type: T }>;

/** Two plans with one identity are the same fault. */
export const faultIdentity = (plan: FaultPlan): string => JSON.stringify(plan);

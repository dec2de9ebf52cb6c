// The shape of a World as the checks leave it. Every field may be absent: the simulation says what that means.
import type { Labels, Quantity } from '../kubernetes/metadata.ts';

export interface World {
  readonly apiVersion: 'rollout-lab/v1';
  readonly kind: 'World';
  readonly spec?: WorldSpec;
}

/** Seconds as a number, or a Go duration: `90`, `90s`, `1m30s`. */
export type Duration = number | string;

export interface WorldSpec {
  readonly seed?: number;
  readonly nodes?: readonly WorldNode[];
  readonly traffic?: WorldTraffic;
  readonly releases?: readonly WorldRelease[];
  readonly faults?: readonly WorldFault[];
  /** From a change of the endpoints until every proxy acts on it. */
  readonly endpointPropagation?: Duration;
  readonly imagePullSeconds?: number;
}

export interface WorldNode {
  readonly name: string;
  readonly cpu?: Quantity;
  readonly memory?: Quantity;
  /** Most pods that run on it. */
  readonly pods?: number;
  readonly labels?: Labels;
}

/** At most one of `ramp` and `spike`. */
export interface WorldTraffic {
  readonly requestsPerSecond?: number;
  /** The rate rises (or falls) in a straight line to `to` and stays there. */
  readonly ramp?: WorldTrafficChange;
  /** The rate jumps to `to` and back. */
  readonly spike?: WorldTrafficChange;
  readonly users?: number;
  readonly timeoutSeconds?: number;
  readonly slowMs?: number;
}

export interface WorldTrafficChange {
  readonly to: number;
  readonly at: Duration;
  readonly for: Duration;
}

/** How the processes of an image behave. */
export interface WorldRelease {
  readonly image: string;
  readonly startSeconds?: number;
  readonly outcome?: 'works' | 'never-ready' | 'crashes';
  readonly readiness?: 'honest' | 'lies';
  readonly crashAfterSeconds?: number;
  readonly memoryMi?: number;
  readonly leakMiPerMinute?: number;
  readonly errorRate?: number;
  readonly errorsFrom?: 'start' | 'warm-up' | 'load';
  readonly warmUpSeconds?: number;
  readonly latencyMs?: number;
  readonly workers?: number;
  /** HTTP paths that answer 503 while it answers most of its requests with 5xx by itself. */
  readonly routeChecks?: readonly string[];
  /** HTTP paths that answer 503 while something that it needs is down. */
  readonly dependencyChecks?: readonly string[];
  readonly shutdownSeconds?: number;
  readonly onSigterm?: 'close' | 'drain' | 'ignore';
  /** Directories that it writes to at its start; it ends when it cannot. */
  readonly writes?: readonly string[];
  /** The user that the image names: a number or a name. */
  readonly user?: string;
  readonly registry?: 'present' | 'missing';
}

export interface WorldFault {
  readonly type: 'node-lost' | 'slow-endpoints' | 'dependency-down' | 'registry-down';
  readonly at: Duration;
  /** Absent: until the end. */
  readonly for?: Duration;
  /** Of `node-lost`. */
  readonly node?: string;
  /** Of `slow-endpoints`: how long the proxies need then. */
  readonly delay?: Duration;
  /** Of `dependency-down` and `registry-down`: only this image; absent: every image. */
  readonly image?: string;
  /** Of `dependency-down`: the readiness probe asks the dependency, too. */
  readonly failsReadiness?: boolean;
}

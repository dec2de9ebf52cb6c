// What the controllers remember between two syncs. Plain data, part of every checkpoint; the API objects themselves are in `api`.
import type { StatechartState } from '../kernel/index.ts';
import type { KubernetesEvent, PodObject } from './objects.ts';

/** Who is woken, and whether a round that will look at them is on the queue. */
export interface Rounds {
  readonly replicaSets: Set<string>;
  readonly deployments: Set<string>;
  readonly rollouts: Set<string>;
  readonly analysisRuns: Set<string>;
  /** Service → pods whose address may have changed. */
  readonly endpoints: Map<string, Set<string>>;
  readonly budgets: Set<string>;
  replicaSetsPending: boolean;
  deploymentsPending: boolean;
  rolloutsPending: boolean;
  analysisRunsPending: boolean;
  endpointsPending: boolean;
  budgetsPending: boolean;
  /** While a round runs, those it wakes wait for its end: so rounds of ReplicaSets and Deployments take turns. */
  running: boolean;
}

/** The pods of one ReplicaSet, counted as they change, so that a sync need not walk over them. */
export interface ReplicaSetRecord {
  readonly name: string;
  /** ReplicaSets of one Deployment spread their pods together: the Deployment's uid, or the ReplicaSet's own. */
  group: string;
  /** All its pods by name, also terminating and finished ones: the very objects of the API. */
  readonly pods: Map<string, PodObject>;
  /** Neither deleted nor finished. */
  active: number;
  /** Active and ready. */
  ready: number;
  /** Deleted, not finished, not gone yet. */
  terminating: number;
  /** Syncs that failed in a row: each doubles the wait before the next try. */
  failures: number;
  retryAtMs: number | null;
  availabilityAtMs: number | null;
}

export interface DeploymentRecord {
  readonly name: string;
  /** ReplicaSets it controls, oldest first. */
  readonly replicaSets: string[];
  /** Which strategy's machine `lifecycle` belongs to. */
  strategy: 'RollingUpdate' | 'Recreate' | null;
  /** Where the strategy's machine stands; null before the first sync. */
  lifecycle: StatechartState | null;
  /** What it said when it last held; the same words are not said twice in a row. */
  lastHold: string | null;
  deadlineAtMs: number | null;
  /** Syncs in a row that the API server has refused, and when the next try is due. */
  failures: number;
  retryAtMs: number | null;
}

export interface RolloutRecord {
  readonly name: string;
  /** ReplicaSets it controls, oldest first. */
  readonly replicaSets: string[];
  /** AnalysisRuns it made, oldest first. */
  readonly analysisRuns: string[];
  /** Which strategy's machine `lifecycle` belongs to. */
  strategy: 'canary' | 'blueGreen' | null;
  /** Where the strategy's machine stands; null before the first sync. */
  lifecycle: StatechartState | null;
  /** What it said when it last held; the same words are not said twice in a row. */
  lastHold: string | null;
  /** When it looks again by itself; of several times only the earliest is kept, as in the controller's queue. */
  wakeAtMs: number | null;
  /** ReplicaSets in a row that the API server has refused. */
  failures: number;
}

export interface AnalysisRunRecord {
  readonly name: string;
  /** Where its machine stands; null before the first look. */
  lifecycle: StatechartState | null;
  wakeAtMs: number | null;
}

/** The pods that one PodDisruptionBudget selects, counted as they change. */
export interface BudgetRecord {
  /** All of them, also those that are going or have finished. */
  pods: number;
  /** Ready and not being deleted. */
  healthy: number;
  /** Pods without a controller. */
  unmanaged: number;
  /** Uid of a controller → its name, and how many of the pods it has. */
  readonly owners: Map<string, { readonly name: string; pods: number }>;
}

/** Fields set by `apply` and by everybody else: what a later apply may take away (server-side apply, structured-merge-diff). */
export interface FieldOwners {
  applied: string[];
  others: string[];
}

/** Events of one object: those that are kept, and how many may still be sent. */
export interface EventSource {
  tokens: number;
  /** When `tokens` was reckoned. */
  atMs: number;
  /** The very objects of `api.events`. */
  readonly events: KubernetesEvent[];
}

export interface ControllerState {
  /** Milliseconds from a wake-up to the sync: status lags behind by this much. 0 in a replay. */
  readonly syncDelayMs: number;
  uidsGiven: number;
  /** Rises whenever a pod comes, changes or goes, so that who looks now and then knows that nothing has happened. */
  podChanges: number;
  readonly rounds: Rounds;
  /** By uid. */
  readonly replicaSets: Map<string, ReplicaSetRecord>;
  /** By uid. */
  readonly deployments: Map<string, DeploymentRecord>;
  /** By uid. */
  readonly rollouts: Map<string, RolloutRecord>;
  /** By uid. */
  readonly analysisRuns: Map<string, AnalysisRunRecord>;
  /** By the budget's name. */
  readonly budgets: Map<string, BudgetRecord>;
  /** Pods that no controller answers for, by name. */
  readonly orphanPods: Set<string>;
  readonly orphanReplicaSets: Set<string>;
  /** Group of a ReplicaSet → node → active pods of the group there. */
  readonly podsOnNode: Map<string, Map<string, number>>;
  /** `Kind/name` → who set which field. */
  readonly fieldOwners: Map<string, FieldOwners>;
  /** Uids of owners that are gone, whose objects are still there. */
  readonly garbage: string[];
  quotaRecountPending: boolean;
  /** By kind and name of the object that the events are about: keys put together of both were a cost to be seen. */
  readonly eventSources: Map<string, Map<string, EventSource>>;
}

export function startControllers(options: { readonly syncDelayMs: number }): ControllerState {
  return {
    syncDelayMs: options.syncDelayMs,
    uidsGiven: 0,
    podChanges: 0,
    rounds: {
      replicaSets: new Set(),
      deployments: new Set(),
      rollouts: new Set(),
      analysisRuns: new Set(),
      endpoints: new Map(),
      budgets: new Set(),
      replicaSetsPending: false,
      deploymentsPending: false,
      rolloutsPending: false,
      analysisRunsPending: false,
      endpointsPending: false,
      budgetsPending: false,
      running: false,
    },
    replicaSets: new Map(),
    deployments: new Map(),
    rollouts: new Map(),
    analysisRuns: new Map(),
    budgets: new Map(),
    orphanPods: new Set(),
    orphanReplicaSets: new Set(),
    podsOnNode: new Map(),
    fieldOwners: new Map(),
    garbage: [],
    quotaRecountPending: false,
    eventSources: new Map(),
  };
}

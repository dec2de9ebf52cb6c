// What a person does to the world. A save of a run is its seed and these, with their times.

/** How a version behaves once its process runs; chosen per image. */
export interface Behaviour {
  /** Seconds from the start of the process until it listens and answers. */
  readonly startSeconds: number;
  /** What it answers once it has started. `never-ready`: it runs, but answers 503. `crashes`: the process ends with exit code 1 instead of listening. */
  readonly outcome: 'works' | 'never-ready' | 'crashes';
  /** `lies`: its probes succeed from the start of the process on, though nobody listens for requests yet. */
  readonly readiness: 'honest' | 'lies';
  /** Seconds from the start of the process until it ends with exit code 1; null: it does not. */
  readonly crashAfterSeconds: number | null;
  /** Mebibytes it uses at the start, and how many more each minute. Over the container's memory limit it is killed (OOMKilled). */
  readonly memoryMi: number;
  readonly leakMiPerMinute: number;
  /** Part of the requests that it answers with 5xx, 0 to 1. */
  readonly errorRate: number;
  /** `start`: from the first request. `warm-up`: only after `warmUpSeconds`. `load`: only while 80 of 100 workers are busy. */
  readonly errorsFrom: 'start' | 'warm-up' | 'load';
  readonly warmUpSeconds: number;
  /** Milliseconds that a request takes a worker on average, and how many it works on at the same time. */
  readonly latencyMs: number;
  readonly workers: number;
  /**
   * HTTP paths, with spaces between them, that a probe may ask: they answer 503 while the application answers most of its requests with
   * 5xx by itself (`routeChecks`), and while something that it needs is down (`dependencyChecks`). Any other path only says that it listens.
   */
  readonly routeChecks: string;
  readonly dependencyChecks: string;
  /** From SIGTERM until the process ends, seconds. */
  readonly shutdownSeconds: number;
  /** On SIGTERM: `close` stops listening at once and finishes what is under way; `drain` goes on listening until it ends; `ignore` goes on until SIGKILL. */
  readonly onSigterm: 'close' | 'drain' | 'ignore';
  /** Directories, with spaces between them, that it writes to at its start: where the pod gives it no place to, it ends with exit code 1. */
  readonly writes: string;
  /** The user that the image names, a number or a name: who it runs as when the pod says nothing. `0` is root. */
  readonly user: string;
  /** Whether the registry has the image at all. */
  readonly image: 'in-registry' | 'missing';
}

export type WorldInput =
  /** `kubectl apply -f`: every document of the text, in order. `file` names it for the reader. */
  | { readonly type: 'apply'; readonly file: string; readonly text: string }
  | { readonly type: 'setImage'; readonly deployment: string; readonly container: string; readonly image: string }
  | { readonly type: 'scale'; readonly deployment: string; readonly replicas: number }
  | { readonly type: 'undo'; readonly deployment: string; readonly toRevision: number | null }
  | { readonly type: 'restart' | 'pause' | 'resume'; readonly deployment: string }
  /** `kubectl argo rollouts …`. `full`: skips all steps, pauses and analysis that are left. */
  | { readonly type: 'promoteRollout'; readonly rollout: string; readonly full: boolean }
  | {
      readonly type: 'abortRollout' | 'retryRollout' | 'pauseRollout' | 'restartRollout';
      readonly rollout: string;
    }
  | { readonly type: 'undoRollout'; readonly rollout: string; readonly toRevision: number | null }
  | { readonly type: 'setRolloutImage'; readonly rollout: string; readonly container: string; readonly image: string }
  /** `kubectl scale rollout`: the plugin has no verb for it. */
  | { readonly type: 'scaleRollout'; readonly rollout: string; readonly replicas: number }
  | { readonly type: 'deletePod'; readonly pod: string }
  /** The Eviction API: the pod goes if its PodDisruptionBudget allows it. */
  | { readonly type: 'evict'; readonly pod: string }
  /** `drain`: cordon, then evict every pod of the node; what is refused is tried again every 5 s, until `uncordon`. */
  | { readonly type: 'cordon' | 'uncordon' | 'drain'; readonly node: string }
  /** Not a command: the world decides how an image behaves from now on (see `setBehaviour` for processes that run). */
  | { readonly type: 'setBehaviour'; readonly image: string; readonly behaviour: Behaviour };

export const DEFAULT_BEHAVIOUR: Behaviour = {
  startSeconds: 3,
  outcome: 'works',
  readiness: 'honest',
  crashAfterSeconds: null,
  memoryMi: 64,
  leakMiPerMinute: 0,
  errorRate: 0,
  errorsFrom: 'start',
  warmUpSeconds: 30,
  latencyMs: 40,
  workers: 8,
  routeChecks: '',
  dependencyChecks: '',
  shutdownSeconds: 1,
  onSigterm: 'close',
  writes: '',
  user: '1000',
  image: 'in-registry',
};

/** The behaviours that the page offers for a new version, by id. */
export const BEHAVIOURS = {
  works: DEFAULT_BEHAVIOUR,
  slow: { ...DEFAULT_BEHAVIOUR, startSeconds: 40 },
  'never-ready': { ...DEFAULT_BEHAVIOUR, outcome: 'never-ready' },
  crashes: { ...DEFAULT_BEHAVIOUR, startSeconds: 2, outcome: 'crashes' },
  'missing-image': { ...DEFAULT_BEHAVIOUR, image: 'missing' },
} as const satisfies Record<string, Behaviour>;

export type BehaviourId = keyof typeof BEHAVIOURS;

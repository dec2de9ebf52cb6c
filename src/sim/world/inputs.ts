// What a person does to the world. A save of a run is its seed and these, with their times.

/** How a version behaves once its process runs; chosen per image. Seconds. */
export interface Behaviour {
  /** From the start of the process until it listens and answers. */
  readonly startSeconds: number;
  /** What it answers once it has started. `never-ready`: it runs, but answers 503. `crashes`: the process ends with exit code 1 instead of listening. */
  readonly outcome: 'works' | 'never-ready' | 'crashes';
  /** From SIGTERM until the process ends. */
  readonly shutdownSeconds: number;
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
  | { readonly type: 'deletePod'; readonly pod: string }
  /** Not a command: the world decides how an image behaves from now on (processes that already run keep their way). */
  | { readonly type: 'setBehaviour'; readonly image: string; readonly behaviour: Behaviour };

export const DEFAULT_BEHAVIOUR: Behaviour = {
  startSeconds: 3,
  outcome: 'works',
  shutdownSeconds: 1,
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

// What the container runtime and the processes do to one pod, as data: how long a pull takes or how it fails, when a process ends,
// how it answers probes, hooks and signals. Reading a script never changes it.

/** From when on an answer holds: seconds since the process started, or since it got SIGTERM (`term`, `term+3`). */
export type PhaseStart = number | 'term' | `term+${number}`;

/** The last phase whose start has passed holds, from that instant on. */
export type Phases<A> = readonly (readonly [PhaseStart, A])[];

/** `hang`: no answer at all. `takes`: seconds until the answer. */
export type HttpAnswer = number | 'hang' | { readonly status: number; readonly takes?: number };
export type GrpcAnswer = string | { readonly status: string; readonly takes?: number };
export type ExecAnswer = number | 'hang' | { readonly exit: number; readonly takes?: number; readonly out?: string };
export type Answer = HttpAnswer | GrpcAnswer | ExecAnswer;

export interface PortScript {
  /** By path; a path that is not here answers 404. */
  readonly http?: Readonly<Record<string, Phases<HttpAnswer>>>;
  /** By service (`''` is the server as a whole); a service that is not here is NotFound. */
  readonly grpc?: Readonly<Record<string, Phases<GrpcAnswer>>>;
  readonly tcp?: boolean;
  /** When the port listens; left out: from the start to the end of the process. */
  readonly open?: Phases<boolean>;
}

/** One life of a container's process. Times are seconds. */
export interface RunScript {
  /** The process ends by itself so long after its start. */
  readonly exit?: { readonly after: number; readonly code: number; readonly reason?: string };
  /** What SIGTERM does. Left out: it ends after 0.3 s with code 0. */
  readonly term?: { readonly ignore: true } | { readonly after: number; readonly code: number };
  /** By number. A port without a script refuses connections. */
  readonly ports?: Readonly<Record<string, PortScript>>;
  /** By the first word of the command; a command that is not here succeeds at once. */
  readonly exec?: Readonly<Record<string, Phases<ExecAnswer>>>;
  /** How long StartContainer takes; the process starts at its end. */
  readonly startTakes?: number;
  readonly startError?: string;
  readonly createError?: string;
}

export interface ImageScript {
  /** Already on the node. */
  readonly present?: boolean;
  /** How long a pull takes. */
  readonly pull?: number;
  /** Pulls that begin within `from` … `until` (seconds of the world; left out: from the start, for ever) fail. */
  readonly fail?: readonly {
    readonly from?: number;
    readonly until?: number;
    readonly takes: number;
    readonly code?: string;
    readonly message: string;
  }[];
  /** Its processes run as root unless the pod says otherwise. */
  readonly root?: boolean;
  /** The user that the image names by a name and not by a number: the kubelet cannot tell whether that is root. */
  readonly userName?: string;
  readonly sizeBytes?: number;
}

export interface RuntimeScript {
  /** By reference (`nginx:1.27`); without a tag it means `latest`. An image that is not here is on the node already. */
  readonly images?: Readonly<Record<string, ImageScript>>;
  readonly sandbox?: {
    readonly takes?: number;
    readonly fail?: readonly { readonly until?: number; readonly message: string }[];
  };
  /** By name: the k-th creation of a container follows `runs[k]`, the last one for ever. */
  readonly containers?: Readonly<Record<string, { readonly runs: readonly RunScript[] }>>;
}

const EMPTY_RUN: RunScript = {};

export function runOf(script: RuntimeScript, container: string, creation: number): RunScript {
  const runs = script.containers?.[container]?.runs ?? [];
  return runs[Math.min(creation, runs.length - 1)] ?? EMPTY_RUN;
}

const PRESENT: ImageScript = { present: true };

/** The reference with its tag completed: what the runtime is asked for. */
export function imageReference(image: string): string {
  if (image.includes('@')) return image;
  return image.slice(image.lastIndexOf('/') + 1).includes(':') ? image : `${image}:latest`;
}

/** The script of an image, by its full reference or as it is written in the manifest. */
export function imageOf({ images = {} }: RuntimeScript, image: string): ImageScript {
  const reference = imageReference(image);
  if (Object.hasOwn(images, reference)) return images[reference] ?? PRESENT;
  return (Object.hasOwn(images, image) ? images[image] : undefined) ?? PRESENT;
}

/** A process as its answers depend on it: when it started and when it got SIGTERM (null: not yet). */
export interface ProcessTimes {
  readonly startedAtMs: number;
  readonly termAtMs: number | null;
}

const seconds = (value: number): number => Math.round(value * 1000);

/** The moment from which a phase holds; Infinity while it needs a SIGTERM that has not come. */
function phaseStartMs(start: PhaseStart, process: ProcessTimes): number {
  if (typeof start === 'number') return process.startedAtMs + seconds(start);
  if (process.termAtMs === null) return Number.POSITIVE_INFINITY;
  const after = start === 'term' ? 0 : Number(start.slice('term+'.length));
  return process.termAtMs + seconds(Number.isFinite(after) ? after : 0);
}

/** The answer that holds at a moment; undefined before the first phase. */
export function answerAt<A>(phases: Phases<A>, process: ProcessTimes, atMs: number): A | undefined {
  let answer: A | undefined;
  for (const phase of phases) if (phaseStartMs(phase[0], process) <= atMs) answer = phase[1];
  return answer;
}

/** The next moment after `atMs` at which a phase begins, or Infinity. */
export function nextPhaseMs(phases: Phases<unknown>, process: ProcessTimes, atMs: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const phase of phases) {
    const from = phaseStartMs(phase[0], process);
    if (from > atMs && from < next) next = from;
  }
  return next;
}

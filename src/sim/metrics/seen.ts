// What the scraper sees of a world, and what it keeps of it. The world implements `Seen`; nothing here changes it.
import type { ApiObjects, PodObject, PodStatus } from '../cluster/index.ts';

/** The application of a pod, alive: the scraper copies what it needs. Counts begin anew with every process. */
export interface LiveApplication {
  /** Rises with every answer, and when the process starts, is told to stop or ends. */
  readonly changes: number;
  readonly processStartedAtMs: number;
  readonly listensFromMs: number;
  readonly listensUntilMs: number;
  readonly counts: { readonly ok: number; readonly slow: number; readonly serverError: number };
  /** Answers by duration, one count for each bucket; the last is for longer ones. */
  readonly durations: readonly number[];
  readonly durationSumMs: number;
  readonly answering: { readonly serviceMs: number };
}

export interface Seen {
  readonly api: ApiObjects;
  /** Rises whenever a pod of the API comes, changes or goes. */
  readonly podChanges: number;
  /** The Service that users know; null until there is one. */
  readonly service: string | null;
  /** Requests by how they ended for the user. */
  readonly totals: Readonly<Record<string, number>>;
  application(pod: string): LiveApplication | undefined;
  /** How often `changes` of any application has risen. */
  readonly applicationChanges: number;
  /** The pods of those changes but the first `count`, in their order; null when that is not known any more. */
  applicationsChangedSince(count: number): readonly string[] | null;
  /** Memory of a process of an image: mebibytes at its start, and how many more each minute. */
  memoryOf(image: string): { readonly memoryMi: number; readonly leakMiPerMinute: number };
  /** Packets to every node arrive. */
  readonly allHeard: boolean;
  /** Whether packets to a node arrive. */
  isHeard(node: string): boolean;
  /** Whether the control plane takes a node for ready. */
  isNodeReady(node: string): boolean;
}

/** What the application of a pod showed. */
export interface ApplicationSeen {
  readonly startedAtMs: number;
  readonly answered: number;
  readonly errors: number;
  readonly durations: readonly number[];
  readonly durationSumMs: number;
  readonly serviceMs: number;
}

export interface PodSeen {
  readonly atMs: number;
  readonly pod: PodObject;
  readonly nodeName: string | null;
  readonly status: PodStatus;
  readonly deletedAtMs: number | null;
  /** Its node answers a scrape. */
  readonly heard: boolean;
  /** The Service by which Prometheus finds its application; null: none. */
  readonly service: string | null;
  /** Null: it is not scraped successfully. */
  readonly application: ApplicationSeen | null;
  /** By image. */
  readonly memory: ReadonlyMap<string, { readonly memoryMi: number; readonly leakMiPerMinute: number }>;
}

// What a Rollout adds to the lanes of the deck: stretches named after its steps, and the share of users that is meant for the version
// that is coming. Reads decisions and facts of the log; knows no state.
import type { Decision, Fact, LogData } from '../kernel/index.ts';
import type { Band, Point } from './timeline.ts';

/** A stretch that a decision begins; what it is called may ask for `data`. */
export interface RolloutBand {
  readonly kind: Band['kind'];
  readonly id: string;
  readonly data: LogData;
}

const band = (kind: Band['kind'], id: string, data: LogData = {}): RolloutBand => ({ kind, id, data });

/** Undefined for a decision that goes on with the stretch that there is. */
export function rolloutBand({ rule, saw, outcome }: Decision): RolloutBand | undefined {
  switch (rule) {
    case 'rollout-begin':
    case 'argo-retry':
      return band('waiting', 'beginning');
    case 'canary-scale-canary':
      return Number(outcome['to']) > Number(outcome['from'])
        ? band('done', 'reaching', { weight: saw['weight'] ?? 0 })
        : undefined;
    case 'canary-shift':
      return Number(outcome['to']) > 0 ? band('done', 'reaching', { weight: outcome['to'] ?? 0 }) : undefined;
    case 'canary-pause-timed':
    case 'blue-green-pause-timed':
      return band('waiting', 'pausing', { seconds: saw['seconds'] ?? 0 });
    case 'canary-pause':
    case 'blue-green-pause':
      return band('waiting', 'promotion');
    case 'analysis-start':
      return saw['type'] === 'Background' ? undefined : band('waiting', 'analysing');
    case 'analysis-unsure':
      return band('waiting', 'unsure');
    case 'blue-green-preview':
      return band('done', 'previewing');
    case 'blue-green-switch':
      return band('waiting', 'verifying');
    case 'rollout-delay':
      return band('waiting', 'oldKept', { seconds: saw['seconds'] ?? 0 });
    case 'rollout-abort':
      return band('failed', 'aborted');
    case 'rollout-deadline':
      return band('failed', 'failed');
    case 'rollout-complete':
    case 'rollout-delay-over':
    case 'rollout-back-to-stable':
      return band('done', 'done');
    default:
      return undefined;
  }
}

/** Percent of the users that is meant for the version that is coming, or has come: a stretch for each update. */
export class NewestShare {
  readonly stretches: { readonly version: number; readonly points: Point[] }[] = [];
  /** What divides the users; pods, until something else is seen to. */
  #by: 'pods' | 'weight' | 'switch' = 'pods';
  /** The version is the stable one: whatever a router does now is not about it. */
  #settled = false;

  get version(): number | null {
    return this.stretches.at(-1)?.version ?? null;
  }

  #begin(atMs: number, version: number, value: number): void {
    this.stretches.push({ version, points: [{ atMs, value }] });
  }

  #set(atMs: number, value: number): void {
    const points = this.stretches.at(-1)?.points;
    if (!points) return;
    if (points.length > 1 && points.at(-1)?.atMs === atMs) points.pop();
    if (points.at(-1)?.value !== value) points.push({ atMs, value });
  }

  /** `versionOf`: by the name of a ReplicaSet. */
  decision({ rule, atMs, outcome }: Decision, versionOf: (replicaSet: string) => number | undefined): void {
    const version = versionOf(String(outcome['replicaSet'] ?? '')) ?? this.version ?? 1;
    switch (rule) {
      case 'blue-green-point-preview':
        this.#by = 'switch';
        return;
      case 'rollout-begin':
      case 'argo-retry':
        this.#settled = false;
        this.#begin(atMs, rule === 'argo-retry' ? (this.version ?? 1) : version, 0);
        return;
      case 'rollout-first':
      case 'rollout-back-to-stable':
        this.#settled = true;
        this.#begin(atMs, version, 100);
        return;
      case 'blue-green-switch':
        this.#set(atMs, 100);
        return;
      case 'blue-green-back':
        this.#set(atMs, 0);
        return;
      case 'canary-hold-weight':
        this.#by = 'weight';
        return;
      case 'rollout-complete':
        this.#settled = true;
        if (this.#by !== 'pods') this.#set(atMs, 100);
        return;
      case 'canary-shift':
        this.#by = 'weight';
        if (!this.#settled) this.#set(atMs, Math.round(Number(outcome['to'])));
        return;
      default:
        return;
    }
  }

  /** Without a router users are divided by the pods that are ready: `ready` of them are of this version. */
  pods(atMs: number, ready: number, all: number): void {
    if (this.#by === 'pods' && all > 0) this.#set(atMs, Math.round((100 * ready) / all));
  }
}

/** Requests that each version failed, in each second that had any: `failed.v2` of what was counted. */
export function failedByVersion({ data, atMs }: Fact, into: Map<number, Point[]>): void {
  for (const [key, value] of Object.entries(data)) {
    const version = /^failed\.v(\d+)$/.exec(key)?.[1];
    if (version === undefined) continue;
    const points = into.get(Number(version)) ?? [];
    into.set(Number(version), points);
    points.push({ atMs, value: Number(value) });
  }
}

// What a Rollout adds to the lanes of the deck: stretches named after its steps, and the share of users that is meant for the newest
// version. Reads decisions and facts of the log; knows no state.
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

/** Percent of the users that is meant for the newest version, as a step function. */
export class NewestShare {
  readonly points: Point[] = [];
  /** What divides the users; pods, until something else is seen to. */
  #by: 'pods' | 'weight' | 'switch' = 'pods';
  /** The newest version is the stable one: whatever a router does now is not about it. */
  #settled = false;

  #set(atMs: number, value: number): void {
    if (this.points.at(-1)?.atMs === atMs) this.points.pop();
    if ((this.points.at(-1)?.value ?? 0) !== value || this.points.length === 0) this.points.push({ atMs, value });
  }

  decision({ rule, atMs, outcome }: Decision): void {
    if (rule === 'blue-green-point-preview') this.#by = 'switch';
    if (rule === 'rollout-begin' || rule === 'argo-retry') {
      this.#settled = false;
      this.#set(atMs, 0);
    } else if (rule === 'rollout-complete' || rule === 'rollout-first' || rule === 'blue-green-switch') {
      this.#settled = rule !== 'blue-green-switch';
      if (this.#by !== 'pods' || rule === 'rollout-first') this.#set(atMs, 100);
    } else if (rule === 'blue-green-back') this.#set(atMs, 0);
    else if (rule === 'rollout-back-to-stable') {
      this.#settled = true;
      this.#set(atMs, 100);
    } else if (rule === 'canary-shift') {
      this.#by = 'weight';
      if (!this.#settled) this.#set(atMs, Math.round(Number(outcome['to'])));
    }
  }

  /** Without a router users are divided by the pods that are ready. */
  pods(atMs: number, newest: number, all: number): void {
    if (this.#by === 'pods' && all > 0 && this.points.length > 0) this.#set(atMs, Math.round((100 * newest) / all));
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

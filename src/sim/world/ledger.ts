// What a stretch of a run has cost, in the units that people ask for: lost requests, harmed users, spare capacity, machines, time.
// Read off the log alone, so that the page, the command line and the grader add up the same.
import type { LogEntry } from '../kernel/index.ts';
import { FAILURES, type Failure } from '../traffic/index.ts';

/** What one CPU that pods have asked for costs in an hour, in US dollars: about the list price of a general-purpose machine in 2025. */
export const DOLLARS_PER_CPU_HOUR = 0.04;

export interface Ledger {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Requests that ended in the stretch, and those of them that failed. */
  readonly requests: number;
  readonly failed: number;
  readonly byReason: Readonly<Record<Failure, number>>;
  /** Version null: no pod was there to blame. Largest first. */
  readonly failures: readonly { readonly reason: Failure; readonly version: number | null; readonly count: number }[];
  /** People whom a version that does harm has answered or failed for the first time. */
  readonly usersHarmed: number;
  /** Fewest ready pods, of 100 that the specs asked for, and when; null while nothing is asked for. */
  readonly minimumReadyPercent: number | null;
  readonly minimumReadyAtMs: number | null;
  /** Most pods at the same time, those that were going included. */
  readonly peakPods: number;
  /** Sum over all pods of the time that they were there. */
  readonly podSeconds: number;
  /** CPUs that pods had asked for and got on a node, times hours. */
  readonly cpuHours: number;
  readonly dollars: number;
  /** Seconds in which pods of at least two versions of one Deployment were ready. */
  readonly mixedVersionSeconds: number;
  /** Seconds of the last rollout that began in the stretch; null while it is not complete, or when there was none. */
  readonly completeSeconds: number | null;
}

/** Rows of the ledger, in order; worded by `ledger.<id>` and `ledger.<id>.value`. */
export const LEDGER_ROWS = [
  'failed',
  'usersHarmed',
  'minimumReady',
  'peakPods',
  'podSeconds',
  'money',
  'mixedVersions',
  'timeToComplete',
] as const;

export type LedgerRow = (typeof LEDGER_ROWS)[number];

/** The number of a row, for its words; null when there is none to give. */
export function ledgerValue(ledger: Ledger, row: LedgerRow): number | null {
  switch (row) {
    case 'failed':
      return ledger.failed;
    case 'usersHarmed':
      return ledger.usersHarmed;
    case 'minimumReady':
      return ledger.minimumReadyPercent === null ? null : Math.round(ledger.minimumReadyPercent);
    case 'peakPods':
      return ledger.peakPods;
    case 'podSeconds':
      return Math.round(ledger.podSeconds);
    case 'money':
      return Math.round(ledger.dollars * 10_000) / 10_000;
    case 'mixedVersions':
      return Math.round(ledger.mixedVersionSeconds * 10) / 10;
    case 'timeToComplete':
      return ledger.completeSeconds === null ? null : Math.round(ledger.completeSeconds * 10) / 10;
  }
}

/** Decisions with which a rollout begins or goes on. */
const AT_WORK = new Set([
  'new-replica-set',
  'scale-up-new',
  'scale-down-old',
  'clean-up-unhealthy',
  'recreate-stop-old',
  'recreate-start-new',
  'rollout-begin',
]);

interface PodRecord {
  readonly replicaSet: string | null;
  ready: boolean;
  going: boolean;
  cpuMilli: number;
}

/** Sums of step functions over a stretch: told the time whenever something changes. */
class Account {
  readonly #fromMs: number;
  readonly #pods = new Map<string, PodRecord>();
  readonly #deploymentOf = new Map<string, string>();
  /** Deployment → pods that it asks for. */
  readonly #wanted = new Map<string, number>();
  /** ReplicaSet → its ready pods that are not going; none without any. */
  readonly #ready = new Map<string, number>();
  #readyPods = 0;
  #cpuMilli = 0;
  #lastMs = 0;
  #podMs = 0;
  #cpuMilliMs = 0;
  #mixedMs = 0;
  #peakPods = 0;
  #minimum: { percent: number; atMs: number } | null = null;
  #requests = 0;
  #usersHarmed = 0;
  /** Reason → version (null: none) → requests. */
  readonly #failures = new Map<Failure, Map<number | null, number>>();
  readonly #byReason: Record<Failure, number>;
  #begunAtMs: number | null = null;
  #took: number | null = null;

  constructor(fromMs: number) {
    this.#fromMs = fromMs;
    this.#byReason = { noEndpoint: 0, refused: 0, reset: 0, serverError: 0, timeOut: 0 };
  }

  /** The world has been as it is up to this time. */
  pass(atMs: number): void {
    if (atMs <= this.#lastMs) return;
    const fromMs = Math.max(this.#lastMs, this.#fromMs);
    const passed = atMs - fromMs;
    if (passed > 0) {
      this.#podMs += this.#pods.size * passed;
      this.#cpuMilliMs += this.#cpuMilli * passed;
      if (this.#isMixed) this.#mixedMs += passed;
      this.#peakPods = Math.max(this.#peakPods, this.#pods.size);
      this.#lookAtReady(fromMs);
    }
    this.#lastMs = atMs;
  }

  get #isMixed(): boolean {
    if (this.#ready.size < 2) return false;
    const deployments = new Set<string>();
    for (const replicaSet of this.#ready.keys()) deployments.add(this.#deploymentOf.get(replicaSet) ?? '');
    return deployments.size < this.#ready.size;
  }

  #lookAtReady(atMs: number): void {
    let wanted = 0;
    for (const replicas of this.#wanted.values()) wanted += replicas;
    if (wanted === 0) return;
    const percent = (Math.min(this.#readyPods, wanted) * 100) / wanted;
    if (!this.#minimum || percent < this.#minimum.percent) this.#minimum = { percent, atMs };
  }

  #setReady(pod: PodRecord, ready: boolean): void {
    if (pod.ready === ready || (ready && pod.going)) return;
    pod.ready = ready;
    const by = ready ? 1 : -1;
    if (pod.replicaSet === null || !this.#deploymentOf.has(pod.replicaSet)) return;
    this.#readyPods += by;
    const left = (this.#ready.get(pod.replicaSet) ?? 0) + by;
    if (left === 0) this.#ready.delete(pod.replicaSet);
    else this.#ready.set(pod.replicaSet, left);
  }

  read(entry: LogEntry): void {
    this.pass(entry.atMs);
    const { name } = entry.object;
    if (entry.kind === 'decision') {
      if (entry.rule === 'bind-spread') this.#bound(name, Number(entry.saw['requestCpuMilli'] ?? 0));
      else if (entry.object.kind === 'Deployment' || entry.object.kind === 'Rollout')
        this.#rollout(entry.rule, entry.atMs);
      return;
    }
    const { type, data, atMs } = entry;
    const pod = this.#pods.get(name);
    switch (type) {
      case 'deploymentCreated':
      case 'deploymentUpdated':
      case 'rolloutCreated':
      case 'rolloutUpdated':
        this.#wanted.set(name, Number(data['replicas'] ?? 0));
        return;
      case 'deploymentDeleted':
      case 'rolloutDeleted':
        this.#wanted.delete(name);
        return;
      case 'replicaSetCreated':
        if (typeof data['deployment'] === 'string') this.#deploymentOf.set(name, data['deployment']);
        return;
      case 'podCreated': {
        const owner = data['replicaSet'];
        const replicaSet = typeof owner === 'string' ? owner : null;
        this.#pods.set(name, { replicaSet, ready: false, going: false, cpuMilli: 0 });
        return;
      }
      case 'podBecameReady':
        if (pod) this.#setReady(pod, true);
        return;
      case 'podBecameUnready':
        if (pod) this.#setReady(pod, false);
        return;
      case 'podDeletionRequested':
        if (!pod) return;
        this.#setReady(pod, false);
        pod.going = true;
        return;
      case 'podRemoved':
        if (!pod) return;
        this.#setReady(pod, false);
        this.#cpuMilli -= pod.cpuMilli;
        this.#pods.delete(name);
        return;
      case 'trafficCounted':
        if (atMs > this.#fromMs) this.#traffic(data);
        return;
      default:
        return;
    }
  }

  #bound(name: string, cpuMilli: number): void {
    const pod = this.#pods.get(name);
    if (!pod) return;
    this.#cpuMilli += cpuMilli - pod.cpuMilli;
    pod.cpuMilli = cpuMilli;
  }

  #rollout(rule: string, atMs: number): void {
    if (rule === 'complete' || rule === 'rollout-complete') {
      if (this.#begunAtMs !== null) this.#took = atMs - this.#begunAtMs;
      this.#begunAtMs = null;
    } else if (AT_WORK.has(rule) && this.#begunAtMs === null && atMs >= this.#fromMs) {
      this.#begunAtMs = atMs;
      this.#took = null;
    }
  }

  #traffic(data: Readonly<Record<string, unknown>>): void {
    this.#requests += Number(data['ok'] ?? 0) + Number(data['slow'] ?? 0);
    this.#usersHarmed += Number(data['harmed'] ?? 0);
    for (const reason of FAILURES) {
      const count = Number(data[reason] ?? 0);
      if (count === 0) continue;
      this.#requests += count;
      this.#byReason[reason] += count;
      let blamed = 0;
      for (const [key, value] of Object.entries(data)) {
        if (!key.startsWith(`${reason}.v`)) continue;
        blamed += Number(value);
        this.#blame(reason, Number(key.slice(reason.length + 2)), Number(value));
      }
      if (count > blamed) this.#blame(reason, null, count - blamed);
    }
  }

  #blame(reason: Failure, version: number | null, count: number): void {
    const versions = this.#failures.get(reason) ?? new Map<number | null, number>();
    versions.set(version, (versions.get(version) ?? 0) + count);
    this.#failures.set(reason, versions);
  }

  ledger(untilMs: number): Ledger {
    this.pass(untilMs);
    if (untilMs <= this.#fromMs) this.#peakPods = this.#pods.size;
    const cpuHours = this.#cpuMilliMs / 1000 / 3_600_000;
    const failures = [...this.#failures].flatMap(([reason, versions]) =>
      [...versions].map(([version, count]) => ({ reason, version, count })),
    );
    return {
      fromMs: this.#fromMs,
      untilMs,
      requests: this.#requests,
      failed: FAILURES.reduce((sum, reason) => sum + this.#byReason[reason], 0),
      byReason: this.#byReason,
      failures: failures.sort((a, b) => b.count - a.count),
      usersHarmed: this.#usersHarmed,
      minimumReadyPercent: this.#minimum?.percent ?? null,
      minimumReadyAtMs: this.#minimum?.atMs ?? null,
      peakPods: this.#peakPods,
      podSeconds: this.#podMs / 1000,
      cpuHours,
      dollars: cpuHours * DOLLARS_PER_CPU_HOUR,
      mixedVersionSeconds: this.#mixedMs / 1000,
      completeSeconds: this.#took === null ? null : this.#took / 1000,
    };
  }
}

/** What the stretch from `fromMs` to `untilMs` has cost; requests count in the second in which they ended. */
export function ledgerOf(log: readonly LogEntry[], fromMs: number, untilMs: number): Ledger {
  const account = new Account(fromMs);
  for (const entry of log) {
    if (entry.atMs > untilMs) break;
    account.read(entry);
  }
  return account.ledger(untilMs);
}

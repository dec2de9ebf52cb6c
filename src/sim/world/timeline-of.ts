// Reads the lanes of the deck off the log: who was ready when, what the rollout waited for, who did what.
import { deepEqual } from '../cluster/index.ts';
import type { Decision, Fact, LogData, LogEntry } from '../kernel/index.ts';
import { FAILURES } from '../traffic/index.ts';
import { failedByVersion, NewestShare, rolloutBand } from './rollout-lanes.ts';
import type { Band, FaultBand, Marker, Point, Series, Timeline } from './timeline.ts';

/** A step function under construction: a point is kept where the value changes. */
class Steps {
  readonly points: Point[] = [];
  value = 0;

  add(atMs: number, by: number): void {
    this.value += by;
    if (this.points.at(-1)?.atMs === atMs) this.points.pop();
    if (this.points.at(-1)?.value !== this.value) this.points.push({ atMs, value: this.value });
  }
}

interface ReplicaSetRecord {
  readonly deployment: string;
  readonly version: number;
}

/** Decisions that end a stretch of the rollout lane, and the stretch that they begin. */
function bandOf(decision: Decision): { kind: Band['kind']; id: string } | undefined {
  switch (decision.rule) {
    case 'complete':
      return { kind: 'done', id: 'done' };
    case 'deadline-exceeded':
      return { kind: 'failed', id: 'failed' };
    case 'paused':
      return { kind: 'waiting', id: 'paused' };
    case 'recreate-stop-old':
    case 'recreate-wait':
      return { kind: 'waiting', id: 'waitingGone' };
    case 'new-replica-set':
    case 'scale-up-new':
    case 'scale-down-old':
    case 'clean-up-unhealthy':
    case 'recreate-start-new':
    case 'hold-nothing-removable':
    case 'hold-new-not-available':
    case 'resumed':
      return { kind: 'waiting', id: 'waitingReady' };
    default:
      return undefined;
  }
}

/** Decisions whose ReplicaSet is the one that the rollout is about: after an undo it is not the newest. */
const AIMED = new Set([
  'new-replica-set',
  'scale-up-new',
  'recreate-start-new',
  'complete',
  'rollout-begin',
  'rollout-first',
  'rollout-complete',
  'rollout-back-to-stable',
]);

/** What happened to the reader's own objects by themselves: shown as a fault on the deck. */
const FAULTS = new Set([
  'crash-restart-at-once',
  'crash-back-off',
  'image-pull-back-off',
  'liveness-kill',
  'startup-kill',
  'config-missing',
  'deadline-exceeded',
  'no-room',
  'quota-refuses',
  'grace-period-over',
  'node-not-ready',
  'evict-from-lost-node',
  'evictions-stopped',
  'rollout-abort',
  'rollout-deadline',
  'rollout-invalid',
]);

/** Decisions that fill the list but would crowd the deck. */
const QUIET = new Set(['bind-spread', 'endpoints-added', 'endpoints-removed', 'readiness-gained', 'create-pods']);

export class TimelineReader {
  readonly #deployment: string | null;
  readonly #replicaSets = new Map<string, ReplicaSetRecord>();
  readonly #versions = new Map<string, number>();
  readonly #ofPod = new Map<string, string>();
  readonly #readyPods = new Set<string>();
  readonly #ready = new Map<number, Steps>();
  readonly #pods = new Steps();
  readonly #restarts = new Steps();
  readonly #failures: Point[] = [];
  readonly #requests: Point[] = [];
  readonly #byVersion = new Map<number, Point[]>();
  readonly #failedByVersion = new Map<number, Point[]>();
  readonly #share = new NewestShare();
  readonly #bands: { band: Band; readonly own: LogData }[] = [];
  /** Version → its pods that are neither deleted nor gone. */
  readonly #alive = new Map<number, number>();
  readonly #going = new Set<string>();
  readonly #finished = new Set<string>();
  #newest = 1;
  /** The version that the rollout is to come to. */
  #aim = 1;
  readonly #faults = new Map<number, FaultBand>();
  readonly #markers: Marker[] = [];
  #deadlineAtMs: number | null = null;

  /** `deployment`: whose lanes; null for everything together. */
  constructor(deployment: string | null) {
    this.#deployment = deployment;
  }

  read(entry: LogEntry, index: number): void {
    if (entry.kind === 'fact') this.#fact(entry, index);
    else this.#decision(entry, index);
  }

  #isMine(replicaSet: string | undefined): boolean {
    if (this.#deployment === null) return true;
    return replicaSet !== undefined && this.#replicaSets.get(replicaSet)?.deployment === this.#deployment;
  }

  #readySteps(replicaSet: string): Steps {
    const version = this.#replicaSets.get(replicaSet)?.version ?? 1;
    const steps = this.#ready.get(version) ?? new Steps();
    this.#ready.set(version, steps);
    return steps;
  }

  #countByVersion(atMs: number, data: LogData): void {
    for (const [key, count] of Object.entries(data)) {
      const version = /^(?:answered|failed)\.v(\d+)$/.exec(key)?.[1];
      if (version === undefined) continue;
      const points = this.#byVersion.get(Number(version)) ?? [];
      this.#byVersion.set(Number(version), points);
      const last = points.at(-1);
      const before = last?.atMs === atMs ? (points.pop()?.value ?? 0) : 0;
      points.push({ atMs, value: before + Number(count) });
    }
  }

  #countAlive(pod: string, by: number): void {
    const version = this.#replicaSets.get(this.#ofPod.get(pod) ?? '')?.version ?? 1;
    this.#alive.set(version, (this.#alive.get(version) ?? 0) + by);
  }

  /** The numbers of the rollout as it stands: what the words of a band may ask for. */
  get #standing(): LogData {
    return {
      version: this.#aim,
      ready: this.#ready.get(this.#aim)?.value ?? 0,
      wanted: this.#alive.get(this.#aim) ?? 0,
      count: this.#going.size,
    };
  }

  #unready(pod: string, atMs: number): void {
    const replicaSet = this.#ofPod.get(pod);
    if (replicaSet === undefined || !this.#readyPods.delete(pod)) return;
    this.#readySteps(replicaSet).add(atMs, -1);
    this.#shareOfPods(atMs);
  }

  #shareOfPods(atMs: number): void {
    let all = 0;
    for (const { value } of this.#ready.values()) all += value;
    this.#share.pods(atMs, this.#ready.get(this.#share.version ?? this.#newest)?.value ?? 0, all);
  }

  #fact(fact: Fact, index: number): void {
    const { type, object, atMs, data } = fact;
    const { name } = object;
    const replicaSet = this.#ofPod.get(name);
    switch (type) {
      case 'replicaSetCreated': {
        const deployment = String(data['deployment']);
        const version = (this.#versions.get(deployment) ?? 0) + 1;
        this.#versions.set(deployment, version);
        this.#replicaSets.set(name, { deployment, version });
        if (!this.#isMine(name)) return;
        this.#newest = version;
        // Its line begins at 0 before any of its pods is ready.
        this.#readySteps(name).add(atMs, 0);
        return;
      }
      case 'podCreated': {
        const owner = data['replicaSet'];
        if (typeof owner === 'string') this.#ofPod.set(name, owner);
        if (!this.#isMine(this.#ofPod.get(name))) return;
        this.#pods.add(atMs, 1);
        this.#countAlive(name, 1);
        return;
      }
      case 'podBecameReady':
        if (replicaSet === undefined || !this.#isMine(replicaSet) || this.#readyPods.has(name)) return;
        this.#readyPods.add(name);
        this.#readySteps(replicaSet).add(atMs, 1);
        this.#shareOfPods(atMs);
        return;
      case 'podBecameUnready':
        if (this.#isMine(replicaSet)) this.#unready(name, atMs);
        return;
      case 'podDeletionRequested':
        if (!this.#isMine(replicaSet)) return;
        this.#unready(name, atMs);
        this.#countAlive(name, -1);
        this.#going.add(name);
        return;
      case 'podRemoved':
        if (!this.#isMine(replicaSet)) return;
        this.#unready(name, atMs);
        if (!this.#finished.delete(name)) this.#pods.add(atMs, -1);
        if (!this.#going.delete(name)) this.#countAlive(name, -1);
        return;
      case 'podFinished':
        // Its processes have ended: it takes no room any more, though it is still in the API.
        if (!this.#isMine(replicaSet) || this.#finished.has(name)) return;
        this.#finished.add(name);
        this.#pods.add(atMs, -1);
        return;
      case 'containerRestarted':
        if (this.#isMine(replicaSet)) this.#restarts.add(atMs, 1);
        return;
      case 'progressDeadlineSet':
        if (this.#deployment === null || name === this.#deployment)
          this.#deadlineAtMs = typeof data['atMs'] === 'number' ? data['atMs'] : null;
        return;
      case 'trafficCounted': {
        const failed = FAILURES.reduce((sum, failure) => sum + Number(data[failure] ?? 0), 0);
        if (failed > 0) this.#failures.push({ atMs, value: failed });
        this.#requests.push({ atMs, value: failed + Number(data['ok'] ?? 0) + Number(data['slow'] ?? 0) });
        this.#countByVersion(atMs, data);
        failedByVersion(fact, this.#failedByVersion);
        return;
      }
      case 'faultStarted':
      case 'faultEnded':
        this.#fault(type, atMs, data, index);
        return;
      case 'personActed':
        this.#markers.push({ atMs, kind: 'person', entry: index });
        return;
      default:
        return;
    }
  }

  #fault(type: 'faultStarted' | 'faultEnded', atMs: number, data: LogData, entry: number): void {
    const id = Number(data['id']);
    const known = this.#faults.get(id);
    if (type === 'faultEnded') {
      if (known) this.#faults.set(id, { ...known, toMs: atMs });
      return;
    }
    const untilMs = typeof data['untilMs'] === 'number' ? data['untilMs'] : null;
    this.#markers.push({ atMs, kind: 'fault', entry });
    this.#faults.set(id, { fromMs: atMs, toMs: null, type: String(data['fault']), data, untilMs, entry });
  }

  #decision(decision: Decision, index: number): void {
    const { object, rule, atMs } = decision;
    const owner =
      object.kind === 'Pod' ? this.#ofPod.get(object.name) : object.kind === 'ReplicaSet' ? object.name : undefined;
    const mine =
      object.kind === 'Deployment' || object.kind === 'Rollout'
        ? this.#deployment === null || object.name === this.#deployment
        : owner === undefined || this.#isMine(owner);
    if (!mine) return;
    if (FAULTS.has(rule)) this.#markers.push({ atMs, kind: 'fault', entry: index });
    else if (!QUIET.has(rule)) this.#markers.push({ atMs, kind: 'decision', entry: index });
    if (object.kind === 'Rollout') this.#share.decision(decision, (name) => this.#replicaSets.get(name)?.version);
    if (object.kind !== 'Deployment' && object.kind !== 'Rollout') return;
    // A stretch ends with the numbers of its own rollout; only then the aim is another.
    this.#band(decision);
    if (AIMED.has(rule))
      this.#aim = this.#replicaSets.get(String(decision.outcome['replicaSet']))?.version ?? this.#aim;
  }

  #band(decision: Decision): void {
    const found = decision.object.kind === 'Rollout' ? rolloutBand(decision) : bandOf(decision);
    if (!found) return;
    const { own, ...next } = { own: 'data' in found ? found.data : {}, kind: found.kind, id: found.id };
    const last = this.#bands.at(-1);
    if (last?.band.toMs === null) {
      if (last.band.id === next.id && deepEqual(last.own, own)) return;
      last.band = { ...last.band, toMs: decision.atMs, data: { ...this.#standing, ...last.own } };
    }
    this.#bands.push({ band: { fromMs: decision.atMs, toMs: null, ...next, data: this.#standing }, own });
  }

  /** The lanes of all that was read so far. */
  get timeline(): Timeline {
    const series = [...this.#ready].map(([version, { points }]): Series => ({ version, points: [...points] }));
    return {
      bands: this.#bands.map(({ band, own }) =>
        band.toMs === null ? { ...band, data: { ...this.#standing, ...own } } : band,
      ),
      readyPods: series.sort((a, b) => a.version - b.version),
      pods: [...this.#pods.points],
      restarts: [...this.#restarts.points],
      failures: [...this.#failures],
      requests: [...this.#requests],
      requestsByVersion: [...this.#byVersion].map(([version, points]) => ({ version, points: [...points] })),
      failuresByVersion: [...this.#failedByVersion].map(([version, points]) => ({ version, points: [...points] })),
      newestShare: this.#share.stretches.map(({ version, points }) => ({ version, points: [...points] })),
      faults: [...this.#faults.values()],
      markers: [...this.#markers],
      deadlineAtMs: this.#deadlineAtMs,
    };
  }
}

/** The lanes of a run up to a time (included). */
export function timelineOf(log: readonly LogEntry[], untilMs: number, deployment: string | null = null): Timeline {
  const reader = new TimelineReader(deployment);
  for (let index = 0; index < log.length; index++) {
    const entry = log[index];
    if (!entry || entry.atMs > untilMs) break;
    reader.read(entry, index);
  }
  return reader.timeline;
}

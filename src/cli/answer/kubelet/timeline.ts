// Writes what happens in the notation of the recordings: one kind of fact per entry, pods as what differs from before.
import { type ContainerState, type ContainerStatus, deepEqual, type PodObject } from '../../../sim/cluster/index.ts';
import {
  type KubectlColumns,
  type KubeletObservation,
  kubectlColumns,
  type PodEvent,
} from '../../../sim/cluster/kubelet/index.ts';

export type TimelineEntry = Readonly<Record<string, unknown>>;

type Shown = Readonly<Record<string, unknown>>;

function stateOf({ waiting, running, terminated }: ContainerState): Shown | undefined {
  if (waiting) return { waiting };
  if (running) return { running: {} };
  if (!terminated) return undefined;
  const { exitCode, reason, message } = terminated;
  return { terminated: { exitCode, reason, ...(message === undefined ? {} : { message }) } };
}

function containerOf(status: ContainerStatus): Shown {
  const last = stateOf(status.lastState);
  return {
    state: stateOf(status.state),
    ...(last ? { last } : {}),
    ready: status.ready,
    started: status.started,
    restarts: status.restartCount,
  };
}

const named = (statuses: readonly ContainerStatus[]): Record<string, Shown> =>
  Object.fromEntries(statuses.map((status) => [status.name, containerOf(status)]));

/** The whole state of a pod as the recordings show it. */
function podOf(pod: PodObject): Record<string, unknown> {
  const { status, metadata } = pod;
  const conditions = status.conditions.map(({ type, status: value, reason, message }) => [
    type,
    { status: value, ...(reason === undefined ? {} : { reason }), ...(message === undefined ? {} : { message }) },
  ]);
  return {
    phase: status.phase,
    ...(status.reason === undefined ? {} : { reason: status.reason }),
    ...(status.message === undefined ? {} : { message: status.message }),
    conditions: Object.fromEntries(conditions),
    containers: named(status.containerStatuses),
    ...(status.initContainerStatuses.length > 0 ? { init: named(status.initContainerStatuses) } : {}),
    ...(metadata.deletedAtMs === null ? {} : { deleting: { grace: metadata.deletionGracePeriodSeconds } }),
  };
}

const GROUPS = ['conditions', 'containers', 'init'];

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What of `after` differs from `before`; null marks what is gone. */
function difference(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [left, right] = [before[key], after[key]];
    if (deepEqual(left, right)) continue;
    if (GROUPS.includes(key) && isGroup(right)) out[key] = difference(isGroup(left) ? left : {}, right);
    else out[key] = right ?? null;
  }
  return out;
}

const columnsOf = ({ ready, status, restartCount, lastRestartAtMs }: KubectlColumns): string[] => [
  ready,
  status,
  lastRestartAtMs === null ? `${restartCount}` : `${restartCount} (<age> ago)`,
];

/** Durations differ from run to run, and in the recordings every story has repositories of its own. */
const normalized = (message: string): string =>
  message
    .replace(/ in \S+ \(\S+ including waiting\)/, ' in {time} ({time} including waiting)')
    .replace(/repository name \(([^)]+)\) must be lowercase/, 'repository name ({namespace}/$1) must be lowercase');

export class Timeline {
  readonly entries: TimelineEntry[] = [];
  #pod: Record<string, unknown> = {};
  #columns: readonly string[] = [];
  #endpoints: unknown = null;

  #add(atMs: number, entry: Shown): void {
    this.entries.push({ t: atMs / 1000, ...entry });
  }

  pod(atMs: number, pod: PodObject): void {
    const after = podOf(pod);
    const changed = difference(this.#pod, after);
    const columns = columnsOf(kubectlColumns(pod, atMs));
    const moved = !deepEqual(columns, this.#columns);
    if (Object.keys(changed).length === 0 && !moved) return;
    const text = JSON.stringify(changed);
    this.#add(atMs, { pod: JSON.parse(normalized(text)), ...(moved ? { kubectl: columns } : {}) });
    this.#pod = after;
    this.#columns = columns;
  }

  gone(atMs: number): void {
    this.#add(atMs, { pod: { gone: true } });
  }

  endpoints(atMs: number, endpoints: readonly Shown[]): void {
    if (deepEqual(endpoints, this.#endpoints)) return;
    this.#endpoints = endpoints;
    this.#add(atMs, { endpoints });
  }

  event(atMs: number, { reason, type, message, container }: PodEvent): void {
    const about = container === undefined ? {} : { container };
    this.#add(atMs, { event: reason, type, message: normalized(message), ...about });
  }

  observation(atMs: number, observation: KubeletObservation): void {
    this.#add(atMs, observed(observation));
  }
}

function observed(observation: KubeletObservation): Shown {
  switch (observation.type) {
    case 'cri': {
      const { type: _, call, ...rest } = observation;
      if (call === 'PullImage' && 'image' in rest) return { cri: call, image: rest.image };
      if (!('timeoutSeconds' in rest)) return { cri: call, ...rest };
      const { timeoutSeconds, ...others } = rest;
      return { cri: call, ...others, timeout: timeoutSeconds };
    }
    case 'pull':
      return { pull: observation.result, image: observation.image };
    case 'signal': {
      const { container, attempt, signal } = observation;
      return { process: 'signal', container, attempt, signal };
    }
    case 'exit': {
      const { type: _, ...rest } = observation;
      return { process: 'exit', ...rest };
    }
    case 'look': {
      const { type: _, port, ...rest } = observation;
      return { ...rest, port: `${port}` };
    }
    case 'exec': {
      const { container, attempt, command, timeoutSeconds, answer } = observation;
      return { exec: command, container, attempt, timeout: timeoutSeconds, answer };
    }
    default:
      return observation satisfies never;
  }
}

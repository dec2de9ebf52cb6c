// The phase and the conditions of a pod, from the statuses of its containers.
// Sources: pkg/kubelet/kubelet_pods.go (getPhase), pkg/kubelet/status/generate.go.
import type { PodSpec } from '../../../manifest/index.ts';
import {
  type ConditionStatus,
  type ContainerStatus,
  conditionIn,
  type PodCondition,
  type PodPhase,
} from '../objects.ts';
import { isSidecar, restartsAfter } from './policy.ts';

/** In the order of the spec. Walked with a counter: the pairs of `entries()` would be made at every sync of every pod. */
type Statuses = readonly ContainerStatus[];

interface Counts {
  /** Not started yet. */
  waiting: number;
  running: number;
  stopped: number;
  succeeded: number;
  restarting: number;
  unknown: number;
}

function countMain(spec: PodSpec, statuses: Statuses): Counts {
  const counts: Counts = { waiting: 0, running: 0, stopped: 0, succeeded: 0, restarting: 0, unknown: 0 };
  let index = 0;
  for (const container of spec.containers) {
    const status = statuses[index++];
    if (!status) counts.unknown++;
    else if (status.state.running) counts.running++;
    else if (status.state.terminated) {
      counts.stopped++;
      if (status.state.terminated.exitCode === 0) counts.succeeded++;
      if (restartsAfter(spec, container, status.state.terminated.exitCode)) counts.restarting++;
    } else if (status.lastState.terminated) {
      counts.stopped++;
      counts.restarting++;
    } else counts.waiting++;
  }
  return counts;
}

interface InitCounts {
  /** Init containers (no sidecars) that have not ended yet. */
  pending: number;
  failed: number;
  sidecarsRunning: number;
  /** Sidecars that have not been started, and those that have not got through their startup probe. */
  sidecarsWaiting: number;
  sidecarsPending: number;
}

function countInits(spec: PodSpec, statuses: Statuses): InitCounts {
  const counts: InitCounts = { pending: 0, failed: 0, sidecarsRunning: 0, sidecarsWaiting: 0, sidecarsPending: 0 };
  let index = 0;
  for (const init of spec.initContainers ?? []) {
    const status = statuses[index++];
    const exit = status?.state.terminated ?? (status?.state.waiting ? status.lastState.terminated : undefined);
    if (!isSidecar(init)) {
      if (!exit) counts.pending++;
      else if (exit.exitCode !== 0) counts.failed++;
    } else if (status?.state.running) {
      counts.sidecarsRunning++;
      if (!status.started) counts.sidecarsPending++;
    } else if (!exit) {
      counts.sidecarsWaiting++;
      counts.sidecarsPending++;
    }
  }
  return counts;
}

/** `ended`: the pod's processes have been stopped for good, nothing will be started again. */
export function phaseOf(spec: PodSpec, mains: Statuses, inits: Statuses, ended: boolean): PodPhase {
  const init = countInits(spec, inits);
  if (init.failed > 0 && spec.restartPolicy === 'Never') return 'Failed';
  const main = countMain(spec, mains);
  const begun = main.running + main.stopped > 0;
  if (init.pending > 0 || (init.sidecarsPending > 0 && !begun)) return 'Pending';
  if (main.waiting + init.sidecarsWaiting + main.unknown > 0) return 'Pending';
  if (main.running + init.sidecarsRunning > 0) return 'Running';
  if (main.stopped === 0) return 'Pending';
  if (!ended && main.restarting > 0) return 'Running';
  return main.stopped === main.succeeded ? 'Succeeded' : 'Failed';
}

export interface NewCondition {
  readonly type: string;
  readonly status: ConditionStatus;
  readonly reason?: string;
  readonly message?: string;
}

export const isFinished = (phase: PodPhase): boolean => phase === 'Succeeded' || phase === 'Failed';
const list = (names: readonly string[]): string => `[${names.join(' ')}]`;

const CONTAINERS_READY: NewCondition = { type: 'ContainersReady', status: 'True' };
const INITIALIZED: NewCondition = { type: 'Initialized', status: 'True' };
const READY_TO_START: NewCondition = { type: 'PodReadyToStartContainers', status: 'True' };

export function containersReady(spec: PodSpec, mains: Statuses, inits: Statuses, phase: PodPhase): NewCondition {
  const type = 'ContainersReady';
  if (phase === 'Succeeded') return { type, status: 'False', reason: 'PodCompleted' };
  if (phase === 'Failed') return { type, status: 'False', reason: 'PodFailed' };
  let counted = 0;
  let unready = 0;
  let index = 0;
  for (const init of spec.initContainers ?? []) {
    const status = inits[index++];
    if (!isSidecar(init)) continue;
    counted++;
    if (!status?.ready) unready++;
  }
  index = 0;
  for (; index < spec.containers.length; index++) if (!mains[index]?.ready) unready++;
  if (unready === 0) return CONTAINERS_READY;
  if (unready < counted + index) return notReady(spec, mains, inits);
  const known = NONE_READY.get(spec);
  if (known) return known;
  const condition = notReady(spec, mains, inits);
  NONE_READY.set(spec, condition);
  return condition;
}

/** By spec: what is said of a pod while none of its containers is ready, as that of every pod is at first. */
const NONE_READY = new WeakMap<PodSpec, NewCondition>();

function notReady(spec: PodSpec, mains: Statuses, inits: Statuses): NewCondition {
  const names: string[] = [];
  for (const [index, init] of (spec.initContainers ?? []).entries())
    if (isSidecar(init) && !inits[index]?.ready) names.push(init.name);
  for (const [index, { name }] of spec.containers.entries()) if (!mains[index]?.ready) names.push(name);
  const message = `containers with unready status: ${list(names)}`;
  return { type: 'ContainersReady', status: 'False', reason: 'ContainersNotReady', message };
}

/**
 * Ready = ContainersReady and every readiness gate. `others`: the conditions that somebody else sets. Without a gate in the way it is
 * ContainersReady itself that is given: to be told as `Ready`.
 */
export function ready(spec: PodSpec, containers: NewCondition, others: readonly PodCondition[]): NewCondition {
  if (containers.status !== 'True') return containers;
  if (!spec.readinessGates?.length) return containers;
  const messages: string[] = [];
  for (const { conditionType } of spec.readinessGates) {
    const gate = others.find(({ type }) => type === conditionType);
    if (!gate) messages.push(`corresponding condition of pod readiness gate "${conditionType}" does not exist.`);
    else if (gate.status !== 'True') {
      messages.push(`the status of pod readiness gate "${conditionType}" is not "True", but ${gate.status}`);
    }
  }
  if (messages.length === 0) return containers;
  return { type: 'Ready', status: 'False', reason: 'ReadinessGatesNotReady', message: messages.join(', ') };
}

export const hasBegun = ({ state, lastState }: ContainerStatus): boolean =>
  (state.running ?? state.terminated ?? lastState.terminated) !== undefined;

export function initialized(spec: PodSpec, mains: Statuses, inits: Statuses, phase: PodPhase): NewCondition {
  const type = 'Initialized';
  if (phase === 'Succeeded') return { type, status: 'True', reason: 'PodCompleted' };
  if (!spec.initContainers?.length) return INITIALIZED;
  const incomplete: string[] = [];
  let index = 0;
  for (const init of spec.initContainers) {
    const status = inits[index++];
    if (!(isSidecar(init) ? status?.started : status?.ready)) incomplete.push(init.name);
  }
  if (incomplete.length === 0 || mains.some(hasBegun)) return INITIALIZED;
  const message = `containers with incomplete status: ${list(incomplete)}`;
  return { type, status: 'False', reason: 'ContainersNotInitialized', message };
}

export function readyToStartContainers(sandbox: 'none' | 'ready' | 'stopped'): NewCondition {
  const type = 'PodReadyToStartContainers';
  if (sandbox === 'ready') return READY_TO_START;
  const message = sandbox === 'none' ? 'no pod sandbox exists' : 'pod sandbox is not ready';
  return { type, status: 'False', reason: 'PodSandboxNotReady', message };
}

/** A condition with its time: one whose status stays keeps the moment of its last change, one that says the same stays as it is. */
export function timed(
  next: NewCondition,
  before: readonly PodCondition[],
  nowMs: number,
  type: string = next.type,
): PodCondition {
  const { status, reason, message } = next;
  const known = conditionIn(before, type);
  const stays = known?.status === status;
  if (stays && known.reason === reason && known.message === message) return known;
  const lastTransitionAtMs = stays ? known.lastTransitionAtMs : nowMs;
  // Written out: a spread with one more field would keep its fields in two places.
  if (reason === undefined) return { type, status, lastTransitionAtMs };
  if (message === undefined) return { type, status, reason, lastTransitionAtMs };
  return { type, status, reason, message, lastTransitionAtMs };
}

// Writes the status of a pod to the API: as a sync drew it, or as it stands with what a probe, the sandbox or the end has changed.
// Source: pkg/kubelet/status/status_manager.go.
import type { ContainerStatus, PodCondition, PodStatus } from '../objects.ts';
import { containersReady, hasBegun, isFinished, ready, readyToStartContainers, timed } from './conditions.ts';
import type { KubeletHost } from './host.ts';
import type { PodWorker } from './state.ts';
import { othersOf } from './status.ts';
import { sameStatus } from './status-equality.ts';

/** Writes a status to the API, unless it says what is there already. */
export function writeStatus(host: KubeletHost, worker: PodWorker, status: PodStatus): void {
  if (sameStatus(worker.status, status)) return;
  worker.status = status;
  if (!worker.removed) host.writeStatus(worker.pod, status);
}

/** Of the status as it stands, one container changed by a probe: readiness and what follows from it are told at once. */
export function writeProbed(
  host: KubeletHost,
  worker: PodWorker,
  name: string,
  change: { ready?: boolean; started?: boolean },
): void {
  const before = worker.status;
  const mains = withProbed(before.containerStatuses, name, change);
  const inits = withProbed(before.initContainerStatuses, name, change);
  const { spec } = worker.pod;
  const containers = containersReady(spec, mains, inits, before.phase);
  const readyNow = timed(ready(spec, containers, othersOf(worker)), before.conditions, host.nowMs, 'Ready');
  const containersNow = timed(containers, before.conditions, host.nowMs);
  const conditions = withCondition(withCondition(before.conditions, readyNow), containersNow);
  if (mains === before.containerStatuses && inits === before.initContainerStatuses && conditions === before.conditions)
    return;
  writeStatus(host, worker, { ...before, conditions, containerStatuses: mains, initContainerStatuses: inits });
}

/** The same list when nothing in it changes. */
function withProbed(
  statuses: readonly ContainerStatus[],
  container: string,
  change: { ready?: boolean; started?: boolean },
): readonly ContainerStatus[] {
  for (let at = 0; at < statuses.length; at++) {
    const status = statuses[at];
    if (status?.name !== container) continue;
    const { name, image, state, lastState, started, ready: isReady, restartCount } = status;
    const next = { started: change.started ?? started, ready: change.ready ?? isReady };
    if (next.started === started && next.ready === isReady) return statuses;
    return statuses.with(at, { name, image, state, lastState, ...next, restartCount });
  }
  return statuses;
}

/** A list of conditions with one of them replaced; the very same list when it says that already, or has none of this type. */
function withCondition(conditions: readonly PodCondition[], next: PodCondition): readonly PodCondition[] {
  for (let at = 0; at < conditions.length; at++) {
    if (conditions[at]?.type === next.type) return conditions[at] === next ? conditions : conditions.with(at, next);
  }
  return conditions;
}

/** The sandbox is there: told while the containers are still being started. */
export function writeSandboxCondition(host: KubeletHost, worker: PodWorker): void {
  const before = worker.status;
  const changed = timed(readyToStartContainers(worker.sandbox.state), before.conditions, host.nowMs);
  const conditions = withCondition(before.conditions, changed);
  if (conditions !== before.conditions) writeStatus(host, worker, { ...before, conditions });
}

const LOST = {
  exitCode: 137,
  reason: 'ContainerStatusUnknown',
  message: 'The container could not be located when the pod was terminated',
} as const;

/** The last status of a pod: containers of which nothing is known have ended somehow, and the pod has failed or succeeded. */
export function writeFinalStatus(host: KubeletHost, worker: PodWorker): void {
  const before = worker.status;
  const close = (status: ContainerStatus): ContainerStatus => {
    if (status.state.terminated) return status;
    return {
      ...status,
      state: { terminated: { ...LOST, startedAtMs: 0, finishedAtMs: 0 } },
      ready: false,
      started: false,
    };
  };
  const begun = before.containerStatuses.some(hasBegun);
  const inits = before.initContainerStatuses.map((status, index, all) => {
    const last = all.findLastIndex(({ state, lastState }) => state.running ?? state.terminated ?? lastState.terminated);
    return begun || index <= last ? close(status) : status;
  });
  const phase = isFinished(before.phase) ? before.phase : 'Failed';
  const hasInitialized =
    begun || (worker.pod.spec.initContainers ?? []).length === 0 || inits.every(({ ready }) => ready);
  writeStatus(host, worker, {
    ...before,
    phase,
    containerStatuses: hasInitialized ? before.containerStatuses.map(close) : before.containerStatuses,
    initContainerStatuses: inits,
  });
}

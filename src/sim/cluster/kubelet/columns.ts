// The columns READY, STATUS and RESTARTS of `kubectl get pods`, by kubectl's own rules (printers of the API server).

import { type ContainerStatus, type PodObject, podCondition } from '../objects.ts';
import { humanDuration } from './clock.ts';

export interface KubectlColumns {
  /** `1/2` */
  readonly ready: string;
  readonly status: string;
  /** `0`, `2 (13s ago)`. */
  readonly restarts: string;
  readonly restartCount: number;
  /** When the last restarted container ended before its restart; null: RESTARTS shows no age. */
  readonly lastRestartAtMs: number | null;
}

interface Restarts {
  count: number;
  lastAtMs: number | null;
}

function addRestarts(restarts: Restarts, status: ContainerStatus): void {
  restarts.count += status.restartCount;
  const endedAtMs = status.lastState.terminated?.finishedAtMs;
  if (endedAtMs !== undefined) restarts.lastAtMs = Math.max(restarts.lastAtMs ?? 0, endedAtMs);
}

export function kubectlColumns(pod: PodObject, nowMs: number): KubectlColumns {
  const { status } = pod;
  const inits = pod.spec.initContainers ?? [];
  const sidecars = new Set(inits.filter((init) => init.restartPolicy === 'Always').map((init) => init.name));
  let reason = status.reason ?? status.phase;
  let ready = 0;
  let initializing = false;
  let restarts: Restarts = { count: 0, lastAtMs: null };
  const sidecarRestarts: Restarts = { count: 0, lastAtMs: null };

  for (const [index, init] of status.initContainerStatuses.entries()) {
    addRestarts(restarts, init);
    const sidecar = sidecars.has(init.name);
    if (sidecar) addRestarts(sidecarRestarts, init);
    if (init.state.terminated?.exitCode === 0) continue;
    if (sidecar && init.started) {
      if (init.ready) ready++;
      continue;
    }
    initializing = true;
    const waiting = init.state.waiting?.reason;
    if (init.state.terminated)
      reason = `Init:${init.state.terminated.reason || `ExitCode:${init.state.terminated.exitCode}`}`;
    else if (waiting && waiting !== 'PodInitializing') reason = `Init:${waiting}`;
    else reason = `Init:${index}/${inits.length}`;
    break;
  }

  if (!initializing || podCondition(pod, 'Initialized')?.status === 'True') {
    restarts = sidecarRestarts;
    let running = false;
    let troubled = false;
    for (const container of status.containerStatuses.toReversed()) {
      addRestarts(restarts, container);
      const { waiting, terminated } = container.state;
      if (waiting?.reason) {
        reason = waiting.reason;
        troubled = true;
      } else if (terminated) {
        // One that completed does not hide another one's trouble.
        if (terminated.reason !== 'Completed' || !troubled)
          reason = terminated.reason || `ExitCode:${terminated.exitCode}`;
        troubled ||= terminated.reason !== 'Completed';
      } else if (container.ready && container.state.running) {
        running = true;
        ready++;
      }
    }
    if (reason === 'Completed' && running)
      reason = podCondition(pod, 'Ready')?.status === 'True' ? 'Running' : 'NotReady';
  }
  const finished = status.phase === 'Succeeded' || status.phase === 'Failed';
  if (pod.metadata.deletedAtMs !== null && !finished) reason = 'Terminating';
  const lastRestartAtMs = restarts.count > 0 ? restarts.lastAtMs : null;
  const age = lastRestartAtMs === null ? '' : ` (${humanDuration(nowMs - lastRestartAtMs)} ago)`;
  return {
    ready: `${ready}/${pod.spec.containers.length + sidecars.size}`,
    status: reason,
    restarts: `${restarts.count}${age}`,
    restartCount: restarts.count,
    lastRestartAtMs,
  };
}

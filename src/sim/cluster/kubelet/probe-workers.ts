// The probes of a pod: their workers by container and type.
import type { Container, Probe } from '../../../manifest/index.ts';
import { allContainers, containerOf, isSidecar } from './policy.ts';
import type { PodWorker, ProbeType, ProbeWorker } from './state.ts';

export function probeOf(worker: PodWorker, container: string, type: ProbeType): ProbeWorker | undefined {
  for (const probe of worker.probes) if (probe.container === container && probe.type === type) return probe;
  return undefined;
}

/** The manifest's words for a probe. */
export const specOf = (worker: PodWorker, probe: ProbeWorker): Probe | undefined =>
  probeIn(containerOf(worker.pod.spec, probe.container), probe.type);

function probeIn(container: Container | undefined, type: ProbeType): Probe | undefined {
  if (type === 'startup') return container?.startupProbe;
  return type === 'readiness' ? container?.readinessProbe : container?.livenessProbe;
}

const TYPES: readonly ProbeType[] = ['startup', 'readiness', 'liveness'];

/** Every ticker starts now: with the pod's first sync, not with its containers. */
export function addProbes(worker: PodWorker, nowMs: number): void {
  if (worker.probesAdded) return;
  worker.probesAdded = true;
  const inits = worker.pod.spec.initContainers ?? [];
  for (const container of allContainers(worker.pod.spec)) {
    if (inits.includes(container) && !isSidecar(container)) continue;
    for (const type of TYPES) {
      if (!probeIn(container, type)) continue;
      const probe: ProbeWorker = {
        container: container.name,
        type,
        tickerFromMs: nowMs,
        steppedAtMs: nowMs,
        attempt: null,
        result: null,
        lastOutcome: null,
        run: 0,
        onHold: false,
        stopped: false,
        looking: null,
        leavesOut: false,
        triggered: false,
        wakeAtMs: Number.POSITIVE_INFINITY,
        quiet: null,
      };
      worker.probes = [...worker.probes, probe];
    }
  }
}

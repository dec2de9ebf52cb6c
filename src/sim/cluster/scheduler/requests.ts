// What a pod asks of a node. Source: kubernetes.io "Sidecar containers: resource sharing within containers" and
// pkg/api/v1/resource (PodRequests): sum of containers and sidecars, or the largest init container with the sidecars before it.
import { type Container, milliValue, type PodSpec, unitValue } from '../../../manifest/index.ts';

export interface Requests {
  /** Milli-CPU, rounded up. */
  readonly cpuMilli: number;
  /** Bytes, rounded up. */
  readonly memoryBytes: number;
}

const NOTHING: Requests = { cpuMilli: 0, memoryBytes: 0 };
const plus = (a: Requests, b: Requests): Requests => ({
  cpuMilli: a.cpuMilli + b.cpuMilli,
  memoryBytes: a.memoryBytes + b.memoryBytes,
});
const most = (a: Requests, b: Requests): Requests => ({
  cpuMilli: Math.max(a.cpuMilli, b.cpuMilli),
  memoryBytes: Math.max(a.memoryBytes, b.memoryBytes),
});

/** A request that cannot be read counts as none; the manifest's findings name it. */
function ofContainer(container: Container): Requests {
  const asked = (resource: 'cpu' | 'memory') =>
    container.resources.requests?.[resource] ?? container.resources.limits?.[resource];
  const [cpu, memory] = [asked('cpu'), asked('memory')];
  return {
    cpuMilli: cpu === undefined ? 0 : Number(milliValue(cpu) ?? 0),
    memoryBytes: memory === undefined ? 0 : Number(unitValue(memory) ?? 0),
  };
}

/** What the scheduler counts for a pod of this spec. A container without requests counts with its limits, as defaulting has it. */
export function podRequests(spec: PodSpec): Requests {
  let sidecars = NOTHING;
  let starting = NOTHING;
  for (const container of spec.initContainers ?? []) {
    const requests = ofContainer(container);
    if (container.restartPolicy === 'Always') {
      sidecars = plus(sidecars, requests);
      starting = most(starting, sidecars);
    } else {
      starting = most(starting, plus(sidecars, requests));
    }
  }
  return most(spec.containers.map(ofContainer).reduce(plus, sidecars), starting);
}

// cAdvisor in the kubelet: what containers use. The cgroup of the whole pod is shown, too, without a container's name, as it is in
// a real cluster: a rule that forgets `container!=""` counts everything twice.
import { unitValue } from '../../manifest/index.ts';
import type { Emit, Exporter, MetricLabels } from './exposition.ts';
import type { PodSeen } from './seen.ts';

const MI = 2 ** 20;
/** Files that the kernel keeps in memory and gives back when it is short: part of the usage, not of the working set. */
const PAGE_CACHE_PART = 0.2;
/** CPU of a process that does nothing, in cores. */
const IDLE_CORES = 0.002;
/** Part of the time of a request in which it computes; the rest it waits for others. */
const COMPUTING_PART = 0.25;
/** The pause container that holds the pod's network. */
const PAUSE_BYTES = 0.25 * MI;

interface Usage {
  readonly workingSetBytes: number;
  readonly bytesPerSecond: number;
  readonly cpuSeconds: number;
  readonly cores: number;
  readonly limitBytes: number;
}

export const containers: Exporter<PodSeen> = {
  names: {
    container_cpu_usage_seconds_total: 'counter',
    container_memory_usage_bytes: 'gauge',
    container_memory_working_set_bytes: 'gauge',
    container_spec_memory_limit_bytes: 'gauge',
    container_start_time_seconds: 'gauge',
  },
  expose(seen, emit) {
    const { heard, nodeName, pod, status } = seen;
    if (!heard || nodeName === null) return;
    const target = {
      job: 'kubelet',
      metrics_path: '/metrics/cadvisor',
      instance: `${nodeName}:10250`,
      node: nodeName,
      namespace: pod.metadata.namespace,
      pod: pod.metadata.name,
    };
    const running: Usage[] = [];
    for (const { name, image, state } of status.containerStatuses) {
      if (!state.running) continue;
      const usage = usageOf(seen, name, image, state.running.startedAtMs);
      running.push(usage);
      const labels = { ...target, container: name, image };
      emitUsage(emit, labels, usage);
      emit('container_start_time_seconds', labels, state.running.startedAtMs / 1000);
    }
    if (running.length > 0) emitUsage(emit, target, running.reduce(together, PAUSE));
  },
};

const PAUSE: Usage = { workingSetBytes: PAUSE_BYTES, bytesPerSecond: 0, cpuSeconds: 0, cores: 0, limitBytes: 0 };

/** The pod's own cgroup is limited only when every container is. */
const together = (a: Usage, b: Usage): Usage => ({
  workingSetBytes: a.workingSetBytes + b.workingSetBytes,
  bytesPerSecond: a.bytesPerSecond + b.bytesPerSecond,
  cpuSeconds: a.cpuSeconds + b.cpuSeconds,
  cores: a.cores + b.cores,
  limitBytes: b.limitBytes === 0 || (a !== PAUSE && a.limitBytes === 0) ? 0 : a.limitBytes + b.limitBytes,
});

function usageOf({ atMs, pod, memory, application }: PodSeen, name: string, image: string, startedAtMs: number): Usage {
  const container = pod.spec.containers.find((candidate) => candidate.name === name);
  const { memoryMi, leakMiPerMinute } = memory.get(container?.image ?? image) ?? { memoryMi: 0, leakMiPerMinute: 0 };
  const limit = container?.resources.limits?.['memory'];
  const seconds = Math.max(0, atMs - startedAtMs) / 1000;
  // Requests are answered by the process that started when the application did.
  const busy = application && application.startedAtMs === startedAtMs ? application : null;
  const requestSeconds = ((busy?.answered ?? 0) + (busy?.errors ?? 0)) * ((busy?.serviceMs ?? 0) / 1000);
  return {
    workingSetBytes: (memoryMi + (leakMiPerMinute * seconds) / 60) * MI,
    bytesPerSecond: (leakMiPerMinute / 60) * MI,
    cpuSeconds: IDLE_CORES * seconds + COMPUTING_PART * requestSeconds,
    cores: IDLE_CORES,
    limitBytes: limit === undefined ? 0 : Number(unitValue(limit) ?? 0),
  };
}

function emitUsage(emit: Emit, labels: MetricLabels, usage: Usage): void {
  const { workingSetBytes, bytesPerSecond, cpuSeconds, cores, limitBytes } = usage;
  emit('container_cpu_usage_seconds_total', { ...labels, cpu: 'total' }, cpuSeconds, cores);
  emit('container_memory_working_set_bytes', labels, workingSetBytes, bytesPerSecond);
  const cache = 1 + PAGE_CACHE_PART;
  emit('container_memory_usage_bytes', labels, workingSetBytes * cache, bytesPerSecond * cache);
  // 0 stands for no limit: a quotient of it is infinite.
  emit('container_spec_memory_limit_bytes', labels, limitBytes);
}

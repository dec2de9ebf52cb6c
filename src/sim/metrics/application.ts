// What the application says of itself, and what a proxy at the edge of the cluster says of it. The application counts what it has
// answered and nothing else: of requests that never reached it, only the edge knows.
import type { PodObject } from '../cluster/index.ts';
import type { Exporter, MetricLabels } from './exposition.ts';
import type { PodSeen } from './seen.ts';

/** Upper bounds of the buckets, in seconds; +Inf follows. Prometheus client libraries have them by default. */
export const BUCKET_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** What the application calls its version: a label of the pod, else the tag of its image. */
export function versionOf(pod: PodObject): string {
  const { labels } = pod.metadata;
  const image = pod.spec.containers[0]?.image ?? '';
  const tag = /:([\w][\w.-]*)(?:@.*)?$/.exec(image.slice(image.lastIndexOf('/') + 1))?.[1];
  return labels['app.kubernetes.io/version'] ?? labels['version'] ?? tag ?? 'latest';
}

/** The labels that Prometheus gives a pod that it scrapes. */
export function podTarget({ pod, status }: PodSeen, service: string): MetricLabels {
  const port = pod.spec.containers[0]?.ports?.[0]?.containerPort ?? 8080;
  return {
    job: service,
    instance: `${status.podIP ?? ''}:${port}`,
    namespace: pod.metadata.namespace,
    service,
    pod: pod.metadata.name,
  };
}

export const application: Exporter<PodSeen> = {
  names: {
    http_requests_total: 'counter',
    http_request_duration_seconds_bucket: 'histogram',
    http_request_duration_seconds_sum: 'histogram',
    http_request_duration_seconds_count: 'histogram',
    process_start_time_seconds: 'gauge',
  },
  expose(seen, emit) {
    const { application: counted, pod, service } = seen;
    if (!counted || service === null) return;
    const labels = { ...podTarget(seen, service), version: versionOf(pod) };
    const { answered, errors, durations, durationSumMs, startedAtMs } = counted;
    emit('http_requests_total', { ...labels, status: '200' }, answered);
    // A client library makes the series of a status with its first request.
    if (errors > 0) emit('http_requests_total', { ...labels, status: '500' }, errors);
    let below = 0;
    for (const [at, bound] of BUCKET_SECONDS.entries()) {
      below += durations[at] ?? 0;
      emit('http_request_duration_seconds_bucket', { ...labels, le: String(bound) }, below);
    }
    below += durations[BUCKET_SECONDS.length] ?? 0;
    emit('http_request_duration_seconds_bucket', { ...labels, le: '+Inf' }, below);
    emit('http_request_duration_seconds_sum', labels, durationSumMs / 1000);
    emit('http_request_duration_seconds_count', labels, below);
    emit('process_start_time_seconds', labels, startedAtMs / 1000);
  },
};

export interface EdgeSeen {
  readonly service: string;
  readonly totals: Readonly<Record<string, number>>;
}

/** How a request ended → what the edge answers its user. */
const STATUS_OF: Readonly<Record<string, string>> = {
  ok: '200',
  slow: '200',
  serverError: '500',
  refused: '502',
  reset: '502',
  noEndpoint: '503',
  timeOut: '504',
};

export const edge: Exporter<EdgeSeen> = {
  names: { nginx_ingress_controller_requests: 'counter' },
  expose({ service, totals }, emit) {
    const byStatus = new Map<string, number>();
    for (const [outcome, count] of Object.entries(totals)) {
      const status = STATUS_OF[outcome] ?? '';
      byStatus.set(status, (byStatus.get(status) ?? 0) + count);
    }
    const target = { job: 'ingress-nginx', instance: 'ingress-nginx:10254' };
    const labels = { ...target, namespace: 'default', ingress: service, service };
    for (const [status, count] of byStatus)
      if (count > 0) emit('nginx_ingress_controller_requests', { ...labels, status }, count);
  },
};

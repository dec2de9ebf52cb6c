// `up`: whether a target could be scraped. Prometheus itself writes it.
import { podTarget } from './application.ts';
import { type Exporter, flag } from './exposition.ts';
import type { NodeSeen } from './kube-state-metrics.ts';
import type { PodSeen } from './seen.ts';

const names = { up: 'gauge' } as const;

/** The pods of a Service, from the moment at which they have an address. */
export const podTargets: Exporter<PodSeen> = {
  names,
  expose(seen, emit) {
    const { podIP, phase } = seen.status;
    if (seen.service === null || podIP === undefined || phase === 'Succeeded' || phase === 'Failed') return;
    emit('up', podTarget(seen, seen.service), flag(seen.application !== null));
  },
};

/** The kubelets. */
export const nodeTargets: Exporter<NodeSeen> = {
  names,
  expose({ node, heard }, emit) {
    const target = {
      job: 'kubelet',
      metrics_path: '/metrics/cadvisor',
      instance: `${node.name}:10250`,
      node: node.name,
    };
    emit('up', target, flag(heard));
  },
};

/** Those that are always there. */
export const fixedTargets: Exporter<null> = {
  names,
  expose(_, emit) {
    emit('up', { job: 'kube-state-metrics', instance: 'kube-state-metrics:8080' }, 1);
    emit('up', { job: 'ingress-nginx', instance: 'ingress-nginx:10254' }, 1);
  },
};

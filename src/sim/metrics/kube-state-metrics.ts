// kube-state-metrics: what the API server says about its objects. Source of names and labels: kube-state-metrics v2, docs/metrics.
import { milliValue, resolvePercent, unitValue } from '../../manifest/index.ts';
import {
  type ContainerStatus,
  type DeploymentObject,
  type NodeObject,
  type PodDisruptionBudgetObject,
  podCondition,
  type ReplicaSetObject,
} from '../cluster/index.ts';
import { type Emit, type Exporter, flag, type MetricLabels } from './exposition.ts';
import type { PodSeen } from './seen.ts';

/** Every series of this exporter has its address. */
const TARGET = { job: 'kube-state-metrics', instance: 'kube-state-metrics:8080' } as const;
const NAMESPACE = 'default';

/** A condition as three series, one of which is 1. */
function emitStatus(emit: Emit, name: string, labels: MetricLabels, label: string, status: string): void {
  for (const value of ['true', 'false', 'unknown'])
    emit(name, { ...labels, [label]: value }, flag(status.toLowerCase() === value));
}

/** What of a Deployment is kept: a copy of its status, since that goes on changing. */
export interface DeploymentSeen {
  readonly name: string;
  readonly createdAtMs: number;
  readonly generation: number;
  readonly spec: DeploymentObject['spec'];
  readonly status: DeploymentObject['status'];
}

export const deployments: Exporter<DeploymentSeen> = {
  names: {
    kube_deployment_created: 'gauge',
    kube_deployment_metadata_generation: 'gauge',
    kube_deployment_spec_replicas: 'gauge',
    kube_deployment_spec_paused: 'gauge',
    kube_deployment_spec_strategy_rollingupdate_max_surge: 'gauge',
    kube_deployment_spec_strategy_rollingupdate_max_unavailable: 'gauge',
    kube_deployment_status_observed_generation: 'gauge',
    kube_deployment_status_replicas: 'gauge',
    kube_deployment_status_replicas_ready: 'gauge',
    kube_deployment_status_replicas_available: 'gauge',
    kube_deployment_status_replicas_unavailable: 'gauge',
    kube_deployment_status_replicas_updated: 'gauge',
    kube_deployment_status_condition: 'gauge',
  },
  expose({ name, createdAtMs, generation, spec, status }, emit) {
    const labels = { ...TARGET, namespace: NAMESPACE, deployment: name };
    const { replicas, paused = false, strategy } = spec;
    emit('kube_deployment_created', labels, Math.floor(createdAtMs / 1000));
    emit('kube_deployment_metadata_generation', labels, generation);
    emit('kube_deployment_spec_replicas', labels, replicas);
    emit('kube_deployment_spec_paused', labels, flag(paused));
    if (strategy.type === 'RollingUpdate') {
      const { maxSurge, maxUnavailable } = strategy.rollingUpdate;
      const [surge, unavailable] = [
        resolvePercent(maxSurge, replicas, true),
        resolvePercent(maxUnavailable, replicas, false),
      ];
      emit('kube_deployment_spec_strategy_rollingupdate_max_surge', labels, surge ?? 0);
      emit('kube_deployment_spec_strategy_rollingupdate_max_unavailable', labels, unavailable ?? 0);
    }
    emit('kube_deployment_status_observed_generation', labels, status.observedGeneration);
    emit('kube_deployment_status_replicas', labels, status.replicas);
    emit('kube_deployment_status_replicas_ready', labels, status.readyReplicas);
    emit('kube_deployment_status_replicas_available', labels, status.availableReplicas);
    emit('kube_deployment_status_replicas_unavailable', labels, status.unavailableReplicas);
    emit('kube_deployment_status_replicas_updated', labels, status.updatedReplicas);
    for (const { type, status: value, reason } of status.conditions)
      emitStatus(emit, 'kube_deployment_status_condition', { ...labels, condition: type, reason }, 'status', value);
  },
};

export interface ReplicaSetSeen {
  readonly name: string;
  readonly owner: ReplicaSetObject['metadata']['owner'];
  readonly generation: number;
  readonly replicas: number;
  readonly status: ReplicaSetObject['status'];
}

export const replicaSets: Exporter<ReplicaSetSeen> = {
  names: {
    kube_replicaset_metadata_generation: 'gauge',
    kube_replicaset_owner: 'gauge',
    kube_replicaset_spec_replicas: 'gauge',
    kube_replicaset_status_replicas: 'gauge',
    kube_replicaset_status_ready_replicas: 'gauge',
    kube_replicaset_status_fully_labeled_replicas: 'gauge',
    kube_replicaset_status_observed_generation: 'gauge',
  },
  expose({ name, owner, generation, replicas, status }, emit) {
    const labels = { ...TARGET, namespace: NAMESPACE, replicaset: name };
    emit('kube_replicaset_metadata_generation', labels, generation);
    const ownerLabels = {
      owner_kind: owner?.kind ?? '',
      owner_name: owner?.name ?? '',
      owner_is_controller: owner ? 'true' : '',
    };
    emit('kube_replicaset_owner', { ...labels, ...ownerLabels }, 1);
    emit('kube_replicaset_spec_replicas', labels, replicas);
    emit('kube_replicaset_status_replicas', labels, status.replicas);
    emit('kube_replicaset_status_ready_replicas', labels, status.readyReplicas);
    emit('kube_replicaset_status_fully_labeled_replicas', labels, status.fullyLabeledReplicas);
    emit('kube_replicaset_status_observed_generation', labels, status.observedGeneration);
  },
};

export interface BudgetSeen {
  readonly name: string;
  readonly status: PodDisruptionBudgetObject['status'];
}

export const budgets: Exporter<BudgetSeen> = {
  names: {
    kube_poddisruptionbudget_status_current_healthy: 'gauge',
    kube_poddisruptionbudget_status_desired_healthy: 'gauge',
    kube_poddisruptionbudget_status_expected_pods: 'gauge',
    kube_poddisruptionbudget_status_pod_disruptions_allowed: 'gauge',
  },
  expose({ name, status }, emit) {
    const labels = { ...TARGET, namespace: NAMESPACE, poddisruptionbudget: name };
    emit('kube_poddisruptionbudget_status_current_healthy', labels, status.currentHealthy);
    emit('kube_poddisruptionbudget_status_desired_healthy', labels, status.desiredHealthy);
    emit('kube_poddisruptionbudget_status_expected_pods', labels, status.expectedPods);
    emit('kube_poddisruptionbudget_status_pod_disruptions_allowed', labels, status.disruptionsAllowed);
  },
};

export interface NodeSeen {
  readonly node: NodeObject;
  readonly unschedulable: boolean;
  readonly ready: boolean;
  /** It answers a scrape. */
  readonly heard: boolean;
}

export const nodes: Exporter<NodeSeen> = {
  names: {
    kube_node_info: 'gauge',
    kube_node_spec_unschedulable: 'gauge',
    kube_node_status_allocatable: 'gauge',
    kube_node_status_condition: 'gauge',
  },
  expose({ node, unschedulable, ready }, emit) {
    const labels = { ...TARGET, node: node.name };
    emit('kube_node_info', labels, 1);
    emit('kube_node_spec_unschedulable', labels, flag(unschedulable));
    emit('kube_node_status_allocatable', { ...labels, resource: 'cpu', unit: 'core' }, node.cpuMilli / 1000);
    emit('kube_node_status_allocatable', { ...labels, resource: 'memory', unit: 'byte' }, node.memoryBytes);
    emit('kube_node_status_allocatable', { ...labels, resource: 'pods', unit: 'integer' }, node.pods);
    // A node that nobody hears of is not known to be unready: its condition is Unknown.
    const condition = { ...labels, condition: 'Ready' };
    emitStatus(emit, 'kube_node_status_condition', condition, 'status', ready ? 'true' : 'unknown');
  },
};

const PHASES = ['Pending', 'Succeeded', 'Failed', 'Unknown', 'Running'] as const;

export const pods: Exporter<PodSeen> = {
  names: {
    kube_pod_info: 'gauge',
    kube_pod_created: 'gauge',
    kube_pod_owner: 'gauge',
    kube_pod_deletion_timestamp: 'gauge',
    kube_pod_status_phase: 'gauge',
    kube_pod_status_ready: 'gauge',
    kube_pod_status_scheduled: 'gauge',
    kube_pod_container_info: 'gauge',
    kube_pod_container_resource_requests: 'gauge',
    kube_pod_container_resource_limits: 'gauge',
    kube_pod_container_status_ready: 'gauge',
    kube_pod_container_status_restarts_total: 'counter',
    kube_pod_container_status_running: 'gauge',
    kube_pod_container_status_waiting: 'gauge',
    kube_pod_container_status_waiting_reason: 'gauge',
    kube_pod_container_status_terminated: 'gauge',
    kube_pod_container_status_terminated_reason: 'gauge',
    kube_pod_container_status_last_terminated_reason: 'gauge',
    kube_pod_container_status_last_terminated_exitcode: 'gauge',
  },
  expose({ pod, nodeName, status, deletedAtMs }, emit) {
    const { name, uid, owner, createdAtMs } = pod.metadata;
    const labels = { ...TARGET, namespace: NAMESPACE, pod: name, uid };
    const node = nodeName ?? '';
    emit(
      'kube_pod_info',
      {
        ...labels,
        node,
        pod_ip: status.podIP ?? '',
        created_by_kind: owner?.kind ?? '',
        created_by_name: owner?.name ?? '',
      },
      1,
    );
    emit('kube_pod_created', labels, Math.floor(createdAtMs / 1000));
    emit('kube_pod_owner', { ...labels, owner_kind: owner?.kind ?? '', owner_name: owner?.name ?? '' }, 1);
    if (deletedAtMs !== null) emit('kube_pod_deletion_timestamp', labels, Math.floor(deletedAtMs / 1000));
    for (const phase of PHASES) emit('kube_pod_status_phase', { ...labels, phase }, flag(status.phase === phase));
    const at = { ...pod, status };
    emitStatus(emit, 'kube_pod_status_ready', labels, 'condition', podCondition(at, 'Ready')?.status ?? 'false');
    const scheduled = podCondition(at, 'PodScheduled')?.status ?? (nodeName === null ? 'false' : 'true');
    emitStatus(emit, 'kube_pod_status_scheduled', labels, 'condition', scheduled);
    for (const { name: container, image = '', resources } of pod.spec.containers) {
      const inside = { ...labels, container };
      emit('kube_pod_container_info', { ...inside, image, image_spec: image }, 1);
      emitResources(emit, 'kube_pod_container_resource_requests', { ...inside, node }, resources.requests);
      emitResources(emit, 'kube_pod_container_resource_limits', { ...inside, node }, resources.limits);
    }
    for (const container of status.containerStatuses)
      emitContainer(emit, { ...labels, container: container.name }, container);
  },
};

function emitResources(
  emit: Emit,
  name: string,
  labels: MetricLabels,
  amounts: Readonly<Record<string, string>> | undefined,
): void {
  const { cpu, memory } = { cpu: amounts?.['cpu'], memory: amounts?.['memory'] };
  if (cpu !== undefined) emit(name, { ...labels, resource: 'cpu', unit: 'core' }, Number(milliValue(cpu) ?? 0) / 1000);
  if (memory !== undefined) emit(name, { ...labels, resource: 'memory', unit: 'byte' }, Number(unitValue(memory) ?? 0));
}

function emitContainer(
  emit: Emit,
  labels: MetricLabels,
  { state, lastState, ready, restartCount }: ContainerStatus,
): void {
  const { waiting, running, terminated } = state;
  emit('kube_pod_container_status_ready', labels, flag(ready));
  emit('kube_pod_container_status_restarts_total', labels, restartCount);
  emit('kube_pod_container_status_running', labels, flag(running !== undefined));
  emit('kube_pod_container_status_waiting', labels, flag(waiting !== undefined));
  if (waiting) emit('kube_pod_container_status_waiting_reason', { ...labels, reason: waiting.reason }, 1);
  emit('kube_pod_container_status_terminated', labels, flag(terminated !== undefined));
  if (terminated) emit('kube_pod_container_status_terminated_reason', { ...labels, reason: terminated.reason }, 1);
  const last = lastState.terminated;
  if (!last) return;
  emit('kube_pod_container_status_last_terminated_reason', { ...labels, reason: last.reason }, 1);
  emit('kube_pod_container_status_last_terminated_exitcode', labels, last.exitCode);
}

// What is known of a Deployment, of what it makes, and of its Service: enough for a page that shows no more than that.
import { defaultPod } from './defaults/pod.ts';
import { defaultService } from './defaults/service.ts';
import { defaultDeployment, defaultReplicaSet } from './defaults/workloads.ts';
import { type Kinds, type ManifestReader, manifestReader } from './manifest-reader.ts';
import type { Refusal } from './refusals/index.ts';
import { podPriority, podRestartPolicy } from './refusals/pod.ts';
import { checkPodSpec } from './refusals/pod-spec.ts';
import { templateDeadline, templateMetadata, templateRestartPolicy } from './refusals/pod-template.ts';
import { progressDeadline, replicaNumbers, simulatedPods, strategy } from './refusals/rollout.ts';
import { workloadSelector } from './refusals/selectors.ts';
import {
  externalIps,
  externalName,
  loadBalancerFields,
  serviceAddresses,
  servicePorts,
  serviceType,
} from './refusals/service.ts';
import { DEPLOYMENT_TYPES } from './schema/deployment-types.ts';

const TEMPLATED: readonly Refusal[] = [
  workloadSelector,
  templateMetadata,
  templateRestartPolicy,
  templateDeadline,
  (inspector) => checkPodSpec(inspector, ['spec', 'template', 'spec']),
];

export const DEPLOYMENT_KINDS: Kinds = {
  types: DEPLOYMENT_TYPES,
  refusals: {
    'apps/v1/Deployment': [...TEMPLATED, replicaNumbers, simulatedPods, progressDeadline, strategy],
    'apps/v1/ReplicaSet': [...TEMPLATED, replicaNumbers, simulatedPods],
    'v1/Pod': [podRestartPolicy, podPriority, (inspector) => checkPodSpec(inspector, ['spec'])],
    'v1/Service': [serviceType, servicePorts, externalName, serviceAddresses, externalIps, loadBalancerFields],
  },
  defaults: {
    Deployment: defaultDeployment,
    Pod: defaultPod,
    ReplicaSet: defaultReplicaSet,
    Service: defaultService,
  },
  references: () => [],
};

/** Reads Deployments, ReplicaSets, Pods and Services in full, and every other kind as one that is not known in full. */
export const deploymentReader: ManifestReader = /* @__PURE__ */ manifestReader(DEPLOYMENT_KINDS);

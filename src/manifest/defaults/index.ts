// The object as the API server would store it: decoded, defaulted, admitted; without UID, times and resource version.
import type { JsonObject } from '../json.ts';
import { completeStruct, type Draft, normalizeStruct } from '../schema/normalize.ts';
import { kindType } from '../schema/types.ts';
import { defaultHorizontalPodAutoscaler } from './autoscaling.ts';
import { ensure, setDefault } from './draft.ts';
import { defaultCronJob, defaultJob } from './jobs.ts';
import {
  defaultLimitRange,
  defaultNamespace,
  defaultNetworkPolicy,
  defaultPriorityClass,
  defaultRoleBinding,
  defaultSecret,
  defaultValidatingAdmissionPolicy,
} from './others.ts';
import { defaultPod } from './pod.ts';
import { defaultRollout } from './rollout.ts';
import { defaultService } from './service.ts';
import { defaultPersistentVolumeClaim, protectClaim } from './storage.ts';
import { defaultDaemonSet, defaultDeployment, defaultReplicaSet, defaultStatefulSet } from './workloads.ts';

/** Kind → its defaults. A kind without an entry has none. */
const DEFAULTS: Readonly<Record<string, (object: Draft) => void>> = {
  ClusterRoleBinding: defaultRoleBinding,
  CronJob: defaultCronJob,
  DaemonSet: defaultDaemonSet,
  Deployment: defaultDeployment,
  HorizontalPodAutoscaler: defaultHorizontalPodAutoscaler,
  Job: defaultJob,
  LimitRange: defaultLimitRange,
  Namespace: defaultNamespace,
  NetworkPolicy: defaultNetworkPolicy,
  PersistentVolumeClaim: (claim) => {
    defaultPersistentVolumeClaim(claim);
    protectClaim(claim);
  },
  Pod: defaultPod,
  PriorityClass: defaultPriorityClass,
  ReplicaSet: defaultReplicaSet,
  RoleBinding: defaultRoleBinding,
  Rollout: defaultRollout,
  Secret: defaultSecret,
  Service: defaultService,
  StatefulSet: defaultStatefulSet,
  ValidatingAdmissionPolicy: defaultValidatingAdmissionPolicy,
};

/** Kinds whose changes the server does not count. */
const WITHOUT_GENERATION = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'ConfigMap',
  'LimitRange',
  'Namespace',
  'PersistentVolumeClaim',
  'ResourceQuota',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'ServiceAccount',
]);

/** What the server sets itself, whatever the manifest says. */
const SERVER_FIELDS = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
];

/**
 * The object as the API server would store it. A kind without a schema comes back as it is. Never throws: what does not decode is
 * dropped, so that the result of a faulty object is of use for display only.
 */
export function applyDefaults(object: JsonObject): JsonObject {
  const { apiVersion, kind } = object;
  const known = typeof apiVersion === 'string' && typeof kind === 'string' ? kindType(apiVersion, kind) : undefined;
  if (!known || typeof kind !== 'string') return object;
  const draft = normalizeStruct(object, known.type);
  delete draft['status'];
  const metadata = ensure(draft, 'metadata');
  for (const field of SERVER_FIELDS) delete metadata[field];
  if (!known.namespaced) delete metadata['namespace'];
  else setDefault(metadata, 'namespace', 'default');
  if (!WITHOUT_GENERATION.has(kind)) metadata['generation'] = 1;
  DEFAULTS[kind]?.(draft);
  return completeStruct(draft, known.type);
}

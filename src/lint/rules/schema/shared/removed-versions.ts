// Versions of the API that were served once and are gone, with what took their place (kubernetes.io, deprecated API migration guide).

export interface RemovedVersion {
  /** Kubernetes release in which it went. */
  readonly since: string;
  readonly replacement: string;
  /** The fields mean the same there; a mapping or list that must be written for that, or must not be, is named. */
  readonly sameFields: boolean;
  readonly needs?: readonly (readonly string[])[];
  readonly lost?: readonly (readonly string[])[];
}

const same = (replacement: string, since: string): RemovedVersion => ({ since, replacement, sameFields: true });
const other = (replacement: string, since: string): RemovedVersion => ({ since, replacement, sameFields: false });
/** A selector was filled in then; it has to be written now. */
const workload: RemovedVersion = {
  ...same('apps/v1', '1.16'),
  needs: [['spec', 'selector']],
  lost: [
    ['spec', 'rollbackTo'],
    ['spec', 'templateGeneration'],
  ],
};
/** An empty selector chose nothing then, and chooses everything now. */
const budget: RemovedVersion = { ...same('policy/v1', '1.25'), needs: [['spec', 'selector']] };
const RBAC = same('rbac.authorization.k8s.io/v1', '1.22');
const RBAC_ALPHA = same('rbac.authorization.k8s.io/v1', '1.23');

/** `apiVersion Kind` → what became of it. PodSecurityPolicy has rules of its own. */
const REMOVED: Readonly<Record<string, RemovedVersion>> = {
  'extensions/v1beta1 Deployment': workload,
  'extensions/v1beta1 DaemonSet': workload,
  'extensions/v1beta1 ReplicaSet': workload,
  'apps/v1beta1 Deployment': workload,
  'apps/v1beta1 StatefulSet': workload,
  'apps/v1beta2 Deployment': workload,
  'apps/v1beta2 StatefulSet': workload,
  'apps/v1beta2 DaemonSet': workload,
  'apps/v1beta2 ReplicaSet': workload,
  'extensions/v1beta1 NetworkPolicy': same('networking.k8s.io/v1', '1.16'),
  'extensions/v1beta1 Ingress': other('networking.k8s.io/v1', '1.22'),
  'networking.k8s.io/v1beta1 Ingress': other('networking.k8s.io/v1', '1.22'),
  'networking.k8s.io/v1beta1 IngressClass': same('networking.k8s.io/v1', '1.22'),
  'batch/v1beta1 CronJob': same('batch/v1', '1.25'),
  'batch/v2alpha1 CronJob': same('batch/v1', '1.21'),
  'policy/v1beta1 PodDisruptionBudget': budget,
  'autoscaling/v2beta1 HorizontalPodAutoscaler': other('autoscaling/v2', '1.25'),
  'autoscaling/v2beta2 HorizontalPodAutoscaler': same('autoscaling/v2', '1.26'),
  'rbac.authorization.k8s.io/v1alpha1 Role': RBAC_ALPHA,
  'rbac.authorization.k8s.io/v1alpha1 ClusterRole': RBAC_ALPHA,
  'rbac.authorization.k8s.io/v1alpha1 RoleBinding': RBAC_ALPHA,
  'rbac.authorization.k8s.io/v1alpha1 ClusterRoleBinding': RBAC_ALPHA,
  'rbac.authorization.k8s.io/v1beta1 Role': RBAC,
  'rbac.authorization.k8s.io/v1beta1 ClusterRole': RBAC,
  'rbac.authorization.k8s.io/v1beta1 RoleBinding': RBAC,
  'rbac.authorization.k8s.io/v1beta1 ClusterRoleBinding': RBAC,
  'scheduling.k8s.io/v1alpha1 PriorityClass': same('scheduling.k8s.io/v1', '1.23'),
  'scheduling.k8s.io/v1beta1 PriorityClass': same('scheduling.k8s.io/v1', '1.22'),
  'storage.k8s.io/v1beta1 StorageClass': same('storage.k8s.io/v1', '1.22'),
  'storage.k8s.io/v1beta1 CSIDriver': same('storage.k8s.io/v1', '1.22'),
  'storage.k8s.io/v1beta1 CSINode': same('storage.k8s.io/v1', '1.22'),
  'storage.k8s.io/v1beta1 VolumeAttachment': same('storage.k8s.io/v1', '1.22'),
  'storage.k8s.io/v1beta1 CSIStorageCapacity': same('storage.k8s.io/v1', '1.27'),
  'node.k8s.io/v1beta1 RuntimeClass': same('node.k8s.io/v1', '1.25'),
  'coordination.k8s.io/v1beta1 Lease': same('coordination.k8s.io/v1', '1.22'),
  'apiregistration.k8s.io/v1beta1 APIService': same('apiregistration.k8s.io/v1', '1.22'),
  'apiextensions.k8s.io/v1beta1 CustomResourceDefinition': other('apiextensions.k8s.io/v1', '1.22'),
  'admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration': other('admissionregistration.k8s.io/v1', '1.22'),
  'admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration': other(
    'admissionregistration.k8s.io/v1',
    '1.22',
  ),
  'certificates.k8s.io/v1beta1 CertificateSigningRequest': other('certificates.k8s.io/v1', '1.22'),
  'discovery.k8s.io/v1beta1 EndpointSlice': other('discovery.k8s.io/v1', '1.25'),
  'flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema': same('flowcontrol.apiserver.k8s.io/v1', '1.26'),
  'flowcontrol.apiserver.k8s.io/v1beta2 FlowSchema': same('flowcontrol.apiserver.k8s.io/v1', '1.29'),
  'flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema': same('flowcontrol.apiserver.k8s.io/v1', '1.32'),
  'flowcontrol.apiserver.k8s.io/v1beta1 PriorityLevelConfiguration': other('flowcontrol.apiserver.k8s.io/v1', '1.26'),
  'flowcontrol.apiserver.k8s.io/v1beta2 PriorityLevelConfiguration': other('flowcontrol.apiserver.k8s.io/v1', '1.29'),
  'flowcontrol.apiserver.k8s.io/v1beta3 PriorityLevelConfiguration': other('flowcontrol.apiserver.k8s.io/v1', '1.32'),
};

export function removedVersion(apiVersion: string, kind: string): RemovedVersion | undefined {
  const name = `${apiVersion} ${kind}`;
  return Object.hasOwn(REMOVED, name) ? REMOVED[name] : undefined;
}

/** `apps/Deployment`, …: the types that have a version which is gone. */
export const TYPES_WITH_REMOVED_VERSIONS: readonly string[] = [
  ...new Set(Object.keys(REMOVED).map((name) => name.replace(/\/\S+ /, '/'))),
];

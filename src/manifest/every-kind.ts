// All that is known of kinds, in one registry: a new kind, rule or default is a line here.
import { appArmorFromAnnotations } from './defaults/app-armor.ts';
import { defaultHorizontalPodAutoscaler } from './defaults/autoscaling.ts';
import { defaultCronJob, defaultJob } from './defaults/jobs.ts';
import {
  defaultLimitRange,
  defaultNamespace,
  defaultNetworkPolicy,
  defaultPriorityClass,
  defaultRoleBinding,
  defaultSecret,
  defaultValidatingAdmissionPolicy,
  storeServiceAccount,
} from './defaults/others.ts';
import { dropRepeatedOwners } from './defaults/owners.ts';
import { defaultPod } from './defaults/pod.ts';
import { defaultRollout } from './defaults/rollout.ts';
import { defaultDaemonSet, defaultStatefulSet } from './defaults/sets.ts';
import { defaultPersistentVolumeClaim, storeClaim } from './defaults/storage.ts';
import { DEPLOYMENT_KINDS } from './deployment-kinds.ts';
import type { ManifestDocument } from './document.ts';
import type { JsonObject } from './json.ts';
import { type Kinds, type ManifestReader, manifestReader, type ParsedManifests } from './manifest-reader.ts';
import { autoscalerBehavior, autoscalerBounds, autoscalerMetrics, autoscalerTarget } from './refusals/autoscaler.ts';
import { claim } from './refusals/claim.ts';
import { configKeys } from './refusals/config-map.ts';
import { budgetFields, budgetSelector } from './refusals/disruption-budget.ts';
import type { Refusal } from './refusals/index.ts';
import { ingressClassAnnotation, ingressSpec, ingressTls } from './refusals/ingress.ts';
import { cronJobFields, cronJobTemplate, jobFields, jobTemplate } from './refusals/jobs.ts';
import { namespaceFinalizers, podSecurityLabels } from './refusals/namespace.ts';
import { sharedNames } from './refusals/namespaces.ts';
import { networkPolicy } from './refusals/network-policy.ts';
import { finalizers } from './refusals/object-meta.ts';
import { morePodChecks } from './refusals/pod-more.ts';
import { priorityClass } from './refusals/priority-class.ts';
import { limits, quotaAmounts, quotaScopes, quotaSelector } from './refusals/quota.ts';
import { aggregationRule, bindingSubjects, roleReference, roleRules } from './refusals/roles.ts';
import { simulatedPods } from './refusals/rollout.ts';
import {
  controllerRefusals,
  notSimulatedInRollout,
  notSimulatedKind,
  notSimulatedProviders,
  requiredFields,
  scaledReplicas,
} from './refusals/rollouts.ts';
import { secretKeys, secretType } from './refusals/secret.ts';
import { serviceSelector, serviceTraffic } from './refusals/service-more.ts';
import {
  daemonSetFields,
  daemonSetStrategy,
  daemonSetTemplate,
  statefulSetFields,
  statefulSetStrategy,
  statefulSetTemplate,
} from './refusals/sets.ts';
import { worldFaults, worldNodes, worldNumbers, worldReleases, worldTraffic } from './refusals/world.ts';
import { worldReferences } from './refusals/world-references.ts';
import { ROLLOUTS_API_VERSION } from './rollouts/index.ts';
import { KUBERNETES_TYPES } from './schema/kubernetes-types.ts';
import { LAB_API_VERSION } from './schema/lab-kinds.ts';
import { LAB_TYPES } from './schema/lab-types.ts';
import { ROLLOUTS_TYPES } from './schema/rollouts-types.ts';

type Refusals = Readonly<Record<string, readonly Refusal[]>>;

const inEveryKind = (refusals: Refusals): Refusals =>
  Object.fromEntries(Object.entries(refusals).map(([kind, own]) => [kind, [finalizers, ...own]]));

/** Further checks of kinds that have some. */
const alsoIn = (refusals: Refusals, more: Refusals): Refusals =>
  Object.fromEntries(Object.entries(refusals).map(([kind, own]) => [kind, [...own, ...(more[kind] ?? [])]]));

const REFUSALS: Refusals = /* @__PURE__ */ inEveryKind({
  ...alsoIn(DEPLOYMENT_KINDS.refusals, {
    'apps/v1/Deployment': [morePodChecks(['spec', 'template'])],
    'apps/v1/ReplicaSet': [morePodChecks(['spec', 'template'])],
    'v1/Pod': [morePodChecks([])],
    'v1/Service': [serviceSelector, serviceTraffic],
  }),
  'autoscaling/v2/HorizontalPodAutoscaler': [autoscalerBounds, autoscalerTarget, autoscalerMetrics, autoscalerBehavior],
  'policy/v1/PodDisruptionBudget': [budgetFields, budgetSelector],
  [`${ROLLOUTS_API_VERSION}/AnalysisRun`]: [requiredFields, notSimulatedProviders],
  [`${ROLLOUTS_API_VERSION}/AnalysisTemplate`]: [requiredFields, notSimulatedProviders],
  [`${ROLLOUTS_API_VERSION}/ClusterAnalysisTemplate`]: [requiredFields, notSimulatedProviders],
  [`${ROLLOUTS_API_VERSION}/Experiment`]: [requiredFields, notSimulatedKind],
  [`${ROLLOUTS_API_VERSION}/Rollout`]: [
    requiredFields,
    scaledReplicas,
    simulatedPods,
    controllerRefusals,
    notSimulatedInRollout,
  ],
  [`${LAB_API_VERSION}/World`]: [worldNumbers, worldTraffic, worldNodes, worldReleases, worldFaults],
  'v1/ConfigMap': [configKeys],
  'v1/Namespace': [podSecurityLabels, namespaceFinalizers],
  'apps/v1/DaemonSet': [daemonSetTemplate, daemonSetFields, daemonSetStrategy],
  'apps/v1/StatefulSet': [statefulSetTemplate, statefulSetFields, statefulSetStrategy],
  'batch/v1/CronJob': [cronJobTemplate, cronJobFields],
  'batch/v1/Job': [jobTemplate, jobFields],
  'networking.k8s.io/v1/Ingress': [ingressSpec, ingressTls, ingressClassAnnotation],
  'networking.k8s.io/v1/NetworkPolicy': [networkPolicy],
  'rbac.authorization.k8s.io/v1/ClusterRole': [roleRules, aggregationRule],
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding': [roleReference, bindingSubjects],
  'rbac.authorization.k8s.io/v1/Role': [roleRules],
  'rbac.authorization.k8s.io/v1/RoleBinding': [roleReference, bindingSubjects],
  'scheduling.k8s.io/v1/PriorityClass': [priorityClass],
  'v1/LimitRange': [limits],
  'v1/PersistentVolumeClaim': [claim],
  'v1/ResourceQuota': [quotaAmounts, quotaScopes, quotaSelector],
  'v1/Secret': [secretKeys, secretType],
  'v1/ServiceAccount': [],
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy': [],
});

const EVERY_KIND: Kinds = {
  types: { ...DEPLOYMENT_KINDS.types, ...KUBERNETES_TYPES, ...ROLLOUTS_TYPES, ...LAB_TYPES },
  refusals: REFUSALS,
  defaults: {
    ...DEPLOYMENT_KINDS.defaults,
    ClusterRoleBinding: defaultRoleBinding,
    CronJob: defaultCronJob,
    DaemonSet: defaultDaemonSet,
    HorizontalPodAutoscaler: defaultHorizontalPodAutoscaler,
    Job: defaultJob,
    LimitRange: defaultLimitRange,
    Namespace: defaultNamespace,
    NetworkPolicy: defaultNetworkPolicy,
    PersistentVolumeClaim: (claim) => {
      defaultPersistentVolumeClaim(claim);
      storeClaim(claim);
    },
    Pod: (pod) => {
      defaultPod(pod);
      appArmorFromAnnotations(pod);
    },
    PriorityClass: defaultPriorityClass,
    RoleBinding: defaultRoleBinding,
    Rollout: defaultRollout,
    Secret: defaultSecret,
    ServiceAccount: storeServiceAccount,
    StatefulSet: defaultStatefulSet,
    ValidatingAdmissionPolicy: defaultValidatingAdmissionPolicy,
  },
  storeAny: dropRepeatedOwners,
  references: (documents) => [...worldReferences(documents), ...sharedNames(documents)],
};

/** Reads every kind that is known here. */
export const everyKindReader: ManifestReader = /* @__PURE__ */ manifestReader(EVERY_KIND);

/** Text → documents and findings. Never throws. */
export const parseManifests = (text: string): ParsedManifests => everyKindReader.parse(text);

/** Whether an object would be taken as it is, were its `apiVersion` another. */
export const isTakenAs = (document: ManifestDocument, apiVersion: string): boolean =>
  everyKindReader.takesAs(document, apiVersion);

/** The object as the API server would store it. A kind without a schema comes back as it is. Never throws. */
export const applyDefaults = (object: JsonObject): JsonObject => everyKindReader.store(object);

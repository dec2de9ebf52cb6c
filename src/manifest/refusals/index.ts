// What the API server refuses in an object that decodes: one rule, one function, one line here. The complete list of a kind grows in this registry.
import type { ManifestDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { LAB_API_VERSION } from '../schema/lab-types.ts';
import { isServed } from '../schema/served-kinds.ts';
import { autoscalerBehavior, autoscalerBounds, autoscalerMetrics, autoscalerTarget } from './autoscaler.ts';
import { configKeys } from './config-map.ts';
import { budgetFields, budgetSelector } from './disruption-budget.ts';
import { listedValues } from './enums.ts';
import { Inspector } from './inspector.ts';
import { objectLabels, objectName, ownerReferences } from './metadata.ts';
import { namespaceFinalizers, podSecurityLabels } from './namespace.ts';
import { podPriority, podRestartPolicy } from './pod.ts';
import { checkPodSpec } from './pod-spec.ts';
import { templateDeadline, templateMetadata, templateRestartPolicy } from './pod-template.ts';
import { progressDeadline, replicaNumbers, strategy } from './rollout.ts';
import { workloadSelector } from './selectors.ts';
import {
  externalIps,
  externalName,
  loadBalancerFields,
  serviceAddresses,
  servicePorts,
  serviceType,
} from './service.ts';
import { worldFaults, worldNodes, worldNumbers, worldReleases, worldTraffic } from './world.ts';

type Refusal = (inspector: Inspector) => void;

const EVERY_OBJECT: readonly Refusal[] = [objectName, objectLabels, ownerReferences];

const TEMPLATED: readonly Refusal[] = [
  workloadSelector,
  templateMetadata,
  templateRestartPolicy,
  templateDeadline,
  (inspector) => checkPodSpec(inspector, ['spec', 'template', 'spec']),
];

/** `apiVersion/kind` → what can be refused. */
const REFUSALS: Readonly<Record<string, readonly Refusal[]>> = {
  'apps/v1/Deployment': [...TEMPLATED, replicaNumbers, progressDeadline, strategy],
  'apps/v1/ReplicaSet': [...TEMPLATED, replicaNumbers],
  'autoscaling/v2/HorizontalPodAutoscaler': [autoscalerBounds, autoscalerTarget, autoscalerMetrics, autoscalerBehavior],
  'policy/v1/PodDisruptionBudget': [budgetFields, budgetSelector],
  [`${LAB_API_VERSION}/World`]: [worldNumbers, worldTraffic, worldNodes, worldReleases, worldFaults],
  'v1/ConfigMap': [configKeys],
  'v1/Namespace': [podSecurityLabels, namespaceFinalizers],
  'v1/Pod': [podRestartPolicy, podPriority, (inspector) => checkPodSpec(inspector, ['spec'])],
  'v1/Service': [serviceType, servicePorts, externalName, serviceAddresses, externalIps, loadBalancerFields],
};

/** Errors that the server would answer with 422, in the order of the text. */
export function refusals(document: ManifestDocument): readonly Finding[] {
  if (!isServed(document.apiVersion, document.kind)) return [];
  const inspector = new Inspector(document);
  const own = REFUSALS[`${document.apiVersion}/${document.kind}`];
  // Objects of this lab stand in no API server: they need no name.
  const every = document.apiVersion === LAB_API_VERSION ? [] : EVERY_OBJECT;
  for (const refuse of [...every, ...(own ?? []), listedValues]) refuse(inspector);
  return [...inspector.findings].sort((a, b) => a.range.start - b.range.start);
}

// Services, ConfigMaps, Secrets and ResourceQuotas in the API server.
import type { ServiceSpec } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import type { ConfigObject, ResourceQuotaObject, ServiceObject } from '../objects.ts';
import { countQuota, releaseQuota } from '../quota/admission.ts';
import { wakeEndpoint, wakeRollout } from '../rounds.ts';
import { type NewMeta, newMeta } from './metadata.ts';
import { MANAGED_BY, ROLLOUT_HASH_LABEL } from './rollout-labels.ts';

function wakeAllEndpoints(context: ClusterContext, service: string): void {
  const { api } = context.state;
  for (const pod of api.endpointSlices.get(service)?.endpoints.keys() ?? []) wakeEndpoint(context, service, pod);
  for (const pod of api.pods.keys()) wakeEndpoint(context, service, pod);
}

/** A Rollout hears of a change of a Service that it has pointed at one of its ReplicaSets. */
function wakeRolloutsOf(context: ClusterContext, { metadata, spec }: ServiceObject): void {
  if (spec.selector?.[ROLLOUT_HASH_LABEL] === undefined) return;
  const rollout = metadata.annotations[MANAGED_BY];
  if (rollout !== undefined && context.state.api.rollouts.has(rollout)) wakeRollout(context, rollout);
}

export function putService(context: ClusterContext, from: NewMeta & { readonly spec: ServiceSpec }): ServiceObject {
  const { api } = context.state;
  const known = api.services.get(from.name);
  const service: ServiceObject = known ?? { metadata: newMeta(context, from), spec: from.spec };
  if (known) {
    known.spec = from.spec;
    known.metadata.labels = from.labels ?? {};
    known.metadata.annotations = from.annotations ?? {};
  } else {
    api.services.set(from.name, service);
    if (from.spec.selector) api.endpointSlices.set(from.name, { service: from.name, endpoints: new Map(), ready: 0 });
  }
  context.record({
    kind: 'fact',
    type: known ? 'serviceUpdated' : 'serviceCreated',
    object: { kind: 'Service', name: from.name },
    data: {},
  });
  wakeAllEndpoints(context, from.name);
  wakeRolloutsOf(context, service);
  return service;
}

export function deleteService(context: ClusterContext, name: string): void {
  const { api, controllers } = context.state;
  api.services.delete(name);
  const slice = api.endpointSlices.get(name);
  api.endpointSlices.delete(name);
  controllers.rounds.endpoints.delete(name);
  controllers.fieldOwners.delete(`Service/${name}`);
  context.record({ kind: 'fact', type: 'serviceDeleted', object: { kind: 'Service', name }, data: {} });
  for (const pod of slice?.endpoints.keys() ?? []) context.endpointWatcher.endpointChanged(context, name, pod, null);
}

/** Creates or replaces a ConfigMap or a Secret. Pods that wait for it are the kubelet's business. */
export function putConfig(
  context: ClusterContext,
  kind: 'ConfigMap' | 'Secret',
  from: NewMeta & { readonly data: ConfigObject['data'] },
): void {
  const { api } = context.state;
  const objects = kind === 'ConfigMap' ? api.configMaps : api.secrets;
  const known = objects.get(from.name);
  if (known) known.data = from.data;
  else objects.set(from.name, { metadata: newMeta(context, from), data: from.data });
  context.record({
    kind: 'fact',
    type: known ? 'configUpdated' : 'configCreated',
    object: { kind, name: from.name },
    data: {},
  });
}

export function putQuota(
  context: ClusterContext,
  from: NewMeta & { readonly hard: ResourceQuotaObject['hard'] },
): void {
  const { api } = context.state;
  const known = api.resourceQuotas.get(from.name);
  if (known) known.hard = from.hard;
  else api.resourceQuotas.set(from.name, { metadata: newMeta(context, from), hard: from.hard, used: {} });
  const quota = api.resourceQuotas.get(from.name);
  if (quota) countQuota(api, quota, context.nowMs);
  releaseQuota(context);
}

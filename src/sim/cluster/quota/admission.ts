// ResourceQuota: refuses what would exceed a limit. What a deleted pod used is free again only after the next recount,
// as in the real quota controller. Source: pkg/quota/v1, plugin/pkg/admission/resourcequota.
import { canonicalQuantity, milliValue, type PodSpec, parseQuantity, unitValue } from '../../../manifest/index.ts';
import type { ApiObjects, ClusterContext } from '../context.ts';
import type { PodObject, ResourceQuotaObject } from '../objects.ts';

/** Milliseconds until a quota notices that something is gone: about what the recordings show. */
const RECOUNT_MS = 500;

const amountOf = (resource: string, quantity: string): number =>
  (/cpu$/.test(resource) ? milliValue(quantity) : unitValue(quantity)) ?? 0;

function quantityOf(resource: string, amount: number): string {
  const parsed = parseQuantity(/cpu$/.test(resource) ? `${amount}m` : String(amount));
  return typeof parsed === 'string' ? String(amount) : canonicalQuantity(parsed);
}

const COMPUTE = /^(?:(requests|limits)\.)?(cpu|memory|ephemeral-storage)$/;

/** What one more object would use of a resource; 0 when the quota does not look at it. `spec` is null for a ReplicaSet. */
function usageOf(resource: string, spec: PodSpec | null): number {
  if (spec === null) return resource === 'count/replicasets.apps' ? 1 : 0;
  if (resource === 'pods' || resource === 'count/pods') return 1;
  const compute = COMPUTE.exec(resource);
  if (!compute) return 0;
  const [, side = 'requests', name = ''] = compute;
  let sum = 0;
  for (const { resources } of spec.containers) {
    const asked =
      side === 'limits' ? resources.limits?.[name] : (resources.requests?.[name] ?? resources.limits?.[name]);
    if (asked !== undefined) sum += amountOf(resource, asked);
  }
  return sum;
}

/** Whether a container says nothing about a resource that a quota counts: the API server refuses it then. */
function missing(quota: ResourceQuotaObject, spec: PodSpec): string[] {
  return Object.keys(quota.hard).filter((resource) => {
    const compute = COMPUTE.exec(resource);
    if (!compute) return false;
    const [, side = 'requests', name = ''] = compute;
    return spec.containers.some(({ resources }) =>
      side === 'limits'
        ? resources.limits?.[name] === undefined
        : resources.requests?.[name] === undefined && resources.limits?.[name] === undefined,
    );
  });
}

/** The API server's refusal of one more object, or null when every quota has room. `spec` is null for a ReplicaSet. */
export function refusedByQuota(api: ApiObjects, plural: string, name: string, spec: PodSpec | null): string | null {
  for (const quota of api.resourceQuotas.values()) {
    const { name: quotaName } = quota.metadata;
    const unsaid = spec ? missing(quota, spec) : [];
    if (unsaid.length > 0) {
      return `${plural} "${name}" is forbidden: failed quota: ${quotaName}: must specify ${unsaid.sort().join(',')}`;
    }
    const over = Object.entries(quota.hard)
      .map(([resource, hard]) => ({
        resource,
        asked: usageOf(resource, spec),
        used: quota.used[resource] ?? 0,
        limit: amountOf(resource, hard),
      }))
      .filter(({ asked, used, limit }) => asked > 0 && used + asked > limit)
      .sort((a, b) => (a.resource < b.resource ? -1 : 1));
    if (over.length === 0) continue;
    const list = (value: (row: (typeof over)[number]) => number) =>
      over.map((row) => `${row.resource}=${quantityOf(row.resource, value(row))}`).join(',');
    const words = `requested: ${list(({ asked }) => asked)}, used: ${list(({ used }) => used)}, limited: ${list(({ limit }) => limit)}`;
    return `${plural} "${name}" is forbidden: exceeded quota: ${quotaName}, ${words}`;
  }
  return null;
}

/** Notes in every quota that one more object is there. */
export function takeQuota(api: ApiObjects, spec: PodSpec | null): void {
  for (const quota of api.resourceQuotas.values()) {
    for (const resource of Object.keys(quota.hard)) {
      const asked = usageOf(resource, spec);
      if (asked > 0) quota.used[resource] = (quota.used[resource] ?? 0) + asked;
    }
  }
}

/** Something is gone: quotas reckon again, a little later. */
export function releaseQuota(context: ClusterContext): void {
  const { api, controllers } = context.state;
  if (api.resourceQuotas.size === 0 || controllers.quotaRecountPending) return;
  controllers.quotaRecountPending = true;
  context.schedule({ type: 'quota-recount' }, context.nowMs + RECOUNT_MS);
}

/** A finished pod uses nothing, nor does one that should have ended by now. */
function uses(pod: PodObject, nowMs: number): boolean {
  const { phase } = pod.status;
  const { deletedAtMs, deletionGracePeriodSeconds } = pod.metadata;
  if (phase === 'Failed' || phase === 'Succeeded') return false;
  return deletedAtMs === null || nowMs <= deletedAtMs + (deletionGracePeriodSeconds ?? 0) * 1000;
}

/** Reckons what a quota's resources are used by now. */
export function countQuota(api: ApiObjects, quota: ResourceQuotaObject, nowMs: number): void {
  const used: Record<string, number> = {};
  for (const resource of Object.keys(quota.hard)) {
    let sum = usageOf(resource, null) * api.replicaSets.size;
    for (const pod of api.pods.values()) if (uses(pod, nowMs)) sum += usageOf(resource, pod.spec);
    used[resource] = sum;
  }
  quota.used = used;
}

export function recountQuotas(context: ClusterContext): void {
  const { api, controllers } = context.state;
  controllers.quotaRecountPending = false;
  for (const quota of api.resourceQuotas.values()) countQuota(api, quota, context.nowMs);
}

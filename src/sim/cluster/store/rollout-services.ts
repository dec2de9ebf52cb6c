// What Argo Rollouts keeps in a Service: the hash of a ReplicaSet in its selector, and whose it is. Source: argo-rollouts
// rollout/service.go (switchServiceSelector), service/service.go (syncService).
import type { RolloutSpec } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import type { ServiceObject } from '../objects.ts';
import { MANAGED_BY, ROLLOUT_HASH_LABEL } from './rollout-labels.ts';
import { putService } from './services.ts';

/** Names of the Services that a Rollout manages. */
export function servicesOf({ strategy }: RolloutSpec): string[] {
  const { canary, blueGreen } = strategy ?? {};
  const names = blueGreen
    ? [blueGreen.activeService, blueGreen.previewService]
    : [canary?.canaryService, canary?.stableService];
  return names.flatMap((name) => name || []);
}

/** The ReplicaSet that a Service selects; '' while it selects by the labels of the application alone. */
export const hashIn = (service: ServiceObject | undefined): string =>
  service?.spec.selector?.[ROLLOUT_HASH_LABEL] ?? '';

/** The Rollout that has switched this Service before; null while none has. */
export const managerOf = (service: ServiceObject): string | null => service.metadata.annotations[MANAGED_BY] ?? null;

/** Points a Service at the ReplicaSet with this hash. */
export function pointService(context: ClusterContext, service: ServiceObject, hash: string, rollout: string): void {
  const { name, labels, annotations } = service.metadata;
  putService(context, {
    name,
    labels,
    annotations: { ...annotations, [MANAGED_BY]: managerOf(service) ?? rollout },
    spec: { ...service.spec, selector: { ...service.spec.selector, [ROLLOUT_HASH_LABEL]: hash } },
  });
}

/** Services that a Rollout no longer names select by the labels of the application alone again. */
export function releaseServices(context: ClusterContext, rollout: string, names: readonly string[]): void {
  for (const name of names) {
    const service = context.state.api.services.get(name);
    if (!service || managerOf(service) !== rollout) continue;
    const { [ROLLOUT_HASH_LABEL]: _hash, ...selector } = service.spec.selector ?? {};
    const { [MANAGED_BY]: _manager, ...annotations } = service.metadata.annotations;
    const { labels } = service.metadata;
    putService(context, { name, labels, annotations, spec: { ...service.spec, selector } });
  }
}

// Which ReplicaSet each Service of a Rollout selects. Source: argo-rollouts rollout/service.go.
import { hashIn, managerOf, pointService, type ServiceObject, sendEvent } from '../../cluster/index.ts';
import { decide } from './decisions.ts';
import type { SeenReplicaSet } from './facts.ts';
import { type Pass, refOf } from './pass.ts';

export const serviceNamed = (pass: Pass, name: string | undefined): ServiceObject | undefined =>
  name === undefined || name === '' ? undefined : pass.context.state.api.services.get(name);

/** Points a Service at a ReplicaSet, unless it does so already and is known to be the Rollout's. */
export function switchService(pass: Pass, service: ServiceObject, hash: string): boolean {
  const before = hashIn(service);
  if (before === hash && hash !== '' && managerOf(service) !== null) return false;
  pointService(pass.context, service, hash, pass.seen.name);
  const message = `Switched selector for service '${service.metadata.name}' from '${before}' to '${hash}'`;
  sendEvent(pass.context, refOf(pass), 'Normal', 'SwitchService', message);
  return true;
}

/**
 * A Service of a canary. One that the Rollout takes over waits until the ReplicaSet is wholly available; later switches need one
 * available pod, so that the Service never selects nothing.
 */
export function ensureService(
  pass: Pass,
  name: string | undefined,
  replicaSet: SeenReplicaSet | undefined,
  checked: boolean,
): boolean {
  const service = serviceNamed(pass, name);
  if (!service || !replicaSet || hashIn(service) === replicaSet.hash) return false;
  const { spec, available } = replicaSet;
  if (checked && managerOf(service) === null && !(spec > 0 && available >= spec)) return false;
  if (checked && available === 0) return false;
  if (!switchService(pass, service, replicaSet.hash)) return false;
  decide(pass, 'canary-service', {
    saw: { available, wanted: spec },
    outcome: { service: service.metadata.name, replicaSet: replicaSet.name },
    path: 'spec.strategy.canary',
  });
  return true;
}

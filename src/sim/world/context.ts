// One context for everybody in the world: the controllers, the scheduler, the kubelets and the proxies.
import type { ManifestReader } from '../../manifest/index.ts';
import type { ClusterContext, ControllerEvent, EndpointWatcher, PodObject, PodWatcher } from '../cluster/index.ts';
import type { KubeletEvent, KubeletHost } from '../cluster/kubelet/index.ts';
import type { SchedulerHost } from '../cluster/scheduler/index.ts';
import type { FaultEvent, FaultHost } from '../faults/index.ts';
import type { Context, ManifestSource, ObjectRef } from '../kernel/index.ts';
import type { TrafficHost } from '../traffic/index.ts';
import type { RolloutParts } from './parts.ts';
import type { WorldState } from './state.ts';

/** A drain asks again for the pods that it was refused. */
export interface DrainRetry {
  readonly type: 'drain-retry';
  readonly node: string;
  readonly serial: number;
}

export type WorldEvent =
  | ControllerEvent
  | KubeletEvent
  | FaultEvent
  | { readonly type: 'scheduler-round' }
  | DrainRetry
  /** Requests are counted, once a second. */
  | { readonly type: 'traffic-tick' }
  /** The router sends so many of `total` requests by another Service; null: by none. */
  | {
      readonly type: 'weight-change';
      readonly service: string | null;
      readonly weight: number;
      readonly total: number;
    }
  /** The proxies learn of a change of an EndpointSlice. `late`: the token of a change that a fault holds up. */
  | {
      readonly type: 'route-change';
      readonly service: string;
      readonly pod: string;
      readonly routed: boolean;
      readonly late?: number;
    };

export interface WorldContext extends Context<WorldState, WorldEvent> {
  readonly manifests: ManifestReader;
  readonly podWatcher: PodWatcher<ClusterContext>;
  readonly endpointWatcher: EndpointWatcher<ClusterContext>;
  readonly scheduler: SchedulerHost;
  readonly kubelet: KubeletHost;
  readonly users: TrafficHost;
  readonly faults: FaultHost;
  readonly rollouts: RolloutParts;
}

export const refOf = (pod: PodObject): ObjectRef => ({ kind: 'Pod', name: pod.metadata.name });

/** Where a field of a pod's spec stands: in the manifest of the Deployment that the pod comes from, or in its own. */
export function sourceInPod(state: WorldState, pod: PodObject, path: string): ManifestSource {
  const { owner } = pod.metadata;
  const deployment = owner && state.api.replicaSets.get(owner.name)?.metadata.owner;
  const origin = deployment ?? owner;
  return origin
    ? { object: { kind: origin.kind, name: origin.name }, path: `spec.template.spec.${path}` }
    : { object: refOf(pod), path: `spec.${path}` };
}

// What faults do to the world: to its nodes, its processes and its proxies.
import { type PodObject, removePod, updatePodStatus } from '../cluster/index.ts';
import {
  podBehaviourChanged,
  podChanged,
  podDeletionRequested,
  podRemoved,
  startPod,
} from '../cluster/kubelet/index.ts';
import { nodeReached } from '../cluster/scheduler/index.ts';
import type { FaultHost, LateRoute, LostNode } from '../faults/index.ts';
import type { WorldContext } from './context.ts';
import { askDependencies, reachPods } from './users.ts';

export function faultHost(world: WorldContext): FaultHost {
  return {
    get nowMs() {
      return world.nowMs;
    },
    get state() {
      return world.state.faults;
    },
    cluster: world,
    schedule: (event, atMs) => world.schedule(event, atMs),
    nodeReached: (node, reached) => reachPods(world, node, reached),
    nodeBack: (node, lost) => catchUp(world, node, lost),
    nodeTainted: (node, tainted) => nodeReached(world.scheduler, node, !tainted),
    dependencyChanged: (image) => {
      askDependencies(world);
      for (const pod of world.state.api.pods.values()) {
        if (pod.nodeName === null || !runs(pod, image)) continue;
        podBehaviourChanged(world.kubelet, world.state.kubelet, pod);
      }
    },
    routesCatchUp: () => {
      const { faults, settings } = world.state;
      for (const { service, pod, routed } of faults.lateRoutes.values())
        world.schedule({ type: 'route-change', service, pod, routed }, world.nowMs + settings.endpointPropagationMs);
      faults.lateRoutes.clear();
    },
  };
}

const runs = (pod: PodObject, image: string | null): boolean =>
  image === null || pod.spec.containers.some((container) => container.image === image);

/** The kubelet of a node is heard of again: it tells what has happened, and hears what it has missed. */
function catchUp(world: WorldContext, node: string, lost: LostNode): void {
  const { api, kubelet } = world.state;
  for (const pod of lost.unheardRemovals) podRemoved(world.kubelet, kubelet, pod);
  for (const pod of [...api.pods.values()]) {
    if (pod.nodeName !== node) continue;
    const { uid, deletedAtMs } = pod.metadata;
    if (lost.unsentEnd.has(uid)) {
      removePod(world, pod);
      continue;
    }
    const worker = kubelet.workers.get(uid);
    if (!worker) {
      if (deletedAtMs === null) startPod(world.kubelet, kubelet, pod);
      else removePod(world, pod);
      continue;
    }
    // Its own view of the pod replaces what the control plane has marked.
    if (lost.notReady || lost.unsentStatus.has(uid)) updatePodStatus(world, pod, worker.status);
    if (deletedAtMs === null) podChanged(world.kubelet, kubelet, pod);
    else podDeletionRequested(world.kubelet, kubelet, pod);
  }
}

const routeKey = (service: string, pod: string): string => `${service}/${pod}`;

/** A change that reaches the proxies late; a newer one of the same pod takes its place. */
export function routeLate(world: WorldContext, change: Omit<LateRoute, 'token'>, atMs: number): void {
  const { faults } = world.state;
  const late = faults.nextToken++;
  faults.lateRoutes.set(routeKey(change.service, change.pod), { ...change, token: late });
  world.schedule({ type: 'route-change', ...change, late }, atMs);
}

/** Whether a late change still counts when its time has come. */
export function takeLateRoute(world: WorldContext, service: string, pod: string, late: number): boolean {
  const { lateRoutes } = world.state.faults;
  const key = routeKey(service, pod);
  return lateRoutes.get(key)?.token === late && lateRoutes.delete(key);
}

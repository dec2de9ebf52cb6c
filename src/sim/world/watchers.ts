// How pods reach the scheduler and the kubelets, and how changes of EndpointSlices reach the proxies.
import {
  type ClusterContext,
  type Endpoint,
  type EndpointWatcher,
  type PodWatcher,
  removePod,
} from '../cluster/index.ts';
import { podChanged, podDeletionRequested, podRemoved, startPod } from '../cluster/kubelet/index.ts';
import { podReleased, podToSchedule } from '../cluster/scheduler/index.ts';
import { lateByMs } from '../faults/index.ts';
import type { WorldContext, WorldEvent } from './context.ts';
import { isCutOff, lostNodeOf } from './cut-off.ts';
import { drainedPodGone } from './drain-end.ts';
import { routeLate, takeLateRoute } from './fault-host.ts';
import { leavePlace, takePlace } from './state.ts';
import { podForgotten, usersRoute } from './users.ts';

// The store and the controllers hand their own context back to the watchers: the very one of the world.
const asWorld = (context: ClusterContext): WorldContext => context as WorldContext;

/** Pod names of a world are unique for its whole life, so a name is a safe key for what the proxies know. */
export const podWatcher: PodWatcher<ClusterContext> = {
  podCreated: (context, pod) => {
    const world = asWorld(context);
    takePlace(world.state, '', pod.metadata.name);
    podToSchedule(world.scheduler, pod);
  },
  podBound: (context, pod) => {
    const world = asWorld(context);
    leavePlace(world.state, '', pod.metadata.name);
    takePlace(world.state, pod.nodeName ?? '', pod.metadata.name);
    if (!isCutOff(world.state, pod)) startPod(world.kubelet, world.state.kubelet, pod);
  },
  podDeletionRequested: (context, pod) => {
    const world = asWorld(context);
    if (!isCutOff(world.state, pod)) podDeletionRequested(world.kubelet, world.state.kubelet, pod);
    // Grace 0: the API does not wait for a node, least of all for a silent one.
    else if (pod.metadata.deletionGracePeriodSeconds === 0) removePod(world, pod);
  },
  podChanged: (context, pod) => {
    const world = asWorld(context);
    if (!isCutOff(world.state, pod)) podChanged(world.kubelet, world.state.kubelet, pod);
    else if (pod.metadata.deletionGracePeriodSeconds === 0) removePod(world, pod);
  },
  podRemoved: (context, pod) => {
    const world = asWorld(context);
    podReleased(world.scheduler, pod);
    const silent = lostNodeOf(world.state, pod);
    if (silent) silent.unheardRemovals.push(pod);
    else podRemoved(world.kubelet, world.state.kubelet, pod);
    leavePlace(world.state, pod.nodeName ?? '', pod.metadata.name);
    world.state.everReady.delete(pod.metadata.uid);
    podForgotten(world, pod);
    drainedPodGone(world, pod.metadata.name, pod.nodeName);
  },
};

/** The proxies act on a change of a slice only after a while: until then they send requests to pods that are going, and none to new ones. */
export const endpointWatcher: EndpointWatcher<ClusterContext> = {
  endpointChanged: (context, service, pod, endpoint) => {
    const world = asWorld(context);
    const routed = receivesRequests(endpoint);
    const usualMs = world.state.settings.endpointPropagationMs;
    const lateMs = lateByMs(world.state.faults);
    if (lateMs === null) world.schedule({ type: 'route-change', service, pod, routed }, world.nowMs + usualMs);
    else routeLate(world, { service, pod, routed }, world.nowMs + Math.max(usualMs, lateMs));
  },
};

const receivesRequests = (endpoint: Endpoint | null): boolean => endpoint?.ready === true;

/** The moment has come: the proxies send requests to a pod, or no longer do. */
export function changeRoute(
  world: WorldContext,
  { service, pod, routed, late }: Extract<WorldEvent, { type: 'route-change' }>,
): void {
  if (late !== undefined && !takeLateRoute(world, service, pod, late)) return;
  const known = world.state.routes.get(service) ?? new Set<string>();
  world.state.routes.set(service, known);
  if (known.has(pod) === routed) return;
  if (routed) known.add(pod);
  else known.delete(pod);
  usersRoute(world, service, pod, routed);
  world.record({
    kind: 'fact',
    type: routed ? 'routeAdded' : 'routeRemoved',
    object: { kind: 'Service', name: service },
    data: { pod },
  });
}

// Keeps the EndpointSlice of every Service: which pods its selector picks, and whether each may get requests.
// Source: endpointslice controller, podToEndpoint: a pod is ready only while it does not terminate, unless the Service publishes unready addresses.
import type { ClusterContext } from '../context.ts';
import { decide } from '../decisions.ts';
import { type Endpoint, isPodReady, type PodObject, type ServiceObject } from '../objects.ts';
import { hasLabels } from '../scheduler/index.ts';
import { isPodFinished } from '../store/index.ts';

export function endpointsRound(context: ClusterContext): void {
  const { api, controllers } = context.state;
  controllers.rounds.endpointsPending = false;
  const woken = [...controllers.rounds.endpoints];
  controllers.rounds.endpoints.clear();
  for (const [name, pods] of woken) {
    const service = api.services.get(name);
    if (service) syncService(context, service, pods);
  }
}

/** The address of a pod, or null when it has none: a Pending pod has no address yet, a finished one no longer. */
function endpointOf(service: ServiceObject, pod: PodObject | undefined): Endpoint | null {
  const { selector, publishNotReadyAddresses = false } = service.spec;
  if (!pod || !selector || !hasLabels(selector, pod.metadata.labels)) return null;
  if (pod.status.phase === 'Pending' || isPodFinished(pod)) return null;
  const serving = isPodReady(pod);
  const terminating = pod.metadata.deletedAtMs !== null;
  return {
    pod: pod.metadata.name,
    ready: publishNotReadyAddresses || (serving && !terminating),
    serving,
    terminating,
  };
}

const sameEndpoint = (a: Endpoint, b: Endpoint): boolean =>
  a.ready === b.ready && a.serving === b.serving && a.terminating === b.terminating;

function syncService(context: ClusterContext, service: ServiceObject, pods: ReadonlySet<string>): void {
  const { api } = context.state;
  const { name } = service.metadata;
  const slice = api.endpointSlices.get(name);
  if (!slice) return;
  const ref = { kind: 'Service', name };
  const gained: Endpoint[] = [];
  const lost: Endpoint[] = [];
  for (const podName of pods) {
    const before = slice.endpoints.get(podName);
    const after = endpointOf(service, api.pods.get(podName));
    if (before && after && sameEndpoint(before, after)) continue;
    if (!before && !after) continue;
    if (after) slice.endpoints.set(podName, after);
    else slice.endpoints.delete(podName);
    slice.ready += Number(after?.ready ?? false) - Number(before?.ready ?? false);
    if (after?.ready && !before?.ready) gained.push(after);
    if (before?.ready && !after?.ready) lost.push(after ?? before);
    context.record({
      kind: 'fact',
      type: !before ? 'endpointAdded' : after ? 'endpointChanged' : 'endpointRemoved',
      object: ref,
      data: after ? { pod: podName, ready: after.ready, terminating: after.terminating } : { pod: podName },
    });
    context.endpointWatcher.endpointChanged(context, name, podName, after);
  }
  explain(context, service, 'endpoints-added', gained);
  explain(context, service, 'endpoints-removed', lost);
}

function explain(
  context: ClusterContext,
  service: ServiceObject,
  rule: 'endpoints-added' | 'endpoints-removed',
  endpoints: readonly Endpoint[],
): void {
  const [first] = endpoints;
  if (!first) return;
  const { name } = service.metadata;
  const terminating = endpoints.filter((endpoint) => endpoint.terminating).length;
  decide(
    context,
    rule,
    { kind: 'Service', name },
    {
      saw: { pods: endpoints.length, first: first.pod, terminating, unready: endpoints.length - terminating },
      outcome: { ready: context.state.api.endpointSlices.get(name)?.ready ?? 0 },
      alternatives:
        rule === 'endpoints-removed' && terminating < endpoints.length
          ? [{ id: 'publish-not-ready', path: 'spec.publishNotReadyAddresses' }]
          : [],
      source: { object: { kind: 'Service', name }, path: 'spec.selector' },
    },
  );
}

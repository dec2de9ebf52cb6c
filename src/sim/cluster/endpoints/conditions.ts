// The conditions of one pod's endpoint in the EndpointSlice of a Service that selects it.
// Source: endpointslice controller (podToEndpoint, ShouldPodBeInEndpoints, podEndpointsChanged).
import { isPodReady, type PodObject } from '../objects.ts';

export interface EndpointConditions {
  readonly ready: boolean;
  readonly serving: boolean;
  readonly terminating: boolean;
}

/** Null: the pod has no endpoint, because it has no address yet or its containers have ended. */
export function endpointConditions(pod: PodObject, publishNotReady: boolean): EndpointConditions | null {
  const { phase, podIP } = pod.status;
  if (podIP === undefined || phase === 'Succeeded' || phase === 'Failed') return null;
  const serving = isPodReady(pod);
  const terminating = pod.metadata.deletedAtMs !== null;
  return { ready: publishNotReady || (serving && !terminating), serving, terminating };
}

/** What of a pod makes the controller look at its endpoint again. Its phase alone does not. */
export interface EndpointTrigger {
  readonly ready: boolean;
  readonly podIP: string | undefined;
  readonly terminating: boolean;
}

export const endpointTrigger = (pod: PodObject): EndpointTrigger => ({
  ready: isPodReady(pod),
  podIP: pod.status.podIP,
  terminating: pod.metadata.deletedAtMs !== null,
});

/** Every update of a pod that is being deleted counts as a change. */
export const endpointChangeMatters = (before: EndpointTrigger, after: EndpointTrigger): boolean =>
  after.terminating || before.ready !== after.ready || before.podIP !== after.podIP;

// When a ready pod counts as available. Source: pkg/api/v1/pod IsPodAvailable.
import { type PodObject, podCondition, wholeSeconds } from '../objects.ts';

/** From when the pod is available, in milliseconds; null when it is not ready. The API keeps whole seconds. */
export function availableFromMs(pod: PodObject, minReadySeconds: number): number | null {
  const ready = podCondition(pod, 'Ready');
  if (ready?.status !== 'True') return null;
  return minReadySeconds === 0 ? 0 : (wholeSeconds(ready.lastTransitionAtMs) + minReadySeconds) * 1000;
}

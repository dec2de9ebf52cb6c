// The proxies learn late which pods may get requests: an overloaded API server, or very many Services.

import type { Fault } from './fault.ts';
import type { FaultState } from './host.ts';

export const slowEndpoints: Fault<'slow-endpoints'> = {
  start() {},
  end(host) {
    if (lateByMs(host.state) === null) host.routesCatchUp();
  },
  object: () => ({ kind: 'Proxies', name: 'kube-proxy' }),
  data: ({ delayMs }) => ({ seconds: delayMs / 1000 }),
};

/** Milliseconds that the proxies need now; null: as long as usual. */
export function lateByMs({ faults }: FaultState): number | null {
  let most: number | null = null;
  for (const { plan, phase } of faults)
    if (phase === 'on' && plan.type === 'slow-endpoints') most = Math.max(most ?? 0, plan.delayMs);
  return most;
}

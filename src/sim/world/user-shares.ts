// Which part of the users' requests is sent to each pod. The proxies share them out evenly among the pods that they know; a router first
// divides them by weight. Services for testers have no users.

import type { WorldState } from './state.ts';
import { isForTesters } from './testers.ts';

/** Pod → part of the requests of its Service's users, 0 to 1. Pods without any are not in it. */
export function userShares(state: WorldState): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const give = (pods: Iterable<string>, count: number, part: number): void => {
    if (part > 0) for (const pod of pods) shares.set(pod, part / count);
  };
  const { service: users, split, routed: main } = state.traffic;
  // A canary without addresses leaves its part to the main Service, and a main Service without addresses answers nobody.
  const divided = split !== null && split.routed.length > 0 && main.length > 0;
  const away = divided ? split.weight / split.total : 0;
  for (const [service, pods] of state.routes) {
    if (service === users) give(pods, pods.size, 1 - away);
    else if (service === split?.service) give(pods, pods.size, away);
    else if (!isForTesters(state, service)) give(pods, pods.size, 1);
  }
  return shares;
}

// Where requests can go: the pods of the users' Service, and, while a router splits them by weight, those of a second one.
import { chance } from './chance.ts';

/** Pods that the proxies send the requests of one Service to, and where each stands in that list. */
export interface RouteList {
  readonly routed: string[];
  readonly routedAt: Map<string, number>;
}

/** A router sends `weight` of `total` requests by this Service. */
export interface Split extends RouteList {
  readonly service: string;
  weight: number;
  total: number;
}

const ROUTER = 5;

/** The proxies send requests to this pod from now on. */
export function routeTo(list: RouteList, pod: string): void {
  if (list.routedAt.has(pod)) return;
  list.routedAt.set(pod, list.routed.length);
  list.routed.push(pod);
}

/** The proxies send no more requests to this pod; the last of the list takes its place. */
export function unroute(list: RouteList, pod: string): void {
  const at = list.routedAt.get(pod);
  const last = list.routed.pop();
  if (at === undefined || last === undefined) {
    if (last !== undefined) list.routed.push(last);
    return;
  }
  list.routedAt.delete(pod);
  if (last === pod) return;
  list.routed[at] = last;
  list.routedAt.set(last, at);
}

/** `pods`: those that the proxies know of the Service already. */
export function startSplit(service: string, weight: number, total: number, pods: Iterable<string>): Split {
  const split: Split = { service, weight, total, routed: [], routedAt: new Map() };
  for (const pod of pods) routeTo(split, pod);
  return split;
}

/**
 * The pods among which a request is sent to one. As ingress-nginx does (rootfs/etc/nginx/lua/balancer.lua): a canary without addresses
 * leaves its part to the main Service, and a main Service without addresses answers nobody, whatever the canary has.
 */
export function routesOf(main: RouteList, split: Split | null, seed: number, request: number): RouteList {
  if (split === null || split.weight === 0 || split.routed.length === 0 || main.routed.length === 0) return main;
  return chance(seed, request, ROUTER) * split.total < split.weight ? split : main;
}

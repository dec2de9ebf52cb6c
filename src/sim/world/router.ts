// The router in front of the Services: by which Service users come, and what part of them it sends by another one. It hears of new
// weights as late as the proxies hear of addresses.
import { isJsonObject, type JsonObject, type JsonValue } from '../../manifest/index.ts';
import { lateByMs } from '../faults/index.ts';
import { startSplit } from '../traffic/index.ts';
import type { WorldContext, WorldEvent } from './context.ts';
import type { WorldState } from './state.ts';

type WeightChange = Extract<WorldEvent, { type: 'weight-change' }>;
type Orders = Omit<WeightChange, 'type'>;

/** No part of the requests goes another way. */
const NO_ORDERS: Orders = { service: null, weight: 0, total: 100 };

const objectIn = (object: JsonValue | undefined, field: string): JsonObject => {
  const value = isJsonObject(object) ? object[field] : undefined;
  return isJsonObject(value) ? value : {};
};

/** Host and path → Service that an Ingress sends it to. */
function backendsOf(ingress: JsonObject): Map<string, string> {
  const found = new Map<string, string>();
  const { rules } = objectIn(ingress, 'spec');
  for (const rule of Array.isArray(rules) ? rules : []) {
    const { paths } = objectIn(rule, 'http');
    for (const path of Array.isArray(paths) ? paths : []) {
      const { name } = objectIn(objectIn(path, 'backend'), 'service');
      if (typeof name !== 'string' || !isJsonObject(path) || !isJsonObject(rule)) continue;
      found.set(`${String(rule['host'] ?? '')} ${String(path['path'] ?? '/')}`, name);
    }
  }
  return found;
}

const CANARY = /^([^/]+)\/canary$/;

/** What the annotations of a canary Ingress order; null for an Ingress that is none. Source: ingress-nginx annotations/canary. */
function weightIn(ingress: JsonObject): { readonly weight: number; readonly total: number } | null {
  const annotations = objectIn(objectIn(ingress, 'metadata'), 'annotations');
  for (const [name, value] of Object.entries(annotations)) {
    const prefix = CANARY.exec(name)?.[1];
    if (prefix === undefined || value !== 'true') continue;
    const numberIn = (part: string, usual: number) => {
      const text = annotations[`${prefix}/${part}`];
      const read = typeof text === 'string' && text !== '' ? Number(text) : usual;
      return Number.isInteger(read) && read >= 0 ? read : usual;
    };
    const total = Math.max(1, numberIn('canary-weight-total', 100));
    return { weight: Math.min(total, numberIn('canary-weight', 0)), total };
  }
  return null;
}

function ordersOfIngresses(state: WorldState, users: string): Orders | null {
  const ingresses: JsonObject[] = [];
  for (const [key, object] of state.api.others) if (key.startsWith('Ingress/')) ingresses.push(object);
  const mains = ingresses.filter((ingress) => weightIn(ingress) === null).map(backendsOf);
  for (const ingress of ingresses) {
    const ordered = weightIn(ingress);
    if (!ordered) continue;
    for (const [place, service] of backendsOf(ingress)) {
      if (mains.some((main) => main.get(place) === users)) return { service, ...ordered };
    }
  }
  return null;
}

/** Other routers have objects of their own, which are not simulated: they do what the Rollout's status says. */
function ordersOfRollouts(state: WorldState, users: string): Orders | null {
  for (const { spec, status } of state.api.rollouts.values()) {
    const { weights } = status.canary;
    if (!weights || spec.strategy?.canary?.trafficRouting?.nginx || weights.stable.service !== users) continue;
    const { service, weight } = weights.canary;
    return { service, weight, total: weight + weights.stable.weight };
  }
  return null;
}

function ordersIn(state: WorldState): Orders {
  const users = state.traffic.service;
  if (users === null) return NO_ORDERS;
  return ordersOfIngresses(state, users) ?? ordersOfRollouts(state, users) ?? NO_ORDERS;
}

/** Call it after whatever may have changed an Ingress or a Rollout. */
export function lookAtOrders(world: WorldContext): void {
  const { state } = world;
  // Most worlds have no router: nothing to look at.
  if (state.api.rollouts.size === 0 && state.api.others.size === 0) return;
  const orders = ordersIn(state);
  const words = orders.service === null ? null : `${orders.service} ${orders.weight}/${orders.total}`;
  if (words === state.routerOrders) return;
  state.routerOrders = words;
  const delayMs = Math.max(state.settings.endpointPropagationMs, lateByMs(state.faults) ?? 0);
  world.schedule({ type: 'weight-change', ...orders }, world.nowMs + delayMs);
}

/** The router has heard: from now on it sends so many requests by the other Service. */
export function changeWeight(world: WorldContext, { service, weight, total }: WeightChange): void {
  const { traffic, routes } = world.state;
  if (service === null) traffic.split = null;
  else if (traffic.split?.service === service) Object.assign(traffic.split, { weight, total });
  else traffic.split = startSplit(service, weight, total, routes.get(service) ?? []);
  const object = { kind: 'Service', name: service ?? traffic.service ?? '' };
  world.record({ kind: 'fact', type: 'weightChanged', object, data: { weight, total, main: traffic.service } });
}

// The world at one moment, for whoever draws it: pods, nodes, Services, users, Deployments.
import { failuresOf, inFlightCount, rateAt, samplingOf, trafficAt } from '../traffic/index.ts';
import { deploymentView } from './deployment-view.ts';
import { podView } from './pod-view.ts';
import type { WorldState } from './state.ts';
import { userShares } from './user-shares.ts';
import type { NodeView, PodView, ServiceView, TrafficView, WorldView } from './view.ts';

function nodes(state: WorldState, pods: ReadonlyMap<string, PodView>): NodeView[] {
  return state.scheduler.nodes.map((node, at) => ({
    name: node.name,
    cpuMilli: node.cpuMilli,
    cpuRequestedMilli: state.scheduler.usage[at]?.cpuMilli ?? 0,
    memoryBytes: node.memoryBytes,
    memoryRequestedBytes: state.scheduler.usage[at]?.memoryBytes ?? 0,
    unschedulable: state.api.nodes.get(node.name)?.unschedulable ?? false,
    ready: state.faults.lostNodes.get(node.name)?.notReady !== true,
    pods: (state.places.get(node.name)?.pods ?? []).filter((name) => name !== null && pods.has(name)).map(String),
  }));
}

function trafficView(state: WorldState, nowMs: number): TrafficView | null {
  if (state.traffic.service === null) return null;
  const traffic = trafficAt(state.traffic, state.seed, nowMs);
  return {
    service: state.traffic.service,
    rate: rateAt(traffic.settings.points, nowMs),
    sampling: samplingOf(traffic.settings, nowMs),
    recent: traffic.recent,
    arrived: traffic.arrived,
    inFlight: inFlightCount(traffic),
    failed: failuresOf(traffic.totals),
    totals: traffic.totals,
    byVersion: [...traffic.byVersion].map(([version, counts]) => ({
      version,
      answered: counts.ok + counts.slow,
      failed: failuresOf(counts),
    })),
    usersHarmed: traffic.usersHarmed.size,
  };
}

/** Everything but the Rollouts. */
export function deploymentsView(state: WorldState, nowMs: number): WorldView {
  const share = userShares(state);
  const places = new Map<string, number>();
  for (const { placeOf } of state.places.values()) for (const [name, place] of placeOf) places.set(name, place);
  const pods = new Map<string, PodView>();
  for (const pod of state.api.pods.values()) {
    const { name } = pod.metadata;
    pods.set(name, podView(state, pod, nowMs, share.get(name) ?? 0, places.get(name) ?? 0));
  }
  const ofDeployment = (name: string) => [...pods.values()].filter((pod) => pod.deployment === name);
  return {
    atMs: nowMs,
    deployments: [...state.api.deployments.values()].map((deployment) =>
      deploymentView(state, deployment, ofDeployment(deployment.metadata.name), nowMs),
    ),
    rollouts: [],
    pods: [...pods.values()],
    nodes: nodes(state, pods),
    services: [...state.api.services.values()].map(
      (service): ServiceView => ({
        name: service.metadata.name,
        endpoints: [...(state.api.endpointSlices.get(service.metadata.name)?.endpoints.values() ?? [])],
        routed: [...(state.routes.get(service.metadata.name) ?? [])],
      }),
    ),
    traffic: trafficView(state, nowMs),
    events: state.api.events,
    assumed: [...state.assumed].sort(),
    notSimulated: [...state.api.others.keys()].sort(),
  };
}

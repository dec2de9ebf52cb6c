// A World as the simulation takes it: absent fields filled in, seconds turned into milliseconds. Pure: text or typed view in, settings out.
import {
  type Duration,
  durationSeconds,
  LAB_API_VERSION,
  type ManifestReader,
  milliValue,
  unitValue,
  viewAs,
  type World,
  type WorldFault,
  type WorldNode,
  type WorldRelease,
  type WorldTraffic,
} from '../../manifest/index.ts';
import type { NodeObject } from '../cluster/index.ts';
import type { FaultPlan } from '../faults/index.ts';
import type { TimedInput } from '../kernel/index.ts';
import { ratePoints, type TrafficSettings, type TrafficShape } from '../traffic/index.ts';
import { type Behaviour, DEFAULT_BEHAVIOUR, type WorldInput } from './inputs.ts';
import { DEFAULT_SETTINGS, node, type WorldSettings } from './settings.ts';

/** What a World says, and what it leaves to the defaults. */
export interface WorldPlan {
  /** Null: it names none. */
  readonly seed: number | null;
  readonly nodes: readonly NodeObject[];
  readonly endpointPropagationMs: number;
  readonly imagePullSeconds: number;
  readonly traffic: TrafficSettings;
  readonly releases: readonly { readonly image: string; readonly behaviour: Behaviour }[];
  readonly faults: readonly FaultPlan[];
}

const milliseconds = (duration: Duration | undefined): number => Math.round((durationSeconds(duration) ?? 0) * 1000);

function nodeOf({ name, cpu, memory, pods, labels }: WorldNode): NodeObject {
  const plain = node(
    name,
    cpu === undefined ? undefined : Number(milliValue(cpu)),
    memory === undefined ? undefined : Number(unitValue(memory)),
  );
  return { ...plain, pods: pods ?? plain.pods, labels: { ...plain.labels, ...labels } };
}

function shapeOf({ ramp, spike, requestsPerSecond }: WorldTraffic, usual: number, originMs: number): TrafficShape {
  const rate = requestsPerSecond ?? usual;
  if (ramp)
    return {
      type: 'ramp',
      fromRequestsPerSecond: rate,
      toRequestsPerSecond: ramp.to,
      startMs: originMs + milliseconds(ramp.at),
      durationMs: milliseconds(ramp.for),
    };
  if (spike)
    return {
      type: 'spike',
      requestsPerSecond: rate,
      peakRequestsPerSecond: spike.to,
      startMs: originMs + milliseconds(spike.at),
      durationMs: milliseconds(spike.for),
    };
  return { type: 'constant', requestsPerSecond: rate };
}

function trafficOf(traffic: WorldTraffic | undefined, usual: TrafficSettings, originMs: number): TrafficSettings {
  if (!traffic) return usual;
  const { users, timeoutSeconds, slowMs } = traffic;
  return {
    points: ratePoints(shapeOf(traffic, usual.points[0]?.rate ?? 0, originMs)),
    users: users ?? usual.users,
    timeOutMs: timeoutSeconds === undefined ? usual.timeOutMs : timeoutSeconds * 1000,
    slowMs: slowMs ?? usual.slowMs,
  };
}

function releaseOf({
  image,
  registry,
  routeChecks,
  dependencyChecks,
  writes,
  ...said
}: WorldRelease): WorldPlan['releases'][number] {
  const behaviour: Behaviour = {
    ...DEFAULT_BEHAVIOUR,
    ...said,
    routeChecks: routeChecks?.join(' ') ?? '',
    dependencyChecks: dependencyChecks?.join(' ') ?? '',
    writes: writes?.join(' ') ?? '',
    image: registry === 'missing' ? 'missing' : 'in-registry',
  };
  return { image, behaviour };
}

function faultOf(fault: WorldFault, originMs: number): FaultPlan {
  const atMs = originMs + milliseconds(fault.at);
  const times = { atMs, untilMs: fault.for === undefined ? null : atMs + milliseconds(fault.for) };
  switch (fault.type) {
    case 'node-lost':
      return { type: fault.type, ...times, node: fault.node ?? '' };
    case 'slow-endpoints':
      return { type: fault.type, ...times, delayMs: milliseconds(fault.delay) };
    case 'dependency-down':
      return { type: fault.type, ...times, image: fault.image ?? null, failsReadiness: fault.failsReadiness ?? false };
    case 'registry-down':
      return { type: fault.type, ...times, image: fault.image ?? null };
  }
}

/** `base` holds what the World does not say. */
export function planOf(world: World, base: WorldSettings = DEFAULT_SETTINGS): WorldPlan {
  const { seed, nodes, traffic, releases = [], faults = [], endpointPropagation, imagePullSeconds } = world.spec ?? {};
  const { originMs } = base;
  return {
    seed: seed ?? null,
    nodes: nodes && nodes.length > 0 ? nodes.map(nodeOf) : base.nodes,
    endpointPropagationMs:
      endpointPropagation === undefined ? base.endpointPropagationMs : milliseconds(endpointPropagation),
    imagePullSeconds: imagePullSeconds ?? base.imagePullSeconds,
    traffic: trafficOf(traffic, base.traffic, originMs),
    releases: releases.map(releaseOf),
    faults: faults.map((fault) => faultOf(fault, originMs)),
  };
}

/** The last World of a text that has no error; null without one. */
export function worldOf(manifests: ManifestReader, text: string): World | null {
  // Most texts have none: they need no second reading.
  if (!text.includes(LAB_API_VERSION)) return null;
  const worlds = manifests.parse(text).documents.flatMap((document) => viewAs(document, 'World') ?? []);
  return worlds.at(-1) ?? null;
}

/** How a run begins: what the Worlds that are applied at time 0 say about it. */
export interface Opening {
  readonly settings: WorldSettings;
  /** Null: no World names a seed. */
  readonly seed: number | null;
}

/**
 * Nodes and seed must be known before anything happens. They are read off the inputs of time 0, so that a save of seed and inputs
 * stays all that there is to a run. The rest of a World takes effect when it is applied.
 */
export function openingFor(
  manifests: ManifestReader,
  inputs: readonly TimedInput<WorldInput>[],
  base: WorldSettings,
): Opening {
  let opening: Opening = { settings: base, seed: null };
  for (const { atMs, input } of inputs) {
    const world = atMs === 0 && input.type === 'apply' ? worldOf(manifests, input.text) : null;
    if (!world) continue;
    const { seed, nodes } = planOf(world, base);
    opening = { settings: { ...base, nodes }, seed: seed ?? opening.seed };
  }
  return opening;
}

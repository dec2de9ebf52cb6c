// How users meet the pods: where processes listen, what the proxies know, and what of it goes into the log.
import type { PodObject } from '../cluster/index.ts';
import { lacksDependency } from '../faults/index.ts';
import {
  type Answering,
  advanceTraffic,
  cutRequests,
  forgetCounts,
  isFailure,
  loseAnswers,
  noteChanged,
  OUTCOMES,
  type PodTraffic,
  routeTo,
  settleTraffic,
  startPodTraffic,
  type TrafficHost,
  unroute,
} from '../traffic/index.ts';
import type { WorldContext } from './context.ts';
import { isCutOff } from './cut-off.ts';
import { type Behaviour, DEFAULT_BEHAVIOUR } from './inputs.ts';

const TICK_MS = 1_000;
/** Of the failures of one second, so many get an entry of their own; the others are counted. */
const TOLD_PER_SECOND = 5;
const BUSY_PERCENT = 80;

export function trafficHost(world: WorldContext): TrafficHost {
  return {
    get seed() {
      return world.state.seed;
    },
    get state() {
      return world.state.traffic;
    },
    failed: ({ request, arrivedAtMs, pod, version, endsAtMs }, failure) => {
      const { traffic } = world.state;
      traffic.told++;
      if (traffic.told > TOLD_PER_SECOND) return;
      const data = {
        request,
        outcome: failure,
        pod,
        version,
        arrivedAtMs: Math.round(arrivedAtMs),
        tookMs: Math.round(endsAtMs - arrivedAtMs),
      };
      world.record({
        kind: 'fact',
        type: 'requestFailed',
        object: { kind: 'Service', name: traffic.service ?? '' },
        data,
      });
    },
  };
}

/** The container whose port the users' Service names; the first one when none does. */
function servingContainer(world: WorldContext, pod: PodObject): string {
  // Asked several times for every pod, of which most have one container.
  if (pod.spec.containers.length === 1) return pod.spec.containers[0]?.name ?? '';
  const service = world.state.api.services.get(world.state.traffic.service ?? '');
  const targets = (service?.spec.ports ?? []).map(({ targetPort, port }) => targetPort ?? port);
  const { containers } = pod.spec;
  const serving = containers.find(({ ports = [] }) =>
    ports.some(
      ({ containerPort, name }) => targets.includes(containerPort) || (name !== undefined && targets.includes(name)),
    ),
  );
  return (serving ?? containers[0])?.name ?? '';
}

const isBad = ({ outcome, readiness, crashAfterSeconds, errorRate, leakMiPerMinute }: Behaviour): boolean =>
  outcome !== 'works' || readiness === 'lies' || crashAfterSeconds !== null || errorRate > 0 || leakMiPerMinute > 0;

/** Frozen, and one for each behaviour: thousands of pods answer in the same way. */
const ANSWERING = new WeakMap<Behaviour, Answering>();

function answeringOf(behaviour: Behaviour): Answering {
  const known = ANSWERING.get(behaviour);
  if (known) return known;
  const answering = Object.freeze({
    serviceMs: behaviour.latencyMs,
    workers: Math.max(1, Math.min(256, Math.round(behaviour.workers))),
    errorRate: behaviour.outcome === 'never-ready' ? 1 : behaviour.errorRate,
    errorsAfterMs: behaviour.errorsFrom === 'warm-up' ? behaviour.warmUpSeconds * 1000 : 0,
    errorsFromBusyPercent: behaviour.errorsFrom === 'load' ? BUSY_PERCENT : 0,
    bad: isBad(behaviour),
  });
  ANSWERING.set(behaviour, answering);
  return answering;
}

const imageOf = (pod: PodObject, container: string): string =>
  pod.spec.containers.find(({ name }) => name === container)?.image ?? '';

const behaviourOf = (world: WorldContext, pod: PodObject, container: string): Behaviour =>
  world.state.behaviours.get(imageOf(pod, container)) ?? DEFAULT_BEHAVIOUR;

function podTraffic(world: WorldContext, pod: PodObject, behaviour: Behaviour): PodTraffic {
  const { traffic, api, versions } = world.state;
  const known = traffic.pods.get(pod.metadata.name);
  if (known) return known;
  const replicaSet = pod.metadata.owner ? api.replicaSets.get(pod.metadata.owner.name) : undefined;
  const version = (replicaSet && versions.get(replicaSet.metadata.uid)) ?? 1;
  const created = startPodTraffic(pod.metadata.name, version, answeringOf(behaviour));
  traffic.pods.set(pod.metadata.name, created);
  return created;
}

export function processStarted(world: WorldContext, pod: PodObject, container: string): void {
  if (container !== servingContainer(world, pod)) return;
  const behaviour = behaviourOf(world, pod, container);
  const meets = podTraffic(world, pod, behaviour);
  meets.answering = answeringOf(behaviour);
  meets.processStartedAtMs = world.nowMs;
  forgetCounts(meets);
  noteChanged(world.state.traffic.changed, meets);
  meets.listensFromMs =
    behaviour.outcome === 'crashes' ? Number.POSITIVE_INFINITY : world.nowMs + behaviour.startSeconds * 1000;
  meets.listensUntilMs = Number.POSITIVE_INFINITY;
  meets.silent = isCutOff(world.state, pod);
  meets.failing = lacksDependency(world.state.faults, imageOf(pod, container));
}

/** Packets to the pods of a node are lost from now on, or arrive again. */
export function reachPods(world: WorldContext, node: string, reached: boolean): void {
  for (const meets of world.state.traffic.pods.values()) {
    if (world.state.api.pods.get(meets.pod)?.nodeName !== node) continue;
    meets.silent = !reached;
    if (!reached) loseAnswers(world.users, meets, world.nowMs);
  }
}

/** Processes answer with 5xx while what they need is down. */
export function askDependencies(world: WorldContext): void {
  for (const meets of world.state.traffic.pods.values()) {
    const pod = world.state.api.pods.get(meets.pod);
    if (pod) meets.failing = lacksDependency(world.state.faults, imageOf(pod, servingContainer(world, pod)));
  }
}

export function processSignalled(world: WorldContext, pod: PodObject, container: string): void {
  const meets = world.state.traffic.pods.get(pod.metadata.name);
  if (!meets || container !== servingContainer(world, pod)) return;
  noteChanged(world.state.traffic.changed, meets);
  if (behaviourOf(world, pod, container).onSigterm === 'close') meets.listensUntilMs = world.nowMs;
}

export function processEnded(world: WorldContext, pod: PodObject, container: string): void {
  const meets = world.state.traffic.pods.get(pod.metadata.name);
  if (!meets || container !== servingContainer(world, pod)) return;
  cutRequests(world.users, meets, world.nowMs);
  noteChanged(world.state.traffic.changed, meets);
  meets.listensFromMs = Number.POSITIVE_INFINITY;
}

/** The pod is gone: what it still owed is cut off. The proxies may go on sending to its address for a while. */
export function podForgotten(world: WorldContext, pod: PodObject): void {
  const meets = world.state.traffic.pods.get(pod.metadata.name);
  if (!meets) return;
  cutRequests(world.users, meets, world.nowMs);
  world.state.traffic.pods.delete(pod.metadata.name);
}

/** Users know of one Service: the first that had an address and is not for testers. They come from then on. */
export function usersRoute(world: WorldContext, service: string, pod: string, routed: boolean): void {
  const { traffic } = world.state;
  if (traffic.service === null && routed && !world.rollouts.isForTesters(world.state, service)) {
    traffic.service = service;
    world.schedule({ type: 'traffic-tick' }, world.nowMs + TICK_MS);
    world.rollouts.lookAtOrders(world);
  }
  const list = service === traffic.service ? traffic : service === traffic.split?.service ? traffic.split : null;
  if (list && routed) routeTo(list, pod);
  else if (list) unroute(list, pod);
}

/** Requests up to now are worked through before anything else changes. */
export const usersUpToNow = (world: WorldContext): void => advanceTraffic(world.users, world.nowMs);

/** Once a second: what became of the requests of this second, as one fact. */
export function trafficTick(world: WorldContext): void {
  const { traffic } = world.state;
  settleTraffic(world.users, world.nowMs);
  world.rollouts.sampleSeries(world);
  world.schedule({ type: 'traffic-tick' }, world.nowMs + TICK_MS);
  traffic.told = 0;
  const data: Record<string, number> = {};
  let any = false;
  for (const outcome of OUTCOMES) {
    const grown = traffic.totals[outcome] - traffic.reported[outcome];
    if (grown === 0) continue;
    data[outcome] = grown;
    any = true;
  }
  if (!any) return;
  for (const [version, counts] of traffic.byVersion) {
    const reported = traffic.reportedByVersion.get(version);
    let answered = 0;
    let failed = 0;
    for (const outcome of OUTCOMES) {
      const grown = counts[outcome] - (reported?.[outcome] ?? 0);
      if (grown === 0) continue;
      if (isFailure(outcome)) {
        failed += grown;
        data[`${outcome}.v${version}`] = grown;
      } else answered += grown;
    }
    if (answered > 0) data[`answered.v${version}`] = answered;
    if (failed > 0) data[`failed.v${version}`] = failed;
    if (answered + failed > 0) traffic.reportedByVersion.set(version, { ...counts });
  }
  const harmed = traffic.usersHarmed.size - traffic.reportedHarmed;
  if (harmed > 0) data['harmed'] = harmed;
  traffic.reportedHarmed = traffic.usersHarmed.size;
  traffic.reported = { ...traffic.totals };
  world.record({
    kind: 'fact',
    type: 'trafficCounted',
    object: { kind: 'Service', name: traffic.service ?? '' },
    data,
  });
}

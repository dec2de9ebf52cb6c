// One pod as there is to see: its glyph's state, the line under it, and why it receives no requests.
import { isPodReady, type PodObject, podCondition, type ServiceObject } from '../cluster/index.ts';
import { kubectlColumns } from '../cluster/kubelet/index.ts';
import { selects } from '../cluster/scheduler/index.ts';
import type { LogData } from '../kernel/index.ts';
import { type PodOutlook, podOutlook } from './pod-outlook.ts';
import type { WorldState } from './state.ts';
import { isForTesters } from './testers.ts';
import type { PodStateId, PodView, Wait, WhyNotStep } from './view.ts';

const NO_IMAGE = new Set(['ErrImagePull', 'ImagePullBackOff', 'InvalidImageName', 'ErrImageNeverPull']);
const NO_CONFIG = new Set(['CreateContainerConfigError', 'CreateContainerError']);

const secondsUntil = (atMs: number, nowMs: number): number => Math.max(0, Math.ceil((atMs - nowMs) / 1000));

/** The Service whose selector picks the pod; the first by name when there are several. */
function serviceOf(state: WorldState, pod: PodObject): ServiceObject | undefined {
  for (const service of state.api.services.values()) {
    const { selector } = service.spec;
    if (selector && selects({ matchLabels: selector }, pod.metadata.labels)) return service;
  }
  return undefined;
}

/** The proxies know an address of it, in any Service. */
const isKnown = (state: WorldState, pod: PodObject): boolean => {
  for (const routed of state.routes.values()) if (routed.has(pod.metadata.name)) return true;
  return false;
};

function stateOf(pod: PodObject, share: number, outlook: PodOutlook): PodStateId {
  const { phase, containerStatuses } = pod.status;
  if (pod.metadata.deletedAtMs !== null) return 'terminating';
  if (phase === 'Failed') return 'failed';
  if (phase === 'Succeeded') return 'succeeded';
  if (pod.nodeName === null) return 'pending';
  if (isPodReady(pod)) return share > 0 ? 'serving' : 'ready';
  const waiting = containerStatuses.map(({ state: { waiting } }) => waiting?.reason ?? '');
  if (waiting.some((reason) => NO_IMAGE.has(reason)) || outlook.pullAgainAtMs !== null) return 'imagePullBackOff';
  if (waiting.some((reason) => NO_CONFIG.has(reason))) return 'configError';
  if (outlook.restartAtMs !== null) return 'backOff';
  if (containerStatuses.some((container) => container.state.terminated)) return 'crashed';
  if (outlook.pulling) return 'pullingImage';
  const started = containerStatuses.length > 0 && containerStatuses.every((container) => container.state.running);
  return started && containerStatuses.every((container) => container.started) && outlook.wasReady
    ? 'notReady'
    : 'starting';
}

function factOf(state: WorldState, pod: PodObject, share: number, outlook: PodOutlook, nowMs: number): PodView['fact'] {
  const restarts = pod.status.containerStatuses.reduce((sum, container) => sum + container.restartCount, 0);
  const { deletedAtMs, deletionGracePeriodSeconds } = pod.metadata;
  if (deletedAtMs !== null) {
    return {
      id: 'graceLeft',
      data: { seconds: secondsUntil(deletedAtMs + (deletionGracePeriodSeconds ?? 0) * 1000, nowMs) },
    };
  }
  if (pod.nodeName === null)
    return podCondition(pod, 'PodScheduled')?.status === 'False' ? { id: 'noRoom', data: {} } : null;
  if (outlook.restartAtMs !== null)
    return { id: 'restartIn', data: { seconds: secondsUntil(outlook.restartAtMs, nowMs), restarts } };
  if (outlook.pullAgainAtMs !== null)
    return { id: 'pullIn', data: { seconds: secondsUntil(outlook.pullAgainAtMs, nowMs) } };
  if (isPodReady(pod) && !serviceOf(state, pod)) return { id: 'noService', data: {} };
  if (share > 0) return { id: 'share', data: { percent: Math.round(share * 100) } };
  return restarts > 0 ? { id: 'restarts', data: { restarts } } : null;
}

function whyNotOf(state: WorldState, pod: PodObject, share: number, outlook: PodOutlook, nowMs: number): WhyNotStep[] {
  const step = (id: WhyNotStep['id'], met: boolean, fact: string, data: LogData = {}): WhyNotStep => ({
    id,
    met,
    fact,
    data,
  });
  const { containerStatuses } = pod.status;
  const node = pod.nodeName ?? '';
  const imagesThere = outlook.imagesPresent;
  const running = containerStatuses.length > 0 && containerStatuses.every((container) => container.state.running);
  const started = Math.min(...containerStatuses.map(({ state: { running: since } }) => since?.startedAtMs ?? nowMs));
  const ended = containerStatuses.find((container) => container.state.terminated ?? container.lastState.terminated);
  const exit = ended?.state.terminated ?? ended?.lastState.terminated;
  const ready = isPodReady(pod);
  const readyCount = containerStatuses.filter((container) => container.ready).length;
  const probed = pod.spec.containers.some((container) => container.readinessProbe);
  const service = serviceOf(state, pod);
  const endpoint = service && state.api.endpointSlices.get(service.metadata.name)?.endpoints.get(pod.metadata.name);
  const routed = isKnown(state, pod);
  const deleted = pod.metadata.deletedAtMs !== null;

  const scheduled =
    pod.nodeName !== null
      ? step('scheduled', true, 'onNode', { node })
      : step('scheduled', false, podCondition(pod, 'PodScheduled')?.status === 'False' ? 'unschedulable' : 'waiting');
  const image = imagesThere
    ? step('imagePresent', true, 'present', { node })
    : step('imagePresent', false, outlook.pullAgainAtMs !== null ? 'failed' : outlook.pulling ? 'pulling' : 'notYet');
  const container = running
    ? step('containerRunning', true, 'running', { seconds: Math.floor((nowMs - started) / 1000) })
    : outlook.restartAtMs !== null
      ? step('containerRunning', false, 'restarts', { seconds: secondsUntil(outlook.restartAtMs, nowMs) })
      : containerStatuses.some(({ state: { waiting } }) => NO_CONFIG.has(waiting?.reason ?? ''))
        ? step('containerRunning', false, 'config')
        : exit
          ? step('containerRunning', false, 'ended', { code: exit.exitCode })
          : step('containerRunning', false, 'notYet');
  const readyData = { ready: readyCount, total: Math.max(containerStatuses.length, pod.spec.containers.length) };
  const readiness = ready
    ? step('ready', true, probed ? 'yes' : 'noProbe', readyData)
    : step('ready', false, outlook.wasReady ? 'lost' : 'never', readyData);
  const inEndpoints = endpoint?.ready
    ? step('inEndpoints', true, 'yes', { service: service?.metadata.name ?? '' })
    : step('inEndpoints', false, !service ? 'noService' : deleted ? 'terminating' : 'readyOnly');
  const known =
    endpoint?.ready && !routed
      ? step('knownToProxies', false, 'soon', { seconds: state.settings.endpointPropagationMs / 1000 })
      : routed && share === 0
        ? step(
            'knownToProxies',
            false,
            isForTesters(state, service?.metadata.name ?? '') ? 'testersOnly' : 'noWeight',
            {
              service: service?.metadata.name ?? '',
            },
          )
        : step('knownToProxies', routed, routed ? (endpoint?.ready ? 'yes' : 'stillRouted') : 'no');
  return [scheduled, image, container, readiness, inEndpoints, known];
}

function waitOf(pod: PodObject, outlook: PodOutlook, minReadyMs: number, nowMs: number): Wait | null {
  const { name, deletedAtMs, deletionGracePeriodSeconds } = pod.metadata;
  if (deletedAtMs !== null) {
    const untilMs = deletedAtMs + (deletionGracePeriodSeconds ?? 0) * 1000;
    return {
      id: 'grace',
      data: { pod: name },
      sinceMs: deletedAtMs,
      untilMs,
      path: 'spec.template.spec.terminationGracePeriodSeconds',
    };
  }
  if (outlook.restartAtMs !== null) {
    return {
      id: 'backOff',
      data: { pod: name },
      sinceMs: outlook.restartSinceMs ?? nowMs,
      untilMs: outlook.restartAtMs,
      path: null,
    };
  }
  const readySinceMs = podCondition(pod, 'Ready')?.lastTransitionAtMs ?? nowMs;
  if (!isPodReady(pod) || minReadyMs === 0 || readySinceMs + minReadyMs <= nowMs) return null;
  return {
    id: 'minReady',
    data: { seconds: minReadyMs / 1000 },
    sinceMs: readySinceMs,
    untilMs: readySinceMs + minReadyMs,
    path: 'spec.minReadySeconds',
  };
}

/** `share`: part of its Service's requests that this pod receives, 0 to 1. `place`: see `PodView.slot`. */
export function podView(state: WorldState, pod: PodObject, nowMs: number, share: number, place: number): PodView {
  const outlook = podOutlook(state, pod, nowMs);
  const replicaSet = pod.metadata.owner ? state.api.replicaSets.get(pod.metadata.owner.name) : undefined;
  const { deletedAtMs } = pod.metadata;
  const ready = isPodReady(pod);
  const readySinceMs = podCondition(pod, 'Ready')?.lastTransitionAtMs ?? nowMs;
  const finished = pod.status.phase === 'Failed' || pod.status.phase === 'Succeeded';
  const minReadyMs = (replicaSet?.spec.minReadySeconds ?? 0) * 1000;
  return {
    name: pod.metadata.name,
    replicaSet: replicaSet?.metadata.name ?? null,
    deployment: replicaSet?.metadata.owner?.name ?? null,
    version: (replicaSet && state.versions.get(replicaSet.metadata.uid)) ?? 1,
    slot: place,
    node: pod.nodeName,
    state: stateOf(pod, share, outlook),
    fact: factOf(state, pod, share, outlook, nowMs),
    ready,
    available: ready && deletedAtMs === null && nowMs - readySinceMs >= minReadyMs,
    terminating: deletedAtMs !== null,
    counts: deletedAtMs === null && !finished,
    share,
    progress: ready ? 1 : outlook.progress,
    wait: waitOf(pod, outlook, minReadyMs, nowMs),
    restarts: pod.status.containerStatuses.reduce((sum, container) => sum + container.restartCount, 0),
    columns: kubectlColumns(pod, nowMs),
    image: pod.spec.containers[0]?.image ?? '',
    createdAtMs: pod.metadata.createdAtMs,
    whyNot: whyNotOf(state, pod, share, outlook, nowMs),
  };
}

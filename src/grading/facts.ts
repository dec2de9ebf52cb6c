// What hints look at: what the files say, as the API server understands it, and the worst that happened over all seeds.
import type { FactId, FactValue } from '../labs/index.ts';
import type { Container, Deployment, Lifecycle, PodSpec, Probe } from '../manifest/index.ts';
import { fencepostsOf, type Outcome } from '../sim/index.ts';
import { failuresIn, percentOfUsers, releasedAfterMs, type SeedRun, usersHarmed } from './seed-run.ts';
import { leastOf, mostOf, within } from './steps.ts';

export type Facts = Readonly<Partial<Record<FactId, FactValue>>>;

/** `none` without a probe. */
function handlerOf(probe: Probe | undefined): string {
  if (!probe) return 'none';
  return (['httpGet', 'tcpSocket', 'grpc', 'exec'] as const).find((handler) => probe[handler] !== undefined) ?? 'none';
}

/** Seconds that the pod waits before it gets SIGTERM; 0 when that cannot be told from the file. */
function preStopSeconds(lifecycle: Lifecycle | undefined): number {
  const { sleep, exec } = lifecycle?.preStop ?? {};
  const slept = /\bsleep\s+(\d+)/.exec(exec?.command?.join(' ') ?? '')?.[1];
  return sleep?.seconds ?? (slept === undefined ? 0 : Number(slept));
}

function probeFacts({ readinessProbe, livenessProbe, startupProbe, lifecycle }: Container): Facts {
  return {
    readiness: handlerOf(readinessProbe),
    readinessPath: readinessProbe?.httpGet?.path ?? '',
    readinessDelaySeconds: readinessProbe?.initialDelaySeconds ?? 0,
    readinessPatienceSeconds: readinessProbe ? readinessProbe.periodSeconds * readinessProbe.failureThreshold : 0,
    liveness: handlerOf(livenessProbe),
    startup: handlerOf(startupProbe),
    preStopSeconds: preStopSeconds(lifecycle),
  };
}

/** A field of a security context, as words and numbers; `none` when it is not set. */
function securityValue(value: unknown): FactValue {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' || typeof value === 'string' ? value : 'none';
}

const securityFacts = ({ securityContext: ofPod }: PodSpec, { securityContext: own }: Container): Facts => ({
  runAsUser: securityValue(own?.['runAsUser'] ?? ofPod?.['runAsUser']),
  runAsNonRootOfPod: securityValue(ofPod?.['runAsNonRoot']),
  readOnlyRoot: securityValue(own?.['readOnlyRootFilesystem']),
});

/** Of the first Deployment that is released, and its first container. */
export function settingFacts(released: readonly Deployment[]): Facts {
  const spec = released[0]?.spec;
  const container = spec?.template.spec.containers[0];
  if (!spec || !container) return {};
  const posts = fencepostsOf(spec);
  return {
    replicas: spec.replicas,
    strategy: spec.strategy.type,
    ...posts,
    // New pods that a release may begin with.
    mostAtOnce: spec.strategy.type === 'Recreate' ? spec.replicas : posts.maxSurge + posts.maxUnavailable,
    minReadySeconds: spec.minReadySeconds ?? 0,
    progressDeadlineSeconds: spec.progressDeadlineSeconds,
    gracePeriodSeconds: spec.template.spec.terminationGracePeriodSeconds,
    ...probeFacts(container),
    ...securityFacts(spec.template.spec, container),
  };
}

/** Decisions of the kubelet about containers that could not be started, ended by themselves, or took more memory than they may. */
function containerTroubles({ run }: SeedRun): Readonly<Record<'notStarted' | 'crashes' | 'outOfMemory', number>> {
  const troubles = { notStarted: 0, crashes: 0, outOfMemory: 0 };
  for (const entry of run.log) {
    if (entry.kind !== 'decision') continue;
    if (entry.rule === 'config-missing') troubles.notStarted++;
    else if (entry.rule === 'crash-restart-at-once' || entry.rule === 'crash-back-off')
      troubles[entry.saw['reason'] === 'OOMKilled' ? 'outOfMemory' : 'crashes']++;
  }
  return troubles;
}

export function outcomeFacts(runs: readonly SeedRun[]): Facts {
  if (runs.length === 0) return {};
  const most = (measure: (run: SeedRun) => number): number => Math.max(...runs.map(measure));
  const ended = (outcome: Outcome) =>
    most(({ seconds }) => seconds.reduce((sum, { counts }) => sum + counts[outcome], 0));
  const afterMs = runs.map(releasedAfterMs);
  const slowest = afterMs.reduce<number | null>(
    (slow, next) => (slow === null || next === null ? null : Math.max(slow, next)),
    0,
  );
  return {
    failedRequests: most(({ seconds }) => seconds.reduce((sum, second) => sum + failuresIn(second), 0)),
    noEndpointRequests: ended('noEndpoint'),
    refusedRequests: ended('refused'),
    resetRequests: ended('reset'),
    serverErrorRequests: ended('serverError'),
    timeOutRequests: ended('timeOut'),
    leastReady: Math.min(...runs.map(({ ready, originMs, untilMs }) => leastOf(within(ready, originMs, untilMs)))),
    mostPods: most(({ pods, originMs, untilMs }) => mostOf(within(pods, originMs, untilMs))),
    mostNewPods: most(({ newPods, releaseMs, untilMs }) => mostOf(within(newPods, releaseMs, untilMs))),
    usersHarmedPercent: most((run) => percentOfUsers(run, usersHarmed(run))),
    notStarted: most((run) => containerTroubles(run).notStarted),
    crashes: most((run) => containerTroubles(run).crashes),
    outOfMemory: most((run) => containerTroubles(run).outOfMemory),
    ...(slowest === null ? {} : { releasedAfterSeconds: Math.round(slowest / 100) / 10 }),
  };
}

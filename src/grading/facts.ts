// What hints look at: what the files say, as the API server understands it, and the worst that happened over all seeds.
import type { FactId, FactValue } from '../labs/index.ts';
import type { AnalysisTemplate, Container, Deployment, Lifecycle, PodSpec, Probe } from '../manifest/index.ts';
import { fencepostsOf, type Outcome } from '../sim/index.ts';
import type { Workload } from './attempt.ts';
import { rolloutFacts } from './rollout-facts.ts';
import {
  failuresIn,
  newVersionSpan,
  percentOfUsers,
  podMinutes,
  releasedAfterMs,
  type SeedRun,
  usersHarmed,
} from './seed-run.ts';
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

function deploymentFacts({ spec }: Deployment): Facts {
  const posts = fencepostsOf(spec);
  return {
    replicas: spec.replicas,
    strategy: spec.strategy.type,
    ...posts,
    // New pods that a release may begin with.
    mostAtOnce: spec.strategy.type === 'Recreate' ? spec.replicas : posts.maxSurge + posts.maxUnavailable,
    progressDeadlineSeconds: spec.progressDeadlineSeconds,
  };
}

/** Of the first workload that is released, and its first container. */
export function settingFacts(released: readonly Workload[], templates: readonly AnalysisTemplate[]): Facts {
  const [workload] = released;
  const container = workload?.spec.template.spec.containers[0];
  if (!workload || !container) return {};
  const { minReadySeconds = 0, template } = workload.spec;
  const { terminationGracePeriodSeconds } = template.spec;
  return {
    ...(workload.kind === 'Rollout' ? rolloutFacts(workload, templates) : deploymentFacts(workload)),
    minReadySeconds,
    gracePeriodSeconds: terminationGracePeriodSeconds,
    ...probeFacts(container),
    ...securityFacts(template.spec, container),
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

/** Seconds after the undo for which users went on meeting the new version; none where nobody takes it back. */
function backAfterSeconds(run: SeedRun): number[] {
  if (run.undoMs === null) return [];
  const span = newVersionSpan(run);
  return [span ? Math.round(Math.max(0, span.lastMs - run.undoMs) / 100) / 10 : 0];
}

export function outcomeFacts(runs: readonly SeedRun[]): Facts {
  if (runs.length === 0) return {};
  const most = (measure: (run: SeedRun) => number): number => Math.max(...runs.map(measure));
  const ended = (outcome: Outcome) =>
    most(({ seconds }) => seconds.reduce((sum, { counts }) => sum + counts[outcome], 0));
  const back = runs.flatMap(backAfterSeconds);
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
    podMinutes: most(podMinutes),
    ...(back.length === 0 ? {} : { backAfterSeconds: Math.max(...back) }),
    ...(slowest === null ? {} : { releasedAfterSeconds: Math.round(slowest / 100) / 10 }),
  };
}

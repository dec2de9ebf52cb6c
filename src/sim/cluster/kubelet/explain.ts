// Turns what the kubelet does into decisions that people can read: the numbers that it saw, and what would have changed it.
import type { Probe } from '../../../manifest/index.ts';
import type { KubeletDecision } from './decisions.ts';
import type { KubeletHost } from './host.ts';
import { containerOf } from './policy.ts';
import type { PodWorker, ProbeWorker } from './state.ts';

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

/** Where a container stands in the pod's manifest: `spec.containers[0]`. */
export function pathOf(worker: PodWorker, container: string): string {
  const { spec } = worker.pod;
  const main = spec.containers.findIndex(({ name }) => name === container);
  if (main >= 0) return `spec.containers[${main}]`;
  return `spec.initContainers[${Math.max(0, spec.initContainers?.findIndex(({ name }) => name === container) ?? 0)}]`;
}

const decide = (host: KubeletHost, worker: PodWorker, decision: KubeletDecision): void =>
  host.decide(worker.pod, decision);

export function readinessGained(host: KubeletHost, worker: PodWorker, probe: ProbeWorker, spec: Probe): void {
  decide(host, worker, {
    rule: 'readiness-gained',
    verb: 'put-in',
    // As many as it takes: more good answers in a row say no more.
    saw: {
      container: probe.container,
      successes: spec.successThreshold ?? 1,
      successThreshold: spec.successThreshold ?? 1,
    },
    outcome: {},
    alternatives: [],
    path: `${pathOf(worker, probe.container)}.readinessProbe`,
  });
}

export function readinessLost(host: KubeletHost, worker: PodWorker, probe: ProbeWorker, spec: Probe): void {
  const failureThreshold = spec.failureThreshold ?? 3;
  // The container has ended: that is told by another decision.
  if (probe.lastOutcome?.success !== false) return;
  decide(host, worker, {
    rule: 'readiness-lost',
    verb: 'take-out',
    saw: { container: probe.container, failures: failureThreshold, failureThreshold },
    outcome: {},
    alternatives: [{ id: 'failure-threshold-higher', data: { failureThreshold: failureThreshold + 1 } }],
    path: `${pathOf(worker, probe.container)}.readinessProbe.failureThreshold`,
  });
}

export function probeKill(
  host: KubeletHost,
  worker: PodWorker,
  container: string,
  type: 'liveness' | 'startup',
  graceSeconds: number,
): void {
  const spec = containerOf(worker.pod.spec, container);
  const probe = type === 'liveness' ? spec?.livenessProbe : spec?.startupProbe;
  const failureThreshold = probe?.failureThreshold ?? 3;
  const periodSeconds = probe?.periodSeconds ?? 10;
  decide(host, worker, {
    rule: type === 'liveness' ? 'liveness-kill' : 'startup-kill',
    verb: 'kill',
    saw: { container, failures: failureThreshold, failureThreshold, periodSeconds },
    outcome: { graceSeconds },
    alternatives:
      type === 'startup'
        ? [{ id: 'startup-budget-larger', data: { budgetSeconds: failureThreshold * periodSeconds } }]
        : [
            { id: 'failure-threshold-higher', data: { failureThreshold: failureThreshold + 1 } },
            ...(spec?.startupProbe ? [] : [{ id: 'startup-probe-first', data: {} } as const]),
          ],
    path: `${pathOf(worker, container)}.${type}Probe.failureThreshold`,
  });
}

export function crashBackOff(
  host: KubeletHost,
  worker: PodWorker,
  container: string,
  saw: { exitCode: number; reason: string; restarts: number },
  stepMs: number,
  untilMs: number,
): void {
  decide(host, worker, {
    rule: 'crash-back-off',
    verb: 'back-off',
    saw: { container, ...saw },
    outcome: { waitSeconds: seconds(stepMs), leftSeconds: seconds(untilMs - host.nowMs) },
    alternatives: [{ id: 'ran-ten-minutes', data: {} }],
    path: null,
  });
}

export function crashRestart(
  host: KubeletHost,
  worker: PodWorker,
  container: string,
  saw: { exitCode: number; reason: string; restarts: number },
  nextStepMs: number,
): void {
  decide(host, worker, {
    rule: 'crash-restart-at-once',
    verb: 'restart-container',
    saw: { container, ...saw },
    outcome: { nextWaitSeconds: seconds(nextStepMs) },
    alternatives: [],
    path: 'spec.restartPolicy',
  });
}

export function pullBackOff(
  host: KubeletHost,
  worker: PodWorker,
  container: string,
  image: string,
  stepMs: number,
): void {
  decide(host, worker, {
    rule: 'image-pull-back-off',
    verb: 'pull-failed',
    saw: { container, image },
    outcome: { waitSeconds: seconds(stepMs) },
    alternatives: [{ id: 'image-in-registry', data: { image } }],
    path: `${pathOf(worker, container)}.image`,
  });
}

export function configMissing(host: KubeletHost, worker: PodWorker, container: string, error: string): void {
  decide(host, worker, {
    rule: 'config-missing',
    verb: 'wait',
    saw: { container, error },
    outcome: { retrySeconds: 10 },
    alternatives: [{ id: 'config-present', data: {} }],
    path: pathOf(worker, container),
  });
}

export function gracePeriodOver(host: KubeletHost, worker: PodWorker, container: string, graceSeconds: number): void {
  decide(host, worker, {
    rule: 'grace-period-over',
    verb: 'kill',
    saw: { container, graceSeconds },
    outcome: { exitCode: 137 },
    alternatives: [
      { id: 'sigterm-handled', data: {} },
      { id: 'grace-period-longer', data: { graceSeconds } },
    ],
    path: 'spec.terminationGracePeriodSeconds',
  });
}

export function deadlineExceeded(host: KubeletHost, worker: PodWorker): void {
  const deadlineSeconds = worker.pod.spec.activeDeadlineSeconds ?? 0;
  decide(host, worker, {
    rule: 'pod-deadline-exceeded',
    verb: 'fail',
    saw: { container: '', deadlineSeconds },
    outcome: {},
    alternatives: [{ id: 'deadline-longer', data: { deadlineSeconds } }],
    path: 'spec.activeDeadlineSeconds',
  });
}

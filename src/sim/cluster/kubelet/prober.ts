// Runs the probes: when a worker looks, what it makes of what it finds, and which looks need not happen because nothing can have changed.
// Source: pkg/kubelet/prober (worker.go, prober_manager.go).
import type { Container, Probe } from '../../../manifest/index.ts';
import { type ContainerStatus, wholeSeconds } from '../objects.ts';
import { readinessGained, readinessLost } from './explain.ts';
import { type KubeletHost, LOOKS } from './host.ts';
import { interrupted, look, nextChangeMs, runningRecord, scriptOf } from './look.ts';
import { containerOf, restartsAfter } from './policy.ts';
import { specOf } from './probe-workers.ts';
import type { LookOutcome, PodWorker, ProbeResult, ProbeType, ProbeWorker } from './state.ts';
import { attemptOf, statusOf } from './status.ts';
import { writeProbed } from './write-status.ts';

const INITIAL: Readonly<Record<ProbeType, ProbeResult>> = {
  startup: 'unknown',
  readiness: 'failure',
  liveness: 'success',
};
const LABEL: Readonly<Record<ProbeType, string>> = { startup: 'Startup', readiness: 'Readiness', liveness: 'Liveness' };

const periodMs = (spec: Probe): number => Math.max(1, spec.periodSeconds ?? 10) * 1000;
const thresholdOf = (spec: Probe, success: boolean): number =>
  Math.max(1, success ? (spec.successThreshold ?? 1) : (spec.failureThreshold ?? 3));

/** The first tick after a moment. */
function tickAfter(probe: ProbeWorker, spec: Probe, atMs: number): number {
  const period = periodMs(spec);
  return probe.tickerFromMs + Math.max(1, Math.floor((atMs - probe.tickerFromMs) / period) + 1) * period;
}

/** A probe has made up its mind about its container; the pod is looked at again when that changes anything. */
function setResult(host: KubeletHost, worker: PodWorker, probe: ProbeWorker, spec: Probe, result: ProbeResult): void {
  if (probe.result === result) return;
  const before = probe.result;
  probe.result = result;
  // What readiness says is written at once: it leaves a sync nothing to do.
  worker.news ||= probe.type !== 'readiness';
  if (probe.type === 'liveness') {
    worker.wanted ||= result === 'failure';
    return;
  }
  worker.wanted = true;
  if (probe.type === 'startup') {
    writeProbed(host, worker, probe.container, { started: result === 'success' });
    return;
  }
  writeProbed(host, worker, probe.container, { ready: result === 'success' });
  if (result === 'success') readinessGained(host, worker, probe, spec);
  else if (before === 'success') readinessLost(host, worker, probe, spec);
}

function applyOutcome(
  host: KubeletHost,
  worker: PodWorker,
  probe: ProbeWorker,
  spec: Probe,
  outcome: LookOutcome,
): void {
  const { success, message, warning } = outcome;
  if (!success || warning) {
    const reason = success ? 'ProbeWarning' : 'Unhealthy';
    const text = `${LABEL[probe.type]} probe ${success ? 'warning' : 'failed'}: ${message ?? ''}`;
    host.emitEvent(worker.pod, { type: 'Warning', reason, message: text, container: probe.container });
  }
  probe.run = probe.lastOutcome?.success === success ? probe.run + 1 : 1;
  probe.lastOutcome = outcome;
  if (probe.run < thresholdOf(spec, success)) return;
  setResult(host, worker, probe, spec, success ? 'success' : 'failure');
  if (!success && probe.type !== 'readiness') {
    probe.onHold = true;
    probe.run = 0;
  }
}

/** Why a worker does not look now, although it is its time. */
function isIdle(probe: ProbeWorker, status: ContainerStatus): boolean {
  return probe.type === 'startup' ? status.started : !status.started;
}

/** When initialDelaySeconds are over: counted from the start as the status shows it, in whole seconds. */
const delayOverMs = (startedAtMs: number, spec: Probe): number =>
  (wholeSeconds(startedAtMs) + (spec.initialDelaySeconds ?? 0)) * 1000;

/** It is time for a look, by the ticker or because somebody asked for one. */
function step(host: KubeletHost, worker: PodWorker, probe: ProbeWorker): void {
  probe.steppedAtMs = host.nowMs;
  const { spec: podSpec } = worker.pod;
  const container = containerOf(podSpec, probe.container);
  const spec = specOf(worker, probe);
  const status = statusOf(worker.status, probe.container);
  const attempt = status ? attemptOf(status) : null;
  if (!container || !spec || !status || attempt === null) return;
  if (probe.attempt !== attempt) {
    probe.attempt = attempt;
    probe.result = null;
    probe.onHold = false;
    setResult(host, worker, probe, spec, INITIAL[probe.type]);
  }
  if (probe.onHold) return;
  const { running, terminated } = status.state;
  if (!running) {
    setResult(host, worker, probe, spec, 'failure');
    if (terminated && !restartsAfter(podSpec, container, terminated.exitCode)) probe.stopped = true;
    return;
  }
  if (host.nowMs < delayOverMs(running.startedAtMs, spec) || isIdle(probe, status)) return;
  const outcome = look(host, worker, container, spec, attempt, host.nowMs, probe.lastOutcome);
  if (!outcome) return;
  if (outcome.seen) host.observe(worker.pod, outcome.seen);
  if (outcome.takesMs > 0) {
    probe.looking = { attempt, startedAtMs: host.nowMs, endsAtMs: host.nowMs + outcome.takesMs, outcome };
  } else applyOutcome(host, worker, probe, spec, outcome);
}

/** As a status does that is drawn anew: containers that run, have started and are not ready are looked at. */
export function askUnready(worker: PodWorker): void {
  for (const probe of worker.probes) {
    if (probe.type !== 'readiness' || probe.stopped) continue;
    const status = statusOf(worker.status, probe.container);
    if (status?.state.running && status.started && !status.ready) probe.triggered = true;
  }
}

/** Looks that the last status asked for: each one starts its ticker anew. */
export function runTriggered(host: KubeletHost, worker: PodWorker): void {
  for (const probe of worker.probes) {
    if (!probe.triggered || probe.looking || probe.stopped) continue;
    const spec = specOf(worker, probe);
    if (spec) resumeLeftOut(host, worker, probe, spec);
    if (probe.looking) continue;
    probe.triggered = false;
    probe.tickerFromMs = host.nowMs;
    // A tick of the old rhythm in this very millisecond is void.
    probe.wakeAtMs = Number.POSITIVE_INFINITY;
    step(host, worker, probe);
  }
}

/** Liveness before startup: the look that finds a container started does not wake liveness, which waits for its own next tick. */
const IN_TURN: readonly ProbeType[] = ['liveness', 'readiness', 'startup'];

/** Every probe of the pod that has something to do now does it, before anything comes of it. */
export function takeLooks(host: KubeletHost, worker: PodWorker): void {
  worker.looksAtMs = Number.POSITIVE_INFINITY;
  for (const type of IN_TURN) {
    for (const probe of worker.probes)
      if (probe.type === type && probe.wakeAtMs === host.nowMs) wakeProbe(host, worker, probe);
  }
}

/** A look that takes time has ended, or the ticker ticks. */
function wakeProbe(host: KubeletHost, worker: PodWorker, probe: ProbeWorker): void {
  probe.wakeAtMs = Number.POSITIVE_INFINITY;
  if (probe.stopped) return;
  const spec = specOf(worker, probe);
  const { looking } = probe;
  if (!looking) {
    step(host, worker, probe);
    return;
  }
  if (!spec || looking.endsAtMs > host.nowMs) return;
  probe.looking = null;
  if (looking.outcome) applyOutcome(host, worker, probe, spec, looking.outcome);
  // A tick that fell into the look is made up for at once; a look that was asked for goes first and starts the ticker anew.
  if (!probe.triggered && tickAfter(probe, spec, looking.startedAtMs) <= host.nowMs) step(host, worker, probe);
}

/** A process has ended: looks that it has not answered yet fail now. */
export function interruptLooks(host: KubeletHost, worker: PodWorker, container: Container): void {
  for (const probe of worker.probes) {
    if (probe.container !== container.name || probe.stopped) continue;
    const spec = specOf(worker, probe);
    if (!spec) continue;
    resumeLeftOut(host, worker, probe, spec);
    if (probe.looking?.outcome?.seen) {
      probe.looking = {
        ...probe.looking,
        endsAtMs: host.nowMs,
        outcome: interrupted(host, worker, container, spec) ?? null,
      };
    }
  }
}

/** A look that was left out, because it would have ended well, may be under way when something comes in between: now it counts. */
function resumeLeftOut(host: KubeletHost, worker: PodWorker, probe: ProbeWorker, spec: Probe): void {
  const outcome = probe.lastOutcome;
  if (!probe.leavesOut || probe.looking || probe.attempt === null || !outcome || outcome.takesMs === 0) return;
  const startedAtMs = tickAfter(probe, spec, host.nowMs) - periodMs(spec);
  const endsAtMs = startedAtMs + outcome.takesMs;
  // A look that would begin or end in this very millisecond has done so only when the looks of the millisecond have been taken.
  const taken = worker.turn.atMs === host.nowMs && worker.turn.order >= LOOKS;
  const underWay = taken
    ? startedAtMs <= host.nowMs && host.nowMs < endsAtMs
    : startedAtMs < host.nowMs && host.nowMs <= endsAtMs;
  if (startedAtMs <= probe.steppedAtMs || !underWay) return;
  probe.looking = { attempt: probe.attempt, startedAtMs, endsAtMs, outcome };
}

/** More looks with the same outcome would change nothing. */
const isSettled = (probe: ProbeWorker): boolean =>
  probe.lastOutcome !== null && probe.result === (probe.lastOutcome.success ? 'success' : 'failure');

const sameOutcome = (a: LookOutcome, b: LookOutcome | undefined): boolean =>
  a === b || (b !== undefined && a.success === b.success && a.message === b.message && a.takesMs === b.takesMs);

/** How many changes of a script are looked ahead to before the worker looks for itself. */
const LOOK_AHEAD = 50;

/** The first tick from `tickMs` on at which a look may find something new; Infinity: never, as long as the process lives. */
function firstTelling(
  host: KubeletHost,
  worker: PodWorker,
  probe: ProbeWorker,
  spec: Probe,
  container: Container,
  tickMs: number,
): number {
  const last = probe.lastOutcome;
  if (!last || probe.attempt === null || !isSettled(probe)) return tickMs;
  // A look that takes time is left out only when it succeeds and is over before the next: then nothing waits for it.
  const brief = last.takesMs === 0 || (last.success && last.takesMs < periodMs(spec));
  if (!brief || last.warning) return tickMs;
  const record = runningRecord(worker, container.name);
  const script = record && scriptOf(host, worker, record);
  const { quiet } = probe;
  if (record && quiet?.script === script && quiet?.outcome === last && quiet.attempt === record.attempt) {
    if (quiet.termAtMs === record.termAtMs) return Number.POSITIVE_INFINITY;
  }
  let atMs = tickMs;
  for (let ahead = 0; ahead < LOOK_AHEAD; ahead++) {
    if (!sameOutcome(last, look(host, worker, container, spec, probe.attempt, atMs, last))) return atMs;
    const changeMs = nextChangeMs(host, worker, container, spec, atMs);
    if (changeMs === Number.POSITIVE_INFINITY) {
      if (record && script) probe.quiet = { outcome: last, script, attempt: record.attempt, termAtMs: record.termAtMs };
      return changeMs;
    }
    atMs = tickAfter(probe, spec, changeMs - 1);
  }
  return atMs;
}

function nextWakeMs(host: KubeletHost, worker: PodWorker, probe: ProbeWorker, order: number): number {
  if (probe.stopped) return Number.POSITIVE_INFINITY;
  if (probe.looking) {
    probe.leavesOut = false;
    return probe.looking.endsAtMs;
  }
  const container = containerOf(worker.pod.spec, probe.container);
  const spec = specOf(worker, probe);
  const status = statusOf(worker.status, probe.container);
  const attempt = status ? attemptOf(status) : null;
  if (!container || !spec || !status || attempt === null) return Number.POSITIVE_INFINITY;
  // A look of this very millisecond that was left out still comes after what is happening now.
  const isStillDue = probe.leavesOut && order < LOOKS && probe.steppedAtMs < host.nowMs;
  probe.leavesOut = false;
  const tickMs = tickAfter(probe, spec, isStillDue ? host.nowMs - 1 : host.nowMs);
  if (probe.attempt !== attempt) return tickMs;
  if (probe.onHold) return Number.POSITIVE_INFINITY;
  if (!status.state.running) return probe.result === 'failure' ? Number.POSITIVE_INFINITY : tickMs;
  if (isIdle(probe, status)) return Number.POSITIVE_INFINITY;
  const fromMs = delayOverMs(status.state.running.startedAtMs, spec);
  const eligibleMs = tickMs < fromMs ? tickAfter(probe, spec, fromMs - 1) : tickMs;
  if (host.wantsEveryLook) return eligibleMs;
  const tellingMs = firstTelling(host, worker, probe, spec, container, eligibleMs);
  probe.leavesOut = tellingMs > eligibleMs;
  return tellingMs;
}

/**
 * Puts the next telling tick of the pod's probes on the queue. To be called whenever something of the pod has changed; `order`: how far the
 * present millisecond has got.
 */
export function planProbes(host: KubeletHost, worker: PodWorker, order: number): void {
  let firstMs = Number.POSITIVE_INFINITY;
  for (const probe of worker.probes) {
    // What is due in this very millisecond stays due.
    if (probe.wakeAtMs !== host.nowMs) probe.wakeAtMs = nextWakeMs(host, worker, probe, order);
    firstMs = Math.min(firstMs, probe.wakeAtMs);
  }
  if (firstMs === worker.looksAtMs) return;
  worker.looksAtMs = firstMs;
  worker.looksToken++;
  if (firstMs === Number.POSITIVE_INFINITY) return;
  host.schedule({ type: 'kubelet', worker, what: 'probes', token: worker.looksToken }, firstMs);
}

/** The pod is being stopped: only readiness is asked on. */
export function stopLivenessAndStartup(worker: PodWorker): void {
  for (const probe of worker.probes) if (probe.type !== 'readiness') probe.stopped = true;
}

export function removeProbes(worker: PodWorker): void {
  worker.probes.length = 0;
}

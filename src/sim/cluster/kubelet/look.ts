// One look of a probe, or one call of a hook: what the process answers at a moment, and the words the kubelet has for it.
import type { Container, HttpGetAction, IntOrString, Probe, ProbeHandler } from '../../../manifest/index.ts';
import { goDuration } from './clock.ts';
import type { KubeletHost, KubeletObservation } from './host.ts';
import {
  type Answer,
  answerAt,
  nextPhaseMs,
  type Phases,
  type PortScript,
  type ProcessTimes,
  type RunScript,
  runOf,
} from './runtime-script.ts';
import type { ContainerRecord, LookOutcome, PodWorker } from './state.ts';

/** The number of a port that may be given by its name in the container. */
export function portNumber(port: IntOrString, container: Container): number {
  if (typeof port === 'number') return port;
  const named = container.ports?.find((candidate) => candidate.name === port);
  return named ? named.containerPort : Number.parseInt(port, 10) || 0;
}

export const commandText = (handler: { readonly command?: readonly string[] }): string =>
  (handler.command ?? []).join(' ');

/** The newest process of a container, while it runs. */
export function runningRecord({ records }: PodWorker, container: string): ContainerRecord | undefined {
  for (let at = records.length - 1; at >= 0; at--) {
    const record = records[at];
    if (record?.name === container && record.startedAtMs !== null && record.finishedAtMs === null) return record;
  }
  return undefined;
}

export const timesOf = (record: ContainerRecord): ProcessTimes => ({
  startedAtMs: record.startedAtMs ?? record.createdAtMs,
  termAtMs: record.termAtMs,
});

export const scriptOf = (host: KubeletHost, worker: PodWorker, record: ContainerRecord): RunScript =>
  runOf(host.runtimeOf(worker.pod), record.name, record.creation);

/** An answer taken apart: what it says, and how long it takes (Infinity: for ever). */
function readAnswer(answer: Answer): { value: string | number; takesMs: number } {
  if (answer === 'hang') return { value: 'hang', takesMs: Number.POSITIVE_INFINITY };
  if (typeof answer !== 'object') return { value: answer, takesMs: 0 };
  return { value: 'exit' in answer ? answer.exit : answer.status, takesMs: Math.round((answer.takes ?? 0) * 1000) };
}

/** A process asked something, on a port of its own or by a command. */
export interface Asked {
  readonly host: KubeletHost;
  readonly worker: PodWorker;
  readonly container: Container;
  readonly record: ContainerRecord;
  readonly script: RunScript;
  readonly times: ProcessTimes;
  readonly atMs: number;
}

const FAILED: LookOutcome = { success: false, message: '', warning: false, takesMs: 0, seen: null, refused: false };

const refused = (address: string): string => `dial tcp ${address}: connect: connection refused`;

/** The script of a port that listens now. */
function listening(asked: Asked, port: number): PortScript | undefined {
  const script = asked.script.ports?.[String(port)];
  if (!script) return undefined;
  return script.open && !answerAt(script.open, asked.times, asked.atMs) ? undefined : script;
}

export const urlOf = (host: KubeletHost, worker: PodWorker, container: Container, action: HttpGetAction): string => {
  const path = action.path ?? '';
  return `${(action.scheme ?? 'HTTP').toLowerCase()}://${action.host || host.addressOf(worker.pod)}:${portNumber(action.port, container)}${path.startsWith('/') ? path : `/${path}`}`;
};

/** The path that a script knows: without the query. */
function pathOf({ path = '/' }: HttpGetAction): string {
  const end = path.indexOf('?');
  return end < 0 ? path : path.slice(0, end);
}

const reached = (asked: Asked): { container: string; attempt: number } => ({
  container: asked.container.name,
  attempt: asked.record.attempt,
});

/** What a listening server says to an HTTP request now. */
function httpAnswer(asked: Asked, script: PortScript, action: HttpGetAction): Answer {
  const path = pathOf(action);
  const phases = script.http && Object.hasOwn(script.http, path) ? script.http[path] : undefined;
  return (phases && answerAt(phases, asked.times, asked.atMs)) ?? 404;
}

const httpSeen = (asked: Asked, { path = '' }: HttpGetAction, port: number, answer: Answer): KubeletObservation => ({
  type: 'look',
  probe: 'http',
  container: asked.container.name,
  attempt: asked.record.attempt,
  port,
  path,
  answer,
});

/** What a server says to an HTTP request, and how long that takes; null when nobody listens. */
export function httpReply(
  asked: Asked,
  action: HttpGetAction,
): { readonly takesMs: number; readonly seen: KubeletObservation } | null {
  const port = portNumber(action.port, asked.container);
  const script = listening(asked, port);
  if (!script) return null;
  const answer = httpAnswer(asked, script, action);
  return { takesMs: readAnswer(answer).takesMs, seen: httpSeen(asked, action, port, answer) };
}

/** `known`: what a look of this probe at this process has found before. */
function askHttp(asked: Asked, action: HttpGetAction, timeoutMs: number, known: LookOutcome | null): LookOutcome {
  const port = portNumber(action.port, asked.container);
  const script = listening(asked, port);
  if (!script) {
    if (known?.refused) return known;
    const address = `${asked.host.addressOf(asked.worker.pod)}:${port}`;
    const message = `Get "${urlOf(asked.host, asked.worker, asked.container, action)}": ${refused(address)}`;
    return { ...FAILED, message, refused: true };
  }
  const answer = httpAnswer(asked, script, action);
  const { attempt } = asked.record;
  if (known?.seen?.type === 'look' && known.seen.answer === answer && known.seen.attempt === attempt) return known;
  const { value, takesMs } = readAnswer(answer);
  const seen = httpSeen(asked, action, port, answer);
  if (takesMs >= timeoutMs) {
    const url = urlOf(asked.host, asked.worker, asked.container, action);
    const message = `Get "${url}": context deadline exceeded (Client.Timeout exceeded while awaiting headers)`;
    return { ...FAILED, message, takesMs: timeoutMs, seen };
  }
  const status = Number(value);
  if (status < 200 || status >= 400) {
    return { ...FAILED, message: `HTTP probe failed with statuscode: ${status}`, takesMs, seen };
  }
  const redirect = status >= 300;
  const message = redirect ? 'Probe terminated redirects, Response body: ' : null;
  return { success: true, message, warning: redirect, takesMs, seen, refused: false };
}

function askTcp(asked: Asked, port: number): LookOutcome {
  if (!listening(asked, port))
    return { ...FAILED, message: refused(`${asked.host.addressOf(asked.worker.pod)}:${port}`) };
  const seen: KubeletObservation = { type: 'look', probe: 'tcp', ...reached(asked), port, answer: 'accept' };
  return { success: true, message: null, warning: false, takesMs: 0, seen, refused: false };
}

function askGrpc(asked: Asked, port: number, service: string, timeoutMs: number): LookOutcome {
  const script = listening(asked, port);
  if (!script) {
    const address = `${asked.host.addressOf(asked.worker.pod)}:${port}`;
    const message = `timeout: failed to connect service "${address}" within ${goDuration(timeoutMs)}: context deadline exceeded`;
    return { ...FAILED, message, takesMs: timeoutMs };
  }
  const services = script.grpc ?? {};
  const known = Object.hasOwn(services, service) ? services[service] : undefined;
  // A server that does not know the service still has a state of its own.
  const phases = known ?? Object.values(services)[0];
  const answer: Answer = (phases && answerAt(phases, asked.times, asked.atMs)) ?? 'UNKNOWN';
  const seen: KubeletObservation = { type: 'look', probe: 'grpc', ...reached(asked), port, service, answer };
  const { value, takesMs } = readAnswer(answer);
  if (takesMs >= timeoutMs) {
    const message = `timeout: health rpc did not complete within ${goDuration(timeoutMs)}`;
    return { ...FAILED, message, takesMs: timeoutMs, seen };
  }
  if (!known) {
    const message = 'error: health rpc probe failed: rpc error: code = NotFound desc = unknown service';
    return { ...FAILED, message, takesMs, seen };
  }
  if (value !== 'SERVING') {
    return { ...FAILED, message: `service unhealthy (responded with "${value}")`, takesMs, seen };
  }
  return { success: true, message: null, warning: false, takesMs, seen, refused: false };
}

/** What a command answers; one without a script succeeds at once. `timeoutMs` Infinity: none. */
export function runCommand(
  asked: Asked,
  command: { readonly command?: readonly string[] },
  timeoutMs: number,
): LookOutcome & { readonly exitCode: number } {
  const word = command.command?.[0] ?? '';
  const phases = asked.script.exec && Object.hasOwn(asked.script.exec, word) ? asked.script.exec[word] : undefined;
  const answer: Answer = (phases && answerAt(phases, asked.times, asked.atMs)) ?? 0;
  const timeoutSeconds = Number.isFinite(timeoutMs) ? timeoutMs / 1000 : 0;
  const text = commandText(command);
  const seen: KubeletObservation = { type: 'exec', ...reached(asked), command: text, timeoutSeconds, answer };
  const { value, takesMs } = readAnswer(answer);
  if (takesMs >= timeoutMs && Number.isFinite(timeoutMs)) {
    const message = `command timed out: "${text}" timed out after ${goDuration(timeoutMs)}`;
    return { ...FAILED, message, takesMs: timeoutMs, seen, exitCode: -1 };
  }
  const exitCode = Number(value) || 0;
  const out = typeof answer === 'object' && 'out' in answer ? (answer.out ?? '') : '';
  const success = exitCode === 0;
  return { success, message: success ? null : out, warning: false, takesMs, seen, refused: false, exitCode };
}

export function asking(
  host: KubeletHost,
  worker: PodWorker,
  container: Container,
  record: ContainerRecord,
  atMs: number,
): Asked {
  return { host, worker, container, record, script: scriptOf(host, worker, record), times: timesOf(record), atMs };
}

const probeTimeoutMs = (probe: Probe): number => (probe.timeoutSeconds ?? 1) * 1000;

/**
 * What a look at a container finds. A look over the network meets whichever process of the container listens now; a command runs in the
 * container that the probe knows (`attempt`) and finds nothing out (undefined) when that has ended. Thousands of looks find what the one
 * before them (`known`) has found: it may be given again.
 */
export function look(
  host: KubeletHost,
  worker: PodWorker,
  container: Container,
  probe: Probe,
  attempt: number,
  atMs: number,
  known: LookOutcome | null,
): LookOutcome | undefined {
  const record = runningRecord(worker, container.name);
  if (probe.exec) {
    if (!record || record.attempt !== attempt) return undefined;
    return runCommand(asking(host, worker, container, record, atMs), probe.exec, probeTimeoutMs(probe));
  }
  if (!record) return noProcess(host, worker, container, probe);
  const asked = asking(host, worker, container, record, atMs);
  if (probe.httpGet) return askHttp(asked, probe.httpGet, probeTimeoutMs(probe), known);
  if (probe.tcpSocket) return askTcp(asked, portNumber(probe.tcpSocket.port, container));
  if (probe.grpc) return askGrpc(asked, probe.grpc.port, probe.grpc.service ?? '', probeTimeoutMs(probe));
  return undefined;
}

/** Nobody listens: the process has ended, and the kubelet does not know yet. */
function noProcess(
  host: KubeletHost,
  worker: PodWorker,
  container: Container,
  probe: ProbeHandler & Probe,
): LookOutcome | undefined {
  const ip = host.addressOf(worker.pod);
  if (probe.httpGet) {
    const address = `${ip}:${portNumber(probe.httpGet.port, container)}`;
    return { ...FAILED, message: `Get "${urlOf(host, worker, container, probe.httpGet)}": ${refused(address)}` };
  }
  if (probe.tcpSocket) return { ...FAILED, message: refused(`${ip}:${portNumber(probe.tcpSocket.port, container)}`) };
  if (probe.grpc) {
    const within = goDuration(probeTimeoutMs(probe));
    const message = `timeout: failed to connect service "${ip}:${probe.grpc.port}" within ${within}: context deadline exceeded`;
    return { ...FAILED, message, takesMs: probeTimeoutMs(probe) };
  }
  return undefined;
}

/** Of a look that was under way when its process ended. */
export function interrupted(
  host: KubeletHost,
  worker: PodWorker,
  container: Container,
  probe: Probe,
): LookOutcome | undefined {
  if (probe.httpGet) return { ...FAILED, message: `Get "${urlOf(host, worker, container, probe.httpGet)}": EOF` };
  if (probe.grpc) {
    const message =
      'error: health rpc probe failed: rpc error: code = Unavailable desc = error reading from server: EOF';
    return { ...FAILED, message };
  }
  return undefined;
}

/** The next moment after `atMs` at which a look may find something else, as long as the process lives; Infinity: never. */
export function nextChangeMs(
  host: KubeletHost,
  worker: PodWorker,
  container: Container,
  probe: Probe,
  atMs: number,
): number {
  const record = runningRecord(worker, container.name);
  if (!record) return Number.POSITIVE_INFINITY;
  const script = scriptOf(host, worker, record);
  const times = timesOf(record);
  const next = (phases: Phases<unknown> | undefined): number =>
    phases ? nextPhaseMs(phases, times, atMs) : Number.POSITIVE_INFINITY;
  if (probe.exec) return next(script.exec?.[probe.exec.command?.[0] ?? '']);
  const handler = probe.httpGet ?? probe.tcpSocket ?? probe.grpc;
  const port = handler && script.ports?.[String(portNumber(handler.port, container))];
  if (!port) return Number.POSITIVE_INFINITY;
  const path = probe.httpGet ? pathOf(probe.httpGet) : '/';
  const service = port.grpc?.[probe.grpc?.service ?? ''] ?? Object.values(port.grpc ?? {})[0];
  return Math.min(
    next(port.open),
    probe.httpGet ? next(port.http?.[path]) : Number.POSITIVE_INFINITY,
    probe.grpc ? next(service) : Number.POSITIVE_INFINITY,
  );
}

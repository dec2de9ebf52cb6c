// postStart and preStop hooks: what they ask of the process, how long they take, and what is said when they fail.
// Source: pkg/kubelet/lifecycle/handlers.go.
import type { Container, LifecycleHandler } from '../../../manifest/index.ts';
import type { KubeletHost } from './host.ts';
import { asking, commandText, httpReply, portNumber, runCommand, urlOf } from './look.ts';
import type { ContainerRecord, PodWorker } from './state.ts';

export interface HookRun {
  /** Infinity: it never ends by itself. */
  readonly takesMs: number;
  /** Why it fails when it ends; null: it succeeds. */
  readonly error: string | null;
}

/** Begins a hook of a container whose process runs. */
export function beginHook(
  host: KubeletHost,
  worker: PodWorker,
  container: Container,
  record: ContainerRecord,
  handler: LifecycleHandler,
): HookRun {
  const asked = asking(host, worker, container, record, host.nowMs);
  if (handler.sleep) return { takesMs: handler.sleep.seconds * 1000, error: null };
  if (record.finishedAtMs !== null) return { takesMs: 0, error: 'container not running' };
  if (handler.exec) {
    const run = runCommand(asked, handler.exec, Number.POSITIVE_INFINITY);
    if (run.seen) host.observe(worker.pod, run.seen);
    const failed = `command '${commandText(handler.exec)}' exited with ${run.exitCode}: ${run.message ?? ''}`;
    return { takesMs: run.takesMs, error: run.success ? null : failed };
  }
  if (handler.httpGet) {
    const reply = httpReply(asked, handler.httpGet);
    if (reply) {
      host.observe(worker.pod, reply.seen);
      return { takesMs: reply.takesMs, error: null };
    }
    const url = urlOf(host, worker, container, handler.httpGet);
    const address = `${host.addressOf(worker.pod)}:${portNumber(handler.httpGet.port, container)}`;
    return { takesMs: 0, error: `Get "${url}": dial tcp ${address}: connect: connection refused` };
  }
  return { takesMs: 0, error: null };
}

/** Whether a hook fails when its process ends before it: a sleep does not notice. */
export const needsProcess = (handler: LifecycleHandler): boolean => handler.sleep === undefined;

/** The message of a failed hook, as the container's status shows it. */
export function hookMessage(worker: PodWorker, container: string, handler: LifecycleHandler, error: string): string {
  const { name, namespace, uid } = worker.pod.metadata;
  const where = `for Container "${container}" in Pod "${name}_${namespace}(${uid})" failed - error: ${error}`;
  if (handler.exec) return `Exec lifecycle hook ([${commandText(handler.exec)}]) ${where}, message: ""`;
  if (handler.httpGet) return `HTTP lifecycle hook (${handler.httpGet.path}) ${where}`;
  return `Sleep lifecycle hook (${handler.sleep?.seconds ?? 0}) ${where}`;
}

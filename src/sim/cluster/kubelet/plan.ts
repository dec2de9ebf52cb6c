// What a sync is to do: which containers to kill, whether a sandbox is missing, which containers to start.
// Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go (computePodActions, computeInitContainerActions).
import type { Container, PodSpec } from '../../../manifest/index.ts';
import { newestSeen } from './listing.ts';
import { isSidecar, policyOf, restartsAfter, shouldStart } from './policy.ts';
import { probeOf } from './probe-workers.ts';
import type { Kill, PodWorker, ProbeType, SeenContainer, SyncPlan } from './state.ts';

/** Frozen, like every plan that pods share: copies of the state may share it, too. */
export const NOTHING: SyncPlan = Object.freeze({
  killPod: false,
  kills: Object.freeze([]),
  createSandbox: false,
  starts: Object.freeze([]),
});
export const KILL_POD: SyncPlan = Object.freeze({ ...NOTHING, killPod: true });

interface Draft {
  kills: Kill[];
  inits: number[];
  killPod: boolean;
}

/** What a probe says of a very container; undefined while it has said nothing. */
const resultOf = (worker: PodWorker, name: string, attempt: number, type: ProbeType) => {
  const probe = probeOf(worker, name, type);
  return probe?.attempt === attempt ? (probe.result ?? undefined) : undefined;
};

const failed = (worker: PodWorker, { record }: SeenContainer, type: ProbeType): boolean =>
  resultOf(worker, record.name, record.attempt, type) === 'failure';

/** A sidecar that runs: those after it may start when it has come up, and it is killed when a probe has condemned it or its image is another. */
function planRunningSidecar(
  worker: PodWorker,
  container: Container,
  newest: SeenContainer,
  index: number,
  draft: Draft,
  startNext: () => void,
): void {
  const { name, attempt, image } = newest.record;
  const kill = (text: string, reason: Kill['reason']): void => {
    draft.kills.push({ name, attempt, message: `Init container ${name} ${text}`, reason });
    draft.inits.push(index);
  };
  if (container.startupProbe) {
    const startup = resultOf(worker, name, attempt, 'startup');
    if (startup === 'failure') kill('failed startup probe', 'startup');
    if (startup !== 'success') return;
  }
  startNext();
  if (image !== (container.image ?? '')) kill('definition changed', 'changed');
  else if (failed(worker, newest, 'liveness')) kill('failed liveness probe', 'liveness');
}

/** Whether every init container is through. Those to start are put into the draft. */
function planInits(worker: PodWorker, seen: readonly SeenContainer[], draft: Draft): boolean {
  const { spec } = worker.pod;
  const inits = spec.initContainers ?? [];
  if (inits.length === 0) return true;
  // A main container that is or was there: all init containers have been through.
  let through = spec.containers.some(({ name }) => newestSeen(seen, name));
  let known = through;
  for (let index = inits.length - 1; index >= 0; index--) {
    const container = inits[index];
    if (!container) continue;
    const newest = newestSeen(seen, container.name);
    const sidecar = isSidecar(container);
    if (!newest) {
      if (known && sidecar) draft.inits.push(index);
      continue;
    }
    if (known && !sidecar) continue;
    const next = (): void => {
      if (index === inits.length - 1) through = true;
      else if (!known) draft.inits.push(index + 1);
    };
    if (newest.state === 'running' && sidecar) {
      planRunningSidecar(worker, container, newest, index, draft, next);
    } else if (newest.state === 'exited') {
      if (sidecar) draft.inits.push(index);
      else if (newest.record.exitCode === 0) next();
      else if (restartsAfter(spec, container, newest.record.exitCode)) draft.inits.push(index);
      else if (policyOf(spec, container) === 'Never') {
        draft.killPod = true;
        draft.inits.length = 0;
        return false;
      }
    }
    known = true;
  }
  if (!known) draft.inits.push(0);
  draft.inits.reverse();
  return through;
}

/** Why a running main container is to be killed, and whether it comes back. */
function condemned(
  worker: PodWorker,
  container: Container,
  newest: SeenContainer,
): { kill: Kill; restart: boolean } | null {
  const { name, attempt, image } = newest.record;
  const reason: Kill['reason'] | null =
    image !== (container.image ?? '')
      ? 'changed'
      : failed(worker, newest, 'liveness')
        ? 'liveness'
        : failed(worker, newest, 'startup')
          ? 'startup'
          : null;
  if (reason === null) return null;
  const restart = reason === 'changed' || policyOf(worker.pod.spec, container) !== 'Never';
  const text = reason === 'changed' ? 'definition changed' : `failed ${reason} probe`;
  const message = `Container ${name} ${text}${restart ? ', will be restarted' : ''}`;
  return { kill: { name, attempt, message, reason }, restart };
}

type Start = SyncPlan['starts'][number];

/** What is started in a new sandbox. */
function firstStarts(spec: PodSpec, seen: readonly SeenContainer[]): Start[] {
  const first = spec.initContainers?.[0];
  if (first) return [{ name: first.name, init: true }];
  const starts: Start[] = [];
  for (const container of spec.containers) {
    if (shouldStart(spec, container, newestSeen(seen, container.name)))
      starts.push({ name: container.name, init: false });
  }
  return starts;
}

export function planSync(worker: PodWorker, seen: readonly SeenContainer[]): SyncPlan {
  const { spec } = worker.pod;
  if (worker.sandbox.state !== 'ready') {
    const starts = firstStarts(spec, seen);
    return starts.length === 0 ? NOTHING : { killPod: false, kills: NOTHING.kills, createSandbox: true, starts };
  }
  const draft: Draft = { kills: [], inits: [], killPod: false };
  const through = planInits(worker, seen, draft);
  const initStarts = draft.inits.map((index) => ({ name: spec.initContainers?.[index]?.name ?? '', init: true }));
  if (draft.killPod) return KILL_POD;
  if (!through) return { killPod: false, kills: draft.kills, createSandbox: false, starts: initStarts };
  const starts: Start[] = initStarts;
  let kept = 0;
  let startsMain = false;
  for (const container of spec.containers) {
    const newest = newestSeen(seen, container.name);
    if (newest?.state !== 'running') {
      if (!shouldStart(spec, container, newest)) continue;
      starts.push({ name: container.name, init: false });
      startsMain = true;
      continue;
    }
    const verdict = condemned(worker, container, newest);
    if (!verdict) {
      kept++;
      continue;
    }
    draft.kills.push(verdict.kill);
    if (!verdict.restart) continue;
    starts.push({ name: container.name, init: false });
    startsMain = true;
  }
  if (kept === 0 && !startsMain) return KILL_POD;
  // As good as always, for a pod that runs.
  if (draft.kills.length === 0 && starts.length === 0) return NOTHING;
  return { killPod: false, kills: draft.kills, createSandbox: false, starts };
}

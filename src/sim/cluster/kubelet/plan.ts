// What a sync is to do: which containers to kill, whether a sandbox is missing, which containers to start.
// Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go (computePodActions, computeInitContainerActions).
import type { Container } from '../../../manifest/index.ts';
import { newestSeen } from './listing.ts';
import { isSidecar, policyOf, restartsAfter, shouldStart } from './policy.ts';
import { probeOf } from './probe-workers.ts';
import type { Kill, PodWorker, ProbeType, SeenContainer, SyncPlan } from './state.ts';

export const NOTHING: SyncPlan = { killPod: false, kills: [], createSandbox: false, starts: [] };

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
  const restart = policyOf(worker.pod.spec, container) !== 'Never';
  const condemn = (text: string, reason: Kill['reason'], again: boolean) => ({
    kill: { name, attempt, message: `Container ${name} ${text}${again ? ', will be restarted' : ''}`, reason },
    restart: again,
  });
  if (image !== (container.image ?? '')) return condemn('definition changed', 'changed', true);
  if (failed(worker, newest, 'liveness')) return condemn('failed liveness probe', 'liveness', restart);
  if (failed(worker, newest, 'startup')) return condemn('failed startup probe', 'startup', restart);
  return null;
}

export function planSync(worker: PodWorker, seen: readonly SeenContainer[]): SyncPlan {
  const { spec } = worker.pod;
  if (worker.sandbox.state !== 'ready') {
    const starts = spec.initContainers?.length
      ? [{ name: spec.initContainers[0]?.name ?? '', init: true }]
      : spec.containers
          .filter((container) => shouldStart(spec, container, newestSeen(seen, container.name)))
          .map(({ name }) => ({ name, init: false }));
    return starts.length === 0 ? NOTHING : { ...NOTHING, createSandbox: true, starts };
  }
  const draft: Draft = { kills: [], inits: [], killPod: false };
  const through = planInits(worker, seen, draft);
  const initStarts = draft.inits.map((index) => ({ name: spec.initContainers?.[index]?.name ?? '', init: true }));
  if (draft.killPod) return { ...NOTHING, killPod: true };
  if (!through) return { ...NOTHING, kills: draft.kills, starts: initStarts };
  const starts: { name: string; init: boolean }[] = [];
  let kept = 0;
  for (const container of spec.containers) {
    const newest = newestSeen(seen, container.name);
    if (newest?.state !== 'running') {
      if (shouldStart(spec, container, newest)) starts.push({ name: container.name, init: false });
      continue;
    }
    const verdict = condemned(worker, container, newest);
    if (!verdict) {
      kept++;
      continue;
    }
    draft.kills.push(verdict.kill);
    if (verdict.restart) starts.push({ name: container.name, init: false });
  }
  if (kept === 0 && starts.length === 0) return { ...NOTHING, killPod: true };
  return { ...NOTHING, kills: draft.kills, starts: [...initStarts, ...starts] };
}

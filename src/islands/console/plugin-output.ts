// What `kubectl argo rollouts` would print at a moment. Text from a view of the world; nothing is run.
import {
  agesAt,
  getRollout,
  iconOfPod,
  iconOfRun,
  iconOfStatus,
  type ReplicaSetInfo,
  type RolloutInfo,
  statusLook,
} from '../../console/argo/index.ts';
import type { ReplicaSetView, RolloutView, WorldView } from '../../sim/index.ts';

function tagsOf({ strategy, sides }: RolloutView, { name }: ReplicaSetView): string[] {
  const side = sides.find(({ replicaSet }) => replicaSet === name);
  if (!side || side.role === 'old') return [];
  if (strategy === 'canary') return [side.role === 'stable' ? 'stable' : 'canary'];
  const led = side.share > 0 ? ['active'] : side.previewService !== null ? ['preview'] : [];
  return [...(side.role === 'stable' ? ['stable'] : []), ...led];
}

function statusOf({ replicas, available }: ReplicaSetView): string {
  if (available < replicas) return 'Progressing';
  return replicas === 0 ? 'ScaledDown' : 'Healthy';
}

function replicaSetInfo(view: WorldView, rollout: RolloutView, set: ReplicaSetView): ReplicaSetInfo {
  const pods = view.pods.filter(({ replicaSet }) => replicaSet === set.name);
  const status = statusOf(set);
  const side = rollout.sides.find(({ replicaSet }) => replicaSet === set.name);
  return {
    name: set.name,
    icon: iconOfStatus(status),
    status,
    revision: set.revision ?? 0,
    replicas: set.current,
    available: set.available,
    images: [set.image],
    tags: tagsOf(rollout, set),
    createdAtMs: set.createdAtMs,
    deadlineMs: side?.scaleDownAtMs ?? null,
    pods: pods
      .map((pod) => ({
        name: pod.name,
        icon: iconOfPod(pod.columns.status),
        status: pod.columns.status,
        ready: pod.columns.ready,
        restarts: pod.restarts,
        createdAtMs: pod.createdAtMs,
      }))
      .sort((a, b) => a.createdAtMs - b.createdAtMs || (a.name < b.name ? -1 : 1)),
  };
}

export function infoOf(view: WorldView, rollout: RolloutView): RolloutInfo {
  const { steps, stepIndex, sides, status, strategy } = rollout;
  const share = Math.round(sides.find(({ role }) => role === 'fresh')?.share ?? 100);
  const runs = rollout.runs.map((run) => {
    const sum = (field: 'successful' | 'failed' | 'inconclusive' | 'errors') =>
      run.metrics.reduce((total, metric) => total + metric[field], 0);
    const revision = rollout.replicaSets.find(({ version }) => version === run.version)?.revision ?? 0;
    const counts = { successful: sum('successful'), failed: sum('failed'), inconclusive: sum('inconclusive') };
    const { name, phase, startedAtMs } = run;
    return {
      name,
      icon: iconOfRun(phase),
      status: phase,
      revision,
      createdAtMs: startedAtMs,
      ...counts,
      error: sum('errors'),
    };
  });
  return {
    name: rollout.name,
    namespace: rollout.namespace,
    icon: iconOfStatus(rollout.phase),
    status: rollout.phase,
    message: rollout.message,
    strategy: strategy === 'canary' ? 'Canary' : 'BlueGreen',
    step: stepIndex !== null && steps.length > 0 ? `${stepIndex}/${steps.length}` : '',
    setWeight: rollout.setWeight,
    actualWeight: rollout.updating ? share : 100,
    desired: rollout.replicas,
    current: status.replicas,
    updated: status.updated,
    ready: status.ready,
    available: status.available,
    createdAtMs: rollout.createdAtMs,
    replicaSets: rollout.replicaSets
      .map((set) => replicaSetInfo(view, rollout, set))
      .sort((a, b) => b.revision - a.revision || (a.name < b.name ? -1 : 1)),
    runs: runs.sort((a, b) => b.revision - a.revision || a.createdAtMs - b.createdAtMs),
  };
}

/** What the plugin says while it watches. */
export const pluginStatus = (view: WorldView, rollout: RolloutView): string =>
  statusLook(infoOf(view, rollout), true).text;

export const pluginGet = (view: WorldView, rollout: RolloutView): string =>
  getRollout(infoOf(view, rollout), agesAt(view.atMs)).trimEnd();

// What kubectl would print at a moment, in its own columns. Text from a view of the world; nothing is run.
import { rolloutHistory, rolloutStatus } from '../../console/index.ts';
import type { DeploymentView, WorldView } from '../../sim/index.ts';

/** An age as kubectl shortens it: `59s`, `2m5s`, `15m`, `3h20m`. */
export function kubectlAge(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (seconds < 120) return `${seconds}s`;
  const some = (value: number, unit: string) => (value === 0 ? '' : `${value}${unit}`);
  if (minutes < 10) return `${minutes}m${some(seconds % 60, 's')}`;
  if (hours < 3) return `${minutes}m`;
  if (hours < 8) return `${hours}h${some(minutes % 60, 'm')}`;
  return `${hours}h`;
}

/** Columns three spaces apart, as kubectl's printer aligns them. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    });
  return rows
    .map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd((widths[i] ?? 0) + 3))).join(''))
    .join('\n');
}

const NOTHING = 'No resources found in default namespace.';

export function getPods(view: WorldView): string {
  if (view.pods.length === 0) return NOTHING;
  const rows = [...view.pods]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((pod) => [
      pod.name,
      pod.columns.ready,
      pod.columns.status,
      String(pod.columns.restarts),
      kubectlAge(view.atMs - pod.createdAtMs),
    ]);
  return columns([['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'], ...rows]);
}

export function getReplicaSets(view: WorldView): string {
  const sets = [...view.deployments, ...view.rollouts].flatMap(({ replicaSets }) => replicaSets);
  if (sets.length === 0) return NOTHING;
  const rows = [...sets]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((set) => [set.name, String(set.replicas), String(set.current), String(set.ready), set.image]);
  return columns([['NAME', 'DESIRED', 'CURRENT', 'READY', 'IMAGES'], ...rows]);
}

/** The line that `kubectl rollout status` shows now. */
export function rolloutStatusLine({ name, replicas, status, conditions }: DeploymentView): string {
  const { message, ok } = rolloutStatus({
    name,
    // A view is what the controller has observed.
    generation: 0,
    replicas,
    status: {
      observedGeneration: 0,
      replicas: status.replicas,
      updatedReplicas: status.updated,
      availableReplicas: status.available,
      conditions,
    },
  });
  return ok ? message.trimEnd() : `error: ${message}`;
}

export function rolloutHistoryOutput({ name, revision, history }: DeploymentView): string {
  const revisions = [...history.map((past) => past.revision), ...(revision === null ? [] : [revision])];
  return rolloutHistory(`deployment.apps/${name}`, new Map(revisions.map((number) => [number, undefined]))).trimEnd();
}

// Which old ReplicaSets the history limit removes. Source: pkg/controller/deployment/sync.go cleanupDeployment.

export interface HistoryEntry {
  readonly revision: number;
  readonly spec: number;
  readonly replicas: number;
  /** Its status has seen its spec. */
  readonly observed: boolean;
  readonly deleting: boolean;
}

/**
 * The entries to delete, lowest revision first. Of those beyond the limit only empty ones go; one that is not empty is passed over,
 * and no other goes in its place.
 */
export function beyondHistoryLimit<E extends HistoryEntry>(old: readonly E[], limit: number | undefined): E[] {
  if (limit === undefined) return [];
  const alive = old.filter(({ deleting }) => !deleting);
  const beyond = Math.max(0, alive.length - limit);
  return alive
    .sort((a, b) => a.revision - b.revision)
    .slice(0, beyond)
    .filter(({ spec, replicas, observed }) => spec === 0 && replicas === 0 && observed);
}

// A rollback to a ReplicaSet that is not long gone may skip steps, pauses and analysis. Source: argo-rollouts rollout/sync.go
// isRollbackWithinWindow.
import { wholeSeconds } from '../../cluster/index.ts';
import type { Pass } from './pass.ts';

/** Fewer than `rollbackWindow.revisions` ReplicaSets were made between the one gone back to and the stable one. */
export function isRollbackWithinWindow({ family, seen }: Pass): boolean {
  const { current, stable, all } = family;
  const revisions = seen.spec.rollbackWindow?.revisions ?? 0;
  if (!current || !stable || revisions <= 0) return false;
  const [to, from] = [wholeSeconds(current.createdAtMs), wholeSeconds(stable.createdAtMs)];
  if (to >= from) return false;
  const between = all.filter(({ createdAtMs }) => {
    const made = wholeSeconds(createdAtMs);
    return to < made && made < from;
  });
  return between.length < revisions;
}

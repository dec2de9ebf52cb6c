// Which old ReplicaSets and AnalysisRuns are kept. Source: argo-rollouts rollout/sync.go reconcileRevisionHistoryLimit,
// utils/analysis FilterAnalysisRunsToDelete.
import {
  type AnalysisRunObject,
  deleteAnalysisRun,
  deleteReplicaSet,
  ROLLOUT_HASH_LABEL,
} from '../../cluster/index.ts';
import { revisionIn } from './annotations.ts';
import { analysisHistoryLimits, revisionHistoryLimit } from './calculations/index.ts';
import { decide } from './decisions.ts';
import type { Pass } from './pass.ts';

const hashOf = (run: AnalysisRunObject): string => run.metadata.labels[ROLLOUT_HASH_LABEL] ?? '';

/** Beyond the limit the oldest go; one that still has pods is passed over, and no other goes in its place. */
export function tidyReplicaSets(pass: Pass): void {
  const { context, family, seen } = pass;
  const beyond = family.others.length - revisionHistoryLimit(seen.spec);
  const oldest = [...family.others].sort((a, b) => a.createdAtMs - b.createdAtMs);
  for (const { name, hash } of oldest.slice(0, Math.max(0, beyond))) {
    const live = context.state.api.replicaSets.get(name);
    if (!live || live.metadata.deletedAtMs !== null || live.spec.replicas !== 0 || live.status.replicas !== 0) continue;
    if (live.metadata.generation > live.status.observedGeneration) continue;
    deleteReplicaSet(context, live);
    decide(pass, 'rollout-tidy', {
      saw: { old: family.others.length, limit: revisionHistoryLimit(seen.spec) },
      outcome: { replicaSet: name, revision: revisionIn(live.metadata) },
      path: 'spec.revisionHistoryLimit',
    });
    for (const run of pass.otherRuns) if (hashOf(run) === hash) deleteAnalysisRun(context, run);
  }
}

export function tidyRuns(pass: Pass, runs: readonly AnalysisRunObject[]): void {
  const { context, family, seen } = pass;
  const limits = analysisHistoryLimits(seen.spec);
  const kept = { successful: 0, unsuccessful: 0 };
  for (const run of [...runs].sort((a, b) => b.metadata.createdAtMs - a.metadata.createdAtMs)) {
    const { phase } = run.status;
    if (!family.all.some(({ hash }) => hash === hashOf(run))) deleteAnalysisRun(context, run);
    else if (phase === 'Successful' || phase === 'Failed' || phase === 'Error' || phase === 'Inconclusive') {
      const kind = phase === 'Successful' ? 'successful' : 'unsuccessful';
      if (kept[kind] < limits[kind]) kept[kind]++;
      else deleteAnalysisRun(context, run);
    }
  }
}

// How many pods the new ReplicaSet of a blue-green Rollout is meant to have now: previewReplicaCount until it is about to be active.
// Source: utils/replicaset NewRSNewReplicas.

import type { RolloutSpec } from '../../../../manifest/index.ts';
import type { RolloutStatus } from '../../../cluster/index.ts';
import type { Spec } from './seen.ts';

export interface PreviewQuestion {
  readonly spec: Spec & Pick<RolloutSpec, 'paused'>;
  readonly status: Pick<RolloutStatus, 'currentPodHash' | 'promoteFull' | 'pauseConditions'> & {
    readonly blueGreen: Pick<RolloutStatus['blueGreen'], 'activeSelector' | 'scaleUpPreviewCheckPoint'>;
  };
}

/** `newHash` is of the new ReplicaSet, `activeExists`: the ReplicaSet that the active Service selects is there. */
export function blueGreenReplicas({ spec, status }: PreviewQuestion, newHash: string, activeExists: boolean): number {
  const preview = spec.strategy?.blueGreen?.previewReplicaCount;
  const { activeSelector, scaleUpPreviewCheckPoint } = status.blueGreen;
  if (preview === undefined || !activeExists || activeSelector === newHash || status.promoteFull) return spec.replicas;
  // A template that no pass has recorded yet begins small, whatever the checkpoint of the one before says.
  if (newHash !== status.currentPodHash) return preview;
  const paused = spec.paused === true || status.pauseConditions.length > 0;
  return !paused && scaleUpPreviewCheckPoint ? spec.replicas : preview;
}

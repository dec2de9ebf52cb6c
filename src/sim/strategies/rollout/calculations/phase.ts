// The phase of a Rollout and what it waits for: the first thing that is true. Source: utils/rollout CalculateRolloutPhase, GetRolloutPhase.
import type { RolloutSpec } from '../../../../manifest/index.ts';
import type { RolloutPhase, RolloutStatus } from '../../../cluster/index.ts';
import { isCompleted } from './progress.ts';
import type { Spec } from './seen.ts';

export interface PhaseAndMessage {
  readonly phase: RolloutPhase;
  readonly message: string;
}

type PhaseSpec = Spec & Pick<RolloutSpec, 'paused' | 'restartAt'>;

const progressing = (message: string): PhaseAndMessage => ({ phase: 'Progressing', message });

/** What the controller writes into the status. */
export function rolloutPhase(spec: PhaseSpec, status: RolloutStatus): PhaseAndMessage {
  for (const { type, reason, message } of status.conditions) {
    if (type === 'InvalidSpec') return { phase: 'Degraded', message: `InvalidSpec: ${message}` };
    if (reason === 'RolloutAborted' || reason === 'ProgressDeadlineExceeded')
      return { phase: 'Degraded', message: `${reason}: ${message}` };
  }
  if (spec.paused) return { phase: 'Paused', message: 'manually paused' };
  const [pause] = status.pauseConditions;
  if (pause) return { phase: 'Paused', message: pause.reason };
  if (spec.restartAt !== undefined && spec.restartAt !== status.restartedAt)
    return progressing('rollout is restarting');
  if (status.updatedReplicas < spec.replicas) return progressing('more replicas need to be updated');
  if (status.availableReplicas < status.updatedReplicas)
    return progressing('updated replicas are still becoming available');
  const waiting = waitsFor(spec, status);
  return waiting === undefined ? { phase: 'Healthy', message: '' } : progressing(waiting);
}

/** What the strategy still has to do when all its pods are up. */
function waitsFor({ strategy }: Spec, status: RolloutStatus): string | undefined {
  if (strategy?.blueGreen) {
    const { activeSelector, postAnalysis } = status.blueGreen;
    if (activeSelector === '' || activeSelector !== status.currentPodHash) return 'active service cutover pending';
    if (isCompleted(status)) return undefined;
    const analysed = postAnalysis !== null && COMPLETED.has(postAnalysis.status);
    return strategy.blueGreen.postPromotionAnalysis && !analysed
      ? 'waiting for analysis to complete'
      : 'waiting for post-promotion verification to complete';
  }
  if (!strategy?.canary) return undefined;
  // Behind a router an old ReplicaSet may stay for its delay; it gets no traffic.
  if (!strategy.canary.trafficRouting && status.replicas > status.updatedReplicas)
    return 'old replicas are pending termination';
  return isCompleted(status) ? undefined : 'waiting for all steps to complete';
}

const COMPLETED: ReadonlySet<string> = new Set(['Successful', 'Failed', 'Error', 'Inconclusive']);

export interface Observed {
  readonly generation: number;
  /** Of a template taken from another workload: its generation, and the one the controller has seen. */
  readonly workload?: { readonly generation: number; readonly observed: number };
}

/** What the plugin shows: it also notices that the controller has not looked yet. */
export function shownPhase(
  spec: PhaseSpec,
  status: RolloutStatus,
  { generation, workload }: Observed,
): PhaseAndMessage {
  const neverLooked = status.observedGeneration === 0;
  if (!neverLooked && status.observedGeneration < generation)
    return progressing('waiting for rollout spec update to be observed');
  if (status.controllerPause && status.pauseConditions.length === 0)
    return progressing('waiting for rollout to unpause');
  if (workload && workload.generation !== workload.observed)
    return progressing('waiting for rollout spec update to be observed for the reference workload');
  return rolloutPhase(spec, status);
}

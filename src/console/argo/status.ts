// `kubectl argo rollouts status`: one look at a Rollout, and how it would end. Source: argo-rollouts
// pkg/kubectl-argo-rollouts/cmd/status.
import type { RolloutInfo } from './rollout-info.ts';

export interface StatusLook {
  readonly text: string;
  /** Of the exit code 1: what the plugin complains of; null: it exits with 0. */
  readonly error: string | null;
  /** It would go on watching. */
  readonly waits: boolean;
}

/** `watched`: without `--watch=false`. A watch ends when the Rollout is healthy or degraded, or its time is up. */
export function statusLook({ status, message }: RolloutInfo, watched: boolean): StatusLook {
  const ended = status === 'Healthy' || status === 'Degraded';
  const bare = watched ? message === '' : ended;
  const text = bare ? status : `${status} - ${message}`;
  if (status === 'Degraded') {
    return { text, error: `The rollout is in a degraded state with message: ${message}`, waits: false };
  }
  const waits = watched && !ended;
  return { text, error: waits ? 'Rollout status watch exceeded timeout' : null, waits };
}

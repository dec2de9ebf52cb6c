// What `kubectl rollout status` says of a Deployment, without watching. Source: kubectl pkg/polymorphichelpers/rollout_status.go.

/** What the text is made of. */
export interface RolloutStatusInput {
  readonly name: string;
  readonly generation: number;
  /** `--revision`: which one is asked for, and which one the Deployment has. */
  readonly revision?: { readonly wanted: number; readonly running: number };
  /** spec.replicas */
  readonly replicas: number;
  readonly status: {
    readonly observedGeneration: number;
    readonly replicas: number;
    readonly updatedReplicas: number;
    readonly availableReplicas: number;
    readonly conditions: readonly { readonly type: string; readonly reason: string }[];
  };
}

export type RolloutStatus =
  /** `done`: kubectl stops watching. The line ends with a line feed. */
  | { readonly ok: true; readonly message: string; readonly done: boolean }
  /** kubectl prints `error: <message>` and exits 1; nothing is undone. */
  | { readonly ok: false; readonly message: string };

const waiting = (name: string, what: string): RolloutStatus => ({
  ok: true,
  done: false,
  message: `Waiting for deployment "${name}" rollout to finish: ${what}...\n`,
});

export function rolloutStatus({ name, generation, replicas, revision, status }: RolloutStatusInput): RolloutStatus {
  if (revision && revision.wanted > 0 && revision.wanted !== revision.running) {
    const message = `desired revision (${revision.wanted}) is different from the running revision (${revision.running})`;
    return { ok: false, message };
  }
  if (generation > status.observedGeneration) {
    return { ok: true, done: false, message: 'Waiting for deployment spec update to be observed...\n' };
  }
  const progressing = status.conditions.find(({ type }) => type === 'Progressing');
  if (progressing?.reason === 'ProgressDeadlineExceeded') {
    return { ok: false, message: `deployment "${name}" exceeded its progress deadline` };
  }
  const { updatedReplicas, availableReplicas } = status;
  if (updatedReplicas < replicas) {
    return waiting(name, `${updatedReplicas} out of ${replicas} new replicas have been updated`);
  }
  if (status.replicas > updatedReplicas) {
    return waiting(name, `${status.replicas - updatedReplicas} old replicas are pending termination`);
  }
  if (availableReplicas < updatedReplicas) {
    return waiting(name, `${availableReplicas} of ${updatedReplicas} updated replicas are available`);
  }
  return { ok: true, done: true, message: `deployment "${name}" successfully rolled out\n` };
}

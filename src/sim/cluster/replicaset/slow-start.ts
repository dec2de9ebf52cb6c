// Creates many things carefully: one, then two, four, eight …, and no more after a batch in which something failed, so that
// a refusal that would meet all of them is met only a few times. Source: pkg/controller/replicaset slowStartBatch.

/** Gives how many succeeded and the first error, or null. `attempt` gives its error, or null. */
export function slowStart<E>(
  count: number,
  firstBatch: number,
  attempt: () => E | null,
): { readonly successes: number; readonly error: E | null } {
  let successes = 0;
  let remaining = count;
  for (let batch = Math.min(firstBatch, remaining); batch > 0; batch = Math.min(2 * batch, remaining)) {
    let error: E | null = null;
    for (let i = 0; i < batch; i++) {
      const failure = attempt();
      if (failure === null) successes++;
      else error ??= failure;
    }
    if (error !== null) return { successes, error };
    remaining -= batch;
  }
  return { successes, error: null };
}

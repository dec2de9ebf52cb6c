// One pod's application as requests meet it: a queue with a fixed number of workers, first come first served (G/G/c).
// A request waits for the first free worker and then takes its service time; so latency rises with load by itself, and a pod that
// gets more than workers ÷ service time requests a second falls behind without end. Source: the standard queueing model M/M/c.

/** Plain data, part of a checkpoint. */
export interface ServerState {
  /** When each worker is free again, in milliseconds. */
  readonly freeAtMs: number[];
}

export const startServer = (workers: number): ServerState => ({ freeAtMs: Array<number>(workers).fill(0) });

/** Takes a request and says when it is answered, in milliseconds. */
export function serve(server: ServerState, arrivalMs: number, serviceMs: number): number {
  const { freeAtMs } = server;
  let first = 0;
  for (let worker = 1; worker < freeAtMs.length; worker++) {
    if ((freeAtMs[worker] ?? 0) < (freeAtMs[first] ?? 0)) first = worker;
  }
  const endMs = Math.max(arrivalMs, freeAtMs[first] ?? 0) + serviceMs;
  freeAtMs[first] = endMs;
  return endMs;
}

/** How many workers are busy at a time, of how many. */
export const busyWorkers = ({ freeAtMs }: ServerState, atMs: number): number =>
  freeAtMs.reduce((sum, free) => sum + (free > atMs ? 1 : 0), 0);

/** Milliseconds that a request arriving now would wait for a worker. */
export const waitingMs = ({ freeAtMs }: ServerState, atMs: number): number => Math.max(0, Math.min(...freeAtMs) - atMs);

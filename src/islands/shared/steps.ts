// Long work in steps, so that the browser has its turn in between: it paints, and answers whoever presses. Knows nothing of the work.

/** Work that yields wherever somebody else may have a turn, and returns its result. */
export type Steps<T> = Generator<undefined, T>;

/** Steps are taken together as long as they fit into this, milliseconds. */
const SLICE_MS = 4;

/** Every step at once, for whoever has the time. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The steps in tasks of their own, the first of them later than now. Fails as the work does. */
export async function inTasks<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await nextTask();
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

/** Lets the browser have its turn. A message, because a timer waits four milliseconds and more. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

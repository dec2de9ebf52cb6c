// Background deletion: an owner is gone at once, what it owned is deleted a little later by the garbage collector.
import type { ClusterContext } from '../context.ts';

/** The owner with this uid is gone: what it left behind is deleted in the next collection. */
export function collectGarbage(context: ClusterContext, uid: string): void {
  const { controllers } = context.state;
  if (controllers.garbage.length === 0) {
    context.schedule({ type: 'garbage-collection' }, context.nowMs + controllers.syncDelayMs);
  }
  controllers.garbage.push(uid);
}

// How a drain ends: when the last pod that it waits for is gone. Every world looks for that, also one in which nobody drains.
import type { VerbResult } from '../cluster/index.ts';
import type { WorldContext } from './context.ts';

/** A drain that goes on. Plain data, part of every checkpoint. */
export interface Drain {
  /** Tells its timer from that of a drain before it. */
  readonly serial: number;
  /** Pods that may not go yet → the cause that was given last; '' before the first try. */
  readonly waiting: Map<string, string>;
  /** Pods that were evicted and have not ended yet. */
  readonly leaving: Set<string>;
  /** Refusals that no retry can mend, in kubectl's words. */
  readonly errors: string[];
}

/** A pod is gone: a drain that waited for it may be done. */
export function drainedPodGone(world: WorldContext, pod: string, node: string | null): void {
  const going = node === null ? undefined : world.state.drains.get(node);
  if (!going || node === null) return;
  const known = going.leaving.delete(pod);
  // During the evictions themselves the end is looked for once, after the last of them.
  if (going.waiting.delete(pod) || known) say(world, node, endOf(world, node, going));
}

export const line = (message: string): VerbResult => ({ ok: true, message, changed: true });
export const refusal = (code: number | null, message: string): VerbResult => ({ ok: false, code, message, fields: [] });

/** kubectl's last line when nothing is left to wait for. */
export function endOf(world: WorldContext, node: string, going: Drain): readonly VerbResult[] {
  if (going.waiting.size > 0 || going.leaving.size > 0 || !world.state.drains.delete(node)) return [];
  const failed = going.errors.length > 0;
  world.record({
    kind: 'fact',
    type: failed ? 'drainFailed' : 'nodeDrained',
    object: { kind: 'Node', name: node },
    data: { errors: going.errors.length },
  });
  return failed
    ? [refusal(null, `unable to drain node "${node}" due to error: ${going.errors.join(', ')}`)]
    : [line(`node/${node} drained`)];
}

export function say(world: WorldContext, node: string, lines: readonly VerbResult[]): void {
  for (const { ok, message } of lines) {
    const type = ok ? 'commandAnswered' : 'commandRefused';
    world.record({ kind: 'fact', type, object: { kind: 'Node', name: node }, data: { message } });
  }
}

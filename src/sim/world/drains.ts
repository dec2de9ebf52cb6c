// `kubectl drain`: cordons a node and evicts its pods. A refused eviction (429) is asked for again every 5 s, for ever if need be;
// `uncordon` calls the drain off. Source: kubectl pkg/drain (evictPods, EvictErrorRetryDelay).
import { cordonNode, evictPod, type VerbResult } from '../cluster/index.ts';
import { nodeReopened } from '../cluster/scheduler/index.ts';
import type { WorldContext } from './context.ts';
import { type Drain, endOf, line, refusal, say } from './drain-end.ts';

/** Milliseconds from a refused eviction to the next try. */
const RETRY_MS = 5_000;

export function cordon(world: WorldContext, node: string): VerbResult {
  return cordonNode(world, node, true);
}

export function uncordon(world: WorldContext, node: string): VerbResult {
  const result = cordonNode(world, node, false);
  if (world.state.drains.delete(node)) {
    world.record({ kind: 'fact', type: 'drainCalledOff', object: { kind: 'Node', name: node }, data: {} });
  }
  if (result.ok && result.changed) nodeReopened(world.scheduler);
  return result;
}

/** Pods that are not bound to the node when the drain begins are none of its business. */
export function drain(world: WorldContext, node: string): readonly VerbResult[] {
  const cordoned = cordonNode(world, node, true);
  if (!cordoned.ok) return [cordoned];
  const pods = [...world.state.api.pods.values()].filter((pod) => pod.nodeName === node);
  const begun: Drain = {
    serial: ++world.state.drainsBegun,
    waiting: new Map(pods.map(({ metadata }) => [metadata.name, ''])),
    leaving: new Set(),
    errors: [],
  };
  world.state.drains.set(node, begun);
  return [cordoned, ...evictWaiting(world, node, begun)];
}

/** The wait of a drain is over; it may have been called off or begun anew meanwhile. */
export function retryDrain(world: WorldContext, node: string, serial: number): void {
  const going = world.state.drains.get(node);
  if (going?.serial !== serial) return;
  say(world, node, evictWaiting(world, node, going));
}

/** One try for every pod that waits. Gives kubectl's lines, those of the end included. */
function evictWaiting(world: WorldContext, node: string, going: Drain): readonly VerbResult[] {
  const lines: VerbResult[] = [];
  for (const [name, heard] of [...going.waiting]) {
    going.waiting.delete(name);
    going.leaving.add(name);
    const answer = evictPod(world, name, { heard: heard === '' ? null : heard });
    if (answer.ok) {
      if (world.state.api.pods.has(name)) lines.push(line(`evicting pod default/${name}`));
      continue;
    }
    going.leaving.delete(name);
    if (answer.code === 404) continue;
    const error = `error when evicting pods/"${name}" -n "default"`;
    if (answer.code === 429) {
      const cause = answer.causes[0] ?? answer.message;
      going.waiting.set(name, cause);
      // The same refusal every 5 s would drown everything else.
      if (heard !== cause) lines.push(refusal(429, `${error} (will retry after 5s): ${answer.message}`));
    } else going.errors.push(`${error}: ${answer.message}`);
  }
  if (going.waiting.size > 0) {
    world.schedule({ type: 'drain-retry', node, serial: going.serial }, world.nowMs + RETRY_MS);
  }
  return [...lines, ...endOf(world, node, going)];
}

// `kubectl cordon` and `uncordon`: whether the scheduler may put new pods on a node. Source: kubectl pkg/drain/cordon.go.
import type { ClusterContext } from '../context.ts';
import { done, notFound, type VerbResult } from './result.ts';

/** The caller tells the scheduler of a node that takes pods again. */
export function cordonNode(context: ClusterContext, name: string, unschedulable: boolean): VerbResult {
  const node = context.state.api.nodes.get(name);
  if (!node) return notFound('nodes', name);
  const word = unschedulable ? 'cordoned' : 'uncordoned';
  if (node.unschedulable === unschedulable) return done(`node/${name} already ${word}`, false);
  node.unschedulable = unschedulable;
  const type = unschedulable ? 'nodeCordoned' : 'nodeUncordoned';
  context.record({ kind: 'fact', type, object: { kind: 'Node', name }, data: {} });
  return done(`node/${name} ${word}`);
}

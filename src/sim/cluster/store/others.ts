// Objects that the cluster itself acts on no further: Ingresses, AnalysisTemplates and kinds of others, as JSON.
import { isJsonObject, type JsonObject } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import { wakeRollout } from '../rounds.ts';

const nameIn = (object: JsonObject): string => {
  const metadata = object['metadata'];
  const name = isJsonObject(metadata) ? metadata['name'] : undefined;
  return typeof name === 'string' ? name : '';
};

/** Creates or replaces. Rollouts watch the Ingresses that they route by. */
export function putOther(context: ClusterContext, object: JsonObject): void {
  const { api } = context.state;
  const kind = String(object['kind']);
  const name = nameIn(object);
  const known = api.others.has(`${kind}/${name}`);
  api.others.set(`${kind}/${name}`, object);
  context.record({ kind: 'fact', type: known ? 'objectUpdated' : 'objectCreated', object: { kind, name }, data: {} });
  if (kind === 'Ingress') for (const rollout of api.rollouts.keys()) wakeRollout(context, rollout);
}

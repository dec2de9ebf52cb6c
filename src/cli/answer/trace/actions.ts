// One action of a recorded story: reads it and asks the engine. Gives what the story would print, or nothing.

import { isJsonObject, type JsonObject, type JsonValue } from '../../../manifest/index.ts';
import {
  annotatePod,
  applyObject,
  bindPod,
  type ClusterContext,
  deleteObject,
  deletePod,
  evictPod,
  type PodObject,
  patchObject,
  pauseDeployment,
  removePod,
  resumeDeployment,
  scaleDeployment,
  setImage,
  type VerbResult,
} from '../../../sim/cluster/index.ts';
import { scaleRollout } from '../../../sim/strategies/rollout/index.ts';
import { runArgo } from './argo.ts';
import { type CommandOutput, runKubectl } from './kubectl.ts';
import type { TraceNames } from './names.ts';
import { changeLook, DEFAULT_NODE } from './scripted-node.ts';

export type ActionOutput =
  | CommandOutput
  | { readonly code: number; readonly message?: string; readonly causes?: readonly string[] }
  | undefined;

const textIn = (object: JsonObject, field: string): string => {
  const value = object[field];
  return typeof value === 'string' ? value : '';
};

const refusal = (result: VerbResult): ActionOutput =>
  result.ok || result.code === null ? undefined : { code: result.code, message: result.message };

/** `podNamed` finds a pod by its name in the story. */
export function perform(
  context: ClusterContext,
  action: JsonObject,
  podNamed: (id: string) => PodObject | undefined,
  names: TraceNames,
): ActionOutput {
  const [verb, what] =
    Object.entries(action).find(([name]) => name !== 'pod' && name !== 'pods' && name !== 'to' && name !== 'stdin') ??
    [];
  if (verb === 'node') return actOnNode(context, action, podNamed);
  if (verb === 'argo') return runArgo(context, String(what), names);
  if (verb === 'kubectl') return runKubectl(context, String(what), names);
  if (!isJsonObject(what)) return undefined;
  const name = names.realIn(textIn(what, 'name'));
  switch (verb) {
    case 'apply':
      return refusal(applyObject(context, what, { mode: 'server' }));
    case 'patch':
      return refusal(patch(context, what, name));
    case 'setImage':
      return refusal(
        context.state.api.rollouts.has(name)
          ? replaceContainers(context, what)
          : setImage(context, name, textIn(what, 'container'), textIn(what, 'image')),
      );
    case 'scale': {
      const scale = context.state.api.rollouts.has(name) ? scaleRollout : scaleDeployment;
      return refusal(scale(context, name, Number(what['replicas'])));
    }
    case 'pause':
      return refusal(pauseDeployment(context, name));
    case 'resume':
      return refusal(resumeDeployment(context, name));
    case 'delete':
      return refusal(deleteObject(context, textIn(what, 'kind'), name));
    case 'annotatePod': {
      const pod = podNamed(textIn(what, 'pod'));
      const annotations = isJsonObject(what['annotations']) ? what['annotations'] : {};
      const values = Object.entries(annotations).map(([key, value]) => [key, value === null ? null : String(value)]);
      if (pod) annotatePod(context, pod, Object.fromEntries(values));
      return undefined;
    }
    default:
      return undefined;
  }
}

/** Stories of Rollouts replace the template's containers by one. */
function replaceContainers(context: ClusterContext, what: JsonObject): VerbResult {
  const containers = [{ name: textIn(what, 'container'), image: textIn(what, 'image') }];
  const body = { spec: { template: { spec: { containers } } } };
  return patchObject(context, 'Rollout', textIn(what, 'name'), { type: 'merge', patch: body });
}

function patch(context: ClusterContext, what: JsonObject, name: string): VerbResult {
  const { merge, strategic, json } = what;
  const kind = textIn(what, 'kind');
  const operations: readonly JsonValue[] = Array.isArray(json) ? json : [];
  if (isJsonObject(merge)) return patchObject(context, kind, name, { type: 'merge', patch: merge });
  if (isJsonObject(strategic)) return patchObject(context, kind, name, { type: 'strategic', patch: strategic });
  return patchObject(context, kind, name, { type: 'json', patch: operations });
}

function actOnNode(
  context: ClusterContext,
  action: JsonObject,
  podNamed: (id: string) => PodObject | undefined,
): ActionOutput {
  const verb = textIn(action, 'node');
  const id = textIn(action, 'pod');
  const pod = podNamed(id);
  if (verb === 'evict') {
    const answer = evictPod(context, pod?.metadata.name ?? id);
    return answer.ok ? { code: answer.code } : { code: answer.code, message: answer.message, causes: answer.causes };
  }
  if (!pod) return undefined;
  if (changeLook(context, pod, verb)) return undefined;
  if (verb === 'schedule') bindPod(context, pod, textIn(action, 'to') || DEFAULT_NODE);
  else if (verb === 'delete') deletePod(context, pod);
  else if (verb === 'gone') removePod(context, pod);
  return undefined;
}

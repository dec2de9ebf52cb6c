// What an input does: the person's verbs, in kubectl's words.
import { hasErrors, LAB_API_VERSION } from '../../manifest/index.ts';
import {
  applyObject,
  deletePod,
  evictPod,
  pauseDeployment,
  restartDeployment,
  resumeDeployment,
  scaleDeployment,
  setImage,
  undoDeployment,
  type VerbResult,
} from '../cluster/index.ts';
import type { LogData, ObjectRef } from '../kernel/index.ts';
import { applyWorld, setBehaviour } from './apply-world.ts';
import type { WorldContext } from './context.ts';
import { cordon, drain, uncordon } from './drains.ts';
import type { WorldInput } from './inputs.ts';

const refusal = (message: string): VerbResult => ({ ok: false, code: null, message, fields: [] });

function applyText(world: WorldContext, text: string): VerbResult[] {
  const { documents, findings } = world.manifests.parse(text);
  if (documents.length === 0 && hasErrors(findings))
    return [refusal(`error parsing the text: ${findings[0]?.id ?? ''}`)];
  return documents.map((document) =>
    document.apiVersion === LAB_API_VERSION && document.kind === 'World'
      ? applyWorld(world, document)
      : applyObject(world, document.object),
  );
}

export function carryOut(world: WorldContext, input: WorldInput): readonly VerbResult[] {
  switch (input.type) {
    case 'apply':
      return applyText(world, input.text);
    case 'setImage':
      return [setImage(world, input.deployment, input.container, input.image)];
    case 'scale':
      return [scaleDeployment(world, input.deployment, input.replicas)];
    case 'undo':
      return [undoDeployment(world, input.deployment, input.toRevision ?? undefined)];
    case 'restart':
      return [restartDeployment(world, input.deployment)];
    case 'pause':
      return [pauseDeployment(world, input.deployment)];
    case 'resume':
      return [resumeDeployment(world, input.deployment)];
    case 'deletePod': {
      const pod = world.state.api.pods.get(input.pod);
      if (!pod) return [refusal(`Error from server (NotFound): pods "${input.pod}" not found`)];
      deletePod(world, pod);
      return [{ ok: true, message: `pod "${input.pod}" deleted`, changed: true }];
    }
    case 'evict':
      return [evict(world, input.pod)];
    case 'cordon':
      return [cordon(world, input.node)];
    case 'uncordon':
      return [uncordon(world, input.node)];
    case 'drain':
      return drain(world, input.node);
    case 'setBehaviour':
      setBehaviour(world, input.image, input.behaviour);
      return [];
    default:
      return input satisfies never;
  }
}

function evict(world: WorldContext, name: string): VerbResult {
  const answer = evictPod(world, name);
  if (answer.ok) return { ok: true, message: `pod/${name} evicted`, changed: true };
  const { code, message, causes } = answer;
  return { ok: false, code, message: [message, ...causes].join(' '), fields: [] };
}

/** What an input is called in the log: its own fields, without a whole text. */
export function inputData(input: WorldInput): LogData {
  switch (input.type) {
    case 'apply':
      return { input: input.type, file: input.file };
    case 'setBehaviour':
      return { input: input.type, ...input.behaviour, image: input.image, registry: input.behaviour.image };
    default: {
      const { type, ...data } = input;
      return { input: type, ...data };
    }
  }
}

export const objectOf = (input: WorldInput): ObjectRef => {
  if ('deployment' in input) return { kind: 'Deployment', name: input.deployment };
  if ('pod' in input) return { kind: 'Pod', name: input.pod };
  if ('node' in input) return { kind: 'Node', name: input.node };
  return { kind: 'Cluster', name: input.type === 'apply' ? input.file : input.image };
};

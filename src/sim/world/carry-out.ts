// What an input does: the person's verbs, in the words of kubectl and of its plugin for Argo Rollouts.
import { LAB_API_VERSION } from '../../manifest/index.ts';
import {
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
import {
  abortRollout,
  pauseRollout,
  promoteRollout,
  restartRollout,
  retryRollout,
  scaleRollout,
  setRolloutImage,
  undoRollout,
} from '../strategies/index.ts';
import { applyText, refusal } from './apply-text.ts';
import { applyWorld, setBehaviour } from './apply-world.ts';
import type { WorldContext } from './context.ts';
import { cordon, drain, uncordon } from './drains.ts';
import type { WorldInput } from './inputs.ts';

export function carryOut(world: WorldContext, input: WorldInput): readonly VerbResult[] {
  switch (input.type) {
    case 'apply':
      return applyText(world, input.text, (document) =>
        document.apiVersion === LAB_API_VERSION && document.kind === 'World' ? applyWorld(world, document) : null,
      );
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
    case 'promoteRollout':
      return [promoteRollout(world, input.rollout, { full: input.full })];
    case 'abortRollout':
      return [abortRollout(world, input.rollout)];
    case 'retryRollout':
      return [retryRollout(world, input.rollout)];
    case 'pauseRollout':
      return [pauseRollout(world, input.rollout)];
    case 'restartRollout':
      return [restartRollout(world, input.rollout)];
    case 'undoRollout':
      return [undoRollout(world, input.rollout, input.toRevision ?? undefined)];
    case 'setRolloutImage':
      return [setRolloutImage(world, input.rollout, input.container, input.image)];
    case 'scaleRollout':
      return [scaleRollout(world, input.rollout, input.replicas)];
    case 'deletePod': {
      const pod = world.state.api.pods.get(input.pod);
      if (!pod) return [refusal(`Error from server (NotFound): pods "${input.pod}" not found`)];
      deletePod(world, pod);
      return [
        { ok: true, message: `pod "${input.pod}" deleted from ${pod.metadata.namespace} namespace`, changed: true },
      ];
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

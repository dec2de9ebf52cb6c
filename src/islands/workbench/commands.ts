// The command line that a person would type for an action of the page. Text only; nothing is run.
import type { WorldInput } from '../../sim/index.ts';

/** Words that a shell would split or expand are put in single quotes. */
const word = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** The kubectl command for an input, or null when it is none (nobody commands how an image behaves). */
export function commandOf(input: WorldInput): string | null {
  switch (input.type) {
    case 'apply':
      return `kubectl apply -f ${word(input.file)}`;
    case 'setImage':
      return `kubectl set image deployment/${input.deployment} ${word(`${input.container}=${input.image}`)}`;
    case 'scale':
      return `kubectl scale deployment/${input.deployment} --replicas=${input.replicas}`;
    case 'undo':
      return `kubectl rollout undo deployment/${input.deployment}${input.toRevision === null ? '' : ` --to-revision=${input.toRevision}`}`;
    case 'restart':
    case 'pause':
    case 'resume':
      return `kubectl rollout ${input.type} deployment/${input.deployment}`;
    case 'promoteRollout':
      return `kubectl argo rollouts promote ${input.rollout}${input.full ? ' --full' : ''}`;
    case 'abortRollout':
      return `kubectl argo rollouts abort ${input.rollout}`;
    case 'retryRollout':
      return `kubectl argo rollouts retry rollout ${input.rollout}`;
    case 'pauseRollout':
      return `kubectl argo rollouts pause ${input.rollout}`;
    case 'restartRollout':
      return `kubectl argo rollouts restart ${input.rollout}`;
    case 'undoRollout':
      return `kubectl argo rollouts undo ${input.rollout}${input.toRevision === null ? '' : ` --to-revision=${input.toRevision}`}`;
    case 'setRolloutImage':
      return `kubectl argo rollouts set image ${input.rollout} ${word(`${input.container}=${input.image}`)}`;
    case 'scaleRollout':
      return `kubectl scale rollout/${input.rollout} --replicas=${input.replicas}`;
    case 'deletePod':
      return `kubectl delete pod ${input.pod}`;
    case 'cordon':
    case 'uncordon':
      return `kubectl ${input.type} ${input.node}`;
    case 'drain':
      return `kubectl drain ${input.node} --ignore-daemonsets --delete-emptydir-data --force`;
    case 'evict':
      // kubectl has no verb for it: drain asks the API in this way, too.
      return `kubectl create --raw /api/v1/namespaces/default/pods/${input.pod}/eviction -f eviction.json`;
    case 'setBehaviour':
      return null;
  }
}

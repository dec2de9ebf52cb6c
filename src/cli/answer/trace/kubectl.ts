// `kubectl rollout …` and a few others in a recorded story: reads the command line, asks the engine, prints.
import { rolloutHistory, rolloutStatus } from '../../../console/index.ts';
import {
  CHANGE_CAUSE,
  type ClusterContext,
  deleteObject,
  pauseDeployment,
  replicaSetsOf,
  restartDeployment,
  resumeDeployment,
  revisionOf,
  scaleDeployment,
  setImage,
  undoDeployment,
  type VerbResult,
} from '../../../sim/cluster/index.ts';

export interface CommandOutput {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

const printed = (stdout: string): CommandOutput => ({ exit: 0, stdout, stderr: '' });
const failed = (message: string): CommandOutput => ({ exit: 1, stdout: '', stderr: message });

function output(result: VerbResult): CommandOutput {
  if (result.ok) return printed(result.message === '' ? '' : `${result.message}\n`);
  if (result.code === null) return failed(`error: ${result.message}\n`);
  const reason = result.code === 404 ? ' (NotFound)' : '';
  return failed(`Error from server${reason}: ${result.message}\n`);
}

/** Words of a command line, quoted as in a POSIX shell. */
export function words(line: string): string[] {
  const pieces = line.match(/(?:[^\s"']+|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
  return pieces.map((piece) =>
    piece.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double?: string, single?: string) =>
      double === undefined ? (single ?? '') : double.replace(/\\(.)/g, '$1'),
    ),
  );
}

const DEPLOYMENT = /^(?:deploy|deployments?|deployments?\.apps)\//;

export function runKubectl(context: ClusterContext, line: string): CommandOutput {
  const args = words(line);
  const flags = new Map(
    args
      .filter((word) => word.startsWith('--'))
      .map((word): [string, string] => {
        const at = word.indexOf('=');
        return at < 0 ? [word.slice(2), 'true'] : [word.slice(2, at), word.slice(at + 1)];
      }),
  );
  const [verb = '', ...rest] = args.filter((word) => !word.startsWith('-'));
  const target = rest.find((word) => DEPLOYMENT.test(word));
  const name = target?.replace(DEPLOYMENT, '') ?? '';
  if (verb === 'rollout') return rollout(context, rest[0] ?? '', name, flags);
  if (verb === 'scale') return output(scaleDeployment(context, name, Number(flags.get('replicas'))));
  if (verb === 'set' && rest[0] === 'image') {
    const [container = '', image = ''] = (rest.find((word) => word.includes('=')) ?? '').split(/=(.*)/s);
    return output(setImage(context, name, container, image));
  }
  if (verb === 'delete') return output(deleteObject(context, 'Deployment', name));
  return failed(`error: unknown command "${verb}" for "kubectl"\n`);
}

function rollout(
  context: ClusterContext,
  verb: string,
  name: string,
  flags: ReadonlyMap<string, string>,
): CommandOutput {
  const deployment = context.state.api.deployments.get(name);
  if (!deployment) return failed(`Error from server (NotFound): deployments.apps "${name}" not found\n`);
  switch (verb) {
    case 'undo':
      return output(undoDeployment(context, name, Number(flags.get('to-revision') ?? 0)));
    case 'restart':
      return output(restartDeployment(context, name));
    case 'pause':
      return output(pauseDeployment(context, name));
    case 'resume':
      return output(resumeDeployment(context, name));
    case 'status': {
      const { metadata, spec, status } = deployment;
      const result = rolloutStatus({ name, generation: metadata.generation, replicas: spec.replicas, status });
      return result.ok ? printed(result.message) : failed(`error: ${result.message}\n`);
    }
    case 'history': {
      const causes = replicaSetsOf(context, deployment).map((replicaSet): [number, string | undefined] => [
        revisionOf(replicaSet),
        replicaSet.metadata.annotations[CHANGE_CAUSE],
      ]);
      return printed(rolloutHistory(`deployment.apps/${name}`, new Map(causes)));
    }
    default:
      return failed(`error: unknown command "${verb}"\n`);
  }
}

// `kubectl argo rollouts …` in a recorded story: reads the command line, asks the engine, prints.
import type { ClusterContext, VerbResult } from '../../../sim/cluster/index.ts';
import {
  abortRollout,
  pauseRollout,
  promoteRollout,
  restartRollout,
  retryRollout,
  setRolloutImage,
  undoRollout,
} from '../../../sim/strategies/rollout/index.ts';
import { type CommandOutput, words } from './kubectl.ts';

function output(result: VerbResult): CommandOutput {
  if (result.ok) return { exit: 0, stdout: `${result.message}\n`, stderr: '' };
  return { exit: 1, stdout: '', stderr: `Error: ${result.message}\n` };
}

export function runArgo(context: ClusterContext, line: string): CommandOutput {
  const args = words(line);
  const flags = new Map(
    args
      .filter((word) => word.startsWith('-'))
      .map((word): [string, string] => {
        const [name = '', value = 'true'] = word.replace(/^-+/, '').split(/=(.*)/s);
        return [name, value];
      }),
  );
  const [verb = '', first = '', second = '', third = ''] = args.filter((word) => !word.startsWith('-'));
  switch (verb) {
    case 'promote':
      return output(
        promoteRollout(context, first, {
          full: flags.has('full'),
          skipAllSteps: flags.has('skip-all-steps') || flags.has('a'),
          skipCurrentStep: flags.has('skip-current-step') || flags.has('c'),
        }),
      );
    case 'abort':
      return output(abortRollout(context, first));
    case 'retry':
      return output(retryRollout(context, second));
    case 'pause':
      return output(pauseRollout(context, first));
    case 'restart':
      return output(restartRollout(context, first));
    case 'undo':
      return output(undoRollout(context, first, Number(flags.get('to-revision') ?? 0)));
    case 'set': {
      const [container = '', image = ''] = third.split(/=(.*)/s);
      return output(setRolloutImage(context, second, container, image));
    }
    default:
      return { exit: 1, stdout: '', stderr: `Error: unknown command "${verb}" for "kubectl-argo-rollouts"\n` };
  }
}

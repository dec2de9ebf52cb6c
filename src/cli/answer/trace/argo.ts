// `kubectl argo rollouts …` in a recorded story: reads the command line, asks the engine, prints.
import {
  type Ages,
  type ArgoCommand,
  getRollout,
  listRollouts,
  type RolloutInfo,
  readArgoCommand,
  rolloutInfo,
  statusLook,
} from '../../../console/argo/index.ts';
import { parseGoDuration } from '../../../manifest/index.ts';
import type { ClusterContext, VerbResult } from '../../../sim/cluster/index.ts';
import {
  abortRollout,
  pauseRollout,
  promoteRollout,
  restartRollout,
  retryRollout,
  setRolloutImage,
  terminateAnalysisRun,
  undoRollout,
} from '../../../sim/strategies/rollout/index.ts';
import { type CommandOutput, words } from './kubectl.ts';
import type { TraceNames } from './names.ts';

/** The plugin whose stories are recorded. */
const VERSION = 'v1.9.1+b6bd3bc';

const failed = (message: string): CommandOutput => ({ exit: 1, stdout: '', stderr: `Error: ${message}\n` });
const printed = (stdout: string): CommandOutput => ({ exit: 0, stdout, stderr: '' });

function answer(result: VerbResult): CommandOutput {
  if (!result.ok) return failed(result.message);
  // What was skipped is said without the end of a line.
  return printed(result.changed ? `${result.message}\n` : result.message);
}

/** Each in turn, until one is refused. */
function answerAll(names: readonly string[], verb: (name: string) => VerbResult): CommandOutput {
  let stdout = '';
  for (const name of names) {
    const one = answer(verb(name));
    stdout += one.stdout;
    if (one.exit !== 0) return { ...one, stdout };
  }
  return printed(stdout);
}

/** Stories write ages alike, and pods of one ReplicaSet by their names in the story. */
const AGES: Ages = { age: () => '<age>', left: () => '<left>' };

function infoOf(context: ClusterContext, name: string, names: TraceNames): RolloutInfo | undefined {
  const rollout = context.state.api.rollouts.get(name);
  if (!rollout) return undefined;
  const info = rolloutInfo(context.state, rollout);
  const number = (pod: string) => Number(names.id(pod).split('-p')[1] ?? 0);
  const replicaSets = info.replicaSets.map((replicaSet) => ({
    ...replicaSet,
    pods: [...replicaSet.pods].sort((a, b) => number(a.name) - number(b.name)),
  }));
  return { ...info, namespace: '{namespace}', replicaSets };
}

function carryOut(context: ClusterContext, command: ArgoCommand, names: TraceNames): CommandOutput {
  switch (command.verb) {
    case 'get': {
      const info = infoOf(context, command.name, names);
      return info
        ? printed(names.inText(getRollout(info, AGES)))
        : failed(`rollout.argoproj.io "${command.name}" not found`);
    }
    case 'status': {
      const info = infoOf(context, command.name, names);
      if (!info) return failed(`rollout.argoproj.io "${command.name}" not found`);
      const look = statusLook(info, command.watch);
      const stdout = `${names.inText(look.text)}\n`;
      return look.error === null ? printed(stdout) : { ...failed(names.inText(look.error)), stdout };
    }
    case 'list': {
      const all = [...context.state.api.rollouts.keys()].filter(
        (name) => command.name === null || command.name === name,
      );
      if (all.length === 0) return { exit: 0, stdout: '', stderr: 'No resources found.\n' };
      return printed(listRollouts(all.sort().flatMap((name) => infoOf(context, name, names) ?? [])));
    }
    case 'promote':
      return answer(promoteRollout(context, command.name, command));
    case 'abort':
      return answerAll(command.names, (name) => abortRollout(context, name));
    case 'retry':
      return answerAll(command.names, (name) => retryRollout(context, name));
    case 'pause':
      return answerAll(command.names, (name) => pauseRollout(context, name));
    case 'terminate':
      return answerAll(command.names, (name) => terminateAnalysisRun(context, name));
    case 'restart': {
      const after = command.in;
      return answer(restartRollout(context, command.name, after === null ? 0 : parseGoDuration(after), after ?? '0s'));
    }
    case 'undo':
      return answer(undoRollout(context, command.name, command.toRevision));
    case 'set-image':
      return answer(setRolloutImage(context, command.name, command.container, command.image));
    case 'experiment': {
      const { asks, name } = command;
      if (asks === 'list') return { exit: 0, stdout: '', stderr: 'No resources found.\n' };
      return failed(`${asks === 'get' ? 'experiment' : 'experiments'}.argoproj.io "${name}" not found`);
    }
    case 'help':
      return printed('Usage:\n');
    case 'version':
      return printed(`kubectl-argo-rollouts: v${VERSION}\n`);
    default:
      return command satisfies never;
  }
}

export function runArgo(context: ClusterContext, line: string, names: TraceNames): CommandOutput {
  const read = readArgoCommand(words(line));
  if (!read.ok) return { exit: 1, stdout: '', stderr: read.stderr };
  const output = carryOut(context, read.command, names);
  return { ...output, stderr: read.notes + output.stderr };
}

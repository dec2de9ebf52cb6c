// `kubectl rollout …` and a few others in a recorded story: reads the command line, asks the engine, prints.
import { rolloutHistory, rolloutStatus } from '../../../console/index.ts';
import {
  CHANGE_CAUSE,
  type ClusterContext,
  type DeploymentObject,
  deleteObject,
  patchObject,
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
import type { TraceNames } from './names.ts';

export interface CommandOutput {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

const printed = (stdout: string): CommandOutput => ({ exit: 0, stdout, stderr: '' });
const failed = (message: string): CommandOutput => ({ exit: 1, stdout: '', stderr: `error: ${message}\n` });

function output(result: VerbResult): CommandOutput {
  if (result.ok) return printed(result.message === '' ? '' : `${result.message}\n`);
  if (result.code === null) return failed(result.message);
  const reason = result.code === 404 ? ' (NotFound)' : '';
  return { exit: 1, stdout: '', stderr: `Error from server${reason}: ${result.message}\n` };
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

interface Target {
  readonly kind: string;
  /** Empty: every object of the kind is meant. */
  readonly name: string;
}

interface Kind {
  readonly words: RegExp;
  readonly kind: string;
  readonly plural: string;
}

const KINDS: readonly Kind[] = [
  { words: /^(?:deploy|deployments?(?:\.apps)?)$/, kind: 'Deployment', plural: 'deployments.apps' },
  { words: /^(?:rs|replicasets?(?:\.apps)?)$/, kind: 'ReplicaSet', plural: 'replicasets.apps' },
  { words: /^(?:po|pods?)$/, kind: 'Pod', plural: 'pods' },
  { words: /^(?:svc|services?)$/, kind: 'Service', plural: 'services' },
  { words: /^(?:pdb|poddisruptionbudgets?)$/, kind: 'PodDisruptionBudget', plural: 'poddisruptionbudgets.policy' },
];

/** Reads `deployment/web` or `deployment web`; the words that are left over are the command's own. Text: kubectl's refusal. */
function targetIn(
  positional: readonly string[],
): { readonly target: Target; readonly rest: readonly string[] } | string {
  const [first, ...others] = positional;
  if (first === undefined) return 'required resource not specified';
  const [type = '', named] = first.split('/');
  const kind = KINDS.find((known) => known.words.test(type))?.kind;
  if (kind === undefined) return `the server doesn't have a resource type "${type}"`;
  if (named !== undefined) return { target: { kind, name: named }, rest: others };
  // A word that sets something is no name.
  const isName = others[0] !== undefined && !/=|-$/.test(others[0]);
  return { target: { kind, name: isName ? (others[0] ?? '') : '' }, rest: isName ? others.slice(1) : others };
}

const notThere = ({ kind, name }: Target): CommandOutput => ({
  exit: 1,
  stdout: '',
  stderr: `Error from server (NotFound): ${KINDS.find((known) => known.kind === kind)?.plural ?? kind} "${name}" not found\n`,
});

type Flags = ReadonlyMap<string, string>;

export function runKubectl(context: ClusterContext, line: string, names: TraceNames): CommandOutput {
  const args = words(line.replace(/\{rs\d+(?:-p\d+)?\}/g, (name) => names.realIn(name)));
  const flags = new Map(
    args
      .filter((word) => word.startsWith('--'))
      .map((word): [string, string] => {
        const at = word.indexOf('=');
        return at < 0 ? [word.slice(2), 'true'] : [word.slice(2, at), word.slice(at + 1)];
      }),
  );
  const [verb = '', ...positional] = args.filter((word) => !word.startsWith('-'));
  const { exit, stdout, stderr } = run(context, verb, positional, flags);
  return { exit, stdout: names.inText(stdout), stderr: names.inText(stderr) };
}

function run(context: ClusterContext, verb: string, positional: readonly string[], flags: Flags): CommandOutput {
  const [first = '', ...others] = positional;
  const hasSubcommand = verb === 'rollout' || verb === 'set';
  const found = targetIn(hasSubcommand ? others : positional);
  if (typeof found === 'string') return failed(found);
  const { target, rest } = found;
  switch (verb) {
    case 'rollout':
      return rollout(context, first, target, flags);
    case 'scale':
      return scale(context, target.name, flags);
    case 'set': {
      const update = rest.find((word) => word.includes('='));
      if (first !== 'image' || update === undefined) return failed('at least one image update is required');
      const [container = '', image = ''] = update.split(/=(.*)/s);
      return output(setImage(context, target.name, container, image));
    }
    case 'annotate':
      return mark(context, target, rest, 'annotations', flags);
    case 'label':
      return mark(context, target, rest, 'labels', flags);
    case 'delete':
      return output(deleteObject(context, target.kind, target.name));
    default:
      return failed(`unknown command "${verb}" for "kubectl"`);
  }
}

function scale(context: ClusterContext, name: string, flags: Flags): CommandOutput {
  const deployment = context.state.api.deployments.get(name);
  const expected = flags.get('current-replicas');
  if (deployment && expected !== undefined && Number(expected) !== deployment.spec.replicas)
    return failed(`Expected replicas to be ${expected}, was ${deployment.spec.replicas}`);
  return output(scaleDeployment(context, name, Number(flags.get('replicas'))));
}

/** `kubectl annotate` and `kubectl label` of a Deployment: `key=value` sets, `key-` removes. */
function mark(
  context: ClusterContext,
  target: Target,
  changes: readonly string[],
  field: 'annotations' | 'labels',
  flags: Flags,
): CommandOutput {
  const { kind, name } = target;
  const deployment = context.state.api.deployments.get(name);
  if (kind !== 'Deployment' || !deployment) return notThere(target);
  const known = deployment.metadata[field];
  const values: Record<string, string | null> = {};
  for (const change of changes) {
    const [key = '', value] = change.split(/=(.*)/s);
    if (value === undefined) values[key.replace(/-$/, '')] = null;
    else {
      const before = known[key];
      if (before !== undefined && before !== value && !flags.has('overwrite'))
        return failed(mayNotOverwrite(field, key, before));
      values[key] = value;
    }
  }
  const patch = { metadata: { [field]: values } };
  const result = patchObject(context, kind, name, { type: 'merge', patch });
  if (!result.ok) return output(result);
  const removes = Object.values(values).every((value) => value === null);
  const done = field === 'annotations' ? 'annotated' : removes ? 'unlabeled' : 'labeled';
  return printed(`deployment.apps/${name} ${field === 'labels' && !result.changed ? 'not labeled' : done}\n`);
}

const mayNotOverwrite = (field: 'annotations' | 'labels', key: string, before: string): string =>
  field === 'labels'
    ? `'${key}' already has a value (${before}), and --overwrite is false`
    : `--overwrite is false but found the following declared annotation(s): '${key}' already has a value (${before})`;

function rollout(context: ClusterContext, verb: string, target: Target, flags: Flags): CommandOutput {
  const { deployments } = context.state.api;
  if (target.kind !== 'Deployment') return notThere(target);
  const deployment = target.name === '' ? [...deployments.values()][0] : deployments.get(target.name);
  if (!deployment) return notThere(target);
  const { name } = deployment.metadata;
  switch (verb) {
    case 'undo':
      return output(undoDeployment(context, name, Number(flags.get('to-revision') ?? 0)));
    case 'restart':
      return output(restartDeployment(context, name));
    case 'pause':
      return output(pauseDeployment(context, name));
    case 'resume':
      return output(resumeDeployment(context, name));
    case 'status':
      return status(deployment, flags);
    case 'history':
      return history(context, deployment);
    default:
      return failed(`unknown command "${verb}"`);
  }
}

function status(deployment: DeploymentObject, flags: Flags): CommandOutput {
  const { metadata, spec, status: counts } = deployment;
  const result = rolloutStatus({
    name: metadata.name,
    generation: metadata.generation,
    replicas: spec.replicas,
    revision: { wanted: Number(flags.get('revision') ?? 0), running: revisionOf(deployment) },
    status: counts,
  });
  return result.ok ? printed(result.message) : failed(result.message);
}

function history(context: ClusterContext, deployment: DeploymentObject): CommandOutput {
  const causes = replicaSetsOf(context, deployment).map((replicaSet): [number, string | undefined] => [
    revisionOf(replicaSet),
    replicaSet.metadata.annotations[CHANGE_CAUSE],
  ]);
  return printed(rolloutHistory(`deployment.apps/${deployment.metadata.name}`, new Map(causes)));
}

// `kubectl argo rollouts …` as words → what is asked, or what the plugin answers to a line that it does not take. Source: argo-rollouts
// pkg/kubectl-argo-rollouts/cmd (cobra).
import { parseGoDuration } from '../../manifest/index.ts';
import { durationProblem } from '../../sim/analysis/index.ts';

export type ArgoCommand =
  | { readonly verb: 'get' | 'status'; readonly name: string; readonly watch: boolean }
  | { readonly verb: 'list'; readonly name: string | null }
  | { readonly verb: 'abort' | 'retry' | 'pause' | 'terminate'; readonly names: readonly string[] }
  | {
      readonly verb: 'promote';
      readonly name: string;
      readonly full: boolean;
      readonly skipCurrentStep: boolean;
      readonly skipAllSteps: boolean;
    }
  | { readonly verb: 'restart'; readonly name: string; readonly in: string | null }
  | { readonly verb: 'undo'; readonly name: string; readonly toRevision: number }
  | { readonly verb: 'set-image'; readonly name: string; readonly container: string; readonly image: string }
  | { readonly verb: 'version' }
  /** Of an Experiment: none is simulated, so none is there. */
  | { readonly verb: 'experiment'; readonly asks: 'get' | 'list' | 'retry' | 'terminate'; readonly name: string }
  | { readonly verb: 'help' };

export type ReadCommand =
  /** `notes`: what is said on stderr beside the answer. */
  | { readonly ok: true; readonly command: ArgoCommand; readonly notes: string }
  /** stderr of a line that is not taken; the exit code is 1. */
  | { readonly ok: false; readonly stderr: string };

/** What a flag takes: nothing, or a value of a kind. */
type Takes = false | 'text' | 'int' | 'duration';

interface Flag {
  readonly value: Takes;
  readonly short?: string;
  readonly deprecated?: string;
}

/** By their long names. */
type Flags = Readonly<Record<string, Flag>>;

const FLAGS: Readonly<Record<string, Flags>> = {
  'get rollout': {
    watch: { value: false, short: 'w' },
    'no-color': { value: false },
    'timeout-seconds': { value: 'int' },
  },
  'list rollouts': {
    name: { value: 'text' },
    'all-namespaces': { value: false, short: 'A' },
    watch: { value: false, short: 'w' },
    timestamps: { value: false },
  },
  status: { watch: { value: false, short: 'w' }, timeout: { value: 'duration', short: 't' } },
  promote: {
    full: { value: false },
    'skip-current-step': {
      value: false,
      short: 'c',
      deprecated: 'use without the flag instead ex: promote ROLLOUT_NAME',
    },
    'skip-all-steps': { value: false, short: 'a', deprecated: 'use --full instead' },
  },
  restart: { in: { value: 'text', short: 'i' } },
  undo: { 'to-revision': { value: 'int' } },
  version: { short: { value: false } },
};

const GLOBAL_FLAGS: Flags = {
  namespace: { value: 'text', short: 'n' },
  kubeconfig: { value: 'text' },
  context: { value: 'text' },
  loglevel: { value: 'text' },
  help: { value: false, short: 'h' },
};

/** Sub-commands by their names and other names. */
const ROLLOUT_NAMES = new Set(['rollout', 'ro', 'rollouts']);
const EXPERIMENT_NAMES = new Set(['experiment', 'exp', 'experiments']);
const RUN_NAMES = new Set(['analysisrun', 'ar', 'analysisruns']);

const refused = (message: string): ReadCommand => ({ ok: false, stderr: `Error: ${message}\n` });

const usage = (line: string): ReadCommand => ({
  ok: false,
  stderr: `Usage:\n  kubectl-argo-rollouts ${line} [flags]\n`,
});

interface Parsed {
  readonly flags: ReadonlyMap<string, string>;
  readonly words: readonly string[];
  readonly notes: string;
}

/** What the plugin says of a value that a flag does not take; null when it takes it. */
function valueProblem(name: string, { value, short }: Flag, text: string): string | null {
  const why =
    value === false && !/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(text)
      ? `strconv.ParseBool: parsing ${JSON.stringify(text)}: invalid syntax`
      : value === 'int' && !/^[+-]?\d+$/.test(text)
        ? `strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`
        : value === 'duration' && parseGoDuration(text) === undefined
          ? durationProblem(text)
          : null;
  const flag = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return why === null ? null : `invalid argument ${JSON.stringify(text)} for ${JSON.stringify(flag)} flag: ${why}`;
}

/** Takes the flags out of the words of a command; a text when one is not known or has no value. */
function readFlags(words: readonly string[], known: Flags): Parsed | string {
  const flags = new Map<string, string>();
  const rest: string[] = [];
  let notes = '';
  const all = { ...GLOBAL_FLAGS, ...known };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    const long = word.startsWith('--');
    const [given = '', attached] = word.replace(/^--?/, '').split(/=(.*)/s);
    const name = long ? given : Object.keys(all).find((flag) => all[flag]?.short === given);
    const flag = name !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
    if (name === undefined || !flag) {
      return long ? `unknown flag: --${given}` : `unknown shorthand flag: '${given.slice(0, 1)}' in ${word}`;
    }
    if (flag.deprecated) {
      notes += long
        ? `Flag --${name} has been deprecated, ${flag.deprecated}\n`
        : `Flag shorthand -${given} has been deprecated, ${flag.deprecated}\nFlag --${name} has been deprecated, ${flag.deprecated}\n`;
    }
    const value = attached ?? (flag.value === false ? 'true' : words[++at]);
    if (value === undefined)
      return long ? `flag needs an argument: --${name}` : `flag needs an argument: '${given}' in ${word}`;
    const problem = valueProblem(name, flag, value);
    if (problem !== null) return problem;
    flags.set(name, value);
  }
  return { flags, words: rest, notes };
}

/** `words`: what stands after `kubectl argo rollouts`. */
export function readArgoCommand(words: readonly string[]): ReadCommand {
  const [verb = '', second = ''] = words;
  if (verb === 'help' || words.includes('--help') || words.includes('-h'))
    return { ok: true, command: { verb: 'help' }, notes: '' };
  if (verb === '') return usage('COMMAND');
  const two = verb === 'get' || verb === 'list' || verb === 'retry' || verb === 'set' || verb === 'terminate';
  if (two && verb !== 'set' && EXPERIMENT_NAMES.has(second)) return readExperiment(verb, words.slice(2));
  const names = verb === 'terminate' ? RUN_NAMES : verb === 'set' ? new Set(['image']) : ROLLOUT_NAMES;
  if (two && !names.has(second)) return usage(`${verb} <resource> NAME`);
  const group = verb === 'get' || verb === 'list' ? `${verb} ${verb === 'get' ? 'rollout' : 'rollouts'}` : verb;
  const parsed = readFlags(words.slice(two ? 2 : 1), FLAGS[group] ?? {});
  if (typeof parsed === 'string') return refused(parsed);
  const command = commandOf(verb, parsed);
  if (command === 'unknown') {
    return refused(
      `unknown command "${verb}" for "kubectl-argo-rollouts"\nRun 'kubectl-argo-rollouts --help' for usage.`,
    );
  }
  return command === 'usage' ? usage(`${verb} NAME`) : { ok: true, command, notes: parsed.notes };
}

/** As Go reads a boolean; what it does not take never comes here. */
const isTrue = (text: string | undefined): boolean => text !== undefined && /^(?:1|t|true)$/i.test(text);

function readExperiment(asks: 'get' | 'list' | 'retry' | 'terminate', words: readonly string[]): ReadCommand {
  const known = FLAGS[asks === 'get' ? 'get rollout' : asks === 'list' ? 'list rollouts' : ''] ?? {};
  const parsed = readFlags(words, known);
  if (typeof parsed === 'string') return refused(parsed);
  const [name = ''] = parsed.words;
  if (asks !== 'list' && name === '') return usage(`${asks} experiment NAME`);
  return { ok: true, command: { verb: 'experiment', asks, name }, notes: parsed.notes };
}

function commandOf(verb: string, { flags, words }: Parsed): ArgoCommand | 'usage' | 'unknown' {
  const [name = ''] = words;
  const one = words.length === 1;
  const isSet = (flag: string) => isTrue(flags.get(flag));
  switch (verb) {
    case 'get':
      return one ? { verb, name, watch: isSet('watch') } : 'usage';
    case 'status':
      return one ? { verb, name, watch: isTrue(flags.get('watch') ?? 'true') } : 'usage';
    case 'list':
      return { verb, name: flags.get('name') ?? null };
    case 'abort':
    case 'retry':
    case 'pause':
    case 'terminate':
      return words.length > 0 ? { verb, names: words } : 'usage';
    case 'promote': {
      const skips = { skipCurrentStep: isSet('skip-current-step'), skipAllSteps: isSet('skip-all-steps') };
      return one ? { verb, name, full: isSet('full'), ...skips } : 'usage';
    }
    case 'restart':
      return one ? { verb, name, in: flags.get('in') ?? null } : 'usage';
    case 'undo':
      return one ? { verb, name, toRevision: Number(flags.get('to-revision') ?? 0) } : 'usage';
    case 'set': {
      const [container, image, more] = (words[1] ?? '').split('=');
      if (words.length !== 2 || container === undefined || image === undefined || more !== undefined) return 'usage';
      return { verb: 'set-image', name, container, image };
    }
    case 'version':
      return { verb };
    default:
      return 'unknown';
  }
}

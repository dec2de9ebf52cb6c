// What was handed in, made into runs: one a seed. The page replays a failing second from the very same attempt.
import {
  type Lab,
  type LabSeed,
  type PersonAction,
  type ReleaseAction,
  releaseSeconds,
  type TextFile,
} from '../labs/index.ts';
import {
  type AnalysisTemplate,
  type Deployment,
  hasErrors,
  LineCounter,
  type ManifestDocument,
  parseManifests,
  type Rollout,
  viewAs,
} from '../manifest/index.ts';
import type { Attempt } from '../run/index.ts';
import { DEFAULT_SETTINGS, type TimedInput, type WorldInput } from '../sim/index.ts';
import type { AttemptProblem, FileFinding } from './verdict.ts';

/** A file longer than this, in UTF-16 units, is not graded: no lab needs a hundredth of it. */
const LONGEST_FILE = 1_000_000;
/** More pods than this are not simulated in a lab: none needs a tenth of them, and a grading shall take seconds. */
const MOST_PODS = 500;

export interface ParsedFile extends TextFile {
  readonly documents: readonly ManifestDocument[];
}

export type Workload = Deployment | Rollout;

export interface ReadAttempt {
  /** Those of the lab in its order, then the others by name. */
  readonly files: readonly ParsedFile[];
  readonly findings: readonly FileFinding[];
  readonly problems: readonly AttemptProblem[];
  /** What can be released, Deployments first. */
  readonly workloads: readonly Workload[];
  readonly templates: readonly AnalysisTemplate[];
  /** Whether there is anything that can be run. */
  readonly runnable: boolean;
}

const seconds = (value: number): number => Math.round(value * 1000);

export const originOf = ({ definition }: Pick<Lab, 'definition'>): number => seconds(definition.scenario.settleSeconds);
export const endOf = (lab: Pick<Lab, 'definition'>): number =>
  originOf(lab) + seconds(lab.definition.scenario.horizonSeconds);
/** The first release. */
export const releaseOf = (lab: Lab): number => originOf(lab) + seconds(releaseSeconds(lab.definition.scenario));

/** A read-only file is the lab's own, whatever was handed in. */
function filesOf({ definition, start }: Lab, given: readonly TextFile[]): { files: TextFile[]; missing: string[] } {
  const missing: string[] = [];
  const files = definition.files.flatMap(({ name, access }): TextFile[] => {
    const file = (access === 'read' ? start : given).find((candidate) => candidate.name === name);
    if (!file) missing.push(name);
    return file ? [file] : [];
  });
  const known = new Set(definition.files.map(({ name }) => name));
  const others = given.filter(({ name }) => !known.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: [...files, ...others], missing };
}

export function readAttempt(lab: Lab, given: readonly TextFile[]): ReadAttempt {
  const { files, missing } = filesOf(lab, given);
  const problems: AttemptProblem[] = missing.map((file) => ({ id: 'missing-file', file, data: {} }));
  const findings: FileFinding[] = [];
  const parsed = files.map(({ name, text }): ParsedFile => {
    if (text.length > LONGEST_FILE) {
      problems.push({ id: 'too-long', file: name, data: { length: text.length, most: LONGEST_FILE } });
      return { name, text, documents: [] };
    }
    const read = parseManifests(text);
    for (const finding of read.findings) findings.push({ file: name, finding });
    // The world is the lab's: what was handed in may not bend it.
    const world = read.documents.find(({ kind }) => kind === 'World');
    if (world) {
      const { line } = new LineCounter(text).position(world.root.range.start);
      problems.push({ id: 'world-in-files', file: name, data: { line } });
    }
    return { name, text, documents: read.documents };
  });
  const documents = parsed.flatMap((file) => file.documents);
  const workloads: Workload[] = [
    ...documents.flatMap((document) => viewAs(document, 'Deployment') ?? []),
    ...documents.flatMap((document) => viewAs(document, 'Rollout') ?? []),
  ];
  const templates = documents.flatMap((document) => viewAs(document, 'AnalysisTemplate') ?? []);
  for (const action of releasesOf(lab)) {
    if (
      problems.length === 0 &&
      !hasErrors(findings.map(({ finding }) => finding)) &&
      targetsOf(action, workloads).length === 0
    )
      problems.push({ id: 'nothing-to-release', file: editableFile(lab), data: { image: repositoryOf(action.from) } });
  }
  const pods = workloads.reduce((sum, { spec }) => sum + spec.replicas, 0);
  if (pods > MOST_PODS)
    problems.push({ id: 'too-many-pods', file: editableFile(lab), data: { pods, most: MOST_PODS } });
  const runnable = problems.length === 0 && !hasErrors(findings.map(({ finding }) => finding));
  return { files: parsed, findings, problems, workloads, templates, runnable };
}

const editableFile = ({ definition }: Lab): string =>
  definition.files.find(({ access }) => access === 'edit')?.name ?? definition.files[0]?.name ?? '';

/** The name of an image without tag and digest. */
export function repositoryOf(image: string): string {
  const name = image.split('@')[0] ?? '';
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}

const releasesOf = ({ definition }: Lab): ReleaseAction[] =>
  definition.scenario.actions.filter((action) => action.do === 'release');

interface ReleaseTarget {
  readonly kind: Workload['kind'];
  readonly workload: string;
  readonly container: string;
  readonly image: string;
}

function targetsOf({ to }: ReleaseAction, workloads: readonly Workload[]): ReleaseTarget[] {
  const repository = repositoryOf(to);
  return workloads.flatMap(({ kind, metadata, spec }) =>
    spec.template.spec.containers
      .filter(({ image = '' }) => repositoryOf(image) === repository)
      .map(({ name, image = '' }) => ({ kind, workload: metadata.name ?? '', container: name, image })),
  );
}

/** The Deployments and Rollouts that the scenario releases, each once. */
export const releasedWorkloads = (lab: Lab, workloads: readonly Workload[]): Workload[] =>
  workloads.filter((workload) => releasesOf(lab).some((action) => targetsOf(action, [workload]).length > 0));

/** When somebody takes the release back in a world; null: nobody does. */
export function undoOf(lab: Lab, world: string): number | null {
  const undo = lab.definition.scenario.actions.find((action) => action.do === 'undo' && isDoneIn(action, world));
  return undo ? originOf(lab) + seconds(undo.atSeconds) : null;
}

const isDoneIn = ({ worlds }: PersonAction, world: string): boolean => worlds?.includes(world) ?? true;

/** The pipeline runs `from` first, then `to`: what tag the file names does not matter. */
function pipeline(action: ReleaseAction, workloads: readonly Workload[], originMs: number): TimedInput<WorldInput>[] {
  const set = (atMs: number, { kind, workload, container }: ReleaseTarget, image: string): TimedInput<WorldInput> => ({
    atMs,
    input:
      kind === 'Rollout'
        ? { type: 'setRolloutImage', rollout: workload, container, image }
        : { type: 'setImage', deployment: workload, container, image },
  });
  const targets = targetsOf(action, workloads);
  return [
    ...targets.filter(({ image }) => image !== action.from).map((target) => set(0, target, action.from)),
    ...targets.map((target) => set(originMs + seconds(action.atSeconds), target, action.to)),
  ];
}

/** A Deployment waits for nobody: promoting is about Rollouts. */
function byPerson(action: PersonAction, released: readonly Workload[], originMs: number): TimedInput<WorldInput>[] {
  const atMs = originMs + seconds(action.atSeconds);
  return released.flatMap(({ kind, metadata: { name = '' } }): TimedInput<WorldInput>[] => {
    if (action.do === 'promote')
      return kind === 'Rollout' ? [{ atMs, input: { type: 'promoteRollout', rollout: name, full: false } }] : [];
    return kind === 'Rollout'
      ? [{ atMs, input: { type: 'undoRollout', rollout: name, toRevision: null } }]
      : [{ atMs, input: { type: 'undo', deployment: name, toRevision: null } }];
  });
}

/** The run of one seed: what the page opens to show a failing second. The lab's world comes last, so that nothing overrides it. */
export function attemptOf(lab: Lab, { files, workloads }: ReadAttempt, { seed, world }: LabSeed): Attempt {
  const originMs = originOf(lab);
  const released = releasedWorkloads(lab, workloads);
  return {
    files: [
      ...files.map(({ name, text }) => ({ name, text })),
      { name: `${world}.yaml`, text: lab.worlds[world] ?? '' },
    ],
    inputs: lab.definition.scenario.actions.flatMap((action) => {
      if (action.do === 'release') return pipeline(action, workloads, originMs);
      return isDoneIn(action, world) ? byPerson(action, released, originMs) : [];
    }),
    seed,
    untilMs: endOf(lab),
    settings: { ...DEFAULT_SETTINGS, originMs },
  };
}

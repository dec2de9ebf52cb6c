// What was handed in, made into runs: one a seed. The page replays a failing second from the very same attempt.
import type { Lab, LabAction, LabSeed, TextFile } from '../labs/index.ts';
import {
  type Deployment,
  hasErrors,
  LineCounter,
  type ManifestDocument,
  parseManifests,
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

export interface ReadAttempt {
  /** Those of the lab in its order, then the others by name. */
  readonly files: readonly ParsedFile[];
  readonly findings: readonly FileFinding[];
  readonly problems: readonly AttemptProblem[];
  readonly deployments: readonly Deployment[];
  /** Whether there is anything that can be run. */
  readonly runnable: boolean;
}

const seconds = (value: number): number => Math.round(value * 1000);

export const originOf = ({ definition }: Pick<Lab, 'definition'>): number => seconds(definition.scenario.settleSeconds);
export const endOf = (lab: Pick<Lab, 'definition'>): number =>
  originOf(lab) + seconds(lab.definition.scenario.horizonSeconds);
/** The first release; the start of the clock when nothing is released. */
export const releaseOf = (lab: Lab): number =>
  originOf(lab) + seconds(Math.min(...lab.definition.scenario.actions.map(({ atSeconds }) => atSeconds)));

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
  const deployments = documents.flatMap((document) => viewAs(document, 'Deployment') ?? []);
  for (const action of lab.definition.scenario.actions) {
    if (
      problems.length === 0 &&
      !hasErrors(findings.map(({ finding }) => finding)) &&
      targetsOf(action, deployments).length === 0
    )
      problems.push({ id: 'nothing-to-release', file: editableFile(lab), data: { image: repositoryOf(action.from) } });
  }
  const pods = deployments.reduce((sum, { spec }) => sum + spec.replicas, 0);
  if (pods > MOST_PODS)
    problems.push({ id: 'too-many-pods', file: editableFile(lab), data: { pods, most: MOST_PODS } });
  const runnable = problems.length === 0 && !hasErrors(findings.map(({ finding }) => finding));
  return { files: parsed, findings, problems, deployments, runnable };
}

const editableFile = ({ definition }: Lab): string =>
  definition.files.find(({ access }) => access === 'edit')?.name ?? definition.files[0]?.name ?? '';

/** The name of an image without tag and digest. */
export function repositoryOf(image: string): string {
  const name = image.split('@')[0] ?? '';
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}

interface ReleaseTarget {
  readonly deployment: string;
  readonly container: string;
  readonly image: string;
}

function targetsOf({ to }: LabAction, deployments: readonly Deployment[]): ReleaseTarget[] {
  const repository = repositoryOf(to);
  return deployments.flatMap(({ metadata, spec }) =>
    spec.template.spec.containers
      .filter(({ image = '' }) => repositoryOf(image) === repository)
      .map(({ name, image = '' }) => ({ deployment: metadata.name ?? '', container: name, image })),
  );
}

/** The Deployments that the scenario releases, each once. */
export const releasedDeployments = ({ definition }: Lab, deployments: readonly Deployment[]): Deployment[] =>
  deployments.filter((deployment) =>
    definition.scenario.actions.some((action) => targetsOf(action, [deployment]).length > 0),
  );

/** The pipeline runs `from` first, then `to`: what tag the file names does not matter. */
function pipeline(action: LabAction, deployments: readonly Deployment[], originMs: number): TimedInput<WorldInput>[] {
  const set = (atMs: number, { deployment, container }: ReleaseTarget, image: string): TimedInput<WorldInput> => ({
    atMs,
    input: { type: 'setImage', deployment, container, image },
  });
  const targets = targetsOf(action, deployments);
  return [
    ...targets.filter(({ image }) => image !== action.from).map((target) => set(0, target, action.from)),
    ...targets.map((target) => set(originMs + seconds(action.atSeconds), target, action.to)),
  ];
}

/** The run of one seed: what the page opens to show a failing second. The lab's world comes last, so that nothing overrides it. */
export function attemptOf(lab: Lab, { files, deployments }: ReadAttempt, { seed, world }: LabSeed): Attempt {
  const originMs = originOf(lab);
  return {
    files: [
      ...files.map(({ name, text }) => ({ name, text })),
      { name: `${world}.yaml`, text: lab.worlds[world] ?? '' },
    ],
    inputs: lab.definition.scenario.actions.flatMap((action) => pipeline(action, deployments, originMs)),
    seed,
    untilMs: endOf(lab),
    settings: { ...DEFAULT_SETTINGS, originMs },
  };
}

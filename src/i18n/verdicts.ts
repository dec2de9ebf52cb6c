// Sentences about labs and what a grading says, for the page and the command line alike.
import type {
  AttemptProblem,
  CriterionState,
  HintPlace,
  SeedCriterion,
  SeedVerdict,
  Verdict,
} from '../grading/index.ts';
import type { Brief, Criterion } from '../labs/index.ts';
import type { MessageData } from './format.ts';
import { type Language, t, tDynamic } from './messages.ts';
import { seconds } from './sentences.ts';

/** The parameters of a criterion as its words ask for them. */
function parameters(criterion: Criterion): MessageData {
  const { id: _id, kind: _kind, weight: _weight, worlds: _worlds, ...rest } = criterion;
  const said = Object.entries(rest).filter(
    (entry): entry is [string, number | string] => typeof entry[1] === 'number' || typeof entry[1] === 'string',
  );
  const rules = criterion.kind === 'no-finding' ? criterion.rules.map((rule) => `\`${rule}\``).join(', ') : '';
  return { ...Object.fromEntries(said), rules };
}

/** The key of what it asks for: some kinds say nothing, or another beginning, in words of their own. */
function wordsOf(criterion: Criterion): string {
  const key = `criterion.${criterion.kind}`;
  switch (criterion.kind) {
    case 'failed-requests-at-most':
      return criterion.most === 0 ? `${key}.none` : key;
    case 'users-harmed-at-most':
      return criterion.percent === 0 ? `${key}.none` : key;
    case 'back-within':
      return criterion.after === 'first-user' ? `${key}.first-user` : key;
    default:
      return key;
  }
}

/** What a criterion asks for, all of it; names of worlds, and what it is good for, stand in the brief. */
export function criterionSentence(language: Language, criterion: Criterion, brief: CriterionWords): string {
  const sentence = criterionAim(language, criterion, brief);
  const worlds = criterionWorlds(criterion, brief);
  return worlds === null ? sentence : t(language, 'criterion.inWorlds', { sentence, worlds });
}

type CriterionWords = Pick<Brief, 'worlds' | 'criteria'>;

/** The same without the worlds in which it counts. */
export function criterionAim(language: Language, criterion: Criterion, { criteria }: CriterionWords): string {
  let sentence = tDynamic(language, wordsOf(criterion), parameters(criterion));
  const during = 'during' in criterion ? criterion.during : undefined;
  if (during) {
    const { fromSeconds = 0, toSeconds } = during;
    sentence = t(language, 'criterion.during', { sentence, from: fromSeconds, to: toSeconds ?? '…' });
  }
  const aim = criteria[criterion.id];
  return aim === undefined ? sentence : t(language, 'criterion.withAim', { aim, sentence });
}

/** The worlds in which a criterion counts, by name; null when it counts in all of them. */
export const criterionWorlds = (criterion: Criterion, { worlds }: CriterionWords): string | null =>
  criterion.worlds?.map((world) => worlds[world] ?? world).join(', ') ?? null;

export const criterionStateWord = (language: Language, state: CriterionState): string =>
  t(language, `criterionState.${state}`);

/** Why a criterion is not met in a run: "2,238 failed, most of them: connection refused"; '' when it is met. */
export function reasonSentence(language: Language, { kind, reason, data }: SeedCriterion): string {
  if (reason === null) return '';
  if (reason === 'too-much') return t(language, 'criterion.too-much');
  const outcome = data['outcome'];
  const worded = outcome === undefined ? {} : { outcome: tDynamic(language, `request.${outcome}`) };
  return tDynamic(language, `criterion.${kind}.${reason}`, { ...data, ...worded });
}

/** "at 51.0 s: …" of the first thing that went wrong in a run, or that all is met. */
export function seedSentence(language: Language, { firstFailure, criteria }: SeedVerdict, originMs: number): string {
  const first = criteria.find(({ criterion }) => criterion === firstFailure?.criterion);
  if (!first) return t(language, 'verdict.seedPassed');
  const reason = reasonSentence(language, first);
  return first.atMs === null ? reason : t(language, 'verdict.at', { seconds: seconds(first.atMs, originMs), reason });
}

/** The result in one sentence: the page's headline. */
export function resultSentence(language: Language, { passed, passedSeeds, seeds, originMs }: Verdict): string {
  const failing = seeds.find((seed) => !seed.passed);
  if (seeds.length === 0) return t(language, 'verdict.notRun');
  if (passed || !failing) return t(language, 'verdict.passed', { seeds: seeds.length });
  const atMs = failing.firstFailure?.atMs ?? null;
  const data = { passed: passedSeeds, seeds: seeds.length, seed: String(failing.seed) };
  if (atMs === null) return t(language, passedSeeds > 0 ? 'verdict.someUnplaced' : 'verdict.noneUnplaced', data);
  const placed = { ...data, seconds: seconds(atMs, originMs) };
  return t(language, passedSeeds > 0 ? 'verdict.some' : 'verdict.none', placed);
}

export const problemSentence = (language: Language, { id, file, data }: AttemptProblem): string =>
  t(language, `attempt.${id}`, { ...data, file });

/** Where a hint points. */
export function placeSentence(language: Language, { file, line, path, written }: HintPlace): string {
  const data = { file, line };
  if (path === null) return t(language, 'hint.at', data);
  return t(language, written ? 'hint.atField' : 'hint.missingField', { ...data, path });
}

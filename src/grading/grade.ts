// An attempt over all seeds of a lab: the verdict. Deterministic, bounded, and in steps, so that whoever drives it can show progress and stop.
import type { Criterion, Lab, LabSeed, TextFile } from '../labs/index.ts';
import { parseManifests, viewAs } from '../manifest/index.ts';
import { type WatchedRun, watchAttempt } from '../run/index.ts';
import { DEFAULT_SETTINGS, Fingerprint, planOf } from '../sim/index.ts';
import {
  attemptOf,
  endOf,
  originOf,
  type ReadAttempt,
  readAttempt,
  releasedWorkloads,
  releaseOf,
  undoOf,
} from './attempt.ts';
import { countsIn, judge } from './criteria/index.ts';
import { type Facts, outcomeFacts, settingFacts } from './facts.ts';
import { hintOf } from './hints.ts';
import { type RuleFinding, ruleFindingsOf } from './rule-findings.ts';
import { failuresIn, readSeedRun, type SeedRun } from './seed-run.ts';
import type { CriterionVerdict, SeedCriterion, SeedVerdict, Verdict } from './verdict.ts';

/** Events of one run; the worlds of the labs need a few thousand. */
const MOST_EVENTS = 150_000;

/** How far a grading is: seeds done, of so many; and how far the run of the next one. */
export interface GradingProgress {
  readonly done: number;
  readonly seeds: number;
  /** 0 to 1 */
  readonly part: number;
}

interface JudgedSeed {
  readonly verdict: SeedVerdict;
  readonly run: SeedRun;
}

/** An attempt as it was read, and what the linter finds in it. */
interface LintedAttempt extends ReadAttempt {
  readonly ruleFindings: readonly RuleFinding[];
}

/** The people who use the shop in a world. */
function usersIn(text: string): number {
  const [world] = parseManifests(text).documents.flatMap((document) => viewAs(document, 'World') ?? []);
  return (world ? planOf(world).traffic : DEFAULT_SETTINGS.traffic).users;
}

function judgeSeed(lab: Lab, read: LintedAttempt, seed: LabSeed, watched: WatchedRun): JudgedSeed {
  const { definition } = lab;
  const run = readSeedRun(watched, {
    originMs: originOf(lab),
    releaseMs: releaseOf(lab),
    untilMs: endOf(lab),
    users: usersIn(lab.worlds[seed.world] ?? ''),
    released: releasedWorkloads(lab, read.workloads).map(({ metadata }) => metadata.name ?? ''),
    undoMs: undoOf(lab, seed.world),
    ruleFindings: read.ruleFindings,
  });
  const criteria = definition.criteria
    .filter((criterion) => countsIn(criterion, seed.world))
    .map((criterion) => judge(criterion, run));
  const verdict: SeedVerdict = {
    ...seed,
    shown: seed === definition.seeds[0],
    passed: criteria.every(({ met }) => met),
    criteria,
    firstFailure: firstFailure(criteria),
    failedRequests: run.seconds.reduce((sum, second) => sum + failuresIn(second), 0),
    logHash: watched.hash,
  };
  return { verdict, run };
}

function firstFailure(criteria: readonly SeedCriterion[]): SeedVerdict['firstFailure'] {
  const failed = criteria.filter(({ met }) => !met);
  if (failed.length === 0) return null;
  const time = ({ atMs }: SeedCriterion): number => atMs ?? Number.POSITIVE_INFINITY;
  const { criterion, atMs } = failed.reduce((first, next) => (time(next) < time(first) ? next : first));
  return { criterion, atMs };
}

function judgeCriterion(
  { id, kind, weight }: Criterion,
  seeds: readonly SeedVerdict[],
  runnable: boolean,
): CriterionVerdict {
  const found = seeds.flatMap(({ criteria, shown }, index) => {
    const own = criteria.find(({ criterion }) => criterion === id);
    return own ? [{ index, shown, met: own.met }] : [];
  });
  const metSeeds = found.filter(({ met }) => met).length;
  const failing = found.find(({ met, shown }) => !met && shown) ?? found.find(({ met }) => !met);
  const tried = runnable && found.length > 0;
  return {
    criterion: id,
    kind,
    weight,
    points: tried ? Math.floor((weight * metSeeds) / found.length) : 0,
    state: tried ? (failing ? 'not-met' : 'met') : kind === 'accepted' ? 'not-met' : 'not-tried',
    metSeeds,
    seeds: found.length,
    failingSeed: failing?.index ?? null,
  };
}

function conclude(lab: Lab, read: LintedAttempt, judged: readonly JudgedSeed[]): Verdict {
  const { definition } = lab;
  const seeds = judged.map(({ verdict }) => verdict);
  const criteria = definition.criteria.map((criterion) => judgeCriterion(criterion, seeds, read.runnable));
  const facts: Facts = {
    ...settingFacts(releasedWorkloads(lab, read.workloads), read.templates),
    ...outcomeFacts(judged.map(({ run }) => run)),
  };
  const hint = hintOf(lab, read, facts, criteria, read.ruleFindings);
  const verdict: Omit<Verdict, 'hash'> = {
    lab: definition.id,
    passed: criteria.every(({ state }) => state === 'met'),
    points: criteria.reduce((sum, { points }) => sum + points, 0),
    passedSeeds: seeds.filter(({ passed }) => passed).length,
    originMs: originOf(lab),
    untilMs: endOf(lab),
    criteria,
    seeds,
    findings: read.findings,
    problems: read.problems,
    hint,
    resembles: definition.wrongAnswers.find((wrong) => wrong.hint === hint?.id)?.id ?? null,
    facts,
  };
  return { ...verdict, hash: new Fingerprint().add(JSON.stringify(verdict)).toString() };
}

/** Yields how far it is; returns the verdict. Never throws on what was handed in. */
export function* gradeInSteps(lab: Lab, files: readonly TextFile[]): Generator<GradingProgress, Verdict> {
  const { seeds } = lab.definition;
  const attempted = readAttempt(lab, files);
  const read = { ...attempted, ruleFindings: ruleFindingsOf(lab.definition, attempted) };
  const judged: JudgedSeed[] = [];
  for (const [done, seed] of read.runnable ? seeds.entries() : []) {
    const attempt = attemptOf(lab, read, seed);
    const run = watchAttempt(attempt, { mostEvents: MOST_EVENTS });
    let step = run.next();
    while (!step.done) {
      yield { done, seeds: seeds.length, part: step.value / attempt.untilMs };
      step = run.next();
    }
    judged.push(judgeSeed(lab, read, seed, step.value));
    yield { done: done + 1, seeds: seeds.length, part: 0 };
  }
  return conclude(lab, read, judged);
}

export interface GradeOptions {
  /** After each portion of work. */
  onProgress?(progress: GradingProgress): void;
  /** Asked after each portion; when it says true, there is no verdict. */
  cancelled?(): boolean;
}

/** null when it was cancelled. */
export function gradeAttempt(lab: Lab, files: readonly TextFile[], options: GradeOptions = {}): Verdict | null {
  const steps = gradeInSteps(lab, files);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    if (options.cancelled?.()) return null;
  }
}

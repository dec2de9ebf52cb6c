// What a grading says: values only, no words. The page and the command line show this, and nothing that is not in it.
import type { CriterionKind, FactId, FactValue } from '../labs/index.ts';
import type { Finding, Range } from '../manifest/index.ts';

/** Milliseconds since the start of the world; the clock that people see starts at `originMs`. */
export type Moment = number;

export type ReasonData = Readonly<Record<string, string | number>>;

/** Why a criterion is not met in one run; words are `criterion.<kind>.<reason>`, of the last three `criterion.<reason>`. */
export type ReasonId =
  | 'findings'
  | 'refused'
  | 'nothing-to-release'
  | 'failed'
  | 'below'
  | 'above'
  | 'late'
  | 'never'
  | 'no-users'
  | 'found'
  | 'too-much';

/** One criterion in the run of one seed. */
export interface SeedCriterion {
  readonly criterion: string;
  readonly kind: CriterionKind;
  readonly met: boolean;
  /** In the unit of the criterion (requests, pods, seconds, percent, pod-minutes); null: it never came to that. */
  readonly value: number | null;
  /** When it broke for the first time; null when it is met, or when no moment is to blame. */
  readonly atMs: Moment | null;
  /** null when it is met. */
  readonly reason: ReasonId | null;
  readonly data: ReasonData;
}

export interface SeedVerdict {
  readonly seed: number;
  readonly world: string;
  /** Known before the first grading. */
  readonly shown: boolean;
  readonly passed: boolean;
  /** Those that count in this world. */
  readonly criteria: readonly SeedCriterion[];
  /** The first criterion (by time, then by order) that is not met; null when all are. */
  readonly firstFailure: { readonly criterion: string; readonly atMs: Moment | null } | null;
  readonly failedRequests: number;
  /** Fingerprint of the log: a replay must have the same. */
  readonly logHash: string;
}

export interface CriterionVerdict {
  readonly criterion: string;
  readonly kind: CriterionKind;
  readonly weight: number;
  /** Part of the weight, in proportion to the seeds in which it is met; a whole number. */
  readonly points: number;
  /** `not-tried`: the files could not be run. */
  readonly state: 'not-tried' | 'met' | 'not-met';
  readonly metSeeds: number;
  /** Runs in which it counts. */
  readonly seeds: number;
  /** Index in `seeds` of the verdict of the run that shows the failure best: the shown seed if it fails, else the first; null when met. */
  readonly failingSeed: number | null;
}

export interface FileFinding {
  readonly file: string;
  readonly finding: Finding;
}

/** What is wrong with what was handed in, before anything runs; words are `attempt.<id>`. */
export interface AttemptProblem {
  readonly id: 'missing-file' | 'world-in-files' | 'nothing-to-release' | 'too-long' | 'too-many-pods';
  readonly file: string;
  readonly data: ReasonData;
}

export interface HintPlace {
  readonly file: string;
  /** The field meant; null for a finding, which says itself what it is about. */
  readonly path: string | null;
  readonly range: Range;
  /** From 1. */
  readonly line: number;
  /** False: the field is not written; the range is the nearest part that is. */
  readonly written: boolean;
}

export interface GivenHint {
  /** Its words stand in the brief; `accepted` is the same in every lab: mend what the findings name. */
  readonly id: string;
  readonly places: readonly HintPlace[];
}

export interface Verdict {
  readonly lab: string;
  readonly passed: boolean;
  /** Of 100. */
  readonly points: number;
  readonly passedSeeds: number;
  readonly originMs: Moment;
  readonly untilMs: Moment;
  readonly criteria: readonly CriterionVerdict[];
  /** Empty when the files could not be run. */
  readonly seeds: readonly SeedVerdict[];
  readonly findings: readonly FileFinding[];
  readonly problems: readonly AttemptProblem[];
  /** null when it is passed. */
  readonly hint: GivenHint | null;
  /** The listed wrong answer that behaves like this attempt, or null. */
  readonly resembles: string | null;
  /** What hints look at and may name. */
  readonly facts: Readonly<Partial<Record<FactId, FactValue>>>;
  /** Fingerprint of everything above. */
  readonly hash: string;
}

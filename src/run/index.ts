// One attempt: files and inputs in a world, run to a time. The page and the command line call this and nothing below it,
// so that both give the same log, byte for byte.

import {
  type Decision,
  type Headline,
  type Ledger,
  type LogEntry,
  ledgerOf,
  recordWorld,
  type TimedInput,
  type WorldInput,
  type WorldMetrics,
  type WorldRecording,
  type WorldSettings,
  worldView,
} from '../sim/index.ts';

export interface Attempt {
  /** Applied at time 0, in this order. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** What a person does; times are milliseconds since time 0. */
  readonly inputs: readonly TimedInput<WorldInput>[];
  /** Left out: the seed of a World in the files, else 1. */
  readonly seed?: number;
  /** Milliseconds since time 0. */
  readonly untilMs: number;
  /** What no World in the files says. */
  readonly settings?: WorldSettings;
}

/** How a run ended, in numbers. */
export interface Summary {
  readonly seed: number;
  readonly untilMs: number;
  /** Decisions in the log. */
  readonly decisions: number;
  readonly deployments: readonly {
    readonly name: string;
    readonly revision: number | null;
    readonly replicas: number;
    readonly updated: number;
    readonly available: number;
    /** Reason of the condition Progressing, '' without one. */
    readonly progressing: string;
    readonly headline: Headline;
  }[];
  readonly pods: number;
}

export interface Outcome {
  readonly log: readonly LogEntry[];
  readonly summary: Summary;
  /** What the run has cost, from the first thing that a person did after time 0 (without one: from time 0) to its end. */
  readonly ledger: Ledger;
  /** Fingerprint of the log. */
  readonly hash: string;
}

/**
 * A run that has not gone anywhere yet; files are inputs at time 0. A World among them says which nodes and which seed it has.
 * `metrics` is filled as the run becomes known.
 */
export function startRun(
  { files, inputs, seed, settings }: Omit<Attempt, 'untilMs'>,
  metrics: WorldMetrics | null = null,
): WorldRecording {
  const applied = files.map(({ name, text }) => ({ atMs: 0, input: { type: 'apply', file: name, text } as const }));
  return recordWorld(seed ?? null, [...applied, ...inputs], settings, metrics);
}

export function runAttempt(attempt: Attempt): Outcome {
  const run = startRun(attempt);
  run.runUntil(attempt.untilMs);
  const acted = attempt.inputs.reduce((first, { atMs }) => (atMs > 0 ? Math.min(first, atMs) : first), attempt.untilMs);
  const ledger = ledgerOf(run.log, acted < attempt.untilMs ? acted : 0, attempt.untilMs);
  return { log: run.log, summary: summaryOf(run, attempt), ledger, hash: run.hash() };
}

export const decisionsOf = (log: readonly LogEntry[]): Decision[] => log.filter((entry) => entry.kind === 'decision');

function summaryOf(run: WorldRecording, { untilMs }: Attempt): Summary {
  const view = worldView(run.seek(untilMs).state, untilMs);
  return {
    seed: run.seed,
    untilMs,
    decisions: decisionsOf(run.log).length,
    deployments: view.deployments.map(({ name, revision, replicas, status, conditions, headline }) => ({
      name,
      revision,
      replicas,
      updated: status.updated,
      available: status.available,
      progressing: conditions.find(({ type }) => type === 'Progressing')?.reason ?? '',
      headline,
    })),
    pods: view.pods.length,
  };
}

export { type InputProblem, type ParsedInputs, parseInputs, parseTime } from './parse-inputs.ts';
export { type UserSample, type WatchedRun, type WatchLimits, watchAttempt } from './watch.ts';

// One attempt run to its end in portions, for whoever judges it: the log, and a look at the users every second. Bounded by events, so that
// no manifest can make it go on for ever. Gives the same log as `startRun`, without the places to go back to.
import {
  DEFAULT_SEED,
  type LogEntry,
  openingOf,
  Simulation,
  type TimedInput,
  type WorldEvent,
  type WorldInput,
  type WorldState,
  worldProgram,
} from '../sim/index.ts';
import type { Attempt } from './index.ts';

/** What no entry of the log says, at the end of a second. */
export interface UserSample {
  readonly atMs: number;
  /** People whom a version that does harm has answered so far. */
  readonly usersHarmed: number;
}

export interface WatchedRun {
  readonly log: readonly LogEntry[];
  /** Fingerprint of the log. */
  readonly hash: string;
  readonly events: number;
  /** Where the run ended: `untilMs`, or earlier when it was too much. */
  readonly endedAtMs: number;
  readonly tooManyEvents: boolean;
  /** Where the number of harmed users has changed. */
  readonly users: readonly UserSample[];
}

export interface WatchLimits {
  /** Events of the world: about thirty for the life of a pod, two a second for its probes. */
  readonly mostEvents: number;
}

const LOOK_EVERY_MS = 1_000;
/** Between two yields. */
const PORTION_MS = 30_000;

/** Yields the time reached, now and then: the place to stop or to tell how far it is. */
export function* watchAttempt(
  { files, inputs, seed, untilMs, settings }: Attempt,
  { mostEvents }: WatchLimits,
): Generator<number, WatchedRun> {
  const applied = files.map(({ name, text }) => ({ atMs: 0, input: { type: 'apply', file: name, text } as const }));
  const all: readonly TimedInput<WorldInput>[] = [...applied, ...inputs];
  const opening = openingOf(all, settings);
  const run = new Simulation<WorldState, WorldEvent, WorldInput>(
    worldProgram(opening.settings),
    seed ?? opening.seed ?? DEFAULT_SEED,
  );
  for (const { atMs, input } of all) run.dispatch(input, atMs);
  const users: UserSample[] = [];
  let tooManyEvents = false;
  for (let atMs = LOOK_EVERY_MS; run.nowMs < untilMs && !tooManyEvents; atMs += LOOK_EVERY_MS) {
    tooManyEvents = run.runUntil(Math.min(atMs, untilMs), mostEvents - run.handled) === 'event-limit';
    const usersHarmed = run.state.traffic.usersHarmed.size;
    if ((users.at(-1)?.usersHarmed ?? 0) !== usersHarmed) users.push({ atMs: run.nowMs, usersHarmed });
    if (atMs % PORTION_MS === 0) yield run.nowMs;
  }
  return { log: run.log, hash: run.hash(), events: run.handled, endedAtMs: run.nowMs, tooManyEvents, users };
}

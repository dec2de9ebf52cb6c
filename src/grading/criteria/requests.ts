// Criteria about requests and the people who send them.
import { isFailure, type LogEntry, OUTCOMES, type Outcome, type SecondOfRequests } from '../../sim/index.ts';
import { failuresIn, percentOfUsers, usersHarmed } from '../seed-run.ts';
import { type Measure, met, windowOf } from './measure.ts';

/** Requests must end in so many of the seconds looked at, or nobody could reach the shop. */
const LEAST_SECONDS_WITH_USERS = 0.5;
const SECOND_MS = 1_000;

/** The first failure within a second that is told one by one; else the end of the second. */
function firstFailure(log: readonly LogEntry[], secondEndsMs: number): number {
  const entry = log.find(
    ({ kind, atMs, ...rest }) =>
      kind === 'fact' &&
      atMs > secondEndsMs - SECOND_MS &&
      atMs <= secondEndsMs &&
      'type' in rest &&
      rest.type === 'requestFailed',
  );
  return entry?.atMs ?? secondEndsMs;
}

/** The way in which most of the requests failed. */
function usualFailure(seconds: readonly SecondOfRequests[]): Outcome {
  const sums = OUTCOMES.filter(isFailure).map((outcome) => ({
    outcome,
    count: seconds.reduce((sum, { counts }) => sum + counts[outcome], 0),
  }));
  return sums.reduce((most, next) => (next.count > most.count ? next : most)).outcome;
}

export const failedRequestsAtMost: Measure<'failed-requests-at-most'> = ({ most, during }, run) => {
  const { fromMs, toMs } = windowOf(run, during);
  const seconds = run.seconds.filter(({ atMs }) => atMs > fromMs && atMs <= toMs);
  if (seconds.length * SECOND_MS < (toMs - fromMs) * LEAST_SECONDS_WITH_USERS)
    return { met: false, value: null, atMs: fromMs, reason: 'no-users', data: {} };
  let failed = 0;
  let atMs: number | null = null;
  for (const second of seconds) {
    failed += failuresIn(second);
    if (failed > most) atMs ??= firstFailure(run.run.log, second.atMs);
  }
  if (atMs === null) return met(failed);
  return { met: false, value: failed, atMs, reason: 'failed', data: { count: failed, outcome: usualFailure(seconds) } };
};

export const usersHarmedAtMost: Measure<'users-harmed-at-most'> = ({ percent }, run) => {
  const value = percentOfUsers(run, usersHarmed(run));
  const over = run.run.users.find((sample) => percentOfUsers(run, sample.usersHarmed) > percent);
  if (!over) return met(value);
  return { met: false, value, atMs: over.atMs, reason: 'above', data: { percent: value } };
};

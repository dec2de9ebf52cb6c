// The run of one seed of a lab with the learner's files, as the grading runs it: the very same attempt, so that what one sees is what was judged.
import { attemptOf, readAttempt } from '../../grading/index.ts';
import type { Lab, LabSeed, TextFile } from '../../labs/index.ts';
import { startRun } from '../../run/index.ts';
import { failedRequests, timelineOf, worldView } from '../../sim/index.ts';
import { atOnce, type Steps } from '../shared/steps.ts';
import type { RecordedRun } from './run-store.ts';

/** As many events as a grading allows: a manifest cannot make the page work for ever. */
const MOST_EVENTS = 150_000;
/** Events between two looks at the clock. */
const PORTION = 400;
const FAILURES = 60;

/** null: the files cannot be run (the findings say why). */
export const recordRun = (lab: Lab, files: readonly TextFile[], seed: LabSeed): RecordedRun | null =>
  atOnce(recordingRun(lab, files, seed));

/** Likewise, in steps. */
export function* recordingRun(lab: Lab, files: readonly TextFile[], seed: LabSeed): Steps<RecordedRun | null> {
  const read = readAttempt(lab, files);
  if (!read.runnable) return null;
  yield;
  const attempt = attemptOf(lab, read, seed);
  const { untilMs, settings } = attempt;
  const originMs = settings?.originMs ?? 0;
  const recording = startRun(attempt);
  const workload = read.workloads[0]?.metadata.name ?? null;
  let handled = 0;
  return {
    seed: seed.seed,
    world: seed.world,
    originMs,
    endMs: untilMs,
    get reachedMs() {
      return recording.reachedMs;
    },
    get log() {
      return recording.log;
    },
    work(events = PORTION) {
      if (handled >= MOST_EVENTS) return true;
      handled += events;
      return recording.runUntil(untilMs, events) === 'reached';
    },
    viewAt: (atMs) => worldView(recording.seek(atMs).state, atMs),
    timeline: (until) => timelineOf(recording.log, until, workload),
    failures: (until) => failedRequests(recording.log, until, FAILURES),
  };
}

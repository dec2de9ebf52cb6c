// The markers of a column for the strip of a phone, read anew only as often as they can be told apart.
import { useMemo } from 'react';
import { type Timeline, timelineOf } from '../../sim/index.ts';
import type { ColumnSnapshot } from './snapshot.ts';

const STEP_MS = 500;
const EMPTY: Timeline = timelineOf([], 0);

export function useTimelineOf(column: ColumnSnapshot | undefined, seenMs: number): Timeline {
  const untilMs = Math.ceil(seenMs / STEP_MS) * STEP_MS;
  const run = column?.run;
  return useMemo(() => (run ? timelineOf(run.log, untilMs) : EMPTY), [run, untilMs]);
}

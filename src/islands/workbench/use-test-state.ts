// Where the run stands, as attributes of the workbench: journeys wait for it instead of for time to pass. Harmless: it only tells.
import { useMemo } from 'react';
import { hashLog } from '../../sim/index.ts';
import type { Snapshot } from './snapshot.ts';

/** Times in milliseconds from the start as shown, and the fingerprint of what has been seen while the run rests. */
export function useTestState(snapshot: Snapshot): Readonly<Record<`data-${string}`, string>> {
  const { log, seenMs, nowMs, originMs, playing, busy, branch, seed } = snapshot;
  const resting = !playing && !busy;
  const hash = useMemo(
    () => (resting ? hashLog(log.filter(({ atMs }) => atMs <= seenMs)) : ''),
    [resting, log, seenMs],
  );
  return {
    'data-now-ms': String(nowMs - originMs),
    'data-seen-ms': String(seenMs - originMs),
    'data-branch': branch,
    'data-seed': String(seed),
    'data-state': busy ? 'busy' : playing ? 'playing' : 'resting',
    'data-log-hash': hash,
  };
}

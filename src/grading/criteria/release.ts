// Criteria about the release itself: whether it was taken, and when it was through.
import type { LogEntry } from '../../sim/index.ts';
import { releasedAfterMs } from '../seed-run.ts';
import { type Measure, met } from './measure.ts';

const isRefusal = (entry: LogEntry): boolean => entry.kind === 'fact' && entry.type === 'commandRefused';

export const accepted: Measure<'accepted'> = (_criterion, { run }) => {
  const refused = run.log.find(isRefusal);
  if (refused?.kind !== 'fact') return met(0);
  const data = { message: String(refused.data['message'] ?? '') };
  return { met: false, value: null, atMs: refused.atMs, reason: 'refused', data };
};

export const releasedWithin: Measure<'released-within'> = ({ seconds }, run) => {
  const afterMs = releasedAfterMs(run);
  const limitMs = Math.min(run.releaseMs + seconds * 1000, run.untilMs);
  if (afterMs === null) return { met: false, value: null, atMs: limitMs, reason: 'never', data: {} };
  const value = Math.round(afterMs / 100) / 10;
  if (afterMs <= seconds * 1000) return met(value);
  return { met: false, value, atMs: limitMs, reason: 'late', data: { seconds: value } };
};

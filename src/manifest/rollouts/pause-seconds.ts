// How long a pause step lasts. Source: pkg/apis/rollouts/v1alpha1 RolloutPause.DurationSeconds.
import { parseGoDuration } from '../resources/duration.ts';
import type { RolloutPause } from './rollout.ts';

const INT32_LIMIT = 2 ** 31;

/** Whole seconds, cut; 0 without a duration (until somebody promotes), -1 for a text that is neither a number nor a Go duration. */
export function pauseSeconds({ duration }: RolloutPause): number {
  if (duration === undefined) return 0;
  if (typeof duration === 'number') return duration;
  if (/^[+-]?\d+$/.test(duration) && Math.abs(Number(duration)) < INT32_LIMIT) return Number(duration);
  const milliseconds = parseGoDuration(duration);
  return milliseconds === undefined ? -1 : Math.trunc(milliseconds / 1000);
}

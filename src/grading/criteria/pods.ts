// Criteria about how many pods there are, and what they cost.
import { podMinutes } from '../seed-run.ts';
import { leastOf, mostOf, within } from '../steps.ts';
import { type Measure, met, windowOf } from './measure.ts';

export const readyAtLeast: Measure<'ready-at-least'> = ({ least, during }, run) => {
  const { fromMs, toMs } = windowOf(run, during);
  const ready = within(run.ready, fromMs, toMs);
  const value = leastOf(ready);
  const below = ready.find((point) => point.value < least);
  if (!below) return met(value);
  return { met: false, value, atMs: below.atMs, reason: 'below', data: { count: value } };
};

export const podsAtMost: Measure<'pods-at-most'> = ({ most, during }, run) => {
  const { fromMs, toMs } = windowOf(run, during);
  const pods = within(run.pods, fromMs, toMs);
  const value = mostOf(pods);
  const above = pods.find((point) => point.value > most);
  if (!above) return met(value);
  return { met: false, value, atMs: above.atMs, reason: 'above', data: { count: value } };
};

export const newPodsAtMost: Measure<'new-pods-at-most'> = ({ most }, run) => {
  const pods = within(run.newPods, run.releaseMs, run.untilMs);
  const value = mostOf(pods);
  const above = pods.find((point) => point.value > most);
  if (!above) return met(value);
  return { met: false, value, atMs: above.atMs, reason: 'above', data: { count: value } };
};

export const podMinutesAtMost: Measure<'pod-minutes-at-most'> = ({ most }, run) => {
  const value = podMinutes(run);
  if (value <= most) return met(value);
  return { met: false, value, atMs: null, reason: 'above', data: { count: value } };
};

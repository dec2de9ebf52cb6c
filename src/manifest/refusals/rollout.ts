// Deployments and ReplicaSets: numbers that would stop a rollout or make no sense.
import type { Path } from '../json.ts';
import { MOST_PODS } from '../lab/most-pods.ts';
import { percentOf } from '../resources/int-or-string.ts';
import type { Inspector } from './inspector.ts';

export function replicaNumbers(inspector: Inspector): void {
  inspector.notNegative(['spec', 'replicas']);
  inspector.notNegative(['spec', 'minReadySeconds']);
  inspector.notNegative(['spec', 'revisionHistoryLimit']);
}

/** The server takes it; a simulated cluster refuses the pods that it has no room for. */
export function simulatedPods(inspector: Inspector): void {
  const path: Path = ['spec', 'replicas'];
  const replicas = inspector.number(path);
  if (replicas !== undefined && replicas > MOST_PODS)
    inspector.warn('more-pods-than-simulated', path, { replicas, most: MOST_PODS });
}

/** A pod that counts as available only after the deadline can never be progress in time. */
export function progressDeadline(inspector: Inspector): void {
  const path = ['spec', 'progressDeadlineSeconds'];
  inspector.notNegative(path);
  const deadline = inspector.number(path);
  const ready = inspector.number(['spec', 'minReadySeconds']) ?? 0;
  if (deadline !== undefined && deadline <= ready)
    inspector.refuse('deadline-before-ready', path, { deadline, ready, suggestion: Math.max(600, ready * 2) });
}

export function strategy(inspector: Inspector): void {
  const path = ['spec', 'strategy'];
  const type = inspector.text([...path, 'type']);
  const rollingUpdate: Path = [...path, 'rollingUpdate'];
  if (type === 'Recreate') {
    if (inspector.has(rollingUpdate))
      inspector.refuse('recreate-with-rolling-update', rollingUpdate, {}, { atKey: true });
  } else if (type === 'RollingUpdate') checkRollingUpdate(inspector, rollingUpdate);
  else inspector.oneOf([...path, 'type'], ['Recreate', 'RollingUpdate'], { field: 'spec.strategy' });
}

function checkRollingUpdate(inspector: Inspector, path: Path): void {
  const surge: Path = [...path, 'maxSurge'];
  const unavailable: Path = [...path, 'maxUnavailable'];
  checkAmount(inspector, unavailable);
  checkAmount(inspector, surge);
  if (isZero(inspector, surge) && isZero(inspector, unavailable))
    inspector.refuse('rollout-cannot-proceed', unavailable, {
      maxSurge: String(inspector.value(surge) ?? 0),
      maxUnavailable: String(inspector.value(unavailable) ?? 0),
    });
  notOver100Percent(inspector, unavailable);
}

/** A number from 0, or a percentage. Returns whether it is one. */
export function checkAmount(inspector: Inspector, path: Path): boolean {
  const value = inspector.value(path);
  if (typeof value === 'number') return inspector.notNegative(path);
  if (typeof value !== 'string' || percentOf(value) !== undefined) return true;
  const number = /^\d+$/.test(value) ? inspector.replace(path, value) : undefined;
  inspector.refuse('invalid-percentage', path, { value }, number);
  return false;
}

export function notOver100Percent(inspector: Inspector, path: Path): void {
  const value = inspector.value(path);
  const percent = typeof value === 'string' ? percentOf(value) : undefined;
  if (percent !== undefined && percent > 100)
    inspector.refuse('percentage-over-100', path, { value: String(value) }, inspector.replace(path, '100%'));
}

export function isZero(inspector: Inspector, path: Path): boolean {
  const value = inspector.value(path) ?? 0;
  return typeof value === 'number' ? value === 0 : typeof value === 'string' && (percentOf(value) ?? 0) === 0;
}

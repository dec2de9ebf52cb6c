// Pod Security admission: which checks a pod violates at a level and version, and the very message of the server.
import { textAt } from '../read.ts';
import type { Workload } from '../workloads.ts';
import { type Level, NEWEST_MINOR, type PodSecurityCheck, type Violation } from './check.ts';

export interface Violated {
  readonly check: PodSecurityCheck;
  readonly violations: readonly Violation[];
}

const byId = (a: PodSecurityCheck, b: PodSecurityCheck): number => (a.id < b.id ? -1 : 1);

const ordered = new WeakMap<readonly PodSecurityCheck[], Map<string, readonly PodSecurityCheck[]>>();

/** The checks that apply at a level in a version, in the order of the server: those of baseline first. Put in order once for all pods. */
export function checksAt(all: readonly PodSecurityCheck[], level: Level, minor: number): readonly PodSecurityCheck[] {
  const name = `${level} ${minor}`;
  const before = ordered.get(all)?.get(name);
  if (before !== undefined) return before;
  const checks = inOrder(all, level, minor);
  ordered.set(all, new Map(ordered.get(all)).set(name, checks));
  return checks;
}

function inOrder(all: readonly PodSecurityCheck[], level: Level, minor: number): readonly PodSecurityCheck[] {
  const version = Math.min(minor, NEWEST_MINOR);
  const known = all.filter(({ since }) => since <= version);
  const baseline = known.filter((check) => check.level === 'baseline').toSorted(byId);
  if (level === 'baseline') return baseline;
  const restricted = known.filter((check) => check.level === 'restricted').toSorted(byId);
  const overridden = new Set(restricted.flatMap(({ overrides }) => overrides ?? []));
  return [...baseline.filter(({ id }) => !overridden.has(id)), ...restricted];
}

export function evaluatePod(
  all: readonly PodSecurityCheck[],
  workload: Workload,
  level: Level,
  minor: number,
): readonly Violated[] {
  const violated: Violated[] = [];
  for (const check of checksAt(all, level, minor)) {
    const violations = violationsOf(check, workload, minor);
    if (violations.length > 0) violated.push({ check, violations });
  }
  return violated;
}

const known = new WeakMap<Workload, Map<PodSecurityCheck, readonly Violation[]>>();

/** Where a workload violates a check. The rule of the check and the levels of the namespace ask the same of it. */
export function violationsOf(check: PodSecurityCheck, workload: Workload, minor: number): readonly Violation[] {
  if (minor < NEWEST_MINOR) return check.find(workload, minor);
  let ofWorkload = known.get(workload);
  if (ofWorkload === undefined) {
    ofWorkload = new Map();
    known.set(workload, ofWorkload);
  }
  const before = ofWorkload.get(check);
  if (before !== undefined) return before;
  const violations = check.find(workload, NEWEST_MINOR);
  ofWorkload.set(check, violations);
  return violations;
}

/** `privileged (container "web" must not …), hostPort (…)`; without parentheses where there is nothing to tell: a sysctl of no name. */
export const detailText = (violated: readonly Violated[]): string =>
  violated
    .map(({ check, violations }) => {
      const detail = check.detail(violations);
      return check.reason(violations) + (detail === '' ? '' : ` (${detail})`);
    })
    .join(', ');

/** What the server says to whoever makes pods, and of what a namespace only warns about: `would violate …`. */
export const warningText = (level: Level, version: string, violated: readonly Violated[]): string =>
  `would violate PodSecurity "${level}:${version}": ${detailText(violated)}`;

/**
 * What the server says: to a Pod that it refuses, to whoever makes pods as a warning. '' when nothing is violated.
 * `version` is printed as the namespace's label has it: `latest`, `v1.25`.
 */
export function serverMessage(
  { kind, document }: Workload,
  level: Level,
  version: string,
  violated: readonly Violated[],
): string {
  if (violated.length === 0) return '';
  if (kind !== 'Pod') return warningText(level, version, violated);
  const name = textAt(document.object, 'metadata', 'name');
  const pods = name ? `pods "${name}" is` : 'pods is';
  return `${pods} forbidden: violates PodSecurity "${level}:${version}": ${detailText(violated)}`;
}

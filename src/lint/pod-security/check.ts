// What a check of Pod Security admission is: where a pod violates it, and how the server says so (kubernetes/pod-security-admission, policy/).
import { isJsonObject, type JsonObject, type JsonValue, type Path, valueAt } from '../../manifest/index.ts';
import type { Container, Workload } from '../workloads.ts';

export type Level = 'baseline' | 'restricted';

export interface Violation {
  readonly by: 'pod' | 'annotation' | Container;
  /** Of the offending value, or of what should be there. */
  readonly path: Path;
  /** As the server would print it; '' for something that is missing. */
  readonly value: string;
  readonly missing: boolean;
  /** Nobody wrote it there: the server adds it to a Pod, because of another field or annotation. */
  readonly given?: boolean;
  /** Of the volume that it is about. */
  readonly name?: string;
}

export interface PodSecurityCheck {
  readonly id: string;
  readonly level: Level;
  /** First version that has the check: the 8 of v1.8. */
  readonly since: number;
  /** Checks of baseline that are left out where this one is made. */
  readonly overrides?: readonly string[];
  /** In the order of the pod spec; `minor` is the version of the policy. */
  find(workload: Workload, minor: number): readonly Violation[];
  reason(violations: readonly Violation[]): string;
  detail(violations: readonly Violation[]): string;
}

/** The newest version of the policy that is known; a newer one is judged as this. */
export const NEWEST_MINOR = 37;

export const violation = (by: Violation['by'], path: Path, value: string): Violation => ({
  by,
  path,
  value,
  missing: false,
});
export const missing = (by: Container, path: Path): Violation => ({ by, path, value: '', missing: true });

export const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(', ');

export const plural = (one: string, many: string, count: number): string => (count === 1 ? one : many);

/** Sorted, each once. */
export const sortedValues = (violations: readonly Violation[]): string[] =>
  [...new Set(violations.map(({ value }) => value))].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** The names of the containers, in order; a container with several violations once. */
export function containerNames(violations: readonly Violation[]): string[] {
  const containers = new Set<Container>();
  for (const { by } of violations) if (typeof by === 'object') containers.add(by);
  return [...containers].map(({ name }) => name);
}

/** `container "a"`, `containers "a", "b"`. */
export const containersText = (names: readonly string[]): string =>
  `${plural('container', 'containers', names.length)} ${quoted(names)}`;

/** `pod and containers "a", "b"`: who says what must not be said. */
export function settersText(violations: readonly Violation[]): string {
  const names = containerNames(violations);
  const pod = violations.some(({ by }) => by === 'pod') ? ['pod'] : [];
  return [...pod, ...(names.length > 0 ? [containersText(names)] : [])].join(' and ');
}

export interface PlacedSetting {
  readonly by: 'pod' | Container;
  readonly path: Path;
  readonly value: JsonValue;
}

/** A field of the security context of the pod and of every container, where it is set. */
export function settings(workload: Workload, ...field: Path): PlacedSetting[] {
  const found: PlacedSetting[] = [];
  for (const { by, context, path } of securityContexts(workload)) {
    const value = valueAt(context, field);
    if (value !== undefined && value !== null) found.push({ by, path: [...path, ...field], value });
  }
  return found;
}

interface SecurityContext {
  readonly by: 'pod' | Container;
  readonly context: JsonObject;
  readonly path: Path;
}

const contextsOf = new WeakMap<Workload, readonly SecurityContext[]>();

/** Those that are written, the pod's first. Every check asks for them. */
function securityContexts(workload: Workload): readonly SecurityContext[] {
  const known = contextsOf.get(workload);
  if (known !== undefined) return known;
  const contexts: SecurityContext[] = [];
  const add = (by: 'pod' | Container, holder: JsonObject, path: Path): void => {
    const context = holder['securityContext'];
    if (isJsonObject(context)) contexts.push({ by, context, path: [...path, 'securityContext'] });
  };
  add('pod', workload.pod, workload.podPath);
  for (const container of workload.containers) add(container, container.spec, container.path);
  contextsOf.set(workload, contexts);
  return contexts;
}

/** `hostUsers: false`: root inside is nobody outside, and some checks are relaxed from v1.35 on. */
export const ownUserNamespace = ({ pod }: Workload): boolean => pod['hostUsers'] === false;

export const isWindows = ({ pod }: Workload): boolean => valueAt(pod, ['os', 'name']) === 'windows';

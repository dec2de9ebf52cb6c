// Whether the files can be taken to hold all the pods of a namespace: only then may a selector be said to match nothing. Pure.
import type { Path } from '../manifest/index.ts';
import { isSet } from './read.ts';
import type { LintSet, NamespaceGroup } from './set.ts';

/** Fields by which an object of somebody's own kind shows that its operator makes pods of it. */
const MAKES_PODS: readonly Path[] = [
  ['replicas'],
  ['instances'],
  ['template', 'spec'],
  ['podTemplate'],
  ['podSpec'],
  ['image'],
];

/** Answers already found, so that many Services of one namespace do not each look through all of it. */
const answers = new WeakMap<LintSet, Map<string, boolean>>();

/** The files hold workloads of the namespace, and no object of whose pods they say nothing. */
export function holdsPodsOf(set: LintSet, namespace: string): boolean {
  const known = answers.get(set) ?? new Map<string, boolean>();
  answers.set(set, known);
  const answer = known.get(namespace) ?? lookThrough(set, namespace);
  known.set(namespace, answer);
  return answer;
}

function lookThrough(set: LintSet, namespace: string): boolean {
  const group = set.namespace(namespace);
  if (group === undefined || group.workloads.length === 0) return false;
  // Every selector of the namespace asks.
  const before = known.get(group);
  if (before !== undefined) return before;
  const holds = !hasPodsOfOthers(set, group);
  known.set(group, holds);
  return holds;
}

const known = new WeakMap<NamespaceGroup, boolean>();

function hasPodsOfOthers(set: LintSet, group: NamespaceGroup): boolean {
  return group.documents.some(
    (document) =>
      document.group.includes('.') &&
      !document.group.endsWith('.k8s.io') &&
      set.workloadOf(document) === undefined &&
      MAKES_PODS.some((field) => isSet(document.object, 'spec', ...field)),
  );
}

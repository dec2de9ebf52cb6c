// The labels by which a namespace chooses its level of Pod Security.
import type { LintDocument } from '../../../document.ts';
import { textMapAt } from '../../../read.ts';

export const PREFIX = 'pod-security.kubernetes.io/';
export const ENFORCE = `${PREFIX}enforce`;

export const LABELS: readonly string[] = ['enforce', 'audit', 'warn'].flatMap((mode) => [
  `${PREFIX}${mode}`,
  `${PREFIX}${mode}-version`,
]);

/** Namespaces of the cluster itself: parts of it need more than any level gives. */
export const SYSTEM_NAMESPACES = ['kube-system', 'kube-public', 'kube-node-lease'];

export const labelsOf = ({ object }: LintDocument): ReadonlyMap<string, string> =>
  textMapAt(object, 'metadata', 'labels');

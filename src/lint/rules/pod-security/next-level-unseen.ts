// A namespace below the strictest level, in which nobody is told what that level would refuse. Warnings change nothing and cost nothing.
import { setField } from '../../edits.ts';
import { documentRule } from '../../rule.ts';
import { ENFORCE, labelsOf, PREFIX, SYSTEM_NAMESPACES } from './shared/namespace-labels.ts';

export const nextLevelUnseen = documentRule({
  id: 'next-level-unseen',
  family: 'pod-security',
  severity: 'low',
  area: 'runtime-security',
  principles: ['detect-violations', 'policy-as-code'],
  controls: { bundle: 'least-privilege', cis: ['5.2.1'] },
  peers: [],
  fix: 'safe',
  types: ['Namespace'],
  examples: {
    bad: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline # for now
`,
    ],
    good: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline # for now
    pod-security.kubernetes.io/warn: restricted
`,
    ],
  },
  appliesTo: (namespace) =>
    !SYSTEM_NAMESPACES.includes(namespace.name) &&
    ['baseline', 'restricted'].includes(labelsOf(namespace).get(ENFORCE) ?? ''),
  check(namespace, report) {
    const labels = labelsOf(namespace);
    if (labels.get(ENFORCE) !== 'baseline') return;
    if (['warn', 'audit'].some((mode) => labels.get(`${PREFIX}${mode}`) === 'restricted')) return;
    const at = ['metadata', 'labels', `${PREFIX}warn`];
    report({ at, data: { namespace: namespace.name }, edits: setField(namespace, at, 'restricted') });
  },
});

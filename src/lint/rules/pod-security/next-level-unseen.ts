// A namespace below the strictest level, in which nobody is told what that level would refuse. Warnings change nothing and cost nothing.
import { setField } from '../../edits.ts';
import { NEWEST_MINOR } from '../../pod-security/check.ts';
import { evaluatePod } from '../../pod-security/evaluate.ts';
import { documentRule } from '../../rule.ts';
import { POD_SECURITY_CHECKS } from '../pod-security-checks.ts';
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
  check(namespace, report, { set }) {
    const labels = labelsOf(namespace);
    if (labels.get(ENFORCE) !== 'baseline') return;
    if (['warn', 'audit'].some((mode) => labels.get(`${PREFIX}${mode}`) === 'restricted')) return;
    const at = ['metadata', 'labels', `${PREFIX}warn`];
    // The label brings the warnings that it is meant to bring: whether now is the time is for a person to say.
    const warns = (set.namespace(namespace.name)?.workloads ?? []).some(
      (workload) => evaluatePod(POD_SECURITY_CHECKS, workload, 'restricted', NEWEST_MINOR).length > 0,
    );
    const edits = setField(namespace, at, 'restricted');
    report({ at, data: { namespace: namespace.name }, edits, fix: warns ? 'suggested' : 'safe' });
  },
});

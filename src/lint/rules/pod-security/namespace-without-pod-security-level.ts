// A namespace that refuses no pod: without a label the cluster's default holds, which is `privileged` unless somebody has changed it.
import type { TextEdit } from '../../../manifest/index.ts';
import type { LintDocument } from '../../document.ts';
import { setField } from '../../edits.ts';
import { NEWEST_MINOR } from '../../pod-security/check.ts';
import { evaluatePod } from '../../pod-security/evaluate.ts';
import { documentRule } from '../../rule.ts';
import type { LintSet } from '../../set.ts';
import { POD_SECURITY_CHECKS } from '../pod-security-checks.ts';
import { ENFORCE, labelsOf, SYSTEM_NAMESPACES } from './shared/namespace-labels.ts';

/** The strictest level that all workloads of the namespace keep already; undefined when they keep none. */
function levelKept(set: LintSet, namespace: LintDocument): 'baseline' | 'restricted' | undefined {
  const workloads = set.namespace(namespace.name)?.workloads ?? [];
  return (['restricted', 'baseline'] as const).find((level) =>
    workloads.every((workload) => evaluatePod(POD_SECURITY_CHECKS, workload, level, NEWEST_MINOR).length === 0),
  );
}

export const namespaceWithoutPodSecurityLevel = documentRule({
  id: 'namespace-without-pod-security-level',
  family: 'pod-security',
  severity: 'high',
  area: 'runtime-security',
  principles: ['policy-as-code', 'limits-and-isolation', 'hardened-and-watched'],
  controls: { bundle: 'least-privilege', cis: ['5.2.1'] },
  peers: [],
  // Pods that are in none of the files may be refused.
  fix: 'suggested',
  types: ['Namespace'],
  examples: {
    bad: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
`,
    ],
    good: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: restricted
`,
    ],
  },
  appliesTo: ({ name }) => !SYSTEM_NAMESPACES.includes(name),
  check(namespace, report, { set }) {
    if (labelsOf(namespace).has(ENFORCE)) return;
    const level = levelKept(set, namespace);
    const edits: readonly TextEdit[] | undefined = level && setField(namespace, ['metadata', 'labels', ENFORCE], level);
    report({ at: ['metadata', 'labels', ENFORCE], data: { namespace: namespace.name }, edits });
  },
});

// A Namespace warns about or records a level of Pod Security that these pods do not meet. Nothing is refused; it will be once it is enforced.
import { evaluatePod, warningText } from '../../pod-security/evaluate.ts';
import { levelOf, type Mode } from '../../pod-security/levels.ts';
import { workloadRule } from '../../rule.ts';
import type { LintSet } from '../../set.ts';
import type { Workload } from '../../workloads.ts';
import { POD_SECURITY_CHECKS } from '../pod-security-checks.ts';

/** The namespace of a workload, its modes that ask for more than it enforces. */
function stricterModes({ namespace }: Workload, set: LintSet) {
  const declaration = set.namespace(namespace)?.declaration;
  if (declaration === undefined) return [];
  const enforced = levelOf(declaration, 'enforce');
  return (['warn', 'audit'] satisfies Mode[])
    .map((mode) => ({ mode, declaration, asked: levelOf(declaration, mode) }))
    .filter(
      ({ asked }) => asked.level !== 'privileged' && (asked.level !== enforced.level || asked.minor !== enforced.minor),
    );
}

export const violatesWarnedLevel = workloadRule({
  id: 'violates-warned-level',
  family: 'pod-security',
  severity: 'medium',
  area: 'runtime-security',
  principles: ['policy-as-code', 'detect-violations'],
  controls: { bundle: 'least-privilege', cis: ['5.2.1'] },
  peers: [],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: privileged
    pod-security.kubernetes.io/warn: baseline
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  hostPID: true
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
    good: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: privileged
    pod-security.kubernetes.io/warn: baseline
---
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
`,
    ],
  },
  appliesTo: (workload, { set }) => stricterModes(workload, set).length > 0,
  check(workload, report, { set }) {
    // One finding: a pod that is warned about is recorded for the same reasons.
    for (const { mode, declaration, asked } of stricterModes(workload, set)) {
      const { level, version, minor } = asked;
      if (level === 'privileged') continue;
      const violated = evaluatePod(POD_SECURITY_CHECKS, workload, level, minor);
      if (violated.length === 0) continue;
      report({
        at: workload.podPath,
        data: {
          workload: `${workload.kind}/${workload.name}`,
          namespace: workload.namespace,
          mode,
          level,
          message: warningText(level, version, violated),
        },
        related: [{ document: declaration, at: ['metadata', 'labels', `pod-security.kubernetes.io/${mode}`] }],
      });
      return;
    }
  },
});

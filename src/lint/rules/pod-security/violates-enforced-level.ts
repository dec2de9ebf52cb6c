// A Namespace enforces a level of Pod Security that these pods do not meet: the server refuses every one of them, in these words.
import { evaluatePod, serverMessage } from '../../pod-security/evaluate.ts';
import { levelOf } from '../../pod-security/levels.ts';
import { workloadRule } from '../../rule.ts';
import { POD_SECURITY_CHECKS } from '../pod-security-checks.ts';

export const violatesEnforcedLevel = workloadRule({
  id: 'violates-enforced-level',
  family: 'pod-security',
  severity: 'critical',
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
    pod-security.kubernetes.io/enforce: baseline
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      hostNetwork: true
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
    pod-security.kubernetes.io/enforce: baseline
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
`,
    ],
  },
  appliesTo({ namespace }, { set }) {
    const declaration = set.namespace(namespace)?.declaration;
    return declaration !== undefined && levelOf(declaration, 'enforce').level !== 'privileged';
  },
  check(workload, report, { set }) {
    const declaration = set.namespace(workload.namespace)?.declaration;
    if (declaration === undefined) return;
    const { level, version, minor } = levelOf(declaration, 'enforce');
    if (level === 'privileged') return;
    const violated = evaluatePod(POD_SECURITY_CHECKS, workload, level, minor);
    if (violated.length === 0) return;
    report({
      at: workload.podPath,
      data: {
        workload: `${workload.kind}/${workload.name}`,
        namespace: workload.namespace,
        level,
        message: serverMessage(workload, level, version, violated),
      },
      related: [{ document: declaration, at: ['metadata', 'labels', 'pod-security.kubernetes.io/enforce'] }],
    });
  },
});

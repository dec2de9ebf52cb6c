// A namespace that lets every pod in on purpose.
import { documentRule } from '../../rule.ts';
import { ENFORCE, labelsOf, SYSTEM_NAMESPACES } from './shared/namespace-labels.ts';

export const namespaceAllowsPrivileged = documentRule({
  id: 'namespace-allows-privileged',
  family: 'pod-security',
  severity: 'medium',
  area: 'runtime-security',
  principles: ['policy-as-code', 'limits-and-isolation'],
  controls: { bundle: 'least-privilege', cis: ['5.2.1'] },
  peers: [],
  fix: 'none',
  types: ['Namespace'],
  examples: {
    bad: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: privileged
`,
    ],
    good: [
      `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
`,
    ],
  },
  appliesTo: (namespace) => !SYSTEM_NAMESPACES.includes(namespace.name) && labelsOf(namespace).has(ENFORCE),
  check(namespace, report) {
    if (labelsOf(namespace).get(ENFORCE) === 'privileged')
      report({ at: ['metadata', 'labels', ENFORCE], data: { namespace: namespace.name } });
  },
});

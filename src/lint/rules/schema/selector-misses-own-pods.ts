// A workload whose selector does not choose the pods of its own template: the server refuses it.
import type { Path } from '../../../manifest/index.ts';
import { setField } from '../../edits.ts';
import { isSet, listAt, objectAt, textMapAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';
import { matchesSelector } from '../../selectors.ts';
import { isFoundAlready } from './shared/found-already.ts';

const LABELS: Path = ['spec', 'template', 'metadata', 'labels'];

const text = (labels: ReadonlyMap<string, string>): string =>
  [...labels].map(([key, value]) => `${key}=${value}`).join(', ') || '–';

export const selectorMissesOwnPods = documentRule({
  id: 'selector-misses-own-pods',
  family: 'schema',
  severity: 'high',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: [
    'kube-linter:mismatching-selector',
    'kube-score:deployment-pod-selector-labels-match-template-metadata-labels',
    'kube-score:statefulset-pod-selector-labels-match-template-metadata-labels',
  ],
  fix: 'suggested',
  types: [
    'apps/Deployment',
    'apps/StatefulSet',
    'apps/DaemonSet',
    'apps/ReplicaSet',
    'extensions/Deployment',
    'extensions/DaemonSet',
    'extensions/ReplicaSet',
  ],
  examples: {
    bad: [
      `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent-v1}
  template:
    metadata:
      labels: {app: agent, tier: node}
    spec:
      containers:
        - name: agent
          image: shop/agent:1.4.2
`,
    ],
    good: [
      `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels: {app: agent, tier: node}
    spec:
      containers:
        - name: agent
          image: shop/agent:1.4.2
`,
    ],
  },
  appliesTo: ({ object }) => isSet(object, 'spec', 'selector') && isSet(object, 'spec', 'template'),
  check(document, report) {
    const { object, kind, name } = document;
    const labels = textMapAt(object, ...LABELS);
    const selector = objectAt(object, 'spec', 'selector');
    if (matchesSelector(selector, labels) || isFoundAlready(document, 'selector-template-mismatch', LABELS)) return;
    const wanted = textMapAt(selector, 'matchLabels');
    // A selector can never be changed once the object is there, so the labels follow it.
    const all = Object.fromEntries([...labels, ...wanted]);
    const certain = listAt(selector, 'matchExpressions').length === 0 && wanted.size > 0;
    report({
      at: LABELS,
      data: { kind, name, selector: text(wanted), labels: text(labels) },
      edits: certain ? setField(document, LABELS, all) : undefined,
      peers: [
        'kube-linter:mismatching-selector',
        ...(kind === 'Deployment' || kind === 'StatefulSet'
          ? [`kube-score:${kind.toLowerCase()}-pod-selector-labels-match-template-metadata-labels`]
          : []),
      ],
    });
  },
});

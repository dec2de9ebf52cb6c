// A label whose value the server refuses, on an object or on the pods of its template.
import { isLabelValue, type Path } from '../../../manifest/index.ts';
import { textMapAt } from '../../read.ts';
import { workloadRule } from '../../rule.ts';
import { isFoundAlready } from './shared/found-already.ts';

export const malformedLabelValue = workloadRule({
  id: 'malformed-label-value',
  family: 'schema',
  severity: 'high',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-score:label-values'],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector:
    matchLabels: {app: agent}
  template:
    metadata:
      labels:
        app: agent
        owner: platform team
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
      labels:
        app: agent
        owner: platform-team
    spec:
      containers:
        - name: agent
          image: shop/agent:1.4.2
`,
    ],
  },
  check({ document, metadataPath }, report) {
    const places: readonly Path[] =
      metadataPath.length === 1
        ? [['metadata', 'labels']]
        : [
            ['metadata', 'labels'],
            [...metadataPath, 'labels'],
          ];
    for (const place of places)
      for (const [key, value] of textMapAt(document.object, ...place)) {
        const at: Path = [...place, key];
        if (isLabelValue(value)) continue;
        // src/manifest names the mapping, not the entry.
        if ([at, place].some((path) => isFoundAlready(document, 'invalid-label-value', path))) continue;
        report({ at, data: { key, value } });
      }
  },
});

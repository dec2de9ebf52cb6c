// An environment variable that is read from a key which the ConfigMap or Secret of the same files does not have: the container does not start.
import type { Path } from '../../../manifest/index.ts';
import { booleanAt, listAt, objectAt, textAt } from '../../read.ts';
import { containerRule } from '../../rule.ts';

const SOURCES = [
  ['configMapKeyRef', 'ConfigMap', ['data', 'binaryData']],
  ['secretKeyRef', 'Secret', ['data', 'stringData']],
] as const;

export const missingConfigKey = containerRule({
  id: 'missing-config-key',
  family: 'schema',
  severity: 'high',
  area: 'correctness',
  principles: ['configuration-outside-the-image', 'manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: [],
  fix: 'none',
  examples: {
    bad: [
      `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  LOG_LEVEL: info
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      env:
        - name: LOG_LEVEL
          valueFrom:
            configMapKeyRef: {name: web, key: log-level}
`,
    ],
    good: [
      `apiVersion: v1
kind: ConfigMap
metadata:
  name: web
data:
  LOG_LEVEL: info
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      env:
        - name: LOG_LEVEL
          valueFrom:
            configMapKeyRef: {name: web, key: LOG_LEVEL}
        - name: TRACE
          valueFrom:
            configMapKeyRef: {name: web, key: TRACE, optional: true}
`,
    ],
  },
  appliesTo: ({ spec }) => listAt(spec, 'env').some((entry) => Object.keys(objectAt(entry, 'valueFrom')).length > 0),
  check({ spec, path, name, workload }, report, { set }) {
    for (const [index, entry] of listAt(spec, 'env').entries())
      for (const [field, kind, places] of SOURCES) {
        const reference = objectAt(entry, 'valueFrom', field);
        const [source = '', key = ''] = [textAt(reference, 'name'), textAt(reference, 'key')];
        const object = set.find(kind, workload.namespace, source);
        if (object === undefined || key === '' || booleanAt(reference, 'optional') === true) continue;
        const keys = places.flatMap((place) => Object.keys(objectAt(object.object, place)));
        if (keys.includes(key)) continue;
        const at: Path = [...path, 'env', index, 'valueFrom', field, 'key'];
        const data = { container: name, kind, source, key, variable: textAt(entry, 'name') ?? '' };
        report({ at, data, related: [{ document: object, at: ['metadata', 'name'] }] });
      }
  },
});

// A StatefulSet whose pods get no names in DNS: it names no Service, or one that is not headless or is not there.
import { neighbours } from '../../neighbours.ts';
import { textAt } from '../../read.ts';
import { documentRule } from '../../rule.ts';

export const statefulSetWithoutService = documentRule({
  id: 'stateful-set-without-service',
  family: 'schema',
  severity: 'medium',
  area: 'correctness',
  principles: ['manage-configuration'],
  controls: { bundle: 'secure-configuration' },
  peers: ['kube-score:statefulset-has-servicename'],
  fix: 'none',
  types: ['apps/StatefulSet'],
  examples: {
    bad: [
      `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: orders-db
spec:
  serviceName: orders-db
  selector:
    matchLabels: {app: orders-db}
  template:
    metadata:
      labels: {app: orders-db}
    spec:
      containers:
        - name: db
          image: shop/db:16.3
---
apiVersion: v1
kind: Service
metadata:
  name: orders-db
spec:
  selector: {app: orders-db}
  ports:
    - port: 5432
`,
    ],
    good: [
      `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: orders-db
spec:
  serviceName: orders-db
  selector:
    matchLabels: {app: orders-db}
  template:
    metadata:
      labels: {app: orders-db}
    spec:
      containers:
        - name: db
          image: shop/db:16.3
---
apiVersion: v1
kind: Service
metadata:
  name: orders-db
spec:
  clusterIP: None
  selector: {app: orders-db}
  ports:
    - port: 5432
`,
    ],
  },
  check(document, report, { set }) {
    const at = ['spec', 'serviceName'];
    const service = textAt(document.object, ...at) ?? '';
    const data = { set: document.name, service: service || '–' };
    if (service === '') return report({ at, data });
    const found = set.find('Service', document.namespace, service);
    if (found !== undefined) {
      const headless = textAt(found.object, 'spec', 'clusterIP') === 'None';
      if (!headless || !set.selectedBy(found).some((workload) => workload.document === document))
        report({ at, data, related: [{ document: found, at: ['metadata', 'name'] }] });
      return;
    }
    // Where there is no Service beside it, the Services are kept elsewhere.
    if (neighbours(set, document, 'Service').length > 0) report({ at, data });
  },
});

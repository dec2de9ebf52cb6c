// A container without a readiness probe: it gets requests, and counts as updated, before it can answer.
import { setField } from '../../edits.ts';
import { containerRule } from '../../rule.ts';
import type { Container } from '../../workloads.ts';
import { firstTcpPort, isAskedForProbes, probeOf } from './shared/probes.ts';
import { isServedToKubeScore } from './shared/serving.ts';

const readyByItself = ({ workload }: Container): boolean =>
  workload.containers.some((own) => own.role === 'main' && probeOf(own, 'readinessProbe') !== undefined);

export const noReadinessProbe = containerRule({
  id: 'no-readiness-probe',
  family: 'availability',
  severity: 'high',
  area: 'availability',
  principles: ['health-check-controls-update', 'update-without-interruption', 'verify-health-after-deploy'],
  controls: { bundle: 'availability' },
  peers: ['kube-linter:no-readiness-probe', 'kube-score:pod-probes', 'polaris:readinessProbeMissing'],
  fix: 'suggested',
  examples: {
    bad: [
      `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
          ports:
            - name: http
              containerPort: 8080
`,
    ],
    good: [
      `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: shop/web:1.4.2
          ports:
            - name: http
              containerPort: 8080
          readinessProbe:
            httpGet:
              path: /ready
              port: http
`,
      `apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: migrate
          image: shop/migrate:1.4.2
`,
    ],
  },
  appliesTo: isAskedForProbes,
  check(container, report, { set }) {
    if (probeOf(container, 'readinessProbe') !== undefined) return;
    const { document, path, name, workload } = container;
    const at = [...path, 'readinessProbe'];
    const port = firstTcpPort(container);
    const isServed = isServedToKubeScore(set, workload);
    report({
      at,
      data: { container: name },
      edits: port === undefined ? undefined : setField(document, at, { tcpSocket: { port } }),
      peers: [
        'kube-linter:no-readiness-probe',
        'polaris:readinessProbeMissing',
        ...(isServed && !readyByItself(container) ? ['kube-score:pod-probes'] : []),
      ],
    });
  },
});

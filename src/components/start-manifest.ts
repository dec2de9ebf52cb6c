// The manifest that a reader without script sees on the page of a strategy: the one that the workbench starts with.
import type { StrategyId } from './strategies.ts';

const strategyBlock: Readonly<Record<StrategyId, string>> = {
  'rolling-update': `  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
`,
  recreate: `  strategy:
    type: Recreate
`,
};

export const startManifest = (strategy: StrategyId): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 4
${strategyBlock[strategy]}  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
      - name: web
        image: shop/web:1.0.0
        readinessProbe:
          httpGet:
            path: /ready
            port: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
  - port: 80
    targetPort: 8080
`;

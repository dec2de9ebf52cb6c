// A canary that nobody watches: the first step is half of all users, and no number can stop it.
import type { Language } from '../../../i18n/index.ts';
import type { CheckFile } from '../draft.ts';

const NOTE = { ko: '무엇이 나빠도 끝까지 갑니다', en: 'whatever goes wrong, it goes on' } as const;

export const canaryWithoutBrakes = (language: Language): readonly CheckFile[] => [
  {
    name: 'rollout.yaml',
    text: `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
  namespace: shop
spec:
  replicas: 6
  selector:
    matchLabels: {app: web}
  strategy:
    canary: # ${NOTE[language]}
      stableService: web
      canaryService: web-canary
      steps:
        - setWeight: 50
        - pause: {duration: 10s}
        - setWeight: 100
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: registry.example.com/shop/web:2.3.0
          ports:
            - containerPort: 8080
          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits: {memory: 128Mi}
`,
  },
  {
    name: 'services.yaml',
    text: `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec:
  selector: {app: web}
  ports:
    - port: 80
      targetPort: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: web-canary
  namespace: shop
spec:
  selector: {app: web}
  ports:
    - port: 80
      targetPort: 8080
`,
  },
];

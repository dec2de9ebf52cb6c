// A first release in a hurry: it runs, and nearly everything that the lecture says about images, rights, secrets and availability is missing.
import type { Language } from '../../../i18n/index.ts';
import type { CheckFile } from '../draft.ts';

const NOTE = { ko: '오늘 안에 띄우려고 급히 쓴 파일', en: 'written to be live by tonight' } as const;

export const hurriedRelease = (language: Language): readonly CheckFile[] => [
  {
    name: 'deployment.yaml',
    text: `# ${NOTE[language]}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: pay
  namespace: shop
spec:
  replicas: 1
  selector:
    matchLabels: {app: pay}
  template:
    metadata:
      labels: {app: pay}
    spec:
      containers:
        - name: pay
          image: registry.example.com/shop/pay:latest
          securityContext:
            privileged: true
          ports:
            - containerPort: 8080
          env:
            - name: DB_PASSWORD
              value: hunter2
          resources: {}
`,
  },
  {
    name: 'service.yaml',
    text: `apiVersion: v1
kind: Service
metadata:
  name: pay
  namespace: shop
spec:
  type: LoadBalancer
  selector: {app: pay}
  ports:
    - port: 80
      targetPort: 8080
`,
  },
];

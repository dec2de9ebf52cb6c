// The release that the home page shows: a small shop whose Deployment lacks a readiness probe. It sleeps before it stops, so that the
// missing probe is its only fault. The same files in both languages.

export const FILE = 'deployment.yaml';
export const SERVICE_FILE = 'service.yaml';

/** The seed of the workbench too: the same users come. */
export const SEED = 4213;
/** From when time is shown, milliseconds: v1 has long been serving by then. */
export const ORIGIN_MS = 10_000;
/** When v2 is applied, from the origin: first one sees that all is well. */
export const DEPLOYED_AFTER_MS = 1_000;
/** Axis of the lanes at least. */
export const AXIS_MS = 20_000;

export const deploymentText = (tag: '1.0.0' | '2.0.0'): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 4
  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 1
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: shop/web:${tag}
          ports:
            - containerPort: 8080
          lifecycle:
            preStop:
              sleep:
                seconds: 3
`;

export const SERVICE_TEXT = `apiVersion: v1
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

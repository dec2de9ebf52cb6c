// Parts that the examples of this family share: a Service and the Deployment behind it. No rule reads them.

export const WEB_SERVICE = `---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector: {app: web}
  ports:
    - port: 80
      targetPort: http
`;

const indented = (lines: string, by: number): string =>
  lines === '' ? '' : `${lines.replace(/^/gm, ' '.repeat(by))}\n`;

/** What an example is about: lines of the spec, of the pod's spec, and of its container. */
export const webDeployment = (spec: string, pod = '', container = ''): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
${indented(spec, 2)}  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
${indented(pod, 6)}      containers:
        - name: web
          image: shop/web:1.4.2
          ports:
            - {name: http, containerPort: 8080}
${indented(container, 10)}`;

/** Scales that Deployment between two bounds. */
export const webAutoscaler = (min: number, max: number): string =>
  `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: ${min}
  maxReplicas: ${max}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: 70}
`;

/** A budget for the pods of that Deployment. */
export const webBudget = (spec: string, name = 'web'): string =>
  `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${name}
spec:
${indented(spec, 2)}  selector:
    matchLabels: {app: web}
`;

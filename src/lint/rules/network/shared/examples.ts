// Parts that the examples of this family share. No rule reads them.

const indented = (lines: string, by: number): string =>
  lines === '' ? '' : `${lines.replace(/^/gm, ' '.repeat(by))}\n`;

/** A NetworkPolicy of the pods `app: web`, with these lines in its spec. */
export const webPolicy = (spec: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
spec:
  podSelector:
    matchLabels: {app: web}
${indented(spec, 2)}`;

/** A NetworkPolicy of all the pods of its namespace. */
export const namespacePolicy = (spec: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default
spec:
  podSelector: {}
${indented(spec, 2)}`;

export const WEB_POD = `---
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: {app: web}
spec:
  containers:
    - name: web
      image: shop/web:1.4.2
      ports:
        - {name: http, containerPort: 8080}
`;

/** A Service of the pods `app: web`, with these lines in its spec. */
export const webService = (spec: string, port = 'targetPort: http'): string => `apiVersion: v1
kind: Service
metadata:
  name: web
  labels: {app: web}
spec:
${indented(spec, 2)}  ports:
    - port: 80
      ${port}
`;

/** An Ingress to that Service, with these lines before its rules and these annotations. */
export const webIngress = (spec: string, annotations = ''): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
${annotations === '' ? '' : `  annotations:\n${indented(annotations, 4)}`}spec:
${indented(spec, 2)}  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: web
                port: {number: 80}
`;

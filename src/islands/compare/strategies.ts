// The strategies that can stand side by side, in the order in which they do. Adding one: an id, its text, and its place in `STRATEGIES`.
import type { Scenario } from './scenario.ts';

/** In the order of the columns. */
export const STRATEGIES = ['rolling-update', 'recreate', 'blue-green', 'canary'] as const;
export type StrategyId = (typeof STRATEGIES)[number];

export const isStrategy = (id: unknown): id is StrategyId => STRATEGIES.some((known) => known === id);

export const FEWEST_COLUMNS = 2;
export const MOST_COLUMNS = 3;
/** What a first visit shows: the most different ones. */
export const DEFAULT_COLUMNS: readonly StrategyId[] = ['rolling-update', 'blue-green', 'canary'];

const template = ({ preStopSeconds }: Scenario, image: string): string => `  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: ${image}
          ports:
            - containerPort: 8080
          resources:
            requests:
              cpu: "1"
              memory: 512Mi
          readinessProbe:
            httpGet:
              path: /health
              port: 8080
            periodSeconds: 2
${
  preStopSeconds > 0
    ? `          lifecycle:
            preStop:
              sleep:
                seconds: ${preStopSeconds}
`
    : ''
}`;

const service = (name: string): string => `---
apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector:
    app: web
  ports:
    - port: 80
      targetPort: 8080
`;

const workload = (type: string, strategy: string, scenario: Scenario, image: string): string => `${type}
metadata:
  name: web
spec:
  replicas: ${scenario.replicas}
  progressDeadlineSeconds: 120
  strategy:
${strategy}
${template(scenario, image)}${service('web')}`;

const deployment = (strategy: string, scenario: Scenario, image: string): string =>
  workload('apiVersion: apps/v1\nkind: Deployment', strategy, scenario, image);

const rollout = (strategy: string, scenario: Scenario, image: string): string =>
  workload('apiVersion: argoproj.io/v1alpha1\nkind: Rollout', strategy, scenario, image);

/** From the first step on; the first look waits until there is something to measure. */
const BACKGROUND = `
      analysis:
        startingStep: 1
        templates:
          - templateName: success-rate
        args:
          - name: hash
            valueFrom:
              podTemplateHashValue: Latest`;

const SUCCESS_RATE = `---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata:
  name: success-rate
spec:
  args:
    - name: hash
  metrics:
    - name: success-rate
      initialDelay: 5s
      interval: 5s
      failureLimit: 1
      successCondition: result[0] >= 0.95
      provider:
        prometheus:
          address: http://prometheus:9090
          query: >-
            sum(rate(http_requests_total{rollouts_pod_template_hash="{{args.hash}}",status!~"5.."}[10s]))
            / sum(rate(http_requests_total{rollouts_pod_template_hash="{{args.hash}}"}[10s]))
`;

const MANIFESTS: Readonly<Record<StrategyId, (scenario: Scenario, image: string) => string>> = {
  'rolling-update': (scenario, image) =>
    deployment(
      `    type: RollingUpdate
    rollingUpdate:
      maxSurge: ${scenario.maxSurge}
      maxUnavailable: ${scenario.maxUnavailable}`,
      scenario,
      image,
    ),
  recreate: (scenario, image) => deployment('    type: Recreate', scenario, image),
  'blue-green': (scenario, image) =>
    rollout(
      `    blueGreen:
      activeService: web
      previewService: web-preview
      scaleDownDelaySeconds: ${scenario.scaleDownDelaySeconds}`,
      scenario,
      image,
    ) + service('web-preview'),
  canary: (scenario, image) =>
    rollout(
      `    canary:
      maxSurge: ${scenario.maxSurge}
      maxUnavailable: ${scenario.maxUnavailable}
      steps:
        - setWeight: 25
        - pause: { duration: ${scenario.pauseSeconds}s }
        - setWeight: 50
        - pause: { duration: ${scenario.pauseSeconds}s }${scenario.analysis === 'none' ? '' : BACKGROUND}`,
      scenario,
      image,
    ) + (scenario.analysis === 'none' ? '' : SUCCESS_RATE),
};

/** The text of a column with an image; everything but the strategy is the same in all of them. */
export const manifestOf = (strategy: StrategyId, scenario: Scenario, image: string): string =>
  MANIFESTS[strategy](scenario, image);

/** Fields of the scenario that only some strategies have. */
const OWN_FIELDS: Readonly<Partial<Record<keyof Scenario, readonly StrategyId[]>>> = {
  maxSurge: ['rolling-update', 'canary'],
  maxUnavailable: ['rolling-update', 'canary'],
  scaleDownDelaySeconds: ['blue-green'],
  pauseSeconds: ['canary'],
  analysis: ['canary'],
};

/** Whether a field means anything to any of the columns. */
export const concerns = (field: keyof Scenario, columns: readonly StrategyId[]): boolean => {
  const own = OWN_FIELDS[field];
  return own === undefined || columns.some((id) => own.includes(id));
};

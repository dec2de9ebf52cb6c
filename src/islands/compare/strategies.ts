// The strategies that can stand side by side, in the order in which they do. Adding one: an id, its text, and a line in `STRATEGIES`.
import type { Scenario } from './scenario.ts';

/** What the engine can release today. A strategy that it does not know yet is not offered. */
export const STRATEGIES = ['rolling-update', 'recreate'] as const;
export type StrategyId = (typeof STRATEGIES)[number];

export const FEWEST_COLUMNS = 2;
export const MOST_COLUMNS = 3;
export const DEFAULT_COLUMNS: readonly StrategyId[] = STRATEGIES.slice(0, MOST_COLUMNS);

export const isStrategy = (id: unknown): id is StrategyId => STRATEGIES.some((known) => known === id);

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

const deployment = (strategy: string, scenario: Scenario, image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: ${scenario.replicas}
  progressDeadlineSeconds: 120
  strategy:
${strategy}
${template(scenario, image)}${service('web')}`;

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
};

/** The text of a column with an image; everything but the strategy is the same in all of them. */
export const manifestOf = (strategy: StrategyId, scenario: Scenario, image: string): string =>
  MANIFESTS[strategy](scenario, image);

/** Fields of the scenario that only some strategies have. */
const OWN_FIELDS: Readonly<Partial<Record<keyof Scenario, readonly StrategyId[]>>> = {
  maxSurge: ['rolling-update'],
  maxUnavailable: ['rolling-update'],
};

/** Whether a field means anything to any of the columns. */
export const concerns = (field: keyof Scenario, columns: readonly StrategyId[]): boolean =>
  OWN_FIELDS[field]?.some((id) => columns.includes(id)) ?? true;

// Manifests of Rollouts and of what stands around them, as objects.
import type { JsonObject } from '../../../../src/manifest/index.ts';

export interface RolloutOptions {
  readonly replicas?: number;
  readonly image?: string;
  readonly strategy: JsonObject;
  readonly spec?: JsonObject;
}

export const rolloutManifest = ({
  replicas = 4,
  image = 'shop:1',
  strategy,
  spec = {},
}: RolloutOptions): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'web' },
  spec: {
    replicas,
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image }] } },
    strategy,
    ...spec,
  },
});

export const service = (name: string): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
});

export const ingress: JsonObject = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web' },
  spec: {
    rules: [
      {
        http: {
          paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'stable', port: { number: 80 } } } }],
        },
      },
    ],
  },
};

/** Behind nginx, with the Services `stable` and `canary`. */
export const routed = (steps: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  canary: {
    canaryService: 'canary',
    stableService: 'stable',
    trafficRouting: { nginx: { stableIngress: 'web' } },
    steps: [...steps],
    ...more,
  },
});

export const around: readonly JsonObject[] = [service('stable'), service('canary'), ingress];

/** Asks `query`; more than 0.9 is good, less than 0.5 is bad, what lies between is neither. */
export const analysisTemplate = (name: string, query: string, more: JsonObject = {}): JsonObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisTemplate',
  metadata: { name },
  spec: {
    metrics: [
      {
        name: 'success-rate',
        successCondition: 'result[0] > 0.9',
        failureCondition: 'result[0] < 0.5',
        provider: { prometheus: { address: 'http://metrics:9090', query } },
        ...more,
      },
    ],
  },
});

export const use = (templateName: string): JsonObject => ({ templates: [{ templateName }] });

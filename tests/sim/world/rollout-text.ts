// Random Rollouts behind an nginx, as text, and what a person does to them.
import fc from 'fast-check';
import {
  BEHAVIOURS,
  type BehaviourId,
  DEFAULT_BEHAVIOUR,
  type TimedInput,
  type WorldInput,
} from '../../../src/sim/index.ts';

export const imageOf = (version: number): string => `shop/web:${version}`;

export interface RolloutText {
  readonly replicas: number;
  readonly strategy: object;
  readonly spec?: {
    readonly progressDeadlineSeconds?: number;
    readonly progressDeadlineAbort?: boolean;
    readonly minReadySeconds?: number;
    readonly rollbackWindow?: { readonly revisions: number };
  };
  /** Name of an AnalysisTemplate → the query of its only metric, a share that must be 0.95 at least. */
  readonly templates?: Readonly<Record<string, string>>;
  /** How often each is measured; without: for as long as there is time. */
  readonly measurements?: number;
}

const yaml = (object: object): string => JSON.stringify(object);

const service = (name: string): string =>
  yaml({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] },
  });

export function rolloutText({ replicas, strategy, spec = {}, templates = {}, measurements }: RolloutText): string {
  const container = {
    name: 'web',
    image: imageOf(1),
    ports: [{ containerPort: 8080 }],
    readinessProbe: { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 2 },
  };
  const rollout = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'web' },
    spec: {
      replicas,
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [container] } },
      strategy,
      ...spec,
    },
  };
  const backend = { service: { name: 'stable', port: { number: 80 } } };
  const ingress = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web' },
    spec: { ingressClassName: 'nginx', rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
  };
  const analysis = Object.entries(templates).map(([name, query]) =>
    yaml({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AnalysisTemplate',
      metadata: { name },
      spec: {
        args: [{ name: 'hash' }],
        metrics: [
          {
            name: 'success-rate',
            interval: '10s',
            initialDelay: '15s',
            failureLimit: 1,
            ...(measurements === undefined ? {} : { count: measurements }),
            successCondition: 'result[0] >= 0.95',
            provider: { prometheus: { address: 'http://prometheus:9090', query } },
          },
        ],
      },
    }),
  );
  const services = ['stable', 'canary', 'active', 'preview'].filter((name) => yaml(strategy).includes(`"${name}"`));
  return [...services.map(service), yaml(ingress), ...analysis, yaml(rollout)].join('\n---\n');
}

export const SUCCESS_RATE = `sum(rate(http_requests_total{rollouts_pod_template_hash="{{args.hash}}",status!~"5.."}[20s]))
  / sum(rate(http_requests_total{rollouts_pod_template_hash="{{args.hash}}"}[20s]))`;

export const routed = (steps: readonly object[], more: object = {}): object => ({
  canary: {
    canaryService: 'canary',
    stableService: 'stable',
    trafficRouting: { nginx: { stableIngress: 'web' } },
    steps,
    ...more,
  },
});

const step: fc.Arbitrary<object> = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((setWeight) => ({ setWeight })),
  fc.integer({ min: 1, max: 20 }).map((duration) => ({ pause: { duration } })),
  fc.constant({ pause: {} }),
  fc
    .constantFrom({ weight: 50 }, { replicas: 2 }, { matchTrafficWeight: true })
    .map((setCanaryScale) => ({ setCanaryScale })),
);

export const rollouts: fc.Arbitrary<RolloutText> = fc
  .record({
    replicas: fc.integer({ min: 1, max: 6 }),
    steps: fc.array(step, { maxLength: 6 }),
    dynamicStableScale: fc.boolean(),
    progressDeadlineSeconds: fc.constantFrom(30, 90),
    progressDeadlineAbort: fc.boolean(),
  })
  .map(({ replicas, steps, dynamicStableScale, ...spec }) => ({
    replicas,
    strategy: routed(
      // dynamicStableScale and setCanaryScale exclude each other.
      dynamicStableScale ? steps.filter((one) => !('setCanaryScale' in one)) : steps,
      dynamicStableScale ? { dynamicStableScale } : {},
    ),
    spec,
  }));

const behaviours = fc.constantFrom<BehaviourId>('works', 'works', 'slow', 'never-ready', 'crashes');

/** From 60 s on: releases of versions that behave in any way, and the verbs of the plugin. */
export const actions: fc.Arbitrary<TimedInput<WorldInput>[]> = fc
  .array(
    fc.record({
      gapMs: fc.integer({ min: 500, max: 60_000 }),
      what: fc.constantFrom('release', 'release', 'promote', 'full', 'abort', 'retry', 'undo', 'restart', 'scale'),
      version: fc.integer({ min: 2, max: 4 }),
      replicas: fc.integer({ min: 1, max: 6 }),
      behaviour: behaviours,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => {
    let atMs = 60_000;
    // An image behaves one way: probes of pods that run would follow a change, and a version that was good would lose them.
    const chosen = new Map<number, BehaviourId>();
    return list.flatMap(({ gapMs, what, version, behaviour, replicas }) => {
      atMs += gapMs;
      if (what === 'release' && !chosen.has(version)) chosen.set(version, behaviour);
      if (what === 'scale') return [{ atMs, input: { type: 'scaleRollout', rollout: 'web', replicas } as const }];
      return inputsOf(what, version, chosen.get(version) ?? behaviour).map((input) => ({ atMs, input }));
    });
  });

function inputsOf(what: string, version: number, behaviour: BehaviourId): WorldInput[] {
  const rollout = 'web';
  switch (what) {
    case 'release':
      return [
        { type: 'setBehaviour', image: imageOf(version), behaviour: BEHAVIOURS[behaviour] },
        { type: 'setRolloutImage', rollout, container: 'web', image: imageOf(version) },
      ];
    case 'promote':
      return [{ type: 'promoteRollout', rollout, full: false }];
    case 'full':
      return [{ type: 'promoteRollout', rollout, full: true }];
    case 'abort':
      return [{ type: 'abortRollout', rollout }];
    case 'retry':
      return [{ type: 'retryRollout', rollout }];
    case 'undo':
      return [{ type: 'undoRollout', rollout, toRevision: null }];
    default:
      return [{ type: 'restartRollout', rollout }];
  }
}

export const failing = (errorRate: number) => ({ ...DEFAULT_BEHAVIOUR, errorRate });

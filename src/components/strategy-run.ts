// One bad release under one strategy, run by the engine while the site is built: what the index shows beside each strategy.
// The same users, seed, fault and person for all, so that the charts can be compared.
import { runAttempt } from '../run/index.ts';
import {
  DEFAULT_BEHAVIOUR,
  DEFAULT_SETTINGS,
  type Point,
  type Timeline,
  timelineOf,
  type WorldInput,
} from '../sim/index.ts';
import type { StrategyId } from './strategies.ts';

export const REPLICAS = 8;
export const REQUESTS_PER_SECOND = 40;
export const FAILING_PERCENT = 17;
export const SEED = 4213;
/** From here on the charts show it: v1 has settled. */
const ORIGIN_MS = 60_000;
const RELEASED_MS = ORIGIN_MS + 10_000;
/** Somebody notices, and undoes the release. */
const UNDONE_MS = RELEASED_MS + 55_000;
export const SHOWN_MS = 120_000;

const strategyText: Record<StrategyId, string> = {
  'rolling-update': '{type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}',
  recreate: '{type: Recreate}',
  canary: `
    canary:
      canaryService: web-canary
      stableService: web
      trafficRouting: {nginx: {stableIngress: web}}
      steps: [{setWeight: 10}, {pause: {duration: 60s}}, {setWeight: 50}, {pause: {duration: 60s}}]`,
  'blue-green': '{blueGreen: {activeService: web, previewService: web-preview, scaleDownDelaySeconds: 60}}',
};

const isRollout = (strategy: StrategyId): boolean => strategy === 'canary' || strategy === 'blue-green';

/** What a strategy needs beside the Service of the users. */
const others: Record<StrategyId, string> = {
  'rolling-update': '',
  recreate: '',
  canary: `---
apiVersion: v1
kind: Service
metadata: {name: web-canary}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
`,
  'blue-green': `---
apiVersion: v1
kind: Service
metadata: {name: web-preview}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
`,
};

const manifest = (strategy: StrategyId) => `apiVersion: ${isRollout(strategy) ? 'argoproj.io/v1alpha1' : 'apps/v1'}
kind: ${isRollout(strategy) ? 'Rollout' : 'Deployment'}
metadata: {name: web}
spec:
  replicas: ${REPLICAS}
  strategy: ${strategyText[strategy]}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        image: shop/web:1.0.0
        lifecycle: {preStop: {sleep: {seconds: 2}}}
        readinessProbe: {httpGet: {path: /healthz, port: 8080}, periodSeconds: 2}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
${others[strategy]}`;

/** The same person, at the same two moments. */
const NEW = { container: 'web', image: 'shop/web:2.0.0' };
const DEPLOYMENT: Person = {
  release: { type: 'setImage', deployment: 'web', ...NEW },
  undo: { type: 'undo', deployment: 'web', toRevision: null },
};
const ROLLOUT: Person = {
  release: { type: 'setRolloutImage', rollout: 'web', ...NEW },
  undo: { type: 'undoRollout', rollout: 'web', toRevision: null },
};

interface Person {
  readonly release: WorldInput;
  readonly undo: WorldInput;
}

export interface StrategyRun {
  /** Times are milliseconds since the beginning of the chart. */
  readonly traffic: readonly { readonly version: number; readonly points: readonly Point[] }[];
  readonly pods: readonly Point[];
  readonly failures: readonly Point[];
  readonly mostPods: number;
  readonly failed: number;
  /** Seconds without any answer. */
  readonly outages: readonly { readonly fromMs: number; readonly toMs: number }[];
  /** When the first version answers everything again. */
  readonly backMs: number;
}

const shift = (points: readonly Point[]): Point[] =>
  points
    .filter(({ atMs }) => atMs > ORIGIN_MS && atMs <= ORIGIN_MS + SHOWN_MS)
    .map(({ atMs, value }) => ({ atMs: atMs - ORIGIN_MS, value }));

/** Stretches in which every request of a second failed. */
function outagesOf({ requests, failures }: Timeline): StrategyRun['outages'] {
  const failed = new Map(failures.map(({ atMs, value }) => [atMs, value]));
  const outages: { fromMs: number; toMs: number }[] = [];
  for (const { atMs, value } of requests) {
    if (atMs <= ORIGIN_MS || failed.get(atMs) !== value) continue;
    const [fromMs, toMs] = [atMs - 1_000 - ORIGIN_MS, atMs - ORIGIN_MS];
    const last = outages.at(-1);
    if (last?.toMs === fromMs) last.toMs = toMs;
    else outages.push({ fromMs, toMs });
  }
  return outages;
}

export function strategyRun(strategy: StrategyId): StrategyRun {
  const bad = { ...DEFAULT_BEHAVIOUR, errorRate: FAILING_PERCENT / 100 };
  const { log } = runAttempt({
    files: [{ name: 'web.yaml', text: manifest(strategy) }],
    inputs: [
      { atMs: 0, input: { type: 'setBehaviour', image: 'shop/web:2.0.0', behaviour: bad } },
      { atMs: RELEASED_MS, input: isRollout(strategy) ? ROLLOUT.release : DEPLOYMENT.release },
      { atMs: UNDONE_MS, input: isRollout(strategy) ? ROLLOUT.undo : DEPLOYMENT.undo },
    ],
    seed: SEED,
    untilMs: ORIGIN_MS + SHOWN_MS,
    settings: {
      ...DEFAULT_SETTINGS,
      traffic: { ...DEFAULT_SETTINGS.traffic, points: [{ atMs: 0, rate: REQUESTS_PER_SECOND }] },
    },
  });
  const timeline = timelineOf(log, ORIGIN_MS + SHOWN_MS, 'web');
  const before = timeline.pods.findLast(({ atMs }) => atMs <= ORIGIN_MS)?.value ?? 0;
  const pods = [{ atMs: 0, value: before }, ...shift(timeline.pods)];
  const failures = shift(timeline.failures);
  const second = timeline.requestsByVersion.find(({ version }) => version === 2)?.points ?? [];
  return {
    traffic: timeline.requestsByVersion.map(({ version, points }) => ({ version, points: shift(points) })),
    pods,
    failures,
    mostPods: Math.max(...pods.map(({ value }) => value)),
    failed: failures.reduce((sum, { value }) => sum + value, 0),
    outages: outagesOf(timeline),
    backMs: (second.at(-1)?.atMs ?? ORIGIN_MS) - ORIGIN_MS,
  };
}

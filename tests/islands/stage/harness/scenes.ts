// What the harness can show: moments of real runs, and hand-made ones that a run reaches rarely.
import type { Language } from '../../../../src/i18n/index.ts';
import type { LoggedDecision } from '../../../../src/islands/decisions/view-model.ts';
import {
  BEHAVIOURS,
  type BehaviourId,
  DEFAULT_SETTINGS,
  failedRequests,
  type LogEntry,
  node,
  Recording,
  type RequestTrace,
  type Timeline,
  timelineOf,
  worldView as viewOf,
  type WorldView,
  worldProgram,
} from '../../../../src/sim/index.ts';
import { crowdedWorld, deploymentView, podView, stuckWorld, worldView } from '../../fixtures/world-views.ts';

export interface Scene {
  readonly view: WorldView;
  readonly originMs: number;
  readonly decisions: readonly LoggedDecision[];
  readonly selected: string | null;
  readonly log: readonly LogEntry[];
  readonly failures: readonly RequestTrace[];
  readonly timeline: Timeline;
  /** The world at an earlier moment. */
  viewAt(atMs: number): WorldView;
}

const still = (view: WorldView, selected: string | null = null): Scene => ({
  view,
  originMs: 0,
  decisions: [],
  selected,
  log: [],
  failures: [],
  timeline: timelineOf([], 0),
  viewAt: () => view,
});

const ORIGIN_MS = 60_000;

interface Story {
  readonly replicas?: number;
  readonly surge?: string;
  readonly unavailable?: string;
  readonly behaviour?: BehaviourId;
  readonly nodes?: number;
  readonly atMs: number;
  readonly strategy?: string;
  readonly name?: string;
  readonly cpu?: string;
  readonly liveness?: boolean;
  /** Without a readiness probe requests come before the process listens. */
  readonly readiness?: boolean;
  readonly rate?: number;
  /** Looks at the moment after the n-th failed request. */
  readonly atFailure?: number;
}

const manifest = (story: Story, image: string): string => {
  const {
    replicas = 4,
    surge = '1',
    unavailable = '0',
    strategy,
    name = 'web',
    cpu = '500m',
    liveness = false,
    readiness = true,
  } = story;
  const ready = readiness
    ? '          readinessProbe:\n            httpGet: {path: /ready, port: 8080}\n            periodSeconds: 2\n'
    : '';
  const rolling = `  strategy:\n    rollingUpdate:\n      maxSurge: ${surge}\n      maxUnavailable: ${unavailable}\n`;
  const probe = liveness
    ? '          livenessProbe:\n            httpGet: {path: /health, port: 8080}\n            initialDelaySeconds: 5\n            periodSeconds: 5\n'
    : '';
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: ${replicas}
  progressDeadlineSeconds: 120
${strategy === 'Recreate' ? '  strategy: {type: Recreate}\n' : rolling}  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: ${image}
          resources:
            requests: {cpu: ${cpu}}
${ready}${probe}---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector: {app: web}
  ports:
    - port: 80
`;
};

function run(story: Story): Scene {
  const nodes = Array.from({ length: story.nodes ?? 3 }, (_, index) => node(`node-${index + 1}`, 4000));
  const traffic = { ...DEFAULT_SETTINGS.traffic, points: [{ atMs: 0, rate: story.rate ?? 20 }] };
  const recording = new Recording(worldProgram({ ...DEFAULT_SETTINGS, nodes, traffic }), 4213);
  const { behaviour = 'works' } = story;
  recording.dispatch({ type: 'setBehaviour', image: 'shop/web:2.0.0', behaviour: BEHAVIOURS[behaviour] }, 0);
  recording.dispatch({ type: 'apply', file: 'web.yaml', text: manifest(story, 'shop/web:1.0.0') }, 0);
  recording.runUntil(ORIGIN_MS);
  recording.dispatch({ type: 'apply', file: 'web.yaml', text: manifest(story, 'shop/web:2.0.0') }, ORIGIN_MS + 3000);
  recording.runUntil(ORIGIN_MS + story.atMs);
  const told = failedRequests(recording.log, ORIGIN_MS + story.atMs, 10_000).filter(
    ({ arrivedAtMs }) => arrivedAtMs > ORIGIN_MS,
  );
  const failure = story.atFailure === undefined ? undefined : told[story.atFailure];
  const atMs = failure ? failure.endsAtMs + 250 : ORIGIN_MS + story.atMs;
  const view = viewOf(recording.seek(atMs).state, atMs);
  const { log } = recording;
  const decisions = decisionsOf(log).filter(
    ({ decision }) => decision.atMs >= ORIGIN_MS && decision.atMs <= ORIGIN_MS + story.atMs,
  );
  const unhappy = view.pods.find((pod) => pod.version === 2 && pod.share === 0);
  return {
    view,
    originMs: ORIGIN_MS,
    decisions,
    selected: unhappy?.name ?? null,
    log,
    failures: told.filter(({ endsAtMs }) => endsAtMs <= atMs),
    timeline: timelineOf(log, atMs),
    viewAt: (momentMs) => viewOf(recording.seek(momentMs).state, momentMs),
  };
}

const decisionsOf = (log: readonly LogEntry[]): LoggedDecision[] =>
  log.flatMap((entry, index) => (entry.kind === 'decision' ? [{ entry: index, decision: entry }] : []));

export function sceneNamed(name: string, _language: Language): Scene {
  const [kind = '', number = ''] = name.split(':');
  const count = Number(number);
  switch (kind) {
    case 'fixture':
      return still(stuckWorld(), 'web-7d9-4hz');
    case 'stuck':
      return run({ behaviour: 'slow', liveness: true, atMs: 72_400 });
    case 'crash':
      return run({ behaviour: 'crashes', atMs: 72_400 });
    case 'image':
      return run({ behaviour: 'missing-image', atMs: 40_000 });
    case 'rolling':
      return run({ atMs: count || 8_000 });
    case 'lost':
      return run({ readiness: false, atMs: 40_000, atFailure: count });
    case 'closing':
      return run({ atMs: 40_000, atFailure: count });
    case 'load':
      return run({ rate: 200, replicas: count || 24, nodes: 6, cpu: '100m', atMs: 30_000, atFailure: 2 });
    case 'recreate':
      return run({ strategy: 'Recreate', atMs: count || 4_500 });
    case 'long':
      return run({ name: 'checkout-service-of-the-shop', atMs: 9_000 });
    case 'full':
      return run({ nodes: 1, cpu: '1000m', atMs: 9_000 });
    case 'nonodes':
      return run({ nodes: 0, atMs: 9_000 });
    case 'many':
      return run({ replicas: count, nodes: 12, surge: '25%', unavailable: '25%', cpu: '10m', atMs: 9_000 });
    case 'one':
      return run({ replicas: count || 12, nodes: 1, surge: '25%', unavailable: '25%', cpu: '100m', atMs: 9_000 });
    case 'off':
      return run({ replicas: 0, atMs: 9_000 });
    case 'crowd':
      return still(crowdedWorld(count, 12));
    case 'three':
      return still(
        worldView(
          [1, 2, 3].map((version) =>
            podView({
              name: `web-${version}`,
              version,
              slot: version - 1,
              state: version === 3 ? 'starting' : 'serving',
              progress: 0.6,
              share: 0.5,
            }),
          ),
          ['node-1'],
        ),
      );
    case 'noservice':
      return still(worldView(stuckWorld().pods, ['node-1', 'node-2'], [deploymentView()], { services: [] }));
    default:
      return still(worldView([], ['node-1', 'node-2', 'node-3'], [], { services: [] }));
  }
}

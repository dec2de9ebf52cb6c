// Random Deployments that the API server would take, as text, and what a person does to them.
import fc from 'fast-check';
import { BEHAVIOURS, type BehaviourId, type TimedInput, type WorldInput } from '../../../src/sim/index.ts';

export interface Sizes {
  readonly replicas: number;
  readonly maxSurge: string | number;
  readonly maxUnavailable: string | number;
  readonly minReadySeconds: number;
  readonly progressDeadlineSeconds: number;
  readonly strategy: 'RollingUpdate' | 'Recreate';
  readonly cpuMilli: number;
  readonly readiness: boolean;
  readonly graceSeconds: number;
}

const intOrPercent = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`),
);

export const sizes: fc.Arbitrary<Sizes> = fc
  .record({
    replicas: fc.integer({ min: 1, max: 8 }),
    maxSurge: intOrPercent,
    maxUnavailable: intOrPercent,
    minReadySeconds: fc.constantFrom(0, 0, 5, 12),
    progressDeadlineSeconds: fc.constantFrom(60, 600),
    strategy: fc.constantFrom('RollingUpdate', 'RollingUpdate', 'RollingUpdate', 'Recreate') as fc.Arbitrary<
      Sizes['strategy']
    >,
    cpuMilli: fc.constantFrom(0, 100, 500),
    readiness: fc.boolean(),
    graceSeconds: fc.constantFrom(1, 5, 30),
  })
  .filter(
    ({ maxSurge, maxUnavailable }) =>
      Number.parseInt(String(maxSurge), 10) > 0 || Number.parseInt(String(maxUnavailable), 10) > 0,
  );

export function manifest(of: Sizes, image = 'shop/web:1'): string {
  const rolling = `    type: RollingUpdate\n    rollingUpdate: {maxSurge: ${of.maxSurge}, maxUnavailable: ${of.maxUnavailable}}`;
  return `# 무작위 매니페스트
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: ${of.replicas}
  minReadySeconds: ${of.minReadySeconds}
  progressDeadlineSeconds: ${of.progressDeadlineSeconds}
  strategy:
${of.strategy === 'Recreate' ? '    type: Recreate' : rolling}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      terminationGracePeriodSeconds: ${of.graceSeconds}
      containers:
      - name: web
        image: ${image}
        resources: {requests: {cpu: ${of.cpuMilli}m}}
${of.readiness ? '        readinessProbe: {httpGet: {path: /ready, port: 8080}, periodSeconds: 3}\n' : ''}---
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080}]
`;
}

const imageOf = (version: number) => `shop/web:${version}`;
const deployment = 'web';

/** What a person may do between 60 s and 300 s. */
export const actions: fc.Arbitrary<TimedInput<WorldInput>[]> = fc.array(
  fc.record({
    atMs: fc.integer({ min: 60_000, max: 300_000 }),
    input: fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .integer({ min: 2, max: 4 })
          .map((version): WorldInput => ({ type: 'setImage', deployment, container: 'web', image: imageOf(version) })),
      },
      fc.integer({ min: 0, max: 8 }).map((replicas): WorldInput => ({ type: 'scale', deployment, replicas })),
      fc.constantFrom<WorldInput>(
        { type: 'drain', node: 'node-2' },
        { type: 'uncordon', node: 'node-2' },
        { type: 'undo', deployment, toRevision: null },
        { type: 'restart', deployment },
        { type: 'pause', deployment },
        { type: 'resume', deployment },
      ),
    ),
  }),
  { maxLength: 6 },
);

/** How versions 2 to 4 behave. */
export const behaviours: fc.Arbitrary<TimedInput<WorldInput>[]> = fc
  .array(fc.constantFrom(...(Object.keys(BEHAVIOURS) as BehaviourId[])), { minLength: 3, maxLength: 3 })
  .map((ids) =>
    ids.map((id, index) => ({
      atMs: 0,
      input: { type: 'setBehaviour', image: imageOf(index + 2), behaviour: BEHAVIOURS[id] },
    })),
  );

// Random Rollouts of every strategy that is simulated, and the faults of the World that they run in.
import fc from 'fast-check';
import type { TimedInput, WorldInput } from '../../../src/sim/index.ts';
import { type RolloutText, rolloutText, routed, SUCCESS_RATE } from './rollout-text.ts';
import { worldText } from './world-text.ts';

export type Way = 'pods' | 'router' | 'blue-green';

/** A Rollout, and by what its users reach a version: their share of the pods, a router's weights, or a selector. */
export interface RandomRollout {
  readonly way: Way;
  readonly text: RolloutText;
}

const pause = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }).map((duration) => ({ pause: { duration } })) },
  fc.constant({ pause: {} }),
);
const setWeight = fc.integer({ min: 0, max: 100 }).map((weight) => ({ setWeight: weight }));
const setCanaryScale = fc
  .constantFrom({ weight: 50 }, { replicas: 2 }, { matchTrafficWeight: true })
  .map((scale) => ({ setCanaryScale: scale }));

const replicas = fc.integer({ min: 1, max: 6 });
const delaySeconds = fc.constantFrom(1, 5, 30, 60);

const spec = fc.record(
  {
    progressDeadlineSeconds: fc.constantFrom(30, 90),
    progressDeadlineAbort: fc.boolean(),
    minReadySeconds: fc.constantFrom(0, 5),
    rollbackWindow: fc.constantFrom({ revisions: 1 }, { revisions: 3 }),
  },
  { requiredKeys: ['progressDeadlineSeconds'] },
);

/** Templates that a Rollout names: what it measures is right, or has no series and can never be measured. */
const TEMPLATES = { rate: SUCCESS_RATE, nothing: 'no_such_metric' };
const analysis = fc.constantFrom('rate', 'rate', 'nothing').map((templateName) => ({
  templates: [{ templateName }],
  args: [{ name: 'hash', valueFrom: { podTemplateHashValue: 'Latest' } }],
}));
const analysisStep = analysis.map((run) => ({ analysis: run }));
/** Analysis beside the steps, from one of them on. */
const background = fc.option(
  fc.record({ run: analysis, startingStep: fc.integer({ min: 0, max: 7 }) }).map(({ run, startingStep }) => ({
    analysis: { ...run, startingStep },
  })),
  { nil: {}, freq: 3 },
);

/** The text of a Rollout whose strategy may ask for analysis. */
const analysed = (text: RolloutText): RolloutText => ({ ...text, templates: TEMPLATES, measurements: 3 });

const amount = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}%`),
);
const isNothing = (of: string | number): boolean => Number.parseInt(String(of), 10) === 0;

const byPods: fc.Arbitrary<RandomRollout> = fc
  .record({
    replicas,
    spec,
    canary: fc
      .record({
        maxSurge: amount,
        maxUnavailable: amount,
        steps: fc.array(fc.oneof(setWeight, pause, analysisStep), { maxLength: 6 }),
      })
      .filter(({ maxSurge, maxUnavailable }) => !isNothing(maxSurge) || !isNothing(maxUnavailable)),
    background,
  })
  .map(({ canary, background: beside, ...rest }) => ({
    way: 'pods',
    text: analysed({ ...rest, strategy: { canary: { ...canary, ...beside } } }),
  }));

const byRouter: fc.Arbitrary<RandomRollout> = fc
  .record({
    replicas,
    spec,
    steps: fc.array(fc.oneof(setWeight, pause, setCanaryScale, analysisStep), { maxLength: 6 }),
    background,
    more: fc.oneof(
      fc.constant({ dynamicStableScale: true }),
      fc.record(
        {
          scaleDownDelaySeconds: delaySeconds,
          scaleDownDelayRevisionLimit: fc.constantFrom(0, 1, 2),
          abortScaleDownDelaySeconds: fc.constantFrom(0, 5, 30),
          minPodsPerReplicaSet: fc.constantFrom(1, 2),
        },
        { requiredKeys: [] },
      ),
    ),
  })
  .map(({ steps, more, background: beside, ...rest }) => ({
    way: 'router',
    text: analysed({ ...rest, strategy: routed(steps, { ...more, ...beside }) }),
  }));

const bySelector: fc.Arbitrary<RandomRollout> = fc
  .record({
    replicas,
    spec,
    own: fc.record(
      {
        previewReplicaCount: fc.constant(1),
        autoPromotionEnabled: fc.boolean(),
        autoPromotionSeconds: fc.constantFrom(5, 30),
        scaleDownDelaySeconds: delaySeconds,
        scaleDownDelayRevisionLimit: fc.constantFrom(0, 1, 2),
        abortScaleDownDelaySeconds: fc.constantFrom(0, 5, 30),
        prePromotionAnalysis: analysis,
        postPromotionAnalysis: analysis,
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ own, ...rest }) => ({
    way: 'blue-green',
    text: analysed({
      ...rest,
      strategy: { blueGreen: { activeService: 'active', previewService: 'preview', ...own } },
    }),
  }));

export const randomRollouts: fc.Arbitrary<RandomRollout> = fc.oneof(byPods, byRouter, bySelector);

const USERS = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'users' },
  spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] },
});

const apply = (file: string, text: string): TimedInput<WorldInput> => ({
  atMs: 0,
  input: { type: 'apply', file, text },
});

/** At the start: the faults of the World, the Rollout, and the Service of its users. */
export const opening = ({ way, text }: RandomRollout, faults: readonly object[] = []): TimedInput<WorldInput>[] => [
  ...(faults.length > 0 ? [apply('world.yaml', worldText({ faults }))] : []),
  apply('web.yaml', way === 'pods' ? `${rolloutText(text)}\n---\n${USERS}` : rolloutText(text)),
];

/** The longest that a fault keeps the proxies from hearing, seconds. */
export const MOST_DELAY_SECONDS = 8;

const moments = { at: fc.integer({ min: 60, max: 300 }), for: fc.integer({ min: 1, max: 90 }) };
const fault = fc.oneof(
  fc.record({ type: fc.constant('node-lost'), ...moments, node: fc.constantFrom('node-1', 'node-2', 'node-3') }),
  fc.record({
    type: fc.constant('slow-endpoints'),
    ...moments,
    delay: fc.integer({ min: 0, max: MOST_DELAY_SECONDS }),
  }),
  fc.record({ type: fc.constant('dependency-down'), ...moments, failsReadiness: fc.boolean() }),
  fc.record({ type: fc.constant('registry-down'), ...moments }),
);

export const randomFaults: fc.Arbitrary<object[]> = fc.array(fault, { minLength: 1, maxLength: 3 });

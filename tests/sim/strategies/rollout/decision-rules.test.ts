// Every rule by which a Rollout is moved is provoked here, and says itself in both languages without a gap.
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues, format, LANGUAGES } from '../../../../src/i18n/index.ts';
import { decisionData, messageData } from '../../../../src/i18n/sentences.ts';
import type { JsonObject } from '../../../../src/manifest/index.ts';
import { applyObject, type VerbResult } from '../../../../src/sim/cluster/index.ts';
import type { Decision } from '../../../../src/sim/kernel/index.ts';
import {
  abortRollout,
  promoteRollout,
  ROLLOUT_ALTERNATIVES,
  ROLLOUT_RULES,
  restartRollout,
  retryRollout,
  scaleRollout,
  setRolloutImage,
  undoRollout,
} from '../../../../src/sim/strategies/index.ts';
import { type ToyOptions, ToyWorld } from '../../cluster/toy-world.ts';
import { analysisTemplate, around, rolloutManifest, routed, service, use } from './rollouts.ts';

const NAME = 'web';

class Story {
  readonly world: ToyWorld;

  constructor(objects: readonly JsonObject[], options: ToyOptions = {}) {
    this.world = new ToyWorld({
      metrics: ({ metric }) => ({ is: 'vector', values: [Number(metric.provider.prometheus?.query)] }),
      ...options,
    });
    for (const object of objects) this.do((context) => applyObject(context, object));
    this.pass(5);
  }

  do(action: (context: Parameters<typeof abortRollout>[0]) => VerbResult): this {
    const answer = this.world.do(action);
    expect(answer).toMatchObject({ ok: true });
    return this;
  }

  pass(seconds: number): this {
    this.world.runFor(seconds * 1000);
    return this;
  }

  release(image: string, seconds = 5): this {
    return this.do((context) => setRolloutImage(context, NAME, 'app', image)).pass(seconds);
  }

  promote(full = false, seconds = 5): this {
    return this.do((context) => promoteRollout(context, NAME, { full })).pass(seconds);
  }

  abort(seconds = 5): this {
    return this.do((context) => abortRollout(context, NAME)).pass(seconds);
  }
}

const blueGreen = (more: JsonObject = {}, spec: JsonObject = {}): readonly JsonObject[] => [
  service('active'),
  service('preview'),
  rolloutManifest({ strategy: { blueGreen: { activeService: 'active', previewService: 'preview', ...more } }, spec }),
];

/** Stories that together fire every rule. */
const stories: readonly (() => Story)[] = [
  function canaryWithoutRouter() {
    const strategy = {
      canary: { steps: [{ setWeight: 25 }, { pause: { duration: 3 } }, { setWeight: 50 }, { pause: {} }] },
    };
    return new Story([rolloutManifest({ strategy, spec: { revisionHistoryLimit: 1 } })])
      .release('shop:2', 15)
      .abort()
      .do((context) => retryRollout(context, NAME))
      .pass(15)
      .promote()
      .release('shop:3')
      .promote(true)
      .release('shop:4')
      .promote(true)
      .pass(10)
      .do((context) => restartRollout(context, NAME))
      .pass(20)
      .do((context) => undoRollout(context, NAME))
      .pass(10);
  },
  function canaryBehindRouter() {
    const steps = [{ setWeight: 25 }, { pause: {} }, { setWeight: 50 }, { pause: {} }];
    return new Story([...around, rolloutManifest({ strategy: routed(steps) })])
      .release('shop:2')
      .release('shop:3')
      .promote()
      .promote()
      .pass(60)
      .release('shop:4')
      .abort(60);
  },
  function backToStableInTheMiddle() {
    const steps = [{ setWeight: 50 }, { pause: {} }];
    return new Story([...around, rolloutManifest({ strategy: routed(steps, { dynamicStableScale: true }) })])
      .release('shop:2')
      .release('shop:1', 40);
  },
  function withinTheWindow() {
    const steps = [{ setWeight: 50 }, { pause: { duration: 2 } }];
    return new Story([
      ...around,
      rolloutManifest({ strategy: routed(steps), spec: { rollbackWindow: { revisions: 3 } } }),
    ])
      .release('shop:2', 15)
      .do((context) => undoRollout(context, NAME, 1))
      .pass(20);
  },
  function badRelease() {
    const steps = [{ setWeight: 25 }, { pause: { duration: 5 } }, { analysis: use('bad') }];
    return new Story([
      ...around,
      analysisTemplate('bad', '0.2'),
      analysisTemplate('good', '1', { interval: '2s' }),
      rolloutManifest({ strategy: routed(steps, { analysis: use('good') }) }),
    ]).release('shop:2', 60);
  },
  function unsure() {
    const steps = [{ setWeight: 25 }, { analysis: use('unsure') }];
    return new Story([analysisTemplate('unsure', '0.7'), rolloutManifest({ strategy: { canary: { steps } } })])
      .release('shop:2')
      .promote();
  },
  function colours() {
    return new Story(blueGreen({ autoPromotionEnabled: false, previewReplicaCount: 1, scaleDownDelaySeconds: 5 }))
      .release('shop:2')
      .promote()
      .pass(30)
      .release('shop:3')
      .abort(60);
  },
  function coloursByTime() {
    return new Story(blueGreen({ autoPromotionSeconds: 5 }))
      .release('shop:2', 20)
      .do((context) => undoRollout(context, NAME))
      .pass(20);
  },
  function coloursWithAnalysis() {
    return new Story([
      analysisTemplate('bad', '0.2', { initialDelay: '3s' }),
      ...blueGreen({ postPromotionAnalysis: use('bad') }),
    ]).release('shop:2', 60);
  },
  function stuck() {
    const strategy = { canary: { steps: [{ setWeight: 25 }, { pause: {} }] } };
    const story = new Story([rolloutManifest({ strategy, spec: { progressDeadlineSeconds: 10 } })], {
      readyAfterMs: (image) => (image === 'shop:1' ? 1000 : null),
    });
    return story.release('shop:2', 30);
  },
  function analysisThatCannotBegin() {
    const argued = { ...use('good'), args: [{ name: 'team', valueFrom: { fieldRef: { fieldPath: 'spec.team' } } }] };
    const strategy = { canary: { steps: [{ setWeight: 25 }, { analysis: argued }] } };
    return new Story([analysisTemplate('good', '1'), rolloutManifest({ strategy })]).release('shop:2', 20);
  },
  function neverValid() {
    return new Story([rolloutManifest({ strategy: routed([{ setWeight: 25 }]) })]);
  },
  function scaledInTheMiddle() {
    const steps = [{ setWeight: 50 }, { pause: {} }];
    return new Story([
      rolloutManifest({ strategy: { canary: { steps, maxSurge: 1, maxUnavailable: 0 } }, replicas: 6 }),
    ])
      .release('shop:2', 10)
      .do((context) => scaleRollout(context, NAME, 3))
      .pass(10);
  },
];

const provoked = new Map<string, Decision>();
const alternatives = new Map<string, { decision: Decision; at: number }>();

beforeAll(() => {
  for (const story of stories) {
    for (const decision of story().world.decisions) {
      provoked.set(decision.rule, decision);
      decision.alternatives.forEach(({ id }, at) => {
        alternatives.set(id, { decision, at });
      });
    }
  }
});

describe('every rule', () => {
  test.each(Object.entries(ROLLOUT_RULES))('%s happens, and says itself in both languages', (rule, { verb, who }) => {
    const decision = provoked.get(rule);
    expect(decision, `no story fires ${rule}`).toBeDefined();
    if (!decision) return;
    expect(decision).toMatchObject({ verb, who });
    const data = decisionData(decision);
    const keys = ['sentence', 'rule', 'saw', 'so'].map((part) => `decision.${rule}.${part}`);
    keys.push(`verb.${decision.verb}`, `who.${decision.who}`);
    if (decision.principle !== null) keys.push(`principle.${decision.principle}`);
    for (const language of LANGUAGES) {
      for (const key of keys) {
        const template = catalogues[language][key];
        expect(template, `${language} ${key}`).toBeDefined();
        expect(format(template ?? '', data), `${language} ${key}`).not.toMatch(/[{}]/);
      }
    }
  });

  test.each([...ROLLOUT_ALTERNATIVES])('the alternative %s is offered, and says itself in both languages', (id) => {
    const found = alternatives.get(id);
    expect(found, `no story offers ${id}`).toBeDefined();
    const alternative = found?.decision.alternatives[found.at];
    if (!found || !alternative) return;
    const data = { ...decisionData(found.decision), ...messageData(alternative.data) };
    for (const language of LANGUAGES) {
      expect(format(catalogues[language][`alternative.${id}`] ?? '{}', data)).not.toMatch(/[{}]/);
    }
  });
});

// What a Rollout names and is not there, or does not fit together: said in the controller's words, or the reason why nothing goes on.
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonObject } from '../../../../src/manifest/index.ts';
import { applyObject } from '../../../../src/sim/cluster/index.ts';
import { abortRollout, setRolloutImage } from '../../../../src/sim/strategies/index.ts';
import { ToyWorld } from '../../cluster/toy-world.ts';
import { analysisTemplate, around, ingress, rolloutManifest, routed, service, use } from './rollouts.ts';

function worldOf(objects: readonly JsonObject[]): ToyWorld {
  const world = new ToyWorld({ metrics: () => ({ is: 'vector', values: [1] }) });
  for (const object of objects) world.do((context) => applyObject(context, object));
  world.runFor(5_000);
  return world;
}

const rolloutIn = (world: ToyWorld) => {
  const rollout = world.state.api.rollouts.get('web');
  if (!rollout) throw new Error('no Rollout');
  return rollout;
};

/** More fields of a template's spec. */
function withSpec(object: JsonObject, more: JsonObject): JsonObject {
  const { spec } = object;
  return { ...object, spec: { ...(isJsonObject(spec) ? spec : {}), ...more } };
}

const complaint = (...objects: readonly JsonObject[]): string =>
  rolloutIn(worldOf(objects)).status.message.replace('InvalidSpec: The Rollout "web" is invalid: ', '');

const byNginx = (nginx: JsonObject): JsonObject => ({
  canary: { canaryService: 'canary', stableService: 'stable', trafficRouting: { nginx }, steps: [] },
});

describe('Ingresses', () => {
  const services = [service('stable'), service('canary')];
  const place = 'spec.strategy.canary.trafficRouting.nginx';

  test('a list of which one is missing is named as a whole', () => {
    const strategy = byNginx({ stableIngresses: ['web', 'admin'] });
    expect(complaint(...services, ingress, rolloutManifest({ strategy }))).toBe(
      `${place}.StableIngresses: Invalid value: ["web","admin"]: ingress.networking.k8s.io "admin" not found`,
    );
  });

  test('of a list the one that does not lead to the stable Service is named', () => {
    const strategy = byNginx({ stableIngresses: ['web', 'admin'] });
    const elsewhere = { service: { name: 'canary', port: { number: 80 } } };
    const admin = { ...ingress, metadata: { name: 'admin' }, spec: { defaultBackend: elsewhere } };
    expect(complaint(...services, ingress, admin, rolloutManifest({ strategy }))).toBe(
      `${place}.stableIngresses: Invalid value: "admin": ingress \`admin\` has no rules using service stable backend`,
    );
  });
});

describe('what an analysis adds to its templates', () => {
  const dry = { dryRun: [{ metricName: 'success-rate' }] };
  const template = withSpec(analysisTemplate('good', '1'), dry);

  test('a step may not name a metric that its template names', () => {
    const strategy = { canary: { steps: [{ analysis: { ...use('good'), ...dry } }] } };
    expect(complaint(template, rolloutManifest({ strategy }))).toBe(
      `spec.strategy.canary.steps[0].analysis.templates: Invalid value: "templateNames: [good]": two Dry-Run metric rules have the same name 'success-rate'`,
    );
  });

  test('what a step adds is held against the analysis in the background too', () => {
    const other = { measurementRetention: [{ metricName: 'success-rate', limit: 3 }] };
    const kept = withSpec(analysisTemplate('kept', '1', { interval: '1s' }), other);
    const strategy = {
      canary: { steps: [{ analysis: { ...use('good'), ...other } }], analysis: use('kept') },
    };
    expect(complaint(analysisTemplate('good', '1'), kept, rolloutManifest({ strategy }))).toBe(
      `spec.strategy.canary.analysis.templates: Invalid value: "templateNames: [kept]": two Measurement Retention metric rules have the same name 'success-rate'`,
    );
  });
});

describe('arguments of an analysis', () => {
  const given = (fieldPath: string) => {
    const args = [{ name: 'from', valueFrom: { fieldRef: { fieldPath } } }];
    const strategy = { canary: { steps: [{ setWeight: 50 }, { analysis: { ...use('good'), args } }, { pause: {} }] } };
    const template = withSpec(analysisTemplate('good', '1'), { args: [{ name: 'from' }] });
    const rollout = rolloutManifest({ strategy });
    const labels = { tier: 'front', app: 'web' };
    const world = worldOf([template, { ...rollout, metadata: { name: 'web', labels } }]);
    world.do((context) => setRolloutImage(context, 'web', 'app', 'shop:2'));
    world.runFor(20_000);
    return { world, value: [...world.state.api.analysisRuns.values()][0]?.spec.args?.[0]?.value };
  };

  test.each([
    ['spec.replicas', '4'],
    ['spec.template.spec.containers[0].image', 'shop:2'],
    ['status.currentStepIndex', '1'],
    ['metadata.name', 'web'],
    ["metadata.labels['tier']", 'front'],
    ["metadata.labels['none']", ''],
    ['metadata.labels', 'app="web"\ntier="front"'],
  ])('%s is read from the Rollout', (path, value) => {
    expect(given(path).value).toBe(value);
  });

  test.each(['spec.team', 'spec.template', 'spec.template.spec.containers[7].image'])(
    'nothing goes on while %s leads to no value, and the status says nothing of it',
    (path) => {
      const { world, value } = given(path);
      expect(value).toBeUndefined();
      expect(rolloutIn(world).status).toMatchObject({ currentStepIndex: 1, phase: 'Progressing' });
      expect(world.decisions.filter(({ rule }) => rule === 'analysis-stuck')).toHaveLength(1);
    },
  );
});

describe('the delay after an abort of a routed canary', () => {
  test.each([
    [900, [2, 2, 2]],
    [901, [0, 0, 0]],
  ])(
    'of %i s: the canary has %j pods after 5, 60 and 800 s, for a longer look ahead is not planned',
    (seconds, sizes) => {
      const strategy = routed([{ setWeight: 50 }, { pause: {} }], { abortScaleDownDelaySeconds: seconds });
      const world = worldOf([...around, rolloutManifest({ strategy })]);
      world.do((context) => setRolloutImage(context, 'web', 'app', 'shop:2'));
      world.runFor(10_000);
      world.do((context) => abortRollout(context, 'web'));
      const found = [5, 55, 740].map((wait) => {
        world.runFor(wait * 1000);
        return rolloutIn(world).status.updatedReplicas;
      });
      expect(found).toEqual(sizes);
    },
  );
});

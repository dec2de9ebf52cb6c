// Whatever somebody applies or patches: an answer, never an exception, and a world that still runs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../src/manifest/index.ts';
import { applyObject, patchObject } from '../../../../src/sim/cluster/index.ts';
import { seedCount } from '../../../support/seeds.ts';
import { deploymentManifest, ToyWorld } from '../toy-world.ts';

const full = {
  ...deploymentManifest({
    replicas: 2,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 1 } },
    spec: { minReadySeconds: 1, paused: false, revisionHistoryLimit: 2, progressDeadlineSeconds: 30 },
  }),
  metadata: { name: 'web', labels: { a: 'b' }, annotations: { c: 'd' } },
};

const base: JsonObject = JSON.parse(
  JSON.stringify({
    ...full,
    spec: {
      ...full.spec,
      template: {
        metadata: { labels: { app: 'web' }, annotations: { e: 'f' } },
        spec: {
          containers: [
            {
              name: 'app',
              image: 'shop:1',
              env: [{ name: 'A', value: '1' }],
              ports: [{ containerPort: 80 }],
              resources: { requests: { cpu: '100m' }, limits: { memory: '64Mi' } },
              readinessProbe: { httpGet: { path: '/', port: 80 } },
            },
          ],
          initContainers: [{ name: 'init', image: 'init:1' }],
          terminationGracePeriodSeconds: 5,
        },
      },
    },
  }),
);

/** All places in a value. */
function placesOf(value: JsonValue, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const entries: [string | number, JsonValue | undefined][] = Array.isArray(value)
    ? value.map((item: JsonValue, index: number) => [index, item])
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return [path, ...entries.flatMap(([key, item]) => placesOf(item ?? null, [...path, key]))];
}

function withValue(value: JsonValue, path: readonly (string | number)[], put: JsonValue): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (Array.isArray(value))
    return value.map((item: JsonValue, index) => (index === step ? withValue(item, rest, put) : item));
  if (!isJsonObject(value)) return value;
  return { ...value, [step]: withValue(value[step] ?? null, rest, put) };
}

const places = placesOf(base).filter((path) => path.length > 0);
const junk: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(null, true, 0, -1, 1.5, 2 ** 40, '', '10%', 'x', [], {}, [null], [{}], { name: 'app' }),
  fc.jsonValue({ maxDepth: 2 }).map((value): JsonValue => JSON.parse(JSON.stringify(value))),
);
const change = fc.record({ path: fc.constantFrom(...places), value: junk });

const RUNS = seedCount * 10;

describe('hostile objects', () => {
  test('applied, they are taken or refused', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('client', 'server'),
        (changes, mode) => {
          const world = new ToyWorld();
          let object: JsonValue = base;
          for (const { path, value } of changes) object = withValue(object, path, value);
          const written = isJsonObject(object) ? object : {};
          for (const wanted of [base, written, base]) {
            const result = world.do((context) =>
              applyObject(context, wanted, { mode: mode === 'server' ? 'server' : 'client' }),
            );
            expect(typeof result.message).toBe('string');
            world.runFor(3_000);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('patched, they are taken or refused', () => {
    fc.assert(
      fc.property(change, fc.constantFrom('merge', 'strategic', 'json'), ({ path, value }, type) => {
        const world = new ToyWorld();
        world.do((context) => applyObject(context, base));
        world.runFor(3_000);
        const object = withValue(base, path, value);
        const patch = isJsonObject(object) ? object : {};
        const result = world.do((context) =>
          patchObject(
            context,
            'Deployment',
            'web',
            type === 'json'
              ? { type, patch: [{ op: 'replace', path: `/${path.join('/')}`, value }] }
              : { type: type === 'merge' ? 'merge' : 'strategic', patch },
          ),
        );
        expect(typeof result.message).toBe('string');
        world.runFor(3_000);
      }),
      { numRuns: RUNS },
    );
  });
});

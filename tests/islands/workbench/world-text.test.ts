import { describe, expect, test } from 'vitest';
import { opening, presetsFor } from '../../../src/islands/workbench/presets.ts';
import {
  addFault,
  BEHAVIOUR_IDS,
  behaviourOf,
  EMPTY_WORLD,
  readWorld,
  removeFault,
  removeRelease,
  setBehaviourOf,
  setFault,
  setRelease,
  setTraffic,
  type WorldForm,
  withSeed,
  worldFileOf,
} from '../../../src/islands/workbench/world-text.ts';
import { hasErrors, parseManifests } from '../../../src/manifest/index.ts';

const IMAGE = 'shop/web:2.0.0';

/** Comments, empty lines and odd layouts that a person may have written. */
const TEXTS: Readonly<Record<string, string>> = {
  'the empty one': EMPTY_WORLD,
  'the example': worldFileOf(opening('ko', 'rolling-update', 'healthy').files)?.text ?? '',
  'one with comments': `# 세계
apiVersion: rollout-lab/v1
kind: World
metadata: {name: w}
spec:
  # 버전
  releases:
    # 느린 것
    - image: shop/web:1.0.0   # 지금
      startSeconds: 9 # 초

  # 고장
  faults:
    - type: registry-down
      at: 1m
`,
  'one in brackets': `apiVersion: rollout-lab/v1
kind: World
spec:
  faults: [{type: registry-down, at: 60}] # so far
  releases: [{image: shop/web:1.0.0, startSeconds: 9}]
`,
  'one without a spec': 'apiVersion: rollout-lab/v1\nkind: World\n',
  'one with CRLF': EMPTY_WORLD.replaceAll('\n', '\r\n'),
  'one beside other objects': `apiVersion: v1
kind: ConfigMap
metadata:
  name: a
---
${EMPTY_WORLD}`,
};

const form = (text: string): WorldForm => {
  const world = readWorld(text);
  if (!world?.valid) throw new Error(`The World cannot be read:\n${text}`);
  return world;
};
const comments = (text: string): string[] => text.match(/#.*/g) ?? [];

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  const before = form(text);

  test.each(BEHAVIOUR_IDS)('takes an image that behaves as %s, says so, and loses it again', (id) => {
    const written = setBehaviourOf(text, IMAGE, id);
    expect(behaviourOf(form(written).releases.find(({ image }) => image === IMAGE))).toBe(id);
    expect(form(written).faults).toEqual(before.faults);
    expect(comments(written)).toEqual(comments(text));
    expect(form(removeRelease(written, IMAGE)).releases).toEqual(before.releases);
  });

  test('takes fields of a release one by one; the usual value takes a field away', () => {
    const one = setRelease(text, IMAGE, 'errorRate', 0.3);
    const two = setRelease(setRelease(one, IMAGE, 'errorsFrom', 'load'), IMAGE, 'onSigterm', 'ignore');
    expect(form(two).releases.find(({ image }) => image === IMAGE)).toEqual({
      image: IMAGE,
      errorRate: 0.3,
      errorsFrom: 'load',
      onSigterm: 'ignore',
    });
    const less = setRelease(two, IMAGE, 'errorsFrom', 'start');
    expect(form(less).releases.find(({ image }) => image === IMAGE)).not.toHaveProperty('errorsFrom');
    const none = setRelease(setRelease(less, IMAGE, 'errorRate', 0), IMAGE, 'onSigterm', 'close');
    expect(form(none).releases).toEqual(before.releases);
    expect(comments(none)).toEqual(comments(text));
  });

  test('takes faults of every type, changes and loses them', () => {
    let next = text;
    for (const type of ['node-lost', 'slow-endpoints', 'dependency-down', 'registry-down'] as const)
      next = addFault(next, type, 12, before);
    const count = before.faults.length;
    expect(form(next).faults.slice(count)).toMatchObject([
      { type: 'node-lost', at: 12, for: 30, node: before.nodes[0] ?? 'node-1' },
      { type: 'slow-endpoints', at: 12, for: 30, delay: 10 },
      { type: 'dependency-down', at: 12, for: 30 },
      { type: 'registry-down', at: 12, for: 30 },
    ]);
    next = setFault(setFault(next, count, 'for', null), count, 'at', 40);
    expect(form(next).faults[count]).toMatchObject({ at: 40, for: null });
    for (let left = 4; left > 0; left--) next = removeFault(next, count);
    expect(form(next).faults).toEqual(before.faults);
    expect(comments(next)).toEqual(comments(text));
  });

  test('takes another shape of traffic, and back', () => {
    if (!text.includes('spec:')) return;
    const spike = setTraffic(setTraffic(text, { rate: 40 }), { shape: 'spike', to: 200, at: 5, for: 20 });
    expect(form(spike).traffic).toEqual({ shape: 'spike', rate: 40, to: 200, at: 5, for: 20 });
    const ramp = setTraffic(spike, { shape: 'ramp' });
    expect(form(ramp).traffic).toMatchObject({ shape: 'ramp', to: 200 });
    expect(form(setTraffic(ramp, { shape: 'constant' })).traffic).toMatchObject({ shape: 'constant', rate: 40 });
  });
});

test('a seed is changed where one is named, and nowhere else', () => {
  expect(form(withSeed(TEXTS['the example'] ?? '', 77)).seed).toBe(77);
  expect(withSeed(EMPTY_WORLD, 77)).toBe(EMPTY_WORLD);
});

test('a text that is no YAML is not edited', () => {
  const broken = 'apiVersion: rollout-lab/v1\nkind: World\nspec: [';
  expect(readWorld(broken)?.valid ?? false).toBe(false);
  expect(setBehaviourOf(broken, IMAGE, 'crashes')).toBe(broken);
});

test.each(['ko', 'en'] as const)('every situation is made of files without an error (%s)', (language) => {
  for (const strategy of ['rolling-update', 'recreate', 'canary', 'blue-green'] as const)
    for (const id of presetsFor(strategy))
      for (const { name, text } of opening(language, strategy, id).files) {
        const { findings } = parseManifests(text);
        expect(hasErrors(findings), `${id} ${name} ${findings.map((finding) => finding.id)}`).toBe(false);
      }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldEdit, getField, setField } from '../../../src/islands/editor/set-field.ts';
import { type Path, parseManifests, scalarText } from '../../../src/manifest/index.ts';
import { atLeast } from '../../support/seeds.ts';

const deployment = `# 상점 웹
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # 이름
spec:
  replicas: 4 # 네 개
  strategy:
    # 먼저 더합니다
    rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
  template:
    spec:
      containers:
        - name: web
          image: 'shop/web:1.0.0' # 첫 번째
          ports: []
`;
const target = { kind: 'Deployment' };

describe('setting a field of a manifest', () => {
  test.each<[string, Path, string | number, string, string]>([
    ['a number', ['spec', 'replicas'], 6, 'replicas: 4 #', 'replicas: 6 #'],
    [
      'a value in a flow mapping',
      ['spec', 'strategy', 'rollingUpdate', 'maxSurge'],
      '25%',
      'maxSurge: 1,',
      'maxSurge: 25%,',
    ],
    [
      'keeps the quotes',
      ['spec', 'template', 'spec', 'containers', 0, 'image'],
      'shop/web:2',
      "'shop/web:1.0.0'",
      "'shop/web:2'",
    ],
    [
      'a new field behind the last one of one line',
      ['spec', 'minReadySeconds'],
      10,
      '# 네 개\n',
      '# 네 개\n  minReadySeconds: 10\n',
    ],
    ['a new field in a flow mapping', ['spec', 'strategy', 'rollingUpdate', 'x'], 1, '0}', '0, x: 1}'],
    [
      'a new field in a list item',
      ['spec', 'template', 'spec', 'containers', 0, 'tty'],
      'yes',
      '# 첫 번째\n',
      '# 첫 번째\n          tty: "yes"\n',
    ],
    [
      'missing mappings on the way',
      ['metadata', 'labels', 'app'],
      'web',
      '# 이름\n',
      '# 이름\n  labels:\n    app: web\n',
    ],
  ])('%s', (_, path, value, before, after) => {
    expect(setField(deployment, target, path, value)).toBe(deployment.replace(before, after));
  });

  test.each([
    [
      'a value that is not written',
      'kind: Deployment\nspec:\n  replicas:\n',
      'kind: Deployment\nspec:\n  replicas: 3\n',
    ],
    ['an empty mapping', 'kind: Deployment\nspec: {}\n', 'kind: Deployment\nspec: {replicas: 3}\n'],
    [
      'nothing under its key',
      'kind: Deployment\nspec: # später\n',
      'kind: Deployment\nspec: # später\n  replicas: 3\n',
    ],
    ['no key at all', 'kind: Deployment', 'kind: Deployment\nspec:\n  replicas: 3'],
    [
      'Windows line ends',
      'kind: Deployment\r\nspec:\r\n  paused: true\r\n',
      'kind: Deployment\r\nspec:\r\n  paused: true\r\n  replicas: 3\r\n',
    ],
    [
      'the right document',
      'kind: Service\n---\nkind: Deployment\n',
      'kind: Service\n---\nkind: Deployment\nspec:\n  replicas: 3\n',
    ],
  ])('where there is %s', (_, before, after) => {
    expect(setField(before, target, ['spec', 'replicas'], 3)).toBe(after);
  });

  test.each([
    ['another kind', 'kind: Service\n', ['spec', 'replicas']],
    ['a list item that is not there', deployment, ['spec', 'template', 'spec', 'containers', 3, 'image']],
    ['a mapping in its place', deployment, ['spec']],
    ['text that is no YAML', 'kind: [', ['spec', 'replicas']],
  ] satisfies [string, string, Path][])('leaves the text alone: %s', (_, text, path) => {
    expect(fieldEdit(text, target, path, 3)).toBeNull();
  });

  const paths: readonly Path[] = [
    ['spec', 'replicas'],
    ['spec', 'minReadySeconds'],
    ['spec', 'strategy', 'rollingUpdate', 'maxSurge'],
    ['spec', 'strategy', 'type'],
    ['metadata', 'labels', 'app'],
    ['spec', 'template', 'metadata', 'annotations', 'note'],
    ['spec', 'template', 'spec', 'containers', 0, 'image'],
  ];
  const values = fc.oneof(
    fc.integer({ min: -5, max: 5000 }),
    fc.boolean(),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const comments = (text: string): readonly string[] => text.match(/#.*/g) ?? [];

  test('the value reads back, comments survive, and only one range changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        const edit = fieldEdit(deployment, target, path, value);
        if (edit === null) throw new Error('the field can be set');
        const after = setField(deployment, target, path, value);
        expect(parseManifests(after).documents).toHaveLength(1);
        expect(getField(after, target, path)).toEqual(value);
        for (const comment of comments(deployment)) expect(after).toContain(comment);
        expect(after.startsWith(deployment.slice(0, edit.range.start))).toBe(true);
        expect(after.endsWith(deployment.slice(edit.range.end))).toBe(true);
      }),
      { numRuns: atLeast(300) },
    );
  });

  test('any sequence of settings keeps every other field', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), values), { maxLength: 6 }), (steps) => {
        let text = deployment;
        const expected = new Map<string, unknown>();
        for (const [path, value] of steps) {
          text = setField(text, target, path, value);
          expected.set(JSON.stringify(path), value);
        }
        for (const [path, value] of expected) expect(getField(text, target, JSON.parse(path))).toEqual(value);
        expect(getField(text, target, ['metadata', 'name'])).toBe('web');
        for (const comment of comments(deployment)) expect(text).toContain(comment);
      }),
      { numRuns: atLeast(150) },
    );
  });

  test.each([
    ['shop/web:2.0.0', 'shop/web:2.0.0'],
    ['25%', '25%'],
    ['1', '"1"'],
    ['yes', '"yes"'],
    ['a: b', '"a: b"'],
    ['', '""'],
    ['a #b', '"a #b"'],
  ])('the string %j is written %s', (value, written) => {
    expect(scalarText(value)).toBe(written);
  });
});

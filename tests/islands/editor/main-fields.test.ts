import { describe, expect, test } from 'vitest';
import { mainFields, stepField } from '../../../src/islands/editor/main-fields.ts';

const text = `apiVersion: v1
kind: Service
metadata: {name: web}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  strategy:
    rollingUpdate: {maxSurge: 20%}
  template:
    spec:
      containers:
        - {name: web, image: "shop/web:1"}
        - {name: log, image: "shop/log:1"}
`;
const rows = (manifest: string) => mainFields(manifest).map(({ name, value, written }) => [name, value, written]);
const field = (name: string) => {
  const found = mainFields(text).find((one) => one.name === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

describe('the main fields of a Deployment', () => {
  test('as written, or the default of the API server', () => {
    expect(rows(text)).toEqual([
      ['image', 'shop/web:1', true],
      ['image', 'shop/log:1', true],
      ['replicas', 3, true],
      ['maxSurge', '20%', true],
      ['maxUnavailable', '25%', false],
      ['minReadySeconds', expect.toBeOneOf([0, null]), false],
      ['progressDeadlineSeconds', 600, false],
    ]);
  });

  test('what several containers have says whose it is', () => {
    const owners = (manifest: string) => mainFields(manifest).map(({ name, owner }) => [name, owner]);
    expect(owners(text).slice(0, 3)).toEqual([
      ['image', 'web'],
      ['image', 'log'],
      ['replicas', null],
    ]);
    expect(owners(text.replace(/ +- .name: log.*/, ''))[0]).toEqual(['image', null]);
  });

  test('Recreate has no surge', () => {
    const recreate = text.replace(/rollingUpdate.*/, 'type: Recreate');
    expect(rows(recreate).map(([name]) => name)).not.toContain('maxSurge');
  });

  test.each(['', 'kind: [', 'kind: Service', 'a: *b'])('none in %j', (manifest) => {
    expect(rows(manifest)).toEqual([]);
  });
});

describe('steps', () => {
  test.each([
    ['replicas', 1, 4],
    ['maxSurge', 1, '25%'],
    ['maxSurge', -1, '15%'],
    ['progressDeadlineSeconds', -1, 570],
    ['minReadySeconds', -1, 0],
  ] as const)('%s %i', (name, direction, value) => {
    expect(stepField(field(name), direction)).toBe(value);
  });

  test('never below 0', () => {
    expect(stepField({ ...field('replicas'), value: 0 }, -1)).toBe(0);
    expect(stepField({ ...field('maxSurge'), value: '0%' }, -1)).toBe('0%');
  });
});

// Values at the very edge of what the server's decoder reads. Everyday ones stand in the recordings.
import { describe, expect, test } from 'vitest';
import { firstDocument, parseManifests } from '../../src/manifest/index.ts';

const ids = (text: string): string[] => parseManifests(text).findings.map(({ id }) => id);
const meta = (field: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, ${field}}\n`;
const pod = (cpu: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - {name: a, image: b, resources: {limits: {cpu: ${cpu}}}}\n`;

describe('whole numbers of 64 bits', () => {
  test.each(['9223372036854775807', '-9223372036854775808', '0x7fffffffffffffff', '9_223_372_036_854_775_807'])(
    '%s is one',
    (value) => {
      expect(ids(meta(`deletionGracePeriodSeconds: ${value}`))).toEqual([]);
    },
  );

  test.each(['9223372036854775808', '9223372036854775807.0', '1e19'])('%s is none', (value) => {
    expect(ids(meta(`deletionGracePeriodSeconds: ${value}`))).toEqual(['integer-out-of-range']);
  });
});

describe('quantities', () => {
  test.each(['" 1 "', '"\\u00a01"', '"1e9223372036854775807"'])('%s is one', (value) => {
    expect(ids(pod(value))).toEqual([]);
  });

  test.each(['"1\\n"', '"\\t1"', '"1e9223372036854775808"'])('%s is none', (value) => {
    expect(ids(pod(value))).toEqual(['invalid-quantity']);
  });
});

describe('bytes as a list', () => {
  const binary = (value: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\nbinaryData: {k: ${value}}\n`;

  test.each(['[]', '[0, 255]', '[null, 1.0]'])('%s is read', (value) => {
    expect(ids(binary(value))).toEqual([]);
  });

  test.each(['[256]', '[-1]', '[0.5]', '[a]'])('%s is not', (value) => {
    expect(ids(binary(value))).toEqual(['expected-string']);
  });
});

test('a file that is a template says so once, whatever its fields would have held', () => {
  const template = `apiVersion: v1
kind: Service
metadata:
  name: {{ .Values.name }}
spec:
  ports:
    - port: {{ .Values.port }}
      targetPort: 8080
`;
  expect(ids(template)).toEqual(['template-expression']);
  expect(ids(meta('labels: {{ labels }}'))).toEqual(['template-expression']);
  expect(ids(meta('labels: { { a: b }: c }'))).not.toContain('template-expression');
});

describe('the first document of a text', () => {
  test.each([
    ['a: b\n---\nc: d\n', 'a: b\n'],
    ['a: b\n...\n c: d\n', 'a: b\n'],
    ['a: b\n...', 'a: b\n'],
    ['a: b\n...c\n', 'a: b\n...c\n'],
    ['a: ...\n', 'a: ...\n'],
  ])('of %j is %j', (text, first) => {
    expect(firstDocument(text)).toBe(first);
  });
});

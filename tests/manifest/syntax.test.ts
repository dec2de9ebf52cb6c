import { describe, expect, test } from 'vitest';
import { parseManifests } from '../../src/manifest/index.ts';

/** text, finding, where, and the text after its fix. */
const mistakes: readonly (readonly [string, string, string, string?])[] = [
  ['a: 1\nmetadata\n  name: c\n', 'yaml-missing-colon', 'metadata', 'a: 1\nmetadata:\n  name: c\n'],
  ['a: 1\nkind Pod\nb: 1\n', 'yaml-missing-colon', 'kind', 'a: 1\nkind: Pod\nb: 1\n'],
  ['apiVersion:v1\nkind: Pod\n', 'yaml-missing-space', 'apiVersion:', 'apiVersion: v1\nkind: Pod\n'],
  ['m:\n  name:c\n  x: 1\n', 'yaml-missing-space', 'name:', 'm:\n  name: c\n  x: 1\n'],
  ['m:\n\tname: c\n', 'yaml-tab-indentation', '\t', 'm:\n  name: c\n'],
  ['a:\n  b: 1\n  \tc: 2\n', 'yaml-tab-indentation', '\t', 'a:\n  b: 1\n  c: 2\n'],
  ['a: b\n\t\nc: d\n', 'yaml-tab-indentation', '\t', 'a: b\n  \nc: d\n'],
  ['\t# x\na: b\n', 'yaml-tab-indentation', '\t', '  # x\na: b\n'],
  ['a:\n- \tb\n', 'yaml-tab-indentation', '\t'],
  ['# x\n%YAML 1.2\n---\na: b\n', 'yaml-syntax', '%YAML 1.2'],
  ['a:\n  name: c\n labels: {}\n', 'yaml-wrong-indentation', 'labels: {}', 'a:\n  name: c\n  labels: {}\n'],
  ['a:\n  name: c\n    labels: {}\n', 'yaml-wrong-indentation', 'labels: {}', 'a:\n  name: c\n  labels: {}\n'],
  ['a:\n  - b\n - c\n', 'yaml-wrong-indentation', '- c', 'a:\n  - b\n  - c\n'],
  ['a: [1, 2\nb: 3\n', 'yaml-unclosed-bracket', '[1, 2', 'a: [1, 2]\nb: 3\n'],
  ['a: {b: 1 # c\n', 'yaml-unclosed-bracket', '{b: 1 # c', 'a: {b: 1} # c\n'],
  ['a: "x\nb: 1\n', 'yaml-unclosed-quote', '"x', 'a: "x"\nb: 1\n'],
  ["a: 'x\nb: 1\n", 'yaml-unclosed-quote', "'x", "a: 'x'\nb: 1\n"],
  ['a: "x" y\n', 'yaml-text-after-quote', 'y'],
  ['a: @daily # c\n', 'yaml-reserved-character', '@daily', "a: '@daily' # c\n"],
  ['a: %x\n', 'yaml-reserved-character', '%x', "a: '%x'\n"],
  ['a: b: c\n', 'yaml-colon-in-value', 'b: c', "a: 'b: c'\n"],
  ['a: &x b: c\n', 'yaml-colon-in-value', '&x b: c'],
  ['a: ["x" "y"]\n', 'yaml-missing-comma', '"', 'a: ["x", "y"]\n'],
  ['a: {b: 1 c: 2}\n', 'yaml-missing-comma', 'c', 'a: {b: 1, c: 2}\n'],
  ['{"a" 1}', 'yaml-missing-colon', '"a"', '{"a": 1}'],
  ['a: [b,, c]\n', 'yaml-extra-comma', ',', 'a: [b, c]\n'],
  ['a: "\\d"\n', 'yaml-unknown-escape', '\\d', 'a: "\\\\d"\n'],
  ['a: |x\n', 'yaml-block-header', '|x', "a: '|x'\n"],
  ['a: b\u0001\n', 'yaml-control-character', '\u0001', 'a: b\n'],
  ['a: \ud800\n', 'yaml-control-character', '\ud800'],
  ['a: b\0\n', 'yaml-control-character', '\0', 'a: b\n'],
  ['a: 1\n<<<<<<< x\nb: 1\n', 'yaml-conflict-marker', '<<<<<<< x'],
  ['a:\n{{- if x }}\n  b: 1\n{{ end }}\n', 'yaml-template-expression', '{{- if x }}'],
];

describe('a mistake in YAML', () => {
  test.each(mistakes.map(([text, id, at, mended]) => ({ text, id, at, mended })))(
    '$text is $id at $at',
    ({ text, id, at, mended }) => {
      const [finding] = parseManifests(text).findings;
      expect(finding?.id).toBe(id);
      expect(text.slice(finding?.range.start, finding?.range.end)).toBe(at);
      if (mended === undefined) return;
      const after = [...(finding?.fix?.edits ?? [])]
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((result, { range, text: by }) => result.slice(0, range.start) + by + result.slice(range.end), text);
      expect(after).toBe(mended);
    },
  );

  test('in a later document is placed in the whole text', () => {
    const text = 'a: 1\n---\nb: [1\n---\nc: 1\n';
    const [finding] = parseManifests(text).findings;
    expect(finding?.id).toBe('yaml-unclosed-bracket');
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('[1');
    expect(finding?.fix?.edits).toEqual([{ range: { start: 14, end: 14 }, text: ']' }]);
  });
});

describe('what the API server reads is read', () => {
  test.each([
    ['a: [\n1,\n# c\n2\n]\n', [1, 2]],
    ['a: {\nb: 1\n}\n', { b: 1 }],
    ['a: "x\ny"\n', 'x y'],
    ["a: 'x\n\ny'\n", 'x\ny'],
    ['a: "x"#c\n', 'x'],
    ['x:\n  a: 1\na: [\n  "]", # ]\n  b\n]\n', [']', 'b']],
    ["k: it's\na: [\nb\n]\n", ['b']],
    ['k: |\n  "open\n  [\na: [\nb\n]\n', ['b']],
  ])('%j', (text, expected) => {
    expect(parseManifests(text).documents[0]?.object['a']).toEqual(expected);
  });
});

describe('tabs that stand for nothing', () => {
  test.each([
    'a: b\n  \t\nc: d\n',
    'a: b\n  \t# x\nc: d\n',
    'a: |\n  x\n  \ty\n',
    'a: "x\n\ty"\n',
    '{\n\t"a": "b"\n}\n',
    'a:\tb\t# x\n',
    '- a:\n    - b\n      \t\n',
    '%YAML 1.1\n---\na: "%YAML 1.2"\n',
  ])('%j is read', (text) => {
    expect(parseManifests(text).findings.filter(({ id }) => id.startsWith('yaml-'))).toEqual([]);
  });
});

// The reader of plain YAML beside the one of all YAML: the same tree, or none.
import fc from 'fast-check';
import { parseEvents } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { buildTrees, type YamlDocument } from '../../src/manifest/yaml/build-tree.ts';
import { MAX_DEPTH } from '../../src/manifest/yaml/limits.ts';
import { readPlain } from '../../src/manifest/yaml/read-plain.ts';
import { atLeast } from '../support/seeds.ts';
import { findingExamples } from './finding-examples.ts';

/** Undefined for what is no YAML. */
function readByEvents(text: string): YamlDocument[] | undefined {
  try {
    return buildTrees(text, parseEvents(text, { maxDepth: MAX_DEPTH }), 7, false);
  } catch {
    return undefined;
  }
}

function compare(text: string): void {
  const plain = readPlain(text, 7);
  if (plain !== undefined) expect(plain).toEqual(readByEvents(text));
}

const MANIFEST = `---
# A comment, 설명
apiVersion: v1
kind: ConfigMap # with a comment
metadata:
  name: "settings"
  labels: {app: web, 'tier': "front # end", port: 8080}
  annotations:
    "a.example/b": ''
    empty:
    image: registry.example:5000/shop/web:1.2#3

  finalizers: [a, [b, -1], {}, []]
data:
  script: |
    #!/bin/sh
      echo "$HOME"

    exit 0
  folded: >-
    one
    two

    three
  list:
  - - nested
    - --flag
  -   name: wide
      value: 0x1F
  # the end
`;

describe('plain YAML is read at once', () => {
  test('with all that a manifest has', () => {
    expect(readPlain(MANIFEST, 7)).toBeDefined();
    compare(MANIFEST);
  });

  test.each(['', '# only a comment', 'a:', 'a: b', 'a: b # c', 'a: # c\n- b\n', 'a:\n- b', '- a\n- b: c\n  d: e\n'])(
    'to its last character: %j',
    (text) => {
      expect(readPlain(text, 7)).toBeDefined();
      compare(text);
    },
  );
});

describe('gives up on', () => {
  test.each([
    ['anchors and aliases', 'a: &x b\nc: *x\n'],
    ['tags', 'a: !!str 5\n'],
    ['words of several lines', 'a: b\n  c\n'],
    ['quotes of several lines', 'a: "b\n  c"\n'],
    ['escapes', 'a: "b\\n"\n'],
    ['doubled quotes', "a: 'b''c'\n"],
    ['brackets of several lines', 'a: [b,\n  c]\n'],
    ['keys without values in brackets', 'a: {b}\n'],
    ['mappings without braces', 'a: [b: c]\n'],
    ['blocks that say how deep they are', 'a: |2\n    b\n'],
    ['blocks that keep what follows', 'a: |+\n  b\n\n'],
    ['tabs', 'a: b\t# c\n'],
    ['carriage returns', 'a: b\r\n'],
    ['characters that are not printed', 'a: \u0001\n'],
    ['directives', '%YAML 1.1\n---\na: b\n'],
    ['the end of a document', 'a: b\n...\n'],
    ['explicit keys', '? a\n: b\n'],
    ['a single word', 'a\n'],
    ['a key that goes on too long', `${'a'.repeat(300)}: b\n`],
    ['what is too deep', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['two colons', 'a: b: c\n'],
    ['a line that fits nowhere', 'a:\n    b: c\n  d: e\n'],
    ['an item among keys', 'a: b\n- c\n'],
  ])('%s', (_, text) => {
    expect(readPlain(text, 0)).toBeUndefined();
  });
});

describe('reads as the other reader does, or not at all', () => {
  const texts = [MANIFEST, ...Object.values(findingExamples).filter((text) => text.length < 10_000)];

  test('every example', () => {
    for (const text of texts) compare(text);
  });

  test('any arrangement of lines', () => {
    const word = [
      'a',
      'b c',
      '-1',
      '5',
      'null',
      'true',
      '~',
      '<<',
      'http://a:80/#b',
      'a #b',
      'a: b',
      '#',
      '',
      'é',
      '-',
      '...',
    ];
    const quoted = ['"a"', "'b'", '"a: b"', '"', "'", '"\\n"', "'it''s'"];
    const special = [
      '{}',
      '[]',
      '{a: b, "c": [d, e f]}',
      '[a, b: c]',
      '{a, b}',
      '[a,]',
      '{a: {b: }}',
      '|',
      '>-',
      '|+',
      '&a',
      '*a',
      '!t',
      '?',
      ',',
      ']',
    ];
    const value = fc.constantFrom(...word, ...quoted, ...special);
    const line = fc
      .tuple(
        fc.constantFrom('', '', '  ', '    ', '      ', ' '),
        fc.constantFrom('', '', '', '- ', '-   ', '- - ', '-'),
        fc.constantFrom('', 'a:', 'b: ', 'c:  ', '"d": ', "'e' : ", 'f g: ', 'h:i: ', '- : ', '#: ', '5: '),
        value,
        fc.constantFrom('', '', '', ' ', ' # c', '#'),
      )
      .map((parts) => parts.join(''));
    const lines = fc.array(fc.oneof({ weight: 9, arbitrary: line }, fc.constantFrom('', '# c', '  # d', '---')), {
      maxLength: 9,
    });
    const text = fc.tuple(lines, fc.constantFrom('\n', '')).map(([all, end]) => all.join('\n') + end);
    fc.assert(fc.property(text, compare), { numRuns: atLeast(2_000) });
  });

  test('any change of a manifest', () => {
    const bits = [
      '',
      '',
      '\n',
      ' ',
      '  ',
      ':',
      ': ',
      '- ',
      '#',
      ' #',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      '|',
      '|\n',
      'a',
      '\t',
      '\\',
      '---',
      '...',
    ];
    const change = fc.record({
      at: fc.nat(),
      remove: fc.integer({ min: 0, max: 3 }),
      insert: fc.constantFrom(...bits),
    });
    const changed = fc
      .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 3 }))
      .map(([text, changes]) =>
        changes.reduce((result, { at, remove, insert }) => {
          const position = at % (result.length + 1);
          return result.slice(0, position) + insert + result.slice(position + remove);
        }, text),
      );
    fc.assert(fc.property(changed, compare), { numRuns: atLeast(2_000) });
  });

  test('a long text without any colon in no time', () => {
    const items = `a:\n${'- b\n'.repeat(30_000)}`;
    const started = performance.now();
    expect(readPlain(items, 0)).toBeDefined();
    expect(readPlain(`${items}c: ${' '.repeat(50_000)}d ${'#'.repeat(50_000)}\n`, 0)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

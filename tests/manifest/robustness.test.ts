// Whatever stands in the editor: a result or a placed finding, soon, never an exception.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseManifests } from '../../src/manifest/index.ts';
import { atLeast, seedCount } from '../support/seeds.ts';
import { findingExamples } from './finding-examples.ts';

const RUNS = { numRuns: seedCount };

function examine(text: string): void {
  const { documents, findings } = parseManifests(text);
  for (const { range } of findings) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(text.length);
  }
  for (const document of documents) {
    expect(document.defaulted).toBeTypeOf('object');
    document.rangeOf(['metadata', 'name']);
  }
}

const bits = [
  ...'\n\t :-[]{},\'"#|>&*!?%@`~<\\',
  '\r\n',
  '  ',
  ': ',
  '- ',
  '---\n',
  '...\n',
  '<<: *a\n',
  '&a ',
  '*a',
  '!!binary ',
  '0x1F',
  '\ud800',
  '\u0000',
  '\ufeff',
  '한글',
  '😀',
  'null',
  '{{ x }}',
];

describe('never throws', () => {
  const examples = Object.values(findingExamples).filter((text) => text.length < 10_000);

  test('a tag that nothing ends is shown where it stands, not behind the text', () => {
    const [finding] = parseManifests('!<<: *a\nx: y\n').findings;
    expect(finding).toMatchObject({ id: 'yaml-unknown-tag', range: { start: 0, end: 7 } });
  });

  test('on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), examine), RUNS);
  });

  test('on any mixture of YAML signs', () => {
    const mixture = fc.array(fc.constantFrom(...bits, 'a', 'b', '1'), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(fc.property(mixture, examine), { numRuns: atLeast(300) });
  });

  test('on any change of a manifest', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.integer({ min: 0, max: 4 }),
      insert: fc.constantFrom('', ...bits),
    });
    const changed = fc
      .tuple(fc.constantFrom(...examples), fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([text, changes]) =>
        changes.reduce((result, { at, remove, insert }) => {
          const position = Math.floor(at * result.length);
          return result.slice(0, position) + insert + result.slice(position + remove);
        }, text),
      );
    fc.assert(fc.property(changed, examine), { numRuns: atLeast(300) });
  });

  test('on objects of any shape', () => {
    const kinds = fc.constantFrom('Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet');
    fc.assert(
      fc.property(kinds, fc.jsonValue(), fc.jsonValue(), (kind, metadata, spec) => {
        examine(JSON.stringify({ apiVersion: 'apps/v1', kind, metadata, spec }));
      }),
      { numRuns: atLeast(100) },
    );
  });
});

describe('hostile texts come to an end', () => {
  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');

  // A deadline only against endless or exponential work; speed itself is measured by tools/bench/manifest.ts.
  const SOON = 20_000;

  test.each([
    ['deep brackets', '['.repeat(1_000_000)],
    ['deep mappings', lines(3000, (index) => `${' '.repeat(index)}a:`)],
    ['deep sequences', '- '.repeat(100_000)],
    ['an alias bomb', findingExamples['yaml-alias-bomb'] ?? ''],
    ['a chain of aliases', lines(5000, (index) => `a${index}: &a${index} [${index > 0 ? `*a${index - 1}` : 'x'}]`)],
    [
      'a bomb of merge keys',
      lines(12, (index) => `a${index}: &a${index} {${index > 0 ? `<<: [${`*a${index - 1},`.repeat(9)}]` : 'x: 1'}}`),
    ],
    ['many aliases', `- &a x\n${'- *a\n'.repeat(100_000)}`],
    ['many anchors', '- &a x\n'.repeat(100_000)],
    ['many documents', '---\na: b\n'.repeat(20_000)],
    ['many unknown fields', `apiVersion: v1\nkind: Pod\n${lines(50_000, (index) => `f${index}: v`)}`],
    [
      'many invalid keys',
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n${lines(50_000, (index) => `  "k ${index}": v`)}`,
    ],
    ['one long line', 'x'.repeat(2_000_000)],
    ['blanks', `a:${' '.repeat(1_000_000)}b`],
    ['quotes', '"'.repeat(500_000)],
    ['pairs in brackets', `[${'a: b, '.repeat(100_000)}]`],
    ['a huge number', `apiVersion: v1\nkind: ConfigMap\ndata: {a: ${'9'.repeat(100_000)}}`],
    [
      'a huge quantity',
      `apiVersion: v1\nkind: LimitRange\nspec: {limits: [{max: {cpu: "${'9'.repeat(100_000)}e999999999"}}]}`,
    ],
    ['ten mebibytes', 'a: b\n'.repeat(2_000_000)],
  ])('%s', (_, text) => examine(text), SOON);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ManifestDocument, type Node, parseManifests } from '../../src/manifest/index.ts';
import { seedCount } from '../support/seeds.ts';

const RUNS = { numRuns: seedCount };

const only = (text: string): ManifestDocument => {
  const [document] = parseManifests(text).documents;
  if (!document) throw new Error(`no document in ${JSON.stringify(text)}`);
  return document;
};

const slice = (text: string, range: { start: number; end: number } | undefined): string | undefined =>
  range && text.slice(range.start, range.end);

describe('the range of a value is its own text', () => {
  const text = [
    '\ufeff# 머리말 😀',
    'apiVersion: v1 # 설명',
    "kind: 'ConfigMap'",
    'metadata: &meta {name: "이름", labels: {a: b, empty: }}',
    'data:',
    '  "quoted key": |- # comment with | and >',
    '    line',
    '    more',
    '',
    '  nothing:',
    '  folded: >',
    '    x',
    '    y',
    '',
    '  list: [a: b, [c], {d: e}: f, ]',
    '  items:',
    '  - ',
    '  - &anchor 5',
    '  - *anchor',
    '  - - deep',
    '  plain: several',
    '    lines',
    '  tagged: !!str 5',
    '',
  ].join('\r\n');
  const document = only(text);

  test.each([
    [['apiVersion'], 'v1'],
    [['kind'], "'ConfigMap'"],
    [['metadata'], '{name: "이름", labels: {a: b, empty: }}'],
    [['metadata', 'name'], '"이름"'],
    [['metadata', 'labels', 'empty'], ''],
    [['data', 'quoted key'], '|- # comment with | and >\r\n    line\r\n    more'],
    [['data', 'nothing'], ''],
    [['data', 'folded'], '>\r\n    x\r\n    y'],
    [['data', 'list'], '[a: b, [c], {d: e}: f, ]'],
    [['data', 'list', 0], 'a: b'],
    [['data', 'list', 1, 0], 'c'],
    [['data', 'items', 0], ''],
    [['data', 'items', 1], '5'],
    [['data', 'items', 2], '*anchor'],
    [['data', 'items', 3, 0], 'deep'],
    [['data', 'plain'], 'several\r\n    lines'],
    [['data', 'tagged'], '5'],
  ])('%j', (path, expected) => {
    expect(slice(text, document.rangeOf(path))).toBe(expected);
  });

  test('the range of a key too', () => {
    expect(slice(text, document.keyRangeOf(['data', 'quoted key']))).toBe('"quoted key"');
    expect(slice(text, document.keyRangeOf(['metadata', 'labels', 'a']))).toBe('a');
  });

  test('what the text does not say has none', () => {
    expect(document.rangeOf(['data', 'absent'])).toBeUndefined();
    expect(document.rangeOf(['spec', 'replicas'])).toBeUndefined();
    expect(document.keyRangeOf(['data', 'items', 0])).toBeUndefined();
  });

  test('the values are those of the text', () => {
    expect(document.object['data']).toMatchObject({
      'quoted key': 'line\nmore',
      nothing: null,
      folded: 'x y\n',
      items: [null, 5, 5, ['deep']],
      plain: 'several lines',
      tagged: '5',
    });
  });
});

describe('documents', () => {
  test('each has its place in the whole text', () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\n# 둘째\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n...\n';
    const names = parseManifests(text).documents.map((document) => slice(text, document.rangeOf(['metadata', 'name'])));
    expect(names).toEqual(['a', 'b']);
  });

  test('hyphens inside a text separate nothing', () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  pem: |\n    ---\n    x\n  line: a --- b\n';
    expect(only(text).object['data']).toEqual({ pem: '---\nx\n', line: 'a --- b' });
  });

  test('the items of a List are documents', () => {
    const text = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: a}\n';
    expect(only(text).name).toBe('a');
    expect(slice(text, only(text).rangeOf(['metadata', 'name']))).toBe('a');
  });
});

describe('scalars mean what they mean to the API server', () => {
  test.each([
    ['y', true],
    ['off', false],
    ['tRUE', 'tRUE'],
    ['~', null],
    ['0x1F', 31],
    ['010', 8],
    ['0o17', 15],
    ['0b101', 5],
    ['1_000', 1000],
    ['+5', 5],
    ['1e1', 10],
    ['3.0', 3],
    ['.5', 0.5],
    ['0899', 899],
    ['1:30', '1:30'],
    ['2026-01-01', '2026-01-01'],
    ['1.20.0', '1.20.0'],
    ['"5"', '5'],
    ['!!str 5', '5'],
    ['!!int "5"', 5],
    ['! 5', '5'],
    ['!custom x', 'x'],
    ['!!binary aGk=', 'hi'],
    ['<<', '<<'],
    ['=', '='],
  ])('%s', (written, expected) => {
    expect(only(`a: ${written}\n`).object['a']).toEqual(expected);
  });

  test.each([
    ['1', '1'],
    ['true', 'true'],
    ['on', 'true'],
    ['"on"', 'on'],
    ['0x10', '16'],
    ['1.5', '1.5'],
  ])('the key %s becomes %s', (written, expected) => {
    expect(Object.keys(only(`${written}: x\n`).object)).toEqual([expected]);
  });

  test('a field may be called __proto__', () => {
    const { object } = only('__proto__: {polluted: true}\na: 1\n');
    expect(Object.keys(object)).toEqual(['__proto__', 'a']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('merge keys bring in what is not there, the first source before the second', () => {
    const text = 'a: &a {p: 1, q: 1}\nb: &b {q: 2, r: 2}\nc: {<<: [*a, *b]}\n';
    expect(only(text).object['c']).toEqual({ p: 1, q: 1, r: 2 });
    expect(slice(text, only(text).rangeOf(['c', 'r']))).toBe('2');
  });
});

describe('any tree', () => {
  const scalar = fc.oneof(
    fc.constantFrom('a', '이름', '😀', 'true', '5', '~', '"q: \\u0041"', "'it''s'", '"#"'),
    fc
      .string({ minLength: 1, maxLength: 6 })
      .map((text) => JSON.stringify(text.replace(/[\ud800-\udfff\u007f-\u009f\ufffe\uffff]/g, ''))),
  );
  const { flow } = fc.letrec<{ flow: string }>((tie) => ({
    flow: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(tie('flow'), { maxLength: 4 }).map((items) => `[${items.join(' , ')}]`),
      fc
        .array(tie('flow'), { maxLength: 4 })
        .map((items) => `{${items.map((item, index) => `k${index}: ${item}`).join(', # c\n  ')}}`),
    ),
  }));

  test('a parent encloses its children, siblings follow each other, and the range of a scalar reads as the scalar', () => {
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 6 }), fc.boolean(), (values, crlf) => {
        const block = values.map((value, index) => `key${index}: ${value} # 설명\n`).join('');
        const text = crlf ? block.replaceAll('\n', '\r\n') : block;
        const visit = (node: Node, from: number, to: number): void => {
          expect(node.range.start).toBeGreaterThanOrEqual(from);
          expect(node.range.end).toBeLessThanOrEqual(to);
          const children =
            node.type === 'mapping'
              ? node.entries.flatMap(({ key, value }) => [key, value])
              : node.type === 'sequence'
                ? node.items
                : [];
          let cursor = node.range.start;
          for (const child of children) {
            visit(child, cursor, node.range.end);
            cursor = child.range.end;
          }
          if (node.type === 'scalar') {
            const again = only(`again: ${slice(text, node.range)}\n`).object['again'];
            expect(again).toEqual(node.value);
          }
        };
        visit(only(text).root, 0, text.length);
      }),
      RUNS,
    );
  });

  test('a value that is written anew is the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = `{"a": ${JSON.stringify(value)}}\n`.replace(/[\ud800-\udfff\u007f-\u009f\ufffe\uffff]/g, '?');
        expect(only(text).object['a']).toEqual(JSON.parse(text).a);
      }),
      RUNS,
    );
  });
});

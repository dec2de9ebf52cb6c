import fc from 'fast-check';
import '../../support/seeds.ts';
import { describe, expect, test } from 'vitest';
import { carryFindings, lineDiff, minimalEdit } from '../../../src/islands/editor/text-edits.ts';
import { applyEdits, type Finding } from '../../../src/manifest/index.ts';

const finding = (start: number, end: number, fix?: Finding['fix']): Finding => ({
  id: 'unknown-field',
  severity: 'error',
  range: { start, end },
  data: {},
  ...(fix && { fix }),
});

/** No half of a surrogate pair at either end. */
const isWhole = (text: string) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(text);

describe('edits', () => {
  test('several edits refer to the text before them', () => {
    const edits = [
      { range: { start: 4, end: 5 }, text: 'XX' },
      { range: { start: 0, end: 1 }, text: '' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('bcdXXf');
  });

  test('an edit outside the text or over another one is left out', () => {
    const edits = [
      { range: { start: 0, end: 3 }, text: 'x' },
      { range: { start: 1, end: 2 }, text: 'y' },
      { range: { start: 3, end: 99 }, text: 'z' },
    ];
    expect(applyEdits('abcd', edits)).toBe('xd');
  });

  test('the smallest edit makes the one text of the other and never cuts a character in two', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, (head, before, after) => {
        const [from, to] = [head + before + head, head + after + head];
        const edit = minimalEdit(from, to);
        if (edit === null) expect(from).toBe(to);
        else {
          expect(applyEdits(from, [edit])).toBe(to);
          expect(isWhole(edit.text)).toBe(true);
          expect(isWhole(from.slice(edit.range.start, edit.range.end))).toBe(true);
        }
      }),
    );
  });
});

describe('findings while the next check is on its way', () => {
  const before = 'a: 1\nb: 2\nc: 3\n';

  test('a finding on an edited line goes at once', () => {
    expect(carryFindings([finding(5, 6)], before, 'a: 1\nb: 25\nc: 3\n')).toEqual([]);
  });

  test('one below moves with its text, with its fix', () => {
    const fix = { edits: [{ range: { start: 13, end: 14 }, text: '4' }] };
    const [moved] = carryFindings([finding(10, 11, fix)], before, 'a: 1000\nb: 2\nc: 3\n');
    expect(moved?.range).toEqual({ start: 13, end: 14 });
    expect(moved?.fix?.edits[0]?.range).toEqual({ start: 16, end: 17 });
  });

  test('one whose fix reaches into the edit goes', () => {
    const fix = { edits: [{ range: { start: 3, end: 4 }, text: '4' }] };
    expect(carryFindings([finding(10, 11, fix)], before, 'a: 1000\nb: 2\nc: 3\n')).toEqual([]);
  });
});

describe('the lines that a fix changes', () => {
  test('are shown whole', () => {
    expect(lineDiff('a: 1\nb: 2\n', [{ range: { start: 8, end: 9 }, text: '3\nc: 4' }])).toEqual({
      line: 2,
      removed: ['b: 2'],
      added: ['b: 3', 'c: 4'],
    });
  });
});

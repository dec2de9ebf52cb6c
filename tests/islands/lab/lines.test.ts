// Differences line by line, and the path of the list of labs.
import { expect, test } from 'vitest';
import { pathOf } from '../../../src/islands/lab/lab-list.ts';
import { lineDiff } from '../../../src/islands/lab/line-diff.ts';

const shown = (before: string, after: string): string[] =>
  lineDiff(before, after).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-', gap: '…' }[kind]}${text}`);

test('the same texts have no difference, whatever their line ends', () => {
  expect(shown('a\nb\n', 'a\r\nb')).toEqual([]);
});

test('a changed line stands with two lines around it, the rest is counted', () => {
  expect(shown('1\n2\n3\n4\n5\n6\n7\n8', '1\n2\n3\n4\nfive\n6\n7\n8')).toEqual([
    '…2',
    ' 3',
    ' 4',
    '-5',
    '+five',
    ' 6',
    ' 7',
    '…1',
  ]);
});

test('a difference gives the new text when its removed lines are left out', () => {
  const before = 'a\nb\nc\nd';
  const after = 'b\nx\nd\ne';
  const lines = lineDiff(before, after).filter(({ kind }) => kind !== 'removed');
  expect(lines.map(({ text }) => text).join('\n')).toBe(after);
});

test('a very long text is answered at once', () => {
  const long = Array.from({ length: 5000 }, (_, index) => `line ${index}`).join('\n');
  expect(lineDiff(long, `${long}\nmore`).at(-1)).toEqual({ kind: 'added', text: 'more' });
});

test('a lab hangs on the lab that helps to do before; lines pass the rows between', () => {
  const labs = [
    { id: 'a', prerequisites: [] },
    { id: 'b', prerequisites: ['a'] },
    { id: 'c', prerequisites: ['b'] },
    { id: 'd', prerequisites: ['a', 'not-there'] },
  ];
  const path = pathOf(labs);
  expect(path.map(({ lane }) => lane)).toEqual([0, 1, 2, 1]);
  expect(path[0]).toMatchObject({ from: null, down: true });
  expect(path[1]).toMatchObject({ from: { lane: 0, lab: 'a', goesOn: true }, down: true });
  expect(path[2]?.passing).toEqual([{ lane: 0, from: 'a' }]);
  expect(path[3]).toMatchObject({ from: { lab: 'a', goesOn: false }, down: false });
});

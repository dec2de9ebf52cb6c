import { describe, expect, test } from 'vitest';
import type { Measures } from '../../../src/islands/compare/measures.ts';
import { verdictOn } from '../../../src/islands/compare/prediction.ts';
import { DEFAULT_SCENARIO } from '../../../src/islands/compare/scenario.ts';
import { type ColumnMeasures, cellsOf, standingOf } from '../../../src/islands/compare/standing.ts';
import { bestWords, valueWords } from '../../../src/islands/compare/words.ts';

const none: Measures = {
  failed: null,
  exposed: null,
  minimumReady: null,
  peakPods: null,
  allOnNew: null,
  rollback: null,
  mixed: null,
};

const columns = (a: Partial<Measures>, b: Partial<Measures>): ColumnMeasures[] => [
  { id: 'rolling-update', measures: { ...none, ...a } },
  { id: 'recreate', measures: { ...none, ...b } },
];

describe('the best value of a row', () => {
  test('is the least, and the most of the ready pods', () => {
    expect(standingOf('failed', columns({ failed: 3 }, { failed: 2 })).best).toEqual(['recreate']);
    const ready = columns({ minimumReady: 75 }, { minimumReady: 0 });
    expect(standingOf('minimumReady', ready).best).toEqual(['rolling-update']);
  });

  test('is said in words, not for the others', () => {
    const [rolling, recreate] = cellsOf('failed', columns({ failed: 3 }, { failed: 2 }));
    expect(rolling?.word).toBeNull();
    expect(recreate?.word).toBe('fewest');
  });

  test('is called none when it is zero', () => {
    expect(cellsOf('mixed', columns({ mixed: 3 }, { mixed: 0 }))[1]?.word).toBe('none');
  });

  test('is said of all when all have it', () => {
    expect(cellsOf('failed', columns({ failed: 2 }, { failed: 2 })).map(({ word }) => word)).toEqual(['same', 'same']);
  });

  test('belongs to nobody while nobody has a value, and to the one that got there', () => {
    expect(cellsOf('allOnNew', columns({}, {})).every(({ word }) => word === null)).toBe(true);
    expect(cellsOf('allOnNew', columns({ allOnNew: 12 }, {}))[0]?.word).toBe('fastest');
  });

  test('names those that share it', () => {
    const three: ColumnMeasures[] = [...columns({ peakPods: 8 }, { peakPods: 8 })];
    const [first] = cellsOf('peakPods', [...three, { id: 'rolling-update', measures: { ...none, peakPods: 16 } }]);
    expect(first?.word).toBe('shared');
    expect(first && bestWords('en', first)).toBe('fewest, as Recreate');
    expect(first && bestWords('ko', first)).toBe('다시 만들기와 같이 가장 적음');
  });
});

describe('a row without a value says why', () => {
  test.each([
    ['not yet during the run', false, 60, 'not yet'],
    ['never at its end', true, 60, 'never'],
    ['nobody goes back where nobody notices', true, 0, 'nobody goes back'],
  ])('%s', (_, over, noticedSeconds, words) => {
    expect(valueWords('en', 'rollback', null, { ...DEFAULT_SCENARIO, noticedSeconds }, over)).toBe(words);
  });
});

describe('a prediction', () => {
  const told = columns({ failed: 3, peakPods: 9 }, { failed: 2, peakPods: 9 });
  test('is right for the best column, wrong for another', () => {
    expect(verdictOn('failed', 'recreate', told)).toMatchObject({ kind: 'right' });
    expect(verdictOn('failed', 'rolling-update', told)).toMatchObject({ kind: 'wrong', best: ['recreate'] });
    expect(verdictOn('failed', 'same', told)).toMatchObject({ kind: 'wrong' });
  });

  test('that all are the same is right only when they are', () => {
    expect(verdictOn('peakPods', 'same', told)).toMatchObject({ kind: 'right', allSame: true });
    expect(verdictOn('peakPods', 'recreate', told)).toMatchObject({ kind: 'wrong', allSame: true });
  });

  test('stays open where no column got there', () => {
    expect(verdictOn('allOnNew', 'recreate', told)).toEqual({ kind: 'open' });
  });
});

// Where principles are practised: turned around from what each practice says, and only to what exists.
import { describe, expect, test } from 'vitest';
import { countByKind, coverageOf, isPractised, PRINCIPLE_IDS, practiceIndex } from '../../src/session/index.ts';

describe('an index of practices', () => {
  const index = practiceIndex([
    { kind: 'simulation', id: 'a', principles: ['canary-needs-good-alerts', 'share-of-traffic'] },
    { kind: 'diagram', id: 'b/c', principles: ['share-of-traffic'] },
    { kind: 'lab', id: 'd', principles: [] },
  ]);

  test('lists the references of each principle in the order of the practices', () => {
    expect(index['share-of-traffic']).toEqual([
      { kind: 'simulation', id: 'a' },
      { kind: 'diagram', id: 'b/c' },
    ]);
    expect(index['fast-rollback']).toEqual([]);
  });

  test('refuses an id that is no principle', () => {
    expect(() => practiceIndex([{ kind: 'lab', id: 'x', principles: ['be-lucky'] }])).toThrow(/be-lucky/);
  });

  test('counts what is practised, and by which kind', () => {
    expect(coverageOf(index)).toEqual({ practised: 2, total: PRINCIPLE_IDS.length });
    expect(coverageOf(index, ['share-of-traffic', 'fast-rollback'])).toEqual({ practised: 1, total: 2 });
    expect(countByKind(index)).toEqual([
      { kind: 'simulation', count: 2 },
      { kind: 'diagram', count: 1 },
    ]);
  });

  test('a goal is practised when every group that it sums up is', () => {
    expect(isPractised(index, 'sum-lifecycle-and-strategies')).toBe(false);
    const more = practiceIndex([
      {
        kind: 'lab',
        id: 'x',
        principles: ['develop-and-build', 'double-capacity', 'share-of-traffic', 'replace-one-by-one'],
      },
    ]);
    expect(isPractised(more, 'sum-lifecycle-and-strategies')).toBe(true);
  });
});

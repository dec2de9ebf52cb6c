import { describe, expect, test } from 'vitest';
import { fieldName, waitsOf } from '../../../src/islands/stage/waits.ts';
import { stuckWorld } from '../fixtures/world-views.ts';

const waitOf = (sinceMs: number, untilMs: number | null) => ({
  waits: [{ id: 'minReady', data: {}, sinceMs, untilMs, path: null }],
});

describe('waits', () => {
  test('the one that ends soonest comes first, with seconds left and the part of the ring', () => {
    const view = stuckWorld();
    const [deployment] = view.deployments;
    const marks = deployment ? waitsOf(deployment, view.atMs) : [];
    expect(marks.map((mark) => [mark.wait.id, mark.leftSeconds])).toEqual([
      ['backOff', 11],
      ['progressDeadline', 51],
    ]);
    expect(marks[0]?.leftPart).toBeCloseTo(0.52);
    expect(marks[0]).toMatchObject({ passedSeconds: 9, totalSeconds: 20 });
  });

  test('a wait without an end has no ring', () => {
    expect(waitsOf(waitOf(1000, null), 5000)[0]).toMatchObject({ leftSeconds: null, leftPart: null, passedSeconds: 4 });
  });

  test('waits without an end come last', () => {
    const both = { waits: [...waitOf(0, null).waits, ...waitOf(0, 9000).waits] };
    expect(waitsOf(both, 1000).map((mark) => mark.leftSeconds)).toEqual([8, null]);
  });

  test('a wait that is over shows nothing left, never less', () => {
    expect(waitsOf(waitOf(0, 1000), 9000)[0]).toMatchObject({ leftSeconds: 0, leftPart: 0 });
    expect(waitsOf(waitOf(5000, 5000), 5000)[0]).toMatchObject({ leftSeconds: 0, leftPart: 0 });
  });

  test('a path is called by its field', () => {
    expect(fieldName('spec.strategy.rollingUpdate.maxSurge')).toBe('maxSurge');
  });
});

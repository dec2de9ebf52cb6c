import { describe, expect, test } from 'vitest';
import { changedSince, changesSoFar, noteChanged, startChangedPods } from '../../../src/sim/traffic/changed-pods.ts';

const podOf = (name: string) => ({ pod: name, changes: 0 });

describe('the list of pods that have changed', () => {
  test('gives those after a count, once for each change', () => {
    const changed = startChangedPods();
    const [a, b] = [podOf('a'), podOf('b')];
    noteChanged(changed, a);
    const count = changesSoFar(changed);
    noteChanged(changed, b);
    noteChanged(changed, b);
    expect(changedSince(changed, count)).toEqual(['b', 'b']);
    expect(changedSince(changed, changesSoFar(changed))).toEqual([]);
    expect([a.changes, b.changes]).toEqual([1, 2]);
  });

  test('stays short, and says so when it does not reach back far enough', () => {
    const changed = startChangedPods();
    const names = Array.from({ length: 10_000 }, (_, at) => `pod-${at}`);
    for (const name of names) noteChanged(changed, podOf(name));
    expect(changesSoFar(changed)).toBe(10_000);
    expect(changed.names.length).toBeLessThanOrEqual(2_048);
    expect(changedSince(changed, 9_000)).toEqual(names.slice(9_000));
    expect(changedSince(changed, 100)).toBeNull();
  });
});

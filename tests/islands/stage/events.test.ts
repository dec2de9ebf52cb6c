import { describe, expect, test } from 'vitest';
import { eventRows, shortAge } from '../../../src/islands/stage/events.ts';
import type { KubernetesEvent } from '../../../src/sim/cluster/objects.ts';

const event = (over: Partial<KubernetesEvent>): KubernetesEvent => ({
  object: { kind: 'Pod', name: 'web-1' },
  type: 'Normal',
  reason: 'Pulled',
  message: 'done',
  firstAtMs: 0,
  lastAtMs: 0,
  count: 1,
  ...over,
});

describe('ages as kubectl writes them', () => {
  test.each([
    [0, '0s'],
    [119_999, '119s'],
    [120_000, '2m'],
    [192_000, '3m12s'],
    [47 * 60_000, '47m'],
    [179 * 60_000, '179m'],
    [180 * 60_000, '3h'],
    [(5 * 60 + 20) * 60_000, '5h20m'],
    [30 * 3_600_000, '30h'],
    [50 * 3_600_000, '2d2h'],
    [10 * 86_400_000, '10d'],
    [800 * 86_400_000, '2y70d'],
    [-500, '0s'],
    [-5000, '<invalid>'],
  ])('%i ms is %s', (ms, text) => {
    expect(shortAge(ms)).toBe(text);
  });
});

describe('rows of the event list', () => {
  test('newest first, object in lower case, repetitions with their span', () => {
    const rows = eventRows(
      [event({}), event({ reason: 'BackOff', type: 'Warning', firstAtMs: 20_000, lastAtMs: 62_000, count: 3 })],
      80_000,
    );
    expect(rows.map((row) => row.reason)).toEqual(['BackOff', 'Pulled']);
    expect(rows[0]).toMatchObject({
      lastSeen: '18s',
      repeated: { count: 3, span: '60s' },
      object: 'pod/web-1',
      type: 'Warning',
    });
    expect(rows[1]?.repeated).toBeNull();
  });

  test('what lies ahead is not listed', () => {
    expect(eventRows([event({ firstAtMs: 5000, lastAtMs: 5000 })], 1000)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { failureNews, formatTook, podStations, requestRows, requestTitle } from '../../../src/islands/stage/life.ts';
import type { PodStation, RequestLife } from '../../../src/sim/index.ts';

const life = (over: Partial<RequestLife> = {}): RequestLife => ({
  request: 1_381,
  arrivedAtMs: 66_400,
  pod: 'web-7d9-4hz',
  version: 2,
  endsAtMs: 66_401,
  outcome: 'refused',
  tookMs: 1,
  why: { cause: 'notListening', sinceMs: 900, principle: 'health-check-controls-update' },
  ...over,
});
const texts = (language: 'ko' | 'en', of: RequestLife, nowMs = 70_000) =>
  Object.fromEntries(requestRows(language, of, 60_000, nowMs).map(({ key, text }) => [key, text]));

describe('the life of a request', () => {
  test('says when, to whom, how it ended, how long it took, and why, with the principle', () => {
    const rows = texts('en', life());
    expect(rows).toMatchObject({ arrived: '6.4\u00a0s', sentTo: 'web-7d9-4hz (v2)', took: '1 ms' });
    expect(rows['ended']).toBe('connection refused, at 6.4\u00a0s');
    expect(rows['why']).toContain('900 ms');
    expect(rows['principle']).toContain('health check');
  });

  test('a number is a name: it has no thousands separator', () => {
    expect(requestTitle('ko', life(), 70_000)).toBe('요청 #1381: 연결 거부');
  });

  test('an answered one has no reason; one that is under way has no end', () => {
    expect(Object.keys(texts('ko', life({ outcome: 'ok', why: null })))).toEqual([
      'arrived',
      'sentTo',
      'ended',
      'took',
    ]);
    const going = texts('en', life({ outcome: 'timeOut', endsAtMs: 69_400, why: null }), 67_000);
    expect(going).toMatchObject({ ended: 'under way' });
    expect(going['took']).toBeUndefined();
  });

  test('a request that nobody could take, and one to a pod that is gone', () => {
    expect(texts('en', life({ pod: null, version: null, outcome: 'noEndpoint' }))['sentTo']).toBe('nobody');
    expect(texts('en', life({ version: null }))['sentTo']).toBe('web-7d9-4hz (gone)');
  });

  test.each(['noEndpoint', 'notListening', 'closing', 'gone', 'cutOff', 'crashed', 'serverError', 'timeOut'] as const)(
    'the cause %s has whole words in both languages',
    (cause) => {
      for (const language of ['ko', 'en'] as const) {
        const why = texts(language, life({ why: { cause, sinceMs: 1_200, principle: 'automatic-rollback' } }))['why'];
        expect(why).not.toMatch(/life\.|[{}]/);
      }
    },
  );

  test('durations are milliseconds below a second', () => {
    expect([formatTook('ko', 12.4), formatTook('ko', 3_000)]).toEqual(['12 ms', '3.0초']);
  });
});

describe('the life of a pod', () => {
  const STATIONS: PodStation[] = [
    'created',
    'scheduled',
    'pulled',
    'started',
    'restarted',
    'ready',
    'unready',
    'inEndpoints',
    'routed',
    'outOfEndpoints',
    'unrouted',
    'deleted',
    'signalled',
    'ended',
    'gone',
  ];

  test.each(['ko', 'en'] as const)('every station has its words (%s)', (language) => {
    const data = { node: 'node-2', code: 137, signal: 'TERM', attempt: 2 };
    const steps = STATIONS.map((id, entry) => ({ id, atMs: 60_000 + entry * 100, entry, data }));
    const stations = podStations(language, { pod: 'a', steps }, 60_000);
    expect(stations).toHaveLength(STATIONS.length);
    for (const { text } of stations) expect(text).not.toMatch(/life\.|[{}]/);
    expect(stations[1]?.text).toContain('node-2');
    expect(stations[13]?.text).toContain('137');
  });
});

describe('what is said of lost requests', () => {
  test('one by its number, several by their count, nothing when none is new or the reader went back', () => {
    expect(failureNews('ko', 0, 1, life()).sentence).toBe('요청 #1381 실패: 연결 거부');
    expect(failureNews('en', 1, 5, life())).toEqual({ told: 5, sentence: '4 requests failed: connection refused' });
    expect(failureNews('ko', 5, 5, life()).sentence).toBeNull();
    expect(failureNews('ko', 5, 2, life())).toEqual({ told: 2, sentence: null });
  });
});

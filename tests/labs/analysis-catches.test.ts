// Whoever catches the bad version another way has caught it; and a hint must fit the mistake.
import { describe, expect, test } from 'vitest';
import type { TextFile } from '../../src/labs/index.ts';
import { edited, labNamed, verdictOn } from './load.ts';

const { lab } = labNamed('analysis-catches');

const metric = (text: string, from: string, to: string): string => text.replace(from, to);
const analysis = (edit: (text: string) => string): TextFile[] => edited(lab.solution, 'analysis.yaml', edit);
const rollout = (edit: (text: string) => string): TextFile[] => edited(lab.solution, 'rollout.yaml', edit);

const CANARY_ALONE = `sum(rate(http_requests_total{service="web-canary", status!~"5.."}[20s]))
            / sum(rate(http_requests_total{service="web-canary"}[20s]))`;
const withQuery = (text: string, query: string): string => text.replace(/(query: >-\n {12})[\s\S]*$/, `$1${query}\n`);

describe('other right answers pass', () => {
  test.each<[string, () => TextFile[]]>([
    [
      'the canary alone, in a window so short and with so much patience that the absence of the database is over first',
      () =>
        analysis((text) =>
          withQuery(text, CANARY_ALONE)
            .replace('result[0] < 0.02', 'result[0] >= 0.98')
            .replace('failureLimit: 1', 'failureLimit: 3'),
        ),
    ],
    [
      'errors instead of successes, where no error at all is no series',
      () =>
        analysis((text) =>
          withQuery(
            text,
            `(sum(rate(http_requests_total{service="web-canary", status=~"5.."}[20s])) or vector(0))
            / sum(rate(http_requests_total{service="web-canary"}[20s]))`,
          )
            .replace('successCondition: result[0] < 0.02', 'failureCondition: result[0] > 0.02')
            .replace('failureLimit: 1', 'failureLimit: 3'),
        ),
    ],
    [
      'other steps',
      () =>
        rollout((text) => text.replace('setWeight: 5\n', 'setWeight: 8\n').replace('setWeight: 50', 'setWeight: 60')),
    ],
  ])('%s', (_name, files) => {
    const verdict = verdictOn(lab, files());
    expect(verdict.criteria.filter(({ state }) => state !== 'met')).toEqual([]);
  });
});

test.each<[string, () => TextFile[], string]>([
  [
    'no analysis at all',
    () => rollout((text) => text.replace(/ {6}analysis:\n {8}templates:\n.*\n.*\n/, '')),
    'nobody-measures',
  ],
  [
    'so much patience that the steps are over first',
    () => analysis((text) => metric(text, 'failureLimit: 1', 'failureLimit: 30')),
    'how-soon',
  ],
  [
    'it counts the old version',
    () =>
      analysis((text) =>
        withQuery(text, CANARY_ALONE.replaceAll('web-canary', 'web')).replace('result[0] < 0.02', 'result[0] >= 0.98'),
      ),
    'whose-errors',
  ],
])('%s', (_name, files, hint) => {
  expect(verdictOn(lab, files()).hint?.id).toBe(hint);
});

test('a canary without traffic routing exposes a pod’s share of the users, not the weight', () => {
  const verdict = verdictOn(
    lab,
    rollout((text) => text.replace(/ {6}trafficRouting:\n.*\n.*\n/, '')),
  );
  expect(verdict.passed).toBe(false);
});

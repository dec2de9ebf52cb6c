// Whoever gets back another way is back; and a hint must fit the mistake.
import { describe, expect, test } from 'vitest';
import type { TextFile } from '../../src/labs/index.ts';
import { edited, labNamed, verdictOn } from './load.ts';

const { lab } = labNamed('switch-and-window');
const rollout = (edit: (text: string) => string, files: readonly TextFile[] = lab.solution): TextFile[] =>
  edited(files, 'rollout.yaml', edit);

const AFTER_THE_SWITCH = `---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata:
  name: errors
spec:
  metrics:
    - name: errors
      interval: 10s
      count: 12
      failureLimit: 1
      successCondition: result[0] >= 0.95
      provider:
        prometheus:
          address: http://prometheus:9090
          query: >-
            sum(rate(http_requests_total{service="web", status!~"5.."}[20s]))
            / sum(rate(http_requests_total{service="web"}[20s]))
`;

describe('other right answers pass', () => {
  test('an analysis after the switch turns back by itself, without a longer window', () => {
    const files = rollout(
      (text) =>
        text.replace(
          /scaleDownDelaySeconds: \d+/,
          'postPromotionAnalysis:\n        templates:\n          - templateName: errors',
        ),
      edited(lab.solution, 'smoke.yaml', (text) => text + AFTER_THE_SWITCH),
    );
    const verdict = verdictOn(lab, files);
    expect(verdict.criteria.filter(({ state }) => state !== 'met')).toEqual([]);
    expect(verdict.facts.backAfterSeconds).toBe(0);
  });

  test('one check by its full name, and a person who promotes what has passed it', () => {
    const files = rollout(
      (text) => text.replace('activeService: web\n', 'activeService: web\n      autoPromotionEnabled: false\n'),
      edited(lab.solution, 'smoke.yaml', (text) =>
        text
          .replace('http://web-preview/', 'http://web-preview.default.svc.cluster.local:80/')
          .replace('count: 3', 'count: 1'),
      ),
    );
    expect(verdictOn(lab, files).passed).toBe(true);
  });
});

test.each<[string, () => TextFile[], string]>([
  [
    'a gate that nobody opens in time',
    () =>
      rollout((text) => text.replace('activeService: web\n', 'activeService: web\n      autoPromotionSeconds: 200\n')),
    'who-lets-it-through',
  ],
  [
    'an address that does not exist',
    () => edited(lab.solution, 'smoke.yaml', (text) => text.replace('web-preview/', 'web-previw/')),
    'who-lets-it-through',
  ],
])('%s', (_name, files, hint) => {
  expect(verdictOn(lab, files()).hint?.id).toBe(hint);
});

test('the way back is open for as long as the window lasts: a switch at 33 s, an undo at 180 s', () => {
  const back = (seconds: number) =>
    verdictOn(
      lab,
      rollout((text) => text.replace(/scaleDownDelaySeconds: \d+/, `scaleDownDelaySeconds: ${seconds}`)),
    ).criteria.find(({ criterion }) => criterion === 'back-at-once')?.state;
  expect([back(155), back(135)]).toEqual(['met', 'not-met']);
});

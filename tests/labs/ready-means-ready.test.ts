// A hint must fit the mistake: attempts that nobody listed, and what they are asked.
import { expect, test } from 'vitest';
import { edited, labNamed, verdictOn } from './load.ts';

const { lab } = labNamed('ready-means-ready');
const hintFor = (edit: (text: string) => string): string | undefined =>
  verdictOn(lab, edited(lab.solution, 'deployment.yaml', edit)).hint?.id;

test.each<[string, (text: string) => string, string]>([
  ['no probe', (text) => text.replace(/ {10}readinessProbe:\n(?: {12,}.*\n)+/, ''), 'nobody-asks'],
  ['all off, all on', (text) => text.replace(/rollingUpdate:\n.*\n.*\n/, 'type: Recreate\n'), 'who-serves-meanwhile'],
  ['half of the pods away', (text) => text.replace('maxUnavailable: 0', 'maxUnavailable: 2'), 'how-many-away'],
  ['two new pods at once', (text) => text.replace('maxSurge: 1', 'maxSurge: 2'), 'how-many-at-once'],
  ['watched too short', (text) => text.replace('minReadySeconds: 20', 'minReadySeconds: 5'), 'failed-when'],
  [
    'a command that knows nothing',
    (text) => text.replace(/httpGet:\n.*\n.*\n/, 'exec: {command: [check]}\n'),
    'time-does-not-ask',
  ],
  ['asks the database, with patience', (text) => text.replace('path: /ready', 'path: /health'), 'who-is-left'],
])('%s', (_name, edit, hint) => {
  expect(hintFor(edit)).toBe(hint);
});

test('a liveness probe beside it does no harm', () => {
  const verdict = verdictOn(
    lab,
    edited(lab.solution, 'deployment.yaml', (text) =>
      text.replace(
        '          readinessProbe:',
        '          livenessProbe: {httpGet: {path: /ping, port: 8080}}\n          readinessProbe:',
      ),
    ),
  );
  expect(verdict.passed).toBe(true);
});

test('so much patience that it rides out the absence of the database stops the broken one too late for some', () => {
  // /health with 12 × 2 s outlasts the 20 s; the pod has to hold for longer than that.
  const verdict = verdictOn(
    lab,
    edited(lab.solution, 'deployment.yaml', (text) =>
      text
        .replace('path: /ready', 'path: /health')
        .replace('failureThreshold: 3', 'failureThreshold: 12')
        .replace('minReadySeconds: 20', 'minReadySeconds: 36'),
    ),
  );
  expect(verdict.criteria.filter(({ state }) => state !== 'met').map(({ criterion }) => criterion)).toEqual([
    'few-are-harmed',
  ]);
  expect(verdict.hint?.id).toBe('how-soon-noticed');
});

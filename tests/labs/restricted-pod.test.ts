// A hint must fit the mistake: attempts that nobody listed, and what they are asked; and what may not help.
import { expect, test } from 'vitest';
import { edited, labNamed, verdictOn } from './load.ts';

const { lab } = labNamed('restricted-pod');
const gradeOf = (edit: (text: string) => string) => verdictOn(lab, edited(lab.solution, 'deployment.yaml', edit));
const unmet = (edit: (text: string) => string): readonly string[] =>
  gradeOf(edit)
    .criteria.filter(({ state }) => state !== 'met')
    .map(({ criterion }) => criterion);

test.each<[string, (text: string) => string, string]>([
  [
    'a limit below what the process needs',
    (text) => text.replace('memory: 256Mi', 'memory: 160Mi'),
    'how-much-does-it-need',
  ],
  [
    'a limit below what the other container needs',
    (text) => text.replace('memory: 64Mi', 'memory: 32Mi'),
    'how-much-does-it-need',
  ],
  ['one of two directories has a place', (text) => text.replace(/ {12}- name: cache\n.*\n/, ''), 'where-does-it-write'],
  [
    'the place is mounted read-only',
    (text) => text.replace('mountPath: /tmp', 'mountPath: /tmp\n              readOnly: true'),
    'where-does-it-write',
  ],
  [
    'the token stays',
    (text) => text.replace('automountServiceAccountToken: false', 'automountServiceAccountToken: true'),
    'what-does-it-carry',
  ],
  ['a number, but no promise', (text) => text.replace('        runAsNonRoot: true\n', ''), 'who-promises'],
  [
    'may gain privileges',
    (text) => text.replace('allowPrivilegeEscalation: false', 'allowPrivilegeEscalation: true'),
    'can-it-become-more',
  ],
  [
    'root file system that can be written',
    (text) => text.replaceAll('            readOnlyRootFilesystem: true\n', ''),
    'what-can-be-left-behind',
  ],
])('%s', (_name, edit, hint) => {
  const verdict = gradeOf(edit);
  expect(verdict.passed).toBe(false);
  expect(verdict.hint?.id).toBe(hint);
});

test('a comment that suppresses a finding does not meet a criterion', () => {
  expect(
    unmet((text) =>
      text.replace(
        '      automountServiceAccountToken: false\n',
        '      # rollout-lab: ignore service-account-token-mounted -- not now\n      automountServiceAccountToken: true\n',
      ),
    ),
  ).toEqual(['no-token-to-take']);
});

test('everything at the containers is as good as at the pod', () => {
  const own =
    '            runAsNonRoot: true\n            runAsUser: 10001\n            seccompProfile:\n              type: RuntimeDefault\n';
  expect(
    unmet((text) =>
      text
        .replace(/ {6}securityContext:\n {8}runAsNonRoot: true\n(?: {8,}.*\n)+/, '')
        .replaceAll('            allowPrivilegeEscalation', `${own}            allowPrivilegeEscalation`),
    ),
  ).toEqual([]);
});

test('a mount around both directories is a place to write as well', () => {
  expect(unmet((text) => text.replace('mountPath: /var/cache/web', 'mountPath: /var/cache'))).toEqual([]);
});

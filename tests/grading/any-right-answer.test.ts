// Criteria speak of behaviour: whoever reaches the goal another way has reached it, and nobody reaches it by taking the users away.
import { describe, expect, test } from 'vitest';
import type { TextFile } from '../../src/labs/index.ts';
import { edited, labNamed, verdictOn } from '../labs/load.ts';

const { lab } = labNamed('first-release');
const PROBE = /httpGet:\n\s+path: \/ready\n\s+port: 8080/;

const solution = (edit: (text: string) => string): TextFile[] => edited(lab.solution, 'deployment.yaml', edit);

describe('other right answers pass', () => {
  test.each<[string, (text: string) => string]>([
    ['a probe that knocks at the port', (text) => text.replace(PROBE, 'tcpSocket: {port: 8080}')],
    ['a probe that runs a command', (text) => text.replace(PROBE, 'exec: {command: [/bin/check]}')],
    [
      'a port by name',
      (text) =>
        text
          .replace(PROBE, 'httpGet: {port: http}')
          .replace('- containerPort: 8080', '- {name: http, containerPort: 8080}'),
    ],
    ['a Deployment with another name', (text) => text.replace('  name: web\n', '  name: shop\n')],
    ['the new version in the file already', (text) => text.replace('web:1.0.0', 'web:2.0.0')],
    ['an image without a tag', (text) => text.replace('web:1.0.0', 'web')],
    [
      'five pods, of which one may be missing',
      (text) =>
        text
          .replace('replicas: 4', 'replicas: 5')
          .replace('maxSurge: 1', 'maxSurge: 0')
          .replace('maxUnavailable: 0', 'maxUnavailable: 1'),
    ],
    [
      'percentages that come to the same',
      (text) => text.replace('maxSurge: 1', 'maxSurge: 25%').replace('maxUnavailable: 0', 'maxUnavailable: 10%'),
    ],
    [
      'a slower probe with a short delay',
      (text) => text.replace('periodSeconds: 2', 'periodSeconds: 5\n            initialDelaySeconds: 5'),
    ],
    [
      'a startup probe in front of it',
      (text) =>
        text.replace(
          '          readinessProbe:',
          '          startupProbe: {tcpSocket: {port: 8080}, periodSeconds: 2, failureThreshold: 30}\n          readinessProbe:',
        ),
    ],
  ])('%s', (_name, edit) => {
    const verdict = verdictOn(lab, solution(edit));
    expect(verdict.criteria.filter(({ state }) => state !== 'met')).toEqual([]);
    expect(verdict.passed).toBe(true);
  });

  test('the same in JSON, in a file of another name beside an empty one', () => {
    const deployment = lab.solution.find(({ name }) => name === 'deployment.yaml')?.text ?? '';
    const files = [
      { name: 'deployment.yaml', text: '# moved\n' },
      { name: 'web.yaml', text: `---\n${deployment}---\n` },
    ];
    expect(verdictOn(lab, files).passed).toBe(true);
  });
});

describe('what takes the goal away does not reach it', () => {
  test.each<[string, string, (text: string) => string]>([
    [
      'pods that no Service selects: no request fails, for none arrives',
      'no-lost-request',
      (text) => text.replaceAll('app: web', 'app: other'),
    ],
    ['no pods', 'no-lost-request', (text) => text.replace('replicas: 4', 'replicas: 0')],
    [
      'a Deployment that is paused',
      'done-in-time',
      (text) => text.replace('replicas: 4', 'replicas: 4\n  paused: true'),
    ],
  ])('%s', (_name, criterion, edit) => {
    const verdict = verdictOn(lab, solution(edit));
    expect(verdict.criteria.find((own) => own.criterion === criterion)?.state).toBe('not-met');
  });

  test('an image that is not the one to release', () => {
    const verdict = verdictOn(
      lab,
      solution((text) => text.replace('shop/web:1.0.0', 'nginx')),
    );
    expect(verdict.problems.map(({ id }) => id)).toEqual(['nothing-to-release']);
    expect(verdict.points).toBe(0);
  });

  test('a quota that keeps the new pods out', () => {
    const quota = 'apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: q}\nspec: {hard: {pods: "4"}}\n';
    const verdict = verdictOn(lab, [...lab.solution, { name: 'quota.yaml', text: quota }]);
    expect(verdict.criteria.find(({ criterion }) => criterion === 'done-in-time')?.state).toBe('not-met');
  });

  test('a world of one’s own', () => {
    const world = { name: 'world.yaml', text: lab.worlds['usual'] ?? '' };
    expect(verdictOn(lab, [...lab.solution, world]).problems.map(({ id }) => id)).toEqual(['world-in-files']);
  });

  test('a Service of one’s own: a file that is only read stays as it is', () => {
    const files = edited(lab.solution, 'service.yaml', (text) => text.replace('app: web', 'app: other'));
    expect(verdictOn(lab, files).passed).toBe(true);
  });
});

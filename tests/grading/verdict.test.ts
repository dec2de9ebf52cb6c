// The verdict: what it says of bad texts, where it points, how it is made in steps.
import { describe, expect, test } from 'vitest';
import {
  attemptOf,
  criterionStates,
  type GradingProgress,
  gradeAttempt,
  gradeInSteps,
  readAttempt,
} from '../../src/grading/index.ts';
import { startRun } from '../../src/run/index.ts';
import { worldView } from '../../src/sim/index.ts';
import { edited, labNamed, verdictOn } from '../labs/load.ts';

const { lab } = labNamed('first-release');
const { definition } = lab;
const withDeployment = (text: string) => [{ name: 'deployment.yaml', text }];
const deployment = lab.solution.find(({ name }) => name === 'deployment.yaml')?.text ?? '';

describe('files that cannot be run', () => {
  test.each<[string, string, string]>([
    ['a bracket that is never closed', 'spec: [', 'yaml-unclosed-bracket'],
    ['a field that is misspelt', deployment.replace('maxSurge', 'maxSurgee'), 'misspelt-field'],
    ['a value of the wrong type', deployment.replace('replicas: 4', 'replicas: four'), 'expected-integer'],
  ])('%s: a finding with a place, and no run', (_name, text, id) => {
    const verdict = verdictOn(lab, withDeployment(text));
    expect(verdict.findings.map(({ file, finding }) => [file, finding.id])).toContainEqual(['deployment.yaml', id]);
    expect(verdict.seeds).toEqual([]);
    expect(verdict.criteria.map(({ state }) => state)).toEqual(['not-met', ...Array(4).fill('not-tried')]);
    expect(verdict).toMatchObject({ passed: false, points: 0, hint: { id: 'accepted' } });
    expect(verdict.hint?.places[0]).toMatchObject({ file: 'deployment.yaml', written: true });
  });

  test.each<[string, { name: string; text: string }[], string]>([
    ['no file at all', [], 'missing-file'],
    ['an empty file', withDeployment(''), 'nothing-to-release'],
    ['a file of ten megabytes', withDeployment('- a\n'.repeat(2_500_000)), 'too-long'],
    ['a hundred thousand pods', withDeployment(deployment.replace('replicas: 4', 'replicas: 100000')), 'too-many-pods'],
  ])('%s', (_name, files, id) => {
    expect(verdictOn(lab, files).problems.map((problem) => problem.id)).toEqual([id]);
  });

  test('what the API server refuses is said with its message', () => {
    const text = deployment.replace('      app: web\n  template', '      app: other\n  template');
    const verdict = verdictOn(lab, withDeployment(text));
    expect(verdict.passed).toBe(false);
    expect(verdict.criteria[0]).toMatchObject({ criterion: 'accepted', state: 'not-met' });
  });

  test('any text gets a verdict', () => {
    for (const text of ['\u0000', '&a [*a]', '{', '!!binary x', '- - - -', 'kind: Deployment', '\ufeff---\n...\n', '%'])
      expect(verdictOn(lab, withDeployment(text)).passed).toBe(false);
  });
});

describe('where it failed', () => {
  const verdict = verdictOn(lab, lab.start);

  test('the failing second is one in which the run shows it, and a replay is the same run', () => {
    const index = verdict.criteria.find(({ criterion }) => criterion === 'full-strength')?.failingSeed ?? -1;
    const seed = verdict.seeds[index];
    const failure = seed?.criteria.find(({ criterion }) => criterion === 'full-strength');
    const labSeed = definition.seeds[index];
    if (!seed || !labSeed || !failure || failure.atMs === null) throw new Error('it fails somewhere');
    const run = startRun(attemptOf(lab, readAttempt(lab, lab.start), labSeed));
    const before = worldView(run.seek(failure.atMs - 1).state, failure.atMs - 1);
    const then = worldView(run.seek(failure.atMs).state, failure.atMs);
    const ready = ({ pods }: typeof then) => pods.filter((pod) => pod.ready && !pod.terminating).length;
    expect([ready(before), ready(then)]).toEqual([4, 2]);
    run.runUntil(verdict.untilMs);
    expect(run.hash()).toBe(seed.logHash);
  });

  test('the shown seed is the one to look at when it fails', () => {
    expect(verdict.seeds.map(({ shown }) => shown)).toEqual([true, false, false, false, false]);
    for (const { state, failingSeed } of verdict.criteria) expect(failingSeed).toBe(state === 'met' ? null : 0);
  });

  test('a near miss names the seed that fails, and gives a part of the points', () => {
    // Ready after 14 s, whatever the process says: enough for the usual start, too early for the slow one.
    const probe = / {10}readinessProbe:\n(?:\s{12,}.*\n)+/;
    const text = deployment
      .replace(probe, '')
      .replace(
        '          ports:',
        '          lifecycle: {postStart: {exec: {command: [sleep, "14"]}}}\n          ports:',
      );
    const near = verdictOn(lab, withDeployment(text));
    const failed = near.seeds.filter(({ passed }) => !passed);
    expect(failed.map(({ world }) => world)).toEqual(['slow-start']);
    const requests = near.criteria.find(({ criterion }) => criterion === 'no-lost-request');
    expect(requests).toMatchObject({ state: 'not-met', metSeeds: 4, seeds: 5, points: 32, failingSeed: 2 });
  });

  test('a hint points at the field, or at the nearest part that is written', () => {
    expect(verdict.hint?.places.map(({ path, written }) => [path, written])).toEqual([
      ['spec.template.spec.containers[0].readinessProbe', false],
      ['spec.strategy.rollingUpdate', true],
    ]);
    const place = verdict.hint?.places[1];
    const text = lab.start.find(({ name }) => name === place?.file)?.text ?? '';
    expect(text.slice(place?.range.start, place?.range.end)).toBe('rollingUpdate');
    expect(text.split('\n')[(place?.line ?? 0) - 1]).toContain('rollingUpdate');
  });

  test('does not depend on how the files are written', () => {
    const spaced = edited(lab.start, 'deployment.yaml', (text) => text.replaceAll('\n', '\n\n'));
    const { seeds, criteria, facts, hint } = verdictOn(lab, spaced);
    expect(criteria).toEqual(verdict.criteria);
    expect(facts).toEqual(verdict.facts);
    expect(hint?.id).toBe(verdict.hint?.id);
    expect(seeds.map(({ criteria: own }) => own)).toEqual(verdict.seeds.map(({ criteria: own }) => own));
  });
});

describe('over several gradings', () => {
  const good = verdictOn(lab, lab.solution);
  const bad = verdictOn(lab, lab.start);

  test('what was never graded is not tried', () => {
    expect(new Set(Object.values(criterionStates(definition, null, [])))).toEqual(new Set(['not-tried']));
  });

  test('what was met before and is not any more has regressed', () => {
    expect(criterionStates(definition, bad, [good])).toMatchObject({
      accepted: 'met',
      'no-lost-request': 'regressed',
      'done-in-time': 'met',
    });
    expect(criterionStates(definition, bad, [bad])).toMatchObject({ 'no-lost-request': 'not-met' });
    expect(criterionStates(definition, good, [bad])).toMatchObject({ 'no-lost-request': 'met' });
  });
});

describe('in steps', () => {
  test('progress goes up, seed by seed', () => {
    const steps: GradingProgress[] = [];
    gradeAttempt(lab, lab.start, { onProgress: (progress) => steps.push(progress) });
    const values = steps.map(({ done, part, seeds }) => (done + part) / seeds);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(steps.at(-1)).toEqual({ done: 5, seeds: 5, part: 0 });
    expect(new Set(steps.map(({ done }) => done)).size).toBe(6);
  });

  test('cancelled, it stops at once and has no verdict', () => {
    let asked = 0;
    expect(gradeAttempt(lab, lab.start, { cancelled: () => ++asked === 3 })).toBeNull();
    expect(asked).toBe(3);
  });

  test('stepping by hand gives the same verdict', () => {
    const steps = gradeInSteps(lab, lab.start);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual(verdictOn(lab, lab.start));
  });
});

import { describe, expect, test } from 'vitest';
import { gradeOf, lint, type Rule } from '../../src/lint/index.ts';
import { disruptionBudgetBlocksDrain } from '../../src/lint/rules/availability/disruption-budget-blocks-drain.ts';
import { latestImageTag } from '../../src/lint/rules/images/latest-image-tag.ts';

const rules: readonly Rule[] = [latestImageTag, disruptionBudgetBlocksDrain];
const pod = (name: string, image: string, head = '') =>
  `${head}apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`;
const grade = (...texts: string[]) => {
  const files = texts.map((text, index) => ({ name: `${index}.yaml`, text }));
  return gradeOf(rules, lint(files, { rules }).counts);
};
const images = (...texts: string[]) => grade(...texts).areas.find(({ area }) => area === 'image-security');

describe('a grade', () => {
  test('counts rules, not objects: one bad image among ten is one rule that failed', () => {
    expect(images(pod('a', 'web:latest'))).toMatchObject({ applicable: 1, passed: 0, failed: 1 });
    const many = Array.from({ length: 9 }, (_, index) => pod(`b${index}`, 'web:1.0.0'));
    expect(images(pod('a', 'web:latest'), ...many)).toMatchObject({ applicable: 1, passed: 0, failed: 1 });
  });

  test('is the same for one good object as for many', () => {
    const one = grade(pod('a', 'web:1.0.0'));
    const many = grade(...Array.from({ length: 9 }, (_, index) => pod(`b${index}`, 'web:1.0.0')));
    expect(many.overall).toEqual(one.overall);
  });

  test('a rule that nothing in the files concerns is not applicable, and no pass', () => {
    const availability = grade(pod('a', 'web:1.0.0')).areas.find(({ area }) => area === 'availability');
    expect(availability).toMatchObject({ applicable: 0, passed: 0, notApplicable: 1 });
  });

  test('what a comment excuses counts as suppressed, neither passed nor failed', () => {
    const excused = pod('a', 'web:latest', '# rollout-lab: ignore latest-image-tag -- a demo that is thrown away\n');
    expect(images(excused)).toMatchObject({ applicable: 1, passed: 0, failed: 0, suppressed: 1 });
    expect(images(excused, pod('b', 'web:latest'))).toMatchObject({ failed: 1, suppressed: 0 });
  });

  test('a principle is kept when every rule that speaks of it is, and unknown when none does', () => {
    expect(grade(pod('a', 'web:1.0.0')).principles).toMatchObject({ 'same-image-everywhere': 'passed' });
    expect(grade(pod('a', 'web')).principles).toMatchObject({ 'same-image-everywhere': 'failed' });
    expect(grade(pod('a', 'web')).principles['high-availability']).toBe('not-applicable');
    expect(grade(pod('a', 'web')).principles['few-layers']).toBeUndefined();
  });

  test('a text that cannot be read fails under correctness', () => {
    const correctness = grade('a: [\n').areas.find(({ area }) => area === 'correctness');
    expect(correctness?.rules.find(({ ruleId }) => ruleId === 'can-be-read')?.outcome).toBe('failed');
  });
});

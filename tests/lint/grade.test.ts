import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeOf, lint, RULES, type Rule } from '../../src/lint/index.ts';
import { disruptionBudgetBlocksDrain } from '../../src/lint/rules/availability/disruption-budget-blocks-drain.ts';
import { latestImageTag } from '../../src/lint/rules/images/latest-image-tag.ts';
import { seedCount } from '../support/seeds.ts';

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

  test('no practice is told of that the files do not show', () => {
    const report = `apiVersion: batch/v1
kind: CronJob
metadata: {name: report}
spec:
  schedule: "0 6 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{name: report, image: shop/report:1.4.2}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: report}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: report}
subjects: [{kind: ServiceAccount, name: report}]
`;
    const all = gradeOf(RULES, lint([{ name: 'report.yaml', text: report }], { rules: RULES }).counts);
    expect(all.areas.find(({ area }) => area === 'backup-and-recovery')).toMatchObject({ applicable: 0 });
    expect(all.principles['automate-backup-and-restore']).toBe('not-applicable');
    expect(all.principles).toMatchObject({ 'fast-rollback': 'not-applicable', 'encrypt-at-rest': 'not-applicable' });
    for (const unseen of ['multi-factor-authentication', 'review-permissions', 'update-images-regularly'])
      expect(all.principles).not.toHaveProperty(unseen);
  });

  test('keeping revisions makes a rollback possible, not automatic', () => {
    const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: shop/web:1.4.2}]}}
`;
    const { principles } = gradeOf(RULES, lint([{ name: 'web.yaml', text: web }], { rules: RULES }).counts);
    expect(principles).toMatchObject({ 'fast-rollback': 'passed', 'automatic-rollback': 'not-applicable' });
  });

  test('a text that cannot be read fails under correctness', () => {
    const correctness = grade('a: [\n').areas.find(({ area }) => area === 'correctness');
    expect(correctness?.rules.find(({ ruleId }) => ruleId === 'can-be-read')?.outcome).toBe('failed');
  });
});

/** A service as one team may write it: which practices it keeps is drawn, its name and its number of helpers are its size. */
const serviceOf = (name: string, habits: readonly boolean[], helpers: number): string => {
  const [tagged, probed, limited, many, hardened, budgeted, guarded] = habits;
  const container = (index: number) => `        - name: c${index}
          image: shop/${name}${tagged ? ':1.4.2' : ''}
          ports: [{containerPort: ${8080 + index}}]
${probed ? `          readinessProbe: {httpGet: {path: /ready, port: ${8080 + index}}}\n` : ''}${
  limited ? '          resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}\n' : ''
}${hardened ? '          securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}\n' : ''}`;
  const head = (apiVersion: string, kind: string) =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\n`;
  return [
    `${head('apps/v1', 'Deployment')}spec:
  replicas: ${many ? 3 : 1}
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
${Array.from({ length: 1 + helpers }, (_, index) => container(index)).join('')}`,
    `${head('v1', 'Service')}spec: {selector: {app: ${name}}, ports: [{port: 80, targetPort: 8080}]}\n`,
    budgeted
      ? `${head('policy/v1', 'PodDisruptionBudget')}spec: {maxUnavailable: 1, selector: {matchLabels: {app: ${name}}}}\n`
      : '',
    guarded
      ? `${head('networking.k8s.io/v1', 'NetworkPolicy')}spec: {podSelector: {matchLabels: {app: ${name}}}, policyTypes: [Ingress, Egress]}\n`
      : '',
  ]
    .filter((text) => text !== '')
    .join('---\n');
};

test('two sets of equal virtue get equal grades, whatever their size', () => {
  const graded = (texts: readonly string[]) => {
    const files = texts.map((text, index) => ({ name: `${index}.yaml`, text }));
    const { areas, overall, principles } = gradeOf(RULES, lint(files, { rules: RULES }).counts);
    const outcomes = areas.map(({ area, rules: own }) => [area, own.map(({ ruleId, outcome }) => [ruleId, outcome])]);
    return { overall, outcomes, principles };
  };
  const habits = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
  const size = fc.record({ services: fc.integer({ min: 2, max: 6 }), helpers: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(habits, size, (kept, { services, helpers }) => {
      const small = graded([serviceOf('web', kept, 0)]);
      expect(small.overall.applicable).toBeGreaterThan(20);
      expect(graded([serviceOf('web', kept, helpers)])).toEqual(small);
      expect(graded(Array.from({ length: services }, (_, index) => serviceOf(`web${index}`, kept, helpers)))).toEqual(
        small,
      );
    }),
    { numRuns: seedCount },
  );
});

// The engine: what it looks at, what it counts, what comments suppress, and which files it leaves alone.
import { describe, expect, test } from 'vitest';
import { type LintFile, lint, RULES } from '../../src/lint/index.ts';
import { disruptionBudgetBlocksDrain } from '../../src/lint/rules/availability/disruption-budget-blocks-drain.ts';
import { latestImageTag } from '../../src/lint/rules/images/latest-image-tag.ts';
import { privilegedContainer } from '../../src/lint/rules/pss-baseline/privileged-container.ts';

const file = (text: string, name = 'a.yaml'): LintFile => ({ name, text });
const pod = (inside: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${inside}`;
const template = (apiVersion: string, kind: string, head: string): string => `apiVersion: ${apiVersion}
kind: ${kind}
metadata: {name: web}
spec:
${head}
`;
const podSpec = (indent: string): string =>
  ['template:', '  metadata: {labels: {app: web}}', '  spec:', '    containers: [{name: web, image: web}]']
    .map((line) => indent + line)
    .join('\n');

const idsOf = (text: string, rules = [latestImageTag]) =>
  lint([file(text)], { rules }).findings.map(({ ruleId }) => ruleId);

describe('a pod template is judged the same', () => {
  const selector = '  selector: {matchLabels: {app: web}}\n';
  test.each([
    ['Pod', pod('  containers: [{name: web, image: web}]\n')],
    ['Deployment', template('apps/v1', 'Deployment', selector + podSpec('  '))],
    ['StatefulSet', template('apps/v1', 'StatefulSet', `${selector}  serviceName: web\n${podSpec('  ')}`)],
    ['DaemonSet', template('apps/v1', 'DaemonSet', selector + podSpec('  '))],
    ['ReplicaSet', template('apps/v1', 'ReplicaSet', selector + podSpec('  '))],
    ['Job', template('batch/v1', 'Job', podSpec('  '))],
    [
      'CronJob',
      template('batch/v1', 'CronJob', `  schedule: '@daily'\n  jobTemplate:\n    spec:\n${podSpec('      ')}`),
    ],
    ['Rollout', template('argoproj.io/v1alpha1', 'Rollout', selector + podSpec('  '))],
    [
      'List',
      `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: web}\n  spec: {containers: [{name: web, image: web}]}\n`,
    ],
    [
      'JSON',
      '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"containers":[{"name":"web","image":"web"}]}}',
    ],
  ])('in %s', (_, text) => {
    const [finding, ...more] = lint([file(text)], { rules: [latestImageTag] }).findings.filter(
      ({ ruleId }) => ruleId === 'latest-image-tag',
    );
    expect(more).toEqual([]);
    expect(finding && text.slice(finding.range.start, finding.range.end)).toMatch(/^"?web"?$/);
  });
});

describe('what is not written', () => {
  test('is shown at the nearest name around it', () => {
    const text = pod('  containers:\n    - image: shop/web:1\n      name: web\n');
    const [finding] = lint([file(text)], { rules: RULES }).findings.filter(
      ({ ruleId }) => ruleId === 'privilege-escalation-allowed',
    );
    expect(finding && text.slice(finding.range.start, finding.range.end)).toBe('web');
    expect(finding?.path).toBe('spec.containers[0].securityContext.allowPrivilegeEscalation');
  });
});

describe('counts', () => {
  const text = `${pod('  containers:\n    - {name: a, image: a}\n    - {name: b, image: "b:1"}\n    - {name: c}\n')}`;

  test('are of subjects: passed, failed and without anything to look at', () => {
    const counts = lint([file(text)], { rules: [latestImageTag] }).counts.find(
      ({ ruleId }) => ruleId === latestImageTag.id,
    );
    expect(counts).toEqual({
      ruleId: 'latest-image-tag',
      checked: 2,
      passed: 1,
      failed: 1,
      suppressed: 0,
      notApplicable: 1,
    });
  });

  test('ask of each object whether it can be read, fits its schema and is accepted', () => {
    const { counts } = lint([file(text), file('a: [\n', 'b.yaml'), file(pod('  contaniers: []\n'), 'c.yaml')], {
      rules: [],
    });
    expect(counts.map(({ ruleId, checked, failed }) => [ruleId, checked, failed])).toEqual([
      ['can-be-read', 3, 1],
      ['fits-its-schema', 2, 1],
      ['is-accepted', 1, 1],
    ]);
  });
});

describe('the set', () => {
  const budget = `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec:\n  minAvailable: 1\n  selector: {matchLabels: {app: web}}\n`;
  const deployment = template('apps/v1', 'Deployment', `  selector: {matchLabels: {app: web}}\n${podSpec('  ')}`);
  const autoscaler = `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n  minReplicas: 3\n  maxReplicas: 9\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n`;
  const rules = [disruptionBudgetBlocksDrain];
  const found = (...texts: string[]) =>
    lint(
      texts.map((text, index) => file(text, `${index}.yaml`)),
      { rules },
    ).findings.filter(({ ruleId }) => ruleId === disruptionBudgetBlocksDrain.id);

  test('is all files together, in any order', () => {
    expect(found(budget)).toEqual([]);
    expect(found(budget, deployment).map(({ file: name }) => name)).toEqual(['0.yaml']);
    expect(found(deployment, budget).map(({ file: name }) => name)).toEqual(['1.yaml']);
  });

  test('knows what an autoscaler keeps', () => {
    expect(found(deployment, budget, autoscaler)).toEqual([]);
  });

  test('does not reach into another namespace', () => {
    expect(found(deployment, budget.replace('{name: web}', '{name: web, namespace: shop}'))).toEqual([]);
  });
});

describe('a suppression', () => {
  const suppressed = (text: string, rules = [latestImageTag, privilegedContainer]) => {
    const result = lint([file(text)], { rules });
    return {
      open: result.findings.map(({ ruleId }) => ruleId),
      excused: result.suppressed.map(({ reason }) => reason),
    };
  };
  const ignore = '# rollout-lab: ignore latest-image-tag -- a demo';

  test.each([
    ['on the line', pod(`  containers:\n    - name: web\n      image: web ${ignore}\n`)],
    ['on the line before', pod(`  containers:\n    - name: web\n      ${ignore}\n      # really\n      image: web\n`)],
    ['before the item that it is about', pod(`  containers:\n    ${ignore}\n    - name: web\n      image: web\n`)],
    ['before a field around it', pod(`  ${ignore}\n  containers:\n    - name: web\n      image: web\n`)],
    ['at the head of the object', `${ignore}\n${pod('  containers:\n    - name: web\n      image: web\n')}`],
    [
      'at the head of a later object',
      `${pod('  containers: [{name: a, image: "a:1"}]\n')}---\n${ignore}\n${pod('  containers: [{name: a, image: a}]\n')}`,
    ],
  ])('stands %s', (_, text) => {
    expect(suppressed(text)).toEqual({ open: [], excused: ['a demo'] });
  });

  test('is counted, and not listened to where it is forbidden', () => {
    const text = pod(`  containers:\n    - name: web\n      image: web ${ignore}\n`);
    const count = (noSuppressions: boolean) =>
      lint([file(text)], { rules: [latestImageTag], noSuppressions }).counts.at(-1);
    expect(count(false)).toMatchObject({ checked: 1, failed: 0, suppressed: 1 });
    expect(count(true)).toMatchObject({ checked: 1, failed: 1, suppressed: 0 });
  });

  test.each([
    ['without a reason', '# rollout-lab: ignore latest-image-tag', ['suppression-without-reason', 'latest-image-tag']],
    [
      'with an empty reason',
      '# rollout-lab: ignore latest-image-tag --',
      ['suppression-without-reason', 'latest-image-tag'],
    ],
    [
      'of an unknown rule',
      '# rollout-lab: ignore last-image-tag -- x',
      ['suppression-of-unknown-rule', 'latest-image-tag'],
    ],
    [
      'of something else',
      '# rollout-lab: ignore privileged-container -- x',
      ['suppression-without-effect', 'latest-image-tag'],
    ],
  ])('%s does nothing, and says so', (_, comment, expected) => {
    expect(
      suppressed(pod(`  containers:\n    - name: web\n      ${comment}\n      image: web\n`)).open.toSorted(),
    ).toEqual(expected.toSorted());
  });

  test('of one object says nothing of the next', () => {
    const text = `${ignore}\n${pod('  containers: [{name: a, image: a}]\n')}---\n${pod('  containers: [{name: b, image: b}]\n')}`;
    expect(suppressed(text)).toEqual({ open: ['latest-image-tag'], excused: ['a demo'] });
  });

  test('is no comment inside a text', () => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: |\n    ${ignore}\n`;
    expect(suppressed(text)).toEqual({ open: [], excused: [] });
  });

  test('cannot hide what the API server refuses', () => {
    const text = pod(
      '  # rollout-lab: ignore unknown-field -- x\n  colour: red\n  containers: [{name: a, image: "a:1"}]\n',
    );
    expect(idsOf(text)).toContain('unknown-field');
  });
});

describe('files of another kind', () => {
  test.each([
    ['templates/web.yaml', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n', 'helm-template'],
    ['web.yaml', '{{- if .Values.web }}\napiVersion: v1\nkind: Pod\n{{- end }}\n', 'helm-template'],
    ['Chart.yaml', 'apiVersion: v2\nname: web\nversion: 1.0.0\n', 'helm-template'],
    ['values.yaml', 'image: web\n', 'helm-template'],
    ['kustomization.yaml', 'resources: [web.yaml]\n', 'kustomization'],
    ['Dockerfile', 'FROM scratch\n', 'file-without-rules'],
    ['backup.sh', '#!/bin/bash\n', 'file-without-rules'],
    ['ci.yaml', 'on: push\njobs:\n  a: {runs-on: x}\n', 'file-without-rules'],
    ['compose.yaml', 'services:\n  web:\n    image: web\n', 'file-without-rules'],
    ['package.json', '{"name": "web"}', 'file-without-rules'],
    ['rules.yaml', 'groups:\n- name: a\n  rules: []\n', 'file-without-rules'],
  ])('%s gets one message and no grade', (name, text, ruleId) => {
    const { findings, counts } = lint([file(text, name)], { rules: RULES });
    expect(findings.map((finding) => finding.ruleId)).toEqual([ruleId]);
    expect(counts.every(({ checked }) => checked === 0)).toBe(true);
  });

  test('an object of an unknown kind is named once', () => {
    const text = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\n';
    expect(idsOf(`${text}---\n${text}`)).toEqual(['kind-without-rules']);
  });

  test('double braces in the text of a ConfigMap are no template', () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: |\n    {{ define "x" }}{{ $value }}{{ end }}\n';
    expect(lint([file(text)], { rules: [] }).findings).toEqual([]);
  });
});

test('an object without a selector is told so once: its labels are compared with nothing', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: shop/web:1.4.2}]}
`;
  const { findings } = lint([{ name: 'a.yaml', text }], { rules: [] });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['missing-selector']);
});

test('what belongs to the whole cluster is in no namespace', () => {
  const object = (kind: string, apiVersion: string) =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a, labels: {x: "-"}}\n---\n`;
  const text = [
    object('Namespace', 'v1'),
    object('ClusterRole', 'rbac.authorization.k8s.io/v1'),
    object('ServiceAccount', 'v1'),
  ].join('');
  const { findings } = lint([{ name: 'a.yaml', text }], { rules: [] });
  expect(findings.map(({ object: about }) => about)).toEqual([
    { kind: 'Namespace', name: 'a', namespace: '' },
    { kind: 'ClusterRole', name: 'a', namespace: '' },
    { kind: 'ServiceAccount', name: 'a', namespace: 'default' },
  ]);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a comment that names %s names no rule',
  (name) => {
    const text = `# rollout-lab: ignore ${name} -- a demo\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: "a:latest"}]}\n`;
    const result = lint([{ name, text }], { rules: [latestImageTag] });
    expect(result.suppressed).toEqual([]);
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['suppression-of-unknown-rule', 'latest-image-tag']);
  },
);

test('checks of tools that do not look into an object stand for no finding about it', () => {
  const text = (apiVersion: string, kind: string) => `apiVersion: ${apiVersion}
kind: ${kind}
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: "shop/web:latest"}]}
`;
  const toolsOf = (apiVersion: string, kind: string) => {
    const { findings } = lint([{ name: 'a.yaml', text: text(apiVersion, kind) }], { rules: [latestImageTag] });
    const peers = findings.filter(({ ruleId }) => ruleId === 'latest-image-tag').flatMap((finding) => finding.peers);
    return peers.map((peer) => peer.split(':')[0]);
  };
  expect(toolsOf('apps/v1', 'Deployment')).toEqual(['kube-linter', 'kube-score', 'polaris', 'trivy']);
  expect(toolsOf('apps/v1', 'ReplicaSet')).toEqual(['kube-linter', 'polaris', 'trivy']);
  expect(toolsOf('extensions/v1beta1', 'Deployment')).toEqual(['kube-score', 'polaris', 'trivy']);
  expect(toolsOf('argoproj.io/v1alpha1', 'Rollout')).toEqual(['polaris']);
});

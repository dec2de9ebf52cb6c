import { describe, expect, test } from 'vitest';
import { manifest } from '../../src/i18n/en/manifest.ts';
import { manifestRollouts } from '../../src/i18n/en/manifest-rollouts.ts';
import { catalogues, LANGUAGES, tDynamic } from '../../src/i18n/index.ts';
import { FINDING_IDS, type Finding, parseManifests, stageOf } from '../../src/manifest/index.ts';
import { findingExamples } from './finding-examples.ts';

const PARTS = ['title', 'consequence', 'fix'];

const applyFix = (text: string, finding: Finding): string =>
  [...(finding.fix?.edits ?? [])]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((result, { range, text: by }) => result.slice(0, range.start) + by + result.slice(range.end), text);

const find = (id: string): { text: string; finding: Finding | undefined } => {
  const text = findingExamples[id] ?? '';
  return { text, finding: parseManifests(text).findings.find((candidate) => candidate.id === id) };
};

/** Only what the API server does not take is an error. */
function severityOf(id: string): Finding['severity'] {
  if (id === 'not-simulated' || id === 'same-name-in-another-namespace') return 'info';
  return stageOf(id) === 'advice' || stageOf(id) === 'controller' ? 'warning' : 'error';
}

describe('every finding', () => {
  test('has an example, and every example a finding', () => {
    expect(Object.keys(findingExamples).sort()).toEqual([...FINDING_IDS].sort());
  });

  test.each(FINDING_IDS)('%s is found, at a place inside the text', (id) => {
    const { text, finding } = find(id);
    expect(finding?.severity).toBe(severityOf(id));
    const { start, end } = finding?.range ?? { start: -1, end: -1 };
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  });

  test.each(FINDING_IDS)('%s has words in both languages, with every value filled in', (id) => {
    const { finding } = find(id);
    for (const language of LANGUAGES)
      for (const part of PARTS) {
        const key = `finding.${id}.${part}`;
        expect(catalogues[language][key], key).toBeTruthy();
        expect(tDynamic(language, key, finding?.data)).not.toMatch(/\{\w+/);
      }
  });

  test('no words without a finding', () => {
    const ids = new Set(Object.keys({ ...manifest, ...manifestRollouts }).map((key) => key.split('.')[1] ?? ''));
    expect([...ids].sort()).toEqual([...FINDING_IDS].sort());
  });

  test.each(FINDING_IDS)('%s: a fix that is offered mends it', (id) => {
    const { text, finding } = find(id);
    if (!finding?.fix) return;
    const after = parseManifests(applyFix(text, finding)).findings;
    expect(after.filter((other) => other.id === id && other.path === finding.path)).toEqual([]);
  });
});

describe('several problems at once', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  lables: {app: web}
spec:
  replicas: "3"
  replicas: 4
  selector: {matchLabels: {app: 1}}
  template: {}
`;

  test('are reported in the order of the text', () => {
    expect(parseManifests(text).findings.map(({ id, path }) => [id, path])).toEqual([
      ['misspelt-field', 'metadata.lables'],
      ['expected-integer', 'spec.replicas'],
      ['duplicate-field', 'spec.replicas'],
      ['expected-string', 'spec.selector.matchLabels.app'],
    ]);
  });

  test('name the object that they are about', () => {
    const { findings } = parseManifests(text);
    expect(new Set(findings.map(({ object }) => `${object?.kind}/${object?.name}`))).toEqual(
      new Set(['Deployment/web']),
    );
  });

  test('a syntax error comes alone', () => {
    const { documents, findings } = parseManifests(`${text}---\na: [\n`);
    expect(documents).toEqual([]);
    expect(findings.map(({ id }) => id)).toEqual(['yaml-unclosed-bracket']);
  });
});

describe('what the server accepts gets no finding', () => {
  test.each([
    [
      'a custom kind with any field',
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: r}\nspec: {x: 1}\n',
    ],
    ['a kind without a schema here', 'apiVersion: v1\nkind: Node\nmetadata: {name: node-1}\nspec: {x: 1}\n'],
    [
      'a kind of a group that extends ours',
      'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: g}\n',
    ],
    [
      'a volume of an image that is filled in later, in a template',
      `apiVersion: apps/v1
kind: Deployment
metadata: {name: d}
spec:
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec:
      containers: [{name: c, image: i}]
      volumes: [{name: v, image: {pullPolicy: Always}}]
`,
    ],
    [
      'a port of the nodes on a Service that is only a name',
      `apiVersion: v1
kind: Service
metadata: {name: s}
spec: {type: ExternalName, externalName: a.example, ports: [{port: 80, nodePort: 30080}]}
`,
    ],
    ['an empty document', '---\n# nothing\n---\n'],
    ['brackets whose lines begin at the margin', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {\nname: c\n}\n'],
    [
      'a list of objects',
      'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: c}}\n',
    ],
  ])('%s', (_, text) => {
    expect(parseManifests(text).findings).toEqual([]);
  });
});

describe('advice', () => {
  const advice = (text: string): unknown => {
    const [finding] = parseManifests(text).findings;
    return [finding?.id, finding?.data['suggestion'] ?? finding?.data['home']];
  };
  const inDeployment = (spec: string): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n${spec}`;

  test.each([
    [inDeployment('  Replicas: 3\n'), 'misspelt-field', 'replicas'],
    [inDeployment('  replcas: 3\n'), 'misspelt-field', 'replicas'],
    [inDeployment('  strategy: {maxSurge: 1}\n'), 'misplaced-field', 'spec.strategy.rollingUpdate.maxSurge'],
    [inDeployment('  template: {spec: {replicas: 3}}\n'), 'misplaced-field', 'spec.replicas'],
    [inDeployment('  zebra: 3\n'), 'unknown-field', undefined],
    ['apiVersion: app/v1\nkind: Deployment\n', 'wrong-api-version', 'apps/v1'],
    ['apiVersion: networking.k8s.oi/v1\nkind: Ingress\n', 'wrong-api-version', 'networking.k8s.io/v1'],
    ['apiVersion: batch/v1beta1\nkind: CronJob\n', 'wrong-api-version', 'batch/v1'],
    ['apiVersion: v1\nkind: Pods\n', 'misspelt-kind', 'Pod'],
  ])('%j: %s, %s', (text, id, suggestion) => {
    expect(advice(text)).toEqual([id, suggestion]);
  });
});

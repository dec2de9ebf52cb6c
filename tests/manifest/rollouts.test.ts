// The kinds of Argo Rollouts: what their schema takes, what the controller says, and what the recordings of the real one agree with.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  applyDefaults,
  hasErrors,
  isJsonObject,
  type JsonObject,
  parseManifests,
  rolloutProblems,
  viewAs,
  viewOfObject,
} from '../../src/manifest/index.ts';

const TEMPLATE = '{metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: "shop:1"}]}}';

const rollout = (strategy: string, rest = ''): string =>
  `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template: ${TEMPLATE}
  strategy: ${strategy}
${rest}`;

const findingsOf = (text: string) =>
  parseManifests(text).findings.map(({ id, severity, path }) => ({ id, severity, path }));

describe('a Rollout', () => {
  test('that is sound gets no finding, and its replicas and template are filled in', () => {
    const text = rollout('{canary: {steps: [{setWeight: 20}, {pause: {duration: 5m}}]}}');
    const { documents, findings } = parseManifests(text);
    expect(findings).toEqual([]);
    const [view] = documents.flatMap((document) => viewAs(document, 'Rollout') ?? []);
    expect(view?.spec.replicas).toBe(1);
    expect(view?.spec.template.spec.restartPolicy).toBe('Always');
    expect(view?.spec.strategy?.canary?.steps).toEqual([{ setWeight: 20 }, { pause: { duration: '5m' } }]);
  });

  test('keeps the zeros that somebody wrote', () => {
    const text = rollout(
      '{canary: {maxSurge: 0, maxUnavailable: 1, abortScaleDownDelaySeconds: 0, steps: [{setWeight: 0}]}}',
    );
    const [document] = parseManifests(text).documents;
    const view = document && viewAs(document, 'Rollout');
    expect(view?.spec.strategy?.canary).toEqual({
      maxSurge: 0,
      maxUnavailable: 1,
      abortScaleDownDelaySeconds: 0,
      steps: [{ setWeight: 0 }],
    });
  });

  test('the schema names unknown and misspelt fields, and missing ones', () => {
    expect(findingsOf(rollout('{canary: {setps: []}}'))).toEqual([
      { id: 'misspelt-field', severity: 'error', path: 'spec.strategy.canary.setps' },
    ]);
    expect(findingsOf(rollout('{blueGreen: {}}'))).toContainEqual({
      id: 'missing-required-field',
      severity: 'error',
      path: 'spec.strategy.blueGreen.activeService',
    });
    expect(findingsOf(rollout('{canary: {steps: [{setWeight: "20"}]}}'))).toEqual([
      { id: 'expected-integer', severity: 'error', path: 'spec.strategy.canary.steps[0].setWeight' },
    ]);
  });

  test('what only the controller refuses is a warning at its place, so that it can be tried', () => {
    const text = rollout('{canary: {steps: [{setWeight: 20}, {pause: {duration: soon}}]}}');
    const { findings, documents } = parseManifests(text);
    expect(hasErrors(findings)).toBe(false);
    const [finding] = findings;
    expect(finding?.id).toBe('invalid-pause');
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('soon');
    expect(documents.flatMap((document) => viewAs(document, 'Rollout') ?? [])).toHaveLength(1);
  });

  test('the server itself refuses a negative number of pods', () => {
    expect(findingsOf(rollout('{canary: {}}', '  replicas: -1\n'))).toEqual([
      { id: 'negative-number', severity: 'error', path: '.spec.replicas' },
    ]);
  });

  test('the pod template is looked through as that of a Deployment', () => {
    const text = rollout('{canary: {}}').replace('image: "shop:1"', 'image: ""');
    expect(findingsOf(text)).toEqual([
      { id: 'missing-image', severity: 'warning', path: 'spec.template.spec.containers[0].image' },
    ]);
  });

  test('what is not simulated is noted where it stands', () => {
    const text = rollout(
      '{canary: {canaryService: c, stableService: s, trafficRouting: {istio: {virtualService: {name: v}}}, steps: [{experiment: {templates: [{name: a, specRef: canary}]}}]}}',
      '  workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n',
    );
    expect(findingsOf(text).filter(({ severity }) => severity === 'info')).toEqual([
      { id: 'not-simulated', severity: 'info', path: 'spec.strategy.canary.trafficRouting.istio' },
      { id: 'not-simulated', severity: 'info', path: 'spec.strategy.canary.steps[0].experiment' },
      { id: 'not-simulated', severity: 'info', path: 'spec.workloadRef' },
    ]);
  });
});

describe('the other kinds of the group', () => {
  test('metrics of other providers are accepted and noted', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: {name: t}
spec:
  metrics:
  - {name: a, provider: {datadog: {query: q}}}
  - {name: b, provider: {web: {url: "http://m.example"}}}
  - {name: c, provider: {job: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: x, image: i}]}}}}}}
`;
    expect(findingsOf(text)).toEqual([
      { id: 'not-simulated', severity: 'info', path: 'spec.metrics[0].provider.datadog' },
      { id: 'not-simulated', severity: 'info', path: 'spec.metrics[2].provider.job' },
    ]);
  });

  test.each(['Application', 'Workflow', 'CronWorkflow', 'AppProject', 'EventSource'])(
    '%s belongs to somebody else',
    (kind) => {
      expect(
        findingsOf(`apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: {name: x}\nspec: {a: 1}\n`),
      ).toEqual([]);
    },
  );

  test.each([
    ['argoproj.io/v1alpha1', 'Rollot', 'misspelt-kind'],
    ['argoproj.io/v1', 'Rollout', 'wrong-api-version'],
    ['apps/v1', 'Rollout', 'wrong-api-version'],
  ])('%s %s is a slip', (apiVersion, kind, id) => {
    expect(findingsOf(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n`)[0]?.id).toBe(id);
  });
});

const folder = join(process.env['CONFORMANCE_DATA'] ?? join(import.meta.dirname, '../../../shared'), 'golden/rollouts');

interface Recorded {
  readonly steps: readonly {
    readonly do: { readonly apply?: JsonObject };
    readonly out?: { readonly code?: number };
    readonly settled?: { readonly rollouts?: Readonly<Record<string, { readonly message: string | null } | null>> };
  }[];
}

const recorded = (existsSync(folder) ? readdirSync(folder) : []).map((file): [string, Recorded] => [
  file,
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
]);

describe.skipIf(recorded.length === 0)('the recordings of the real controller', () => {
  test.each(recorded)('%s: the server took what we take', (_, { steps }) => {
    for (const { do: action, out } of steps) {
      if (!action.apply) continue;
      const refused = out?.code !== undefined;
      expect(hasErrors(parseManifests(JSON.stringify(action.apply)).findings)).toBe(refused);
    }
  });

  const invalid = recorded.filter(([file]) => file.startsWith('invalid-'));
  test.each(invalid)('%s: the controller said what we say', (_, { steps }) => {
    for (const { do: action, settled } of steps) {
      const said = settled?.rollouts?.['web']?.message;
      if (action.apply?.['kind'] !== 'Rollout' || said === undefined || !isJsonObject(action.apply)) continue;
      // What is missing around it is not for the manifest to know.
      if (said?.includes('not found')) continue;
      const view = viewOfObject(applyDefaults(action.apply), 'Rollout');
      const problem = view && rolloutProblems(view.spec)[0];
      const ours = problem ? `InvalidSpec: The Rollout "web" is invalid: ${problem.message}` : null;
      expect(ours).toBe(said?.startsWith('InvalidSpec') ? said : null);
    }
  });
});

// From a finding to the world in which it can be watched: what is opened there, and where nothing is offered.
import { describe, expect, test } from 'vitest';
import { exampleDraft } from '../../../src/islands/check/examples/index.ts';
import { isSeenInSimulation, simulationOf } from '../../../src/islands/check/in-simulation.ts';
import { decodeLink } from '../../../src/islands/workbench/link.ts';

const workload = (kind: string, strategy = '', name = 'web') => ({
  name: `${name}.yaml`,
  text: `apiVersion: ${kind === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1'}
kind: ${kind}
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  ${strategy}
  template:
    metadata: {labels: {app: ${name}}}
    spec: {containers: [{name: web, image: shop/web:1.4.2}]}
`,
});

describe('the files as a world', () => {
  test.each([
    ['Deployment', '', 'rolling-update'],
    ['Deployment', 'strategy: {type: Recreate}', 'recreate'],
    ['Rollout', 'strategy: {canary: {steps: [{setWeight: 20}, {pause: {}}]}}', 'canary'],
    ['Rollout', 'strategy: {blueGreen: {activeService: web}}', 'blue-green'],
  ])('a %s with `%s` opens the page of %s', (kind, strategy, expected) => {
    expect(simulationOf([workload(kind, strategy)])?.strategy).toBe(expected);
  });

  test('what is opened there are these files, applied before time is shown', () => {
    const { files } = exampleDraft('hurried-release', 'ko');
    const made = simulationOf(files);
    const link = decodeLink(`#${made?.fragment}`);
    const [branch] = link.kind === 'saved' ? link.saved.branches : [];
    expect(branch?.files).toEqual(files);
    expect(branch?.activeFile).toBe('deployment.yaml');
    expect(branch?.inputs.map(({ atMs, input }) => [atMs, input.type])).toEqual([
      [0, 'apply'],
      [0, 'apply'],
    ]);
  });

  test.each([
    ['no workload', [{ name: 'a.yaml', text: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n' }]],
    ['two workloads', [workload('Deployment'), workload('Deployment', '', 'other')]],
    ['a file that is refused', [workload('Deployment', 'replicas: -1')]],
    ['a text that cannot be read', [workload('Deployment'), { name: 'b.yaml', text: 'a: [' }]],
    ['more than is read at once', [workload('Deployment'), { name: 'b.yaml', text: `#${'x'.repeat(70_000)}\n` }]],
  ])('%s: nothing is offered', (_, files) => {
    expect(simulationOf(files)).toBeNull();
  });
});

test('only what happens to the pods of a Deployment or Rollout is seen there', () => {
  const finding = (area: string, kind: string) => ({
    id: 'a',
    severity: 'warning' as const,
    range: { start: 0, end: 1 },
    data: {},
    object: { kind, name: 'web' },
    rule: {
      title: '',
      problem: '',
      fix: '',
      why: null,
      severity: 'high' as const,
      family: 'availability',
      area,
      href: null,
      principles: [],
      safe: false,
      related: [],
    },
  });
  expect(isSeenInSimulation(finding('availability', 'Deployment'))).toBe(true);
  expect(isSeenInSimulation(finding('release-strategy', 'Rollout'))).toBe(true);
  expect(isSeenInSimulation(finding('availability', 'StatefulSet'))).toBe(false);
  expect(isSeenInSimulation(finding('image-security', 'Deployment'))).toBe(false);
});

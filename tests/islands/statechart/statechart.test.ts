// The live statechart: its text is the machine's, every state and question has words, and what is lit and counted follows the world.
import { describe, expect, test } from 'vitest';
import { isMessageKey, LANGUAGES } from '../../../src/i18n/index.ts';
import { arrowsOf, chartSource } from '../../../src/islands/statechart/chart-source.ts';
import { liveChart } from '../../../src/islands/statechart/view-model.ts';
import {
  analysisRunShape,
  deploymentShape,
  rolloutShape,
  Simulation,
  worldProgram,
  worldView,
} from '../../../src/sim/index.ts';

const machines = [
  ...(['RollingUpdate', 'Recreate'] as const).map((strategy) => deploymentShape(strategy)),
  ...(['canary', 'blueGreen'] as const).map((strategy) => rolloutShape(strategy)),
  analysisRunShape(),
];
const bare = { anyState: 'x', state: (id: string) => id, guard: (id: string) => id };

describe.each(machines.map((shape) => [shape.id, shape] as const))('%s', (id, shape) => {
  test('every state and every question has words', () => {
    const keys = [
      ...shape.states.map((state) => `statechart.${id}.state.${state}`),
      ...shape.ways.flatMap(({ guard }) => (guard === null ? [] : `statechart.${id}.guard.${guard}`)),
    ];
    expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
    expect(LANGUAGES).toHaveLength(2);
  });

  test('the text for Mermaid holds each state once and each pair of boxes as one arrow', () => {
    const lines = chartSource(shape, bare).split('\n');
    for (const state of shape.states)
      expect(
        lines.filter((line) => line.trim().startsWith(`state-${state}[`)),
        state,
      ).toHaveLength(1);
    expect(lines.filter((line) => line.includes('-->'))).toHaveLength(arrowsOf(shape).length);
    expect(arrowsOf(shape).flatMap(({ guards }) => guards)).toHaveLength(
      shape.ways.filter(({ guard }) => guard !== null).length,
    );
  });
});

test('a word cannot leave its label', () => {
  const [shape] = machines;
  if (!shape) throw new Error('no machine');
  expect(chartSource(shape, { ...bare, state: () => '"];click x "#;' })).toContain('["#34;]#59;click x #34;#35;#59;"]');
});

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - {name: web, image: 'shop/web:1'}
`;

test('in a world, the lit state is the machine’s, and each change of state is counted once', () => {
  const simulation = new Simulation(worldProgram(), 7);
  simulation.dispatch({ type: 'apply', file: 'web.yaml', text: MANIFEST }, 0);
  simulation.runUntil(60_000);
  const [deployment] = worldView(simulation.state, 60_000).deployments;
  if (!deployment) throw new Error('no deployment');
  const shape = deploymentShape(deployment.strategy);
  const chart = liveChart(shape, deployment.lifecycle, deployment.passages);
  expect(chart.states.filter(({ active }) => active).map(({ state }) => state)).toEqual(['complete']);
  expect(chart.passages.length).toBeGreaterThan(0);
  const entered = chart.states.reduce((sum, state) => sum + state.entered, 0);
  expect(entered).toBe(chart.passages.reduce((sum, { count }) => sum + count, 0));
  expect(chart.arrows.filter(({ current }) => current).map(({ to }) => to)).toEqual(['complete']);
});

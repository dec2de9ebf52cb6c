// An AnalysisRun as a statechart: every state can be reached, and what a look saw decides what it does.
import { expect, test } from 'vitest';
import type { RunLookEvent } from '../../../src/sim/analysis/guards.ts';
import { analysisRunMachine } from '../../../src/sim/analysis/index.ts';
import type { AnalysisPhase } from '../../../src/sim/cluster/index.ts';
import { startStatechart, stepStatechart } from '../../../src/sim/kernel/index.ts';

const LOOK = { type: 'LOOK', problem: null, terminating: false, due: 0 } as const;

const rows: readonly (readonly [
  name: string,
  seen: Partial<typeof LOOK> | object,
  state: string,
  actions: string[],
])[] = [
  ['an unsound spec', { problem: 'no metrics specified', due: 1 }, 'error', ['refuse']],
  ['an end that was asked for', { terminating: true }, 'ending', ['assess']],
  ['measurements that are due', { due: 2 }, 'measuring', ['measure', 'assess']],
  ['nothing due', {}, 'waiting', ['assess']],
];

test.each(rows)('%s', (_, seen, state, actions) => {
  const event: RunLookEvent = { ...LOOK, ...seen };
  const step = stepStatechart(analysisRunMachine, startStatechart(analysisRunMachine).state, event);
  expect(step.state.value).toBe(state);
  expect(step.commands.map((command) => (command.type === 'action' ? command.name : command.type))).toEqual(actions);
});

test('the verdict decides where it ends', () => {
  const phases: readonly AnalysisPhase[] = ['Successful', 'Failed', 'Error', 'Inconclusive', 'Running'];
  const measuring = stepStatechart(analysisRunMachine, startStatechart(analysisRunMachine).state, {
    ...LOOK,
    due: 1,
  } as RunLookEvent);
  const ends = phases.map((phase) => {
    const assessed: RunLookEvent = { type: 'ASSESSED', phase };
    return stepStatechart(analysisRunMachine, measuring.state, assessed).state.value;
  });
  expect(ends).toEqual(['successful', 'failed', 'error', 'inconclusive', 'measuring']);
});

test('every state can be reached', () => {
  const reached = new Set(['pending', ...rows.map(([, , state]) => state), 'successful', 'failed', 'inconclusive']);
  expect([...reached].sort()).toEqual(Object.keys(analysisRunMachine.states).sort());
});

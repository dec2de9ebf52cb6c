// The strategies as statecharts: every state can be reached, and every action named in the shape has its deed.
import { describe, expect, test } from 'vitest';
import { startStatechart, stepStatechart } from '../../../../src/sim/kernel/index.ts';
import { rolloutShape } from '../../../../src/sim/strategies/index.ts';
import { blueGreenActions } from '../../../../src/sim/strategies/rollout/blue-green/actions.ts';
import * as blueGreenGuards from '../../../../src/sim/strategies/rollout/blue-green/guards.ts';
import { canaryActions } from '../../../../src/sim/strategies/rollout/canary/actions.ts';
import * as canaryGuards from '../../../../src/sim/strategies/rollout/canary/guards.ts';
import { blueGreenMachine, canaryMachine } from '../../../../src/sim/strategies/rollout/index.ts';
import type { Observation } from '../../../../src/sim/strategies/rollout/observation.ts';

/** A new version is on its way, at a step that sets a weight. */
const MOVING: Observation = {
  resized: false,
  updated: false,
  first: false,
  aborted: false,
  halted: false,
  promoted: false,
  promoteFull: false,
  step: 'setWeight',
  pausing: false,
  saturated: false,
  switched: false,
};

type Row = readonly [name: string, seen: Partial<Observation>, state: string];

const shared: readonly Row[] = [
  ['replicas changed, before anything else', { resized: true, updated: true, aborted: true }, 'rescaling'],
  ['another template', { updated: true, first: true }, 'starting'],
  ['the first release', { first: true, aborted: true }, 'deploying'],
  ['an abort, even of a paused one', { aborted: true, halted: true }, 'aborted'],
  ['paused by a person', { halted: true, promoteFull: true }, 'halted'],
  ['nothing to do', { promoted: true, promoteFull: true }, 'stable'],
  ['promoted in full, whatever the step', { promoteFull: true, step: 'pause' }, 'promoting'],
];

const canaryRows: readonly Row[] = [
  ...shared,
  ['a step that pauses', { step: 'pause' }, 'paused'],
  ['a step that analyses', { step: 'analysis' }, 'analysing'],
  ['after the last step', { step: null }, 'finishing'],
  ['a step that sets a weight', {}, 'shifting'],
  ['a step that sets the size', { step: 'setCanaryScale' }, 'shifting'],
];

const blueGreenRows: readonly Row[] = [
  ...shared,
  ['the switch is done', { switched: true, saturated: true, pausing: true }, 'verifying'],
  ['before the switch, waiting for a person', { saturated: true, pausing: true }, 'paused'],
  ['all pods of the preview are available', { saturated: true }, 'ready'],
  ['the preview comes up', {}, 'previewing'],
];

describe.each([
  ['canary', canaryMachine, canaryRows, canaryActions, canaryGuards],
  ['blue-green', blueGreenMachine, blueGreenRows, blueGreenActions, blueGreenGuards],
] as const)('%s', (_, machine, rows, actions, guards) => {
  test.each(rows)('%s', (_name, seen, state) => {
    const event = { type: 'SYNC', seen: { ...MOVING, ...seen } };
    const step = stepStatechart(machine, startStatechart(machine).state, event);
    expect(step.state.value).toBe(state);
    for (const command of step.commands)
      expect(actions).toHaveProperty([command.type === 'action' ? command.name : command.type]);
  });

  test('every state is reached by one of these', () => {
    expect(new Set(rows.map(([, , state]) => state))).toEqual(new Set(Object.keys(machine.states)));
  });

  test('every action and every guard of the shape exists', () => {
    const used = machine.config.on?.SYNC;
    const transitions = Array.isArray(used) ? used : [];
    expect(transitions.length).toBeGreaterThan(5);
    for (const { actions: named, guard } of transitions) {
      for (const action of [named].flat()) expect(actions).toHaveProperty([String(action)]);
      if (guard) expect(guards).toHaveProperty([String(guard)]);
    }
  });
});

test('the shapes to draw are those of the machines', () => {
  expect(JSON.stringify(rolloutShape('canary'))).toContain('analysing');
  expect(JSON.stringify(rolloutShape('blueGreen'))).toContain('previewing');
});

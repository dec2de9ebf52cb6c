// The strategies as statecharts: every state can be reached, and every action named in the shape has its deed.
import { describe, expect, test } from 'vitest';
import { startStatechart, stepStatechart } from '../../../../src/sim/kernel/index.ts';
import { recreateActions } from '../../../../src/sim/strategies/deployment/recreate/actions.ts';
import * as recreateGuards from '../../../../src/sim/strategies/deployment/recreate/guards.ts';
import { rollingUpdateActions } from '../../../../src/sim/strategies/deployment/rolling-update/actions.ts';
import * as rollingUpdateGuards from '../../../../src/sim/strategies/deployment/rolling-update/guards.ts';
import { type Observation, recreateMachine, rollingUpdateMachine } from '../../../../src/sim/strategies/index.ts';

/** Four of four available, nothing old: a rollout that was completed long ago. */
const SETTLED: Observation = {
  paused: false,
  resized: false,
  newExists: true,
  replicas: 4,
  newSpec: 4,
  newAvailable: 4,
  oldSpec: 0,
  total: 4,
  available: 4,
  cap: 5,
  minimum: 3,
  room: 1,
  removable: 1,
  unhealthyToRemove: 0,
  healthyToRemove: 0,
  statusLags: false,
  oldPodsRunning: false,
  progress: 'complete',
};

type Row = readonly [name: string, seen: Partial<Observation>, state: string, actions: readonly string[]];

const rollingRows: readonly Row[] = [
  ['everything is there', {}, 'complete', ['cleanUpHistory', 'reportComplete']],
  ['paused', { paused: true, resized: true }, 'paused', ['rescaleOnly']],
  ['replicas changed', { resized: true, newExists: false }, 'rescaling', ['rescaleOnly']],
  ['a template without a ReplicaSet', { newExists: false, newSpec: 0 }, 'starting', ['createNew']],
  ['too large', { newSpec: 6 }, 'growing', ['shrinkNew']],
  ['room for one more', { newSpec: 1, room: 1 }, 'growing', ['growNew']],
  ['growing goes before shrinking', { newSpec: 1, room: 1, healthyToRemove: 1 }, 'growing', ['growNew']],
  [
    'more available than the minimum',
    { newSpec: 1, room: 0, healthyToRemove: 1 },
    'shrinking',
    ['removeUnhealthyOld', 'removeHealthyOld'],
  ],
  ['a status that lags', { room: 0, statusLags: true }, 'shrinking', ['removeUnhealthyOld', 'tryAgain']],
  ['no progress for too long', { progress: 'timed-out' }, 'stalled', ['cleanUpHistory', 'reportDeadline']],
  [
    'nothing may move',
    { newSpec: 1, room: 0, progress: 'unchanged', removable: 0 },
    'waiting',
    ['cleanUpHistory', 'sayWhyHolding'],
  ],
];

const recreateRows: readonly Row[] = [
  ['everything is there', {}, 'complete', ['cleanUpHistory', 'reportComplete']],
  ['paused', { paused: true }, 'paused', ['rescaleOnly']],
  ['replicas changed', { resized: true }, 'rescaling', ['rescaleOnly']],
  ['something old is left', { oldSpec: 2, newExists: false }, 'stopping', ['stopOld']],
  ['old pods still run', { oldPodsRunning: true, newExists: false }, 'stopping', ['sayWhatIsWaitedFor']],
  ['nothing new yet', { newExists: false, newSpec: 0 }, 'starting', ['createNew']],
  ['an earlier version again', { newSpec: 0 }, 'starting', ['startNew', 'cleanUpHistory']],
  ['no progress for too long', { progress: 'timed-out' }, 'stalled', ['cleanUpHistory', 'reportDeadline']],
  ['new pods come up', { progress: 'progressing' }, 'waiting', ['cleanUpHistory']],
];

describe.each([
  ['rolling update', rollingUpdateMachine, rollingRows, rollingUpdateActions, rollingUpdateGuards],
  ['recreate', recreateMachine, recreateRows, recreateActions, recreateGuards],
] as const)('%s', (_, machine, rows, actions, guards) => {
  test.each(rows)('%s', (_name, seen, state, names) => {
    const step = stepStatechart(machine, startStatechart(machine).state, {
      type: 'SYNC',
      seen: { ...SETTLED, ...seen },
    } as { type: string });
    expect(step.state.value).toBe(state);
    expect(step.commands.map((command) => (command.type === 'action' ? command.name : command.type))).toEqual(names);
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

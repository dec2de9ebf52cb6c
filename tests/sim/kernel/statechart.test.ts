import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { shapeOf, startStatechart, stepStatechart } from '../../../src/sim/kernel/index.ts';
import { rollingUpdateMachine } from '../../../src/sim/strategies/deployment/rolling-update/machine.ts';

const machine = setup({
  types: {
    context: {} as { waitMs: number },
    input: {} as { waitMs: number },
    events: {} as { type: 'PRESS'; force: number } | { type: 'RESET' },
  },
  actions: { ring: (_, _params: { loud: boolean }) => {} },
  delays: { wait: ({ context }) => context.waitMs },
  guards: { isHard: ({ event }) => event.type === 'PRESS' && event.force > 1 },
}).createMachine({
  id: 'bell',
  context: ({ input }) => ({ waitMs: input.waitMs }),
  initial: 'silent',
  states: {
    silent: {
      on: { PRESS: { guard: 'isHard', target: 'ringing', actions: { type: 'ring', params: { loud: true } } } },
    },
    ringing: { after: { wait: 'silent' }, on: { RESET: 'silent' } },
  },
});

describe('an xstate machine stepped purely', () => {
  const start = startStatechart(machine, { waitMs: 2500 });

  test('delays come out as data, exact to the millisecond, with the event that ends them', () => {
    const rung = stepStatechart(machine, start.state, { type: 'PRESS', force: 2 } as { type: 'PRESS' });
    expect(rung.state.value).toBe('ringing');
    expect(rung.commands).toContainEqual({ type: 'action', name: 'ring', params: { loud: true } });
    const [delay] = rung.commands.filter((command) => command.type === 'schedule');
    expect(delay?.delayMs).toBe(2500);
    const ended = stepStatechart(machine, structuredClone(rung.state), delay?.event ?? { type: 'none' });
    expect(ended.state.value).toBe('silent');
  });

  test('leaving a state calls its delay off by the same id', () => {
    const rung = stepStatechart(machine, start.state, { type: 'PRESS', force: 2 } as { type: 'PRESS' });
    const [delay] = rung.commands.filter((command) => command.type === 'schedule');
    const reset = stepStatechart(machine, rung.state, { type: 'RESET' });
    expect(reset.commands).toEqual([{ type: 'cancel', id: delay?.id }]);
  });

  test('a guard that does not hold, and an event nobody knows, change nothing', () => {
    for (const event of [{ type: 'PRESS', force: 1 }, { type: 'NOISE' }]) {
      expect(stepStatechart(machine, start.state, event)).toEqual({ state: start.state, commands: [] });
    }
  });

  test('counts the ways that it went, and only those that led elsewhere', () => {
    let { state } = start;
    for (const force of [1, 2, 2])
      state = stepStatechart(machine, state, { type: 'PRESS', force } as { type: 'PRESS' }).state;
    state = stepStatechart(machine, state, { type: 'RESET' }).state;
    state = stepStatechart(machine, state, { type: 'PRESS', force: 2 } as { type: 'PRESS' }).state;
    expect(state.passages).toEqual({ 'silent>ringing': 2, 'ringing>silent': 1 });
  });
});

test('the shape of a machine is read from the machine: states, ways and guards in the order in which they are tried', () => {
  const { initial, states, ways } = shapeOf(machine);
  expect(initial).toBe('silent');
  expect(states).toEqual(['silent', 'ringing']);
  expect(ways).toContainEqual({ from: 'silent', to: 'ringing', event: 'PRESS', guard: 'isHard' });
  expect(ways).toContainEqual({ from: 'ringing', to: 'silent', event: 'RESET', guard: null });
  const ladder = shapeOf(rollingUpdateMachine).ways;
  expect(ladder.map(({ guard }) => guard).slice(0, 3)).toEqual([
    'isPaused',
    'replicasChanged',
    'newReplicaSetIsMissing',
  ]);
  expect(ladder.at(-1)).toEqual({ from: null, to: 'waiting', event: 'SYNC', guard: null });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyState } from '../../../src/sim/kernel/copy-state.ts';
import { type Context, type Program, Recording, replay, Simulation } from '../../../src/sim/kernel/index.ts';
import { seedCount } from '../../support/seeds.ts';

/** A tiny world: counters that tick, split and draw random numbers. */
interface State {
  counts: Record<string, number>;
}
type Event = { type: 'tick'; name: string; left: number } | { type: 'note'; name: string };
type Input = { start: string; ticks: number };

const program: Program<State, Event, Input> = {
  start: () => ({ counts: {} }),
  priorityOf: (event) => (event.type === 'note' ? 1 : 2),
  attach: (context) => ({
    applyInput: (input) => context.schedule({ type: 'tick', name: input.start, left: input.ticks }, context.nowMs),
    handleEvent: (event) => {
      if (event.type === 'note') return note(context, event.name);
      const count = (context.state.counts[event.name] ?? 0) + 1;
      context.state.counts[event.name] = count;
      context.schedule({ type: 'note', name: event.name }, context.nowMs + 5);
      if (event.left > 0)
        context.schedule({ ...event, left: event.left - 1 }, context.nowMs + context.random(event.name).integer(1, 40));
    },
  }),
};
function note(context: Context<State, Event>, name: string) {
  context.record({
    kind: 'fact',
    type: 'noted',
    object: { kind: 'Counter', name },
    data: { count: context.state.counts[name] ?? 0 },
  });
}

const inputs = fc.array(
  fc.record({
    atMs: fc.integer({ min: 0, max: 500 }),
    input: fc.record({ start: fc.constantFrom('a', 'b', 'c'), ticks: fc.integer({ min: 0, max: 60 }) }),
  }),
  { maxLength: 6 },
);
const runs = { numRuns: seedCount };

describe('order', () => {
  test('time, then priority, then the order of scheduling', () => {
    const seen: string[] = [];
    const simulation = new Simulation<null, string, string>(
      {
        start: () => null,
        priorityOf: (event) => Number(event[0]),
        attach: (context) => ({
          applyInput: (input) => {
            seen.push(`input ${input}`);
            for (const event of ['2 late', '1 first', '2 later']) context.schedule(event, 10);
          },
          handleEvent: (event) => seen.push(`${context.nowMs} ${event}`),
        }),
      },
      1,
    );
    simulation.dispatch('x', 3);
    expect(simulation.runUntil(9)).toBe('reached');
    expect(seen).toEqual(['input x']);
    simulation.runUntil(10);
    expect(seen).toEqual(['input x', '10 1 first', '10 2 late', '10 2 later']);
  });

  test('a world that never settles stops at the limit of events', () => {
    const simulation = new Simulation<null, null, null>(
      {
        start: () => null,
        priorityOf: () => 1,
        attach: (c) => ({
          applyInput: () => c.schedule(null, c.nowMs),
          handleEvent: () => c.schedule(null, c.nowMs),
        }),
      },
      1,
    );
    simulation.dispatch(null, 0);
    expect(simulation.runUntil(1, 1000)).toBe('event-limit');
  });

  test('an input for a time that is over gets the next millisecond', () => {
    const simulation = new Simulation(program, 1);
    simulation.runUntil(100);
    expect(simulation.dispatch({ start: 'a', ticks: 1 }, 40)).toBe(101);
  });
});

describe('same seed and inputs, same run', () => {
  test('another stream does not change what a stream draws', () => {
    const alone = new Simulation(program, 7);
    alone.dispatch({ start: 'a', ticks: 20 }, 0);
    const together = new Simulation(program, 7);
    together.dispatch({ start: 'b', ticks: 20 }, 0);
    together.dispatch({ start: 'a', ticks: 20 }, 0);
    for (const simulation of [alone, together]) simulation.runUntil(5000);
    const ofA = (simulation: Simulation<State, Event, Input>) =>
      simulation.log.filter((entry) => entry.object.name === 'a').map((entry) => entry.atMs);
    expect(ofA(together)).toEqual(ofA(alone));
    expect(new Set(ofA(alone)).size).toBeGreaterThan(10);
  });

  test('seeking anywhere, in any order, gives the state of a run that went there directly', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        inputs,
        fc.array(fc.integer({ min: 0, max: 2500 }), { minLength: 1, maxLength: 8 }),
        (seed, list, times) => {
          const recording = new Recording(program, seed, list);
          recording.runUntil(1000);
          for (const atMs of times) {
            const direct = new Simulation(program, seed);
            for (const { atMs: at, input } of list) direct.dispatch(input, at);
            direct.runUntil(atMs);
            const visited = recording.seek(atMs);
            expect(visited.nowMs).toBe(atMs);
            expect(visited.state).toEqual(direct.state);
            expect(visited.hash()).toBe(direct.hash());
          }
        },
      ),
      runs,
    );
  });

  test('a look at the end of what is known sees its whole millisecond, wherever in it the run has stopped', () => {
    const list = ['a', 'b', 'c'].map((start) => ({ atMs: 0, input: { start, ticks: 200 } }));
    for (let events = 60; events < 400; events += 17) {
      const recording = new Recording(program, 7, list);
      recording.runUntil(100_000, events);
      const visited = recording.seek(recording.reachedMs);
      const direct = new Simulation(program, 7);
      for (const { atMs, input } of list) direct.dispatch(input, atMs);
      direct.runUntil(recording.reachedMs);
      expect(visited.state).toEqual(direct.state);
      expect(visited.hash()).toBe(direct.hash());
    }
  });

  test('inputs given while the run goes on replay to the same hash, and a fork keeps the past', () => {
    fc.assert(
      fc.property(fc.integer(), inputs, fc.integer({ min: 0, max: 900 }), (seed, list, forkAtMs) => {
        const recording = new Recording(program, seed);
        for (const { atMs, input } of [...list].sort((a, b) => a.atMs - b.atMs)) {
          recording.runUntil(atMs);
          recording.dispatch(input, atMs);
        }
        recording.runUntil(3000);
        expect(replay(program, recording.save, 3000).hash()).toBe(recording.hash());
        const branch = recording.fork(forkAtMs);
        branch.runUntil(forkAtMs);
        expect(branch.log).toEqual(recording.log.filter((entry) => entry.atMs <= forkAtMs));
        branch.dispatch({ start: 'new', ticks: 3 }, forkAtMs);
        branch.runUntil(3000);
        expect(replay(program, branch.save, 3000).hash()).toBe(branch.hash());
        expect(recording.seek(3000).state.counts['new']).toBeUndefined();
      }),
      runs,
    );
  });

  test('many events leave a bounded number of checkpoints and still seek right', () => {
    const recording = new Recording(program, 3, [{ atMs: 0, input: { start: 'a', ticks: 100_000 } }]);
    recording.runUntil(2_000_000);
    const late = recording.seek(1_234_567).state.counts['a'];
    recording.seek(5);
    expect(recording.seek(1_234_567).state.counts['a']).toBe(late);
  });
});

describe('a copy of a state', () => {
  test('keeps what is shared shared, copies what can change, and shares what is frozen', () => {
    const frozen = Object.freeze({ list: [1] });
    const inner = { value: 1 };
    const state = {
      a: inner,
      b: inner,
      map: new Map([['k', { inner, frozen }]]),
      set: new Set(['x']),
      list: [inner, null, undefined],
    };
    const copy = copyState(state);
    expect(copy).toEqual(state);
    expect(copy.a).toBe(copy.b);
    expect(copy.a).not.toBe(inner);
    expect(copy.map.get('k')?.inner).toBe(copy.a);
    expect(copy.map.get('k')?.frozen).toBe(frozen);
    expect(copy.set).not.toBe(state.set);
  });

  test('refuses what is no plain data, instead of losing it', () => {
    expect(() => copyState({ at: new Date(0) })).toThrow('plain data');
  });
});

// Events as `kubectl get events` knows them.
import { describe, expect, test } from 'vitest';
import { sendEvent } from '../../../src/sim/cluster/index.ts';
import { ToyWorld } from './toy-world.ts';

const web = { kind: 'Deployment', name: 'web' };
const send = (world: ToyWorld, message: string, object = web) =>
  world.do((context) => sendEvent(context, object, 'Normal', 'Tested', message));

describe('events', () => {
  test('the same event again is counted, another is listed', () => {
    const world = new ToyWorld();
    send(world, 'one');
    world.runFor(1_000);
    send(world, 'one');
    send(world, 'two');
    expect(world.state.api.events.map(({ message, count }) => [message, count])).toEqual([
      ['one', 2],
      ['two', 1],
    ]);
    const [first] = world.state.api.events;
    expect((first?.lastAtMs ?? 0) - (first?.firstAtMs ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  test('of one object 25 pass in a burst, then one in five minutes; others are not held up', () => {
    const world = new ToyWorld();
    for (let i = 0; i < 40; i++) send(world, `event ${i}`);
    expect(world.state.api.events).toHaveLength(25);
    send(world, 'of another', { kind: 'Deployment', name: 'other' });
    expect(world.state.api.events).toHaveLength(26);
    world.runFor(300_000);
    send(world, 'later');
    send(world, 'too soon');
    expect(world.state.api.events.at(-1)?.message).toBe('later');
  });

  test('a large world keeps the newest only, and still counts what it keeps', () => {
    const world = new ToyWorld();
    for (let i = 0; i < 5_001; i++) send(world, 'made', { kind: 'Pod', name: `p${i}` });
    expect(world.state.api.events).toHaveLength(4_001);
    expect(world.state.controllers.eventSources.get('Pod')?.size).toBe(4_001);
    send(world, 'made', { kind: 'Pod', name: 'p5000' });
    expect(world.state.api.events.at(-1)).toMatchObject({ count: 2, object: { name: 'p5000' } });
    expect(world.state.api.events).toHaveLength(4_001);
  });
});

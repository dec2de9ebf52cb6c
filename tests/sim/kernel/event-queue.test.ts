import fc from 'fast-check';
import '../../support/seeds.ts';
import { expect, test } from 'vitest';
import { EventQueue, type Scheduled } from '../../../src/sim/kernel/index.ts';

/** Few times and priorities, so that many events meet. */
const pushes = fc.array(fc.record({ atMs: fc.nat(4), priority: fc.integer({ min: 1, max: 3 }), pops: fc.nat(2) }));

const inOrder = (a: Scheduled<null>, b: Scheduled<null>): number =>
  a.atMs - b.atMs || a.priority - b.priority || a.sequence - b.sequence;

test('events leave by time, priority and sequence, whatever is put in meanwhile, and a copy goes on alike', () => {
  fc.assert(
    fc.property(pushes, (steps) => {
      const queue = new EventQueue<null>();
      const waiting: Scheduled<null>[] = [];
      const popBoth = () => {
        waiting.sort(inOrder);
        expect(queue.nextAtMs).toBe(waiting[0]?.atMs ?? Number.POSITIVE_INFINITY);
        expect(queue.pop()).toBe(waiting.shift());
      };
      for (const [sequence, { atMs, priority, pops }] of steps.entries()) {
        const scheduled = { atMs, priority, sequence, event: null };
        queue.push(scheduled);
        waiting.push(scheduled);
        for (let pop = 0; pop < pops; pop++) popBoth();
      }
      const copy = new EventQueue(queue.toArray().reverse());
      while (waiting.length > 0) {
        expect(copy.pop()).toBe([...waiting].sort(inOrder)[0]);
        popBoth();
      }
      expect(copy.pop()).toBeUndefined();
    }),
  );
});

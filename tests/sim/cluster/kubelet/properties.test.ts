// What holds for every pod and every script.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedCount } from '../../../support/seeds.ts';
import { deletedPodCase, podCase } from './random-pods.ts';
import { type PodCase, play, type Written } from './small-world.ts';

const UNTIL_MS = 400_000;
/** Far more than any pod needs in that time: the busiest probe looks once a second, and four containers have three each. */
const MOST_EVENTS = 20_000;
/** The same pods in every run; a soak takes more of them. fast-check prints what it needs to find a failure again. */
const runs = (times: number) => ({ seed: 20, numRuns: seedCount * times });

const sequence = (statuses: readonly Written[]): string[] => statuses.map((written) => JSON.stringify(written));

describe('any pod', () => {
  test('comes to rest: the events stay bounded, and nothing is thrown', () => {
    fc.assert(
      fc.property(podCase, (pod: PodCase) => {
        expect(play([pod], UNTIL_MS, { wantsEveryLook: true }, MOST_EVENTS).settled).toBe(true);
      }),
      runs(15),
    );
  });

  test('does the same whether every look is taken or only those that can tell something new', () => {
    fc.assert(
      fc.property(podCase, (pod: PodCase) => {
        const every = play([pod], UNTIL_MS, { wantsEveryLook: true }, MOST_EVENTS);
        const quiet = play([pod], UNTIL_MS, { wantsEveryLook: false }, MOST_EVENTS);
        expect(sequence(quiet.report.statuses)).toEqual(sequence(every.report.statuses));
        expect(quiet.report.decisions).toEqual(every.report.decisions);
        // A look that is asked for beforehand may turn out to be needless; never by far.
        expect(quiet.handled).toBeLessThanOrEqual(1.5 * every.handled + every.pods.length * 20);
      }),
      runs(15),
    );
  });

  test('that was deleted is gone once its grace, its hooks and what held the kubelet up are over', () => {
    fc.assert(
      fc.property(deletedPodCase, (pod: PodCase) => {
        const { report } = play([pod], UNTIL_MS, {}, MOST_EVENTS);
        expect(report.statuses.at(-1)?.status).toBeNull();
      }),
      runs(15),
    );
  });

  test('is plain data to the kubelet', () => {
    fc.assert(
      fc.property(podCase, (pod: PodCase) => {
        const { state } = play([pod], 30_000);
        expect(structuredClone(state)).toEqual(state);
      }),
      runs(1),
    );
  });

  test('restarts only as often as its status says', () => {
    fc.assert(
      fc.property(podCase, (pod: PodCase) => {
        const { report, pods } = play([pod], UNTIL_MS);
        const last = pods[0]?.status;
        for (const status of [...(last?.containerStatuses ?? []), ...(last?.initContainerStatuses ?? [])]) {
          const created = report.observations.filter(
            ({ observation }) =>
              observation.type === 'cri' &&
              observation.call === 'CreateContainer' &&
              observation.container === status.name &&
              observation.error === undefined,
          ).length;
          expect(status.restartCount).toBeLessThanOrEqual(Math.max(0, created - 1));
        }
      }),
      runs(3),
    );
  });
});

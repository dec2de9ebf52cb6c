// The rolling update as a statechart. The controller keeps no plan: every sync asks the same questions in the same order, and the first
// that is answered with yes decides what this one sync does. Shape only; the questions are in guards.ts, the deeds in actions.ts.
import { setup } from '../../../kernel/index.ts';
import type { SyncEvent } from '../rollout.ts';
import {
  allNewPodsAvailable,
  isPaused,
  newReplicaSetIsMissing,
  newReplicaSetIsTooLarge,
  newReplicaSetMayGrow,
  noProgressForTooLong,
  oldPodsMayGo,
  replicasChanged,
  statusLagsBehind,
} from './guards.ts';

const onActing = () => {};

export const rollingUpdateMachine = setup({
  types: { events: {} as SyncEvent },
  guards: {
    isPaused,
    replicasChanged,
    newReplicaSetIsMissing,
    newReplicaSetIsTooLarge,
    newReplicaSetMayGrow,
    oldPodsMayGo,
    statusLagsBehind,
    allNewPodsAvailable,
    noProgressForTooLong,
  },
  actions: {
    rescaleOnly: onActing,
    createNew: onActing,
    shrinkNew: onActing,
    growNew: onActing,
    removeUnhealthyOld: onActing,
    removeHealthyOld: onActing,
    sayWhyHolding: onActing,
    cleanUpHistory: onActing,
    reportComplete: onActing,
    reportDeadline: onActing,
    tryAgain: onActing,
  },
}).createMachine({
  id: 'rolling-update',
  initial: 'waiting',
  on: {
    SYNC: [
      { guard: 'isPaused', target: '.paused', actions: 'rescaleOnly' },
      { guard: 'replicasChanged', target: '.rescaling', actions: 'rescaleOnly' },
      { guard: 'newReplicaSetIsMissing', target: '.starting', actions: 'createNew' },
      { guard: 'newReplicaSetIsTooLarge', target: '.growing', actions: 'shrinkNew' },
      { guard: 'newReplicaSetMayGrow', target: '.growing', actions: 'growNew' },
      { guard: 'statusLagsBehind', target: '.shrinking', actions: ['removeUnhealthyOld', 'tryAgain'] },
      { guard: 'oldPodsMayGo', target: '.shrinking', actions: ['removeUnhealthyOld', 'removeHealthyOld'] },
      { guard: 'allNewPodsAvailable', target: '.complete', actions: ['cleanUpHistory', 'reportComplete'] },
      { guard: 'noProgressForTooLong', target: '.stalled', actions: ['cleanUpHistory', 'reportDeadline'] },
      { target: '.waiting', actions: ['cleanUpHistory', 'sayWhyHolding'] },
    ],
  },
  states: {
    waiting: {},
    starting: {},
    growing: {},
    shrinking: {},
    rescaling: {},
    paused: {},
    stalled: {},
    complete: {},
  },
});

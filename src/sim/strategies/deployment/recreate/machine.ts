// Recreate as a statechart: first everything old stops, then everything new starts. Every sync asks the same questions in the same
// order; the first answered with yes decides. Shape only; the questions are in guards.ts, the deeds in actions.ts.
import { setup } from '../../../kernel/index.ts';
import type { SyncEvent } from '../rollout.ts';
import {
  allNewPodsAvailable,
  isPaused,
  newReplicaSetHasAnotherSize,
  newReplicaSetIsMissing,
  noProgressForTooLong,
  oldPodsStillRun,
  oldReplicaSetsHaveReplicas,
  replicasChanged,
} from './guards.ts';

const onActing = () => {};

export const recreateMachine = setup({
  types: { events: {} as SyncEvent },
  guards: {
    isPaused,
    replicasChanged,
    oldReplicaSetsHaveReplicas,
    oldPodsStillRun,
    newReplicaSetIsMissing,
    newReplicaSetHasAnotherSize,
    allNewPodsAvailable,
    noProgressForTooLong,
  },
  actions: {
    rescaleOnly: onActing,
    stopOld: onActing,
    sayWhatIsWaitedFor: onActing,
    createNew: onActing,
    startNew: onActing,
    cleanUpHistory: onActing,
    reportComplete: onActing,
    reportDeadline: onActing,
  },
}).createMachine({
  id: 'recreate',
  initial: 'waiting',
  on: {
    SYNC: [
      { guard: 'isPaused', target: '.paused', actions: 'rescaleOnly' },
      { guard: 'replicasChanged', target: '.rescaling', actions: 'rescaleOnly' },
      { guard: 'oldReplicaSetsHaveReplicas', target: '.stopping', actions: 'stopOld' },
      { guard: 'oldPodsStillRun', target: '.stopping', actions: 'sayWhatIsWaitedFor' },
      { guard: 'newReplicaSetIsMissing', target: '.starting', actions: 'createNew' },
      { guard: 'newReplicaSetHasAnotherSize', target: '.starting', actions: ['startNew', 'cleanUpHistory'] },
      { guard: 'allNewPodsAvailable', target: '.complete', actions: ['cleanUpHistory', 'reportComplete'] },
      { guard: 'noProgressForTooLong', target: '.stalled', actions: ['cleanUpHistory', 'reportDeadline'] },
      { target: '.waiting', actions: 'cleanUpHistory' },
    ],
  },
  states: {
    waiting: {},
    stopping: {},
    starting: {},
    rescaling: {},
    paused: {},
    stalled: {},
    complete: {},
  },
});

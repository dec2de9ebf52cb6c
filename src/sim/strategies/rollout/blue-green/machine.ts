// Blue-green as a statechart. Every pass asks the same questions in the same order; the first answered with yes says what the Rollout
// is at. Whatever that is, the pass goes through the same list of deeds. Shape only; the questions are in guards.ts, the deeds in
// actions.ts.
import { setup } from '../../../kernel/index.ts';
import type { PassEvent } from '../observation.ts';
import * as guards from './guards.ts';

const onActing = () => {};

/** The runbook of one pass. */
const PASS = [
  'pointPreviewService',
  'restartOldPods',
  'resizeReplicaSets',
  'holdBeforeSwitch',
  'switchActiveService',
  'askAnalysis',
  'completeUpdate',
] as const;

export const blueGreenMachine = setup({
  types: { events: {} as PassEvent },
  guards,
  actions: {
    resizeOnly: onActing,
    beginUpdate: onActing,
    pointPreviewService: onActing,
    restartOldPods: onActing,
    resizeReplicaSets: onActing,
    holdBeforeSwitch: onActing,
    switchActiveService: onActing,
    askAnalysis: onActing,
    completeUpdate: onActing,
  },
}).createMachine({
  id: 'blue-green',
  initial: 'deploying',
  on: {
    SYNC: [
      { guard: 'replicasChanged', target: '.rescaling', actions: 'resizeOnly' },
      { guard: 'templateChanged', target: '.starting', actions: ['pointPreviewService', 'beginUpdate'] },
      { guard: 'nothingIsStableYet', target: '.deploying', actions: PASS },
      { guard: 'isAborted', target: '.aborted', actions: PASS },
      { guard: 'isHalted', target: '.halted', actions: PASS },
      { guard: 'presentIsStable', target: '.stable', actions: PASS },
      { guard: 'isPromotedInFull', target: '.promoting', actions: PASS },
      { guard: 'activeServiceIsSwitched', target: '.verifying', actions: PASS },
      { guard: 'waitsForPromotion', target: '.paused', actions: PASS },
      { guard: 'allPreviewPodsAvailable', target: '.ready', actions: PASS },
      { target: '.previewing', actions: PASS },
    ],
  },
  states: {
    deploying: {},
    rescaling: {},
    starting: {},
    previewing: {},
    ready: {},
    paused: {},
    verifying: {},
    promoting: {},
    stable: {},
    halted: {},
    aborted: {},
  },
});

// The canary as a statechart. Every pass asks the same questions in the same order; the first answered with yes says what the Rollout is
// at. Whatever that is, the pass goes through the same list of deeds, and each ends it early when it has changed something. Shape
// only; the questions are in guards.ts, the deeds in actions.ts.
import { setup } from '../../../kernel/index.ts';
import type { PassEvent } from '../observation.ts';
import * as guards from './guards.ts';

const onActing = () => {};

/** The runbook of one pass. */
const PASS = [
  'restartOldPods',
  'tidyHistory',
  'pointServices',
  'shiftTraffic',
  'askAnalysis',
  'resizeReplicaSets',
  'holdAtPause',
  'completeStep',
] as const;

export const canaryMachine = setup({
  types: { events: {} as PassEvent },
  guards,
  actions: {
    resizeOnly: onActing,
    beginUpdate: onActing,
    restartOldPods: onActing,
    tidyHistory: onActing,
    pointServices: onActing,
    shiftTraffic: onActing,
    askAnalysis: onActing,
    resizeReplicaSets: onActing,
    holdAtPause: onActing,
    completeStep: onActing,
  },
}).createMachine({
  id: 'canary',
  initial: 'deploying',
  on: {
    SYNC: [
      { guard: 'replicasChanged', target: '.rescaling', actions: 'resizeOnly' },
      { guard: 'templateOrStepsChanged', target: '.starting', actions: 'beginUpdate' },
      { guard: 'nothingIsStableYet', target: '.deploying', actions: PASS },
      { guard: 'isAborted', target: '.aborted', actions: PASS },
      { guard: 'isHalted', target: '.halted', actions: PASS },
      { guard: 'presentIsStable', target: '.stable', actions: PASS },
      { guard: 'isPromotedInFull', target: '.promoting', actions: PASS },
      { guard: 'stepIsPause', target: '.paused', actions: PASS },
      { guard: 'stepIsAnalysis', target: '.analysing', actions: PASS },
      { guard: 'stepsAreOver', target: '.finishing', actions: PASS },
      { target: '.shifting', actions: PASS },
    ],
  },
  states: {
    deploying: {},
    rescaling: {},
    starting: {},
    shifting: {},
    paused: {},
    analysing: {},
    finishing: {},
    promoting: {},
    stable: {},
    halted: {},
    aborted: {},
  },
});

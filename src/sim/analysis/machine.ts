// An AnalysisRun as a statechart: it measures, waits and measures again until the verdict is there or somebody ends it. Shape only; the
// questions are in guards.ts, the deeds in controller.ts.
import { type StatechartShape, setup, shapeOf } from '../kernel/index.ts';
import type { RunLookEvent } from './guards.ts';
import * as guards from './guards.ts';

const onActing = () => {};

export const analysisRunMachine = setup({
  types: { events: {} as RunLookEvent },
  guards,
  actions: {
    refuse: onActing,
    measure: onActing,
    assess: onActing,
  },
}).createMachine({
  id: 'analysis-run',
  initial: 'pending',
  on: {
    LOOK: [
      { guard: 'specIsUnsound', target: '.error', actions: 'refuse' },
      { guard: 'isToEnd', target: '.ending', actions: 'assess' },
      { guard: 'measurementsAreDue', target: '.measuring', actions: ['measure', 'assess'] },
      { target: '.waiting', actions: 'assess' },
    ],
    ASSESSED: [
      { guard: 'allIsWell', target: '.successful' },
      { guard: 'tooManyFailures', target: '.failed' },
      { guard: 'tooManyErrors', target: '.error' },
      { guard: 'cannotTell', target: '.inconclusive' },
    ],
  },
  states: {
    pending: {},
    measuring: {},
    waiting: {},
    ending: {},
    successful: {},
    failed: {},
    error: {},
    inconclusive: {},
  },
});

/** The machine of every AnalysisRun, as a shape to draw. */
export const analysisRunShape = (): StatechartShape => shapeOf(analysisRunMachine);

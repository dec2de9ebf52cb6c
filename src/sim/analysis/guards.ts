// Questions about an AnalysisRun, in the controller's words.
import type { AnalysisPhase } from '../cluster/index.ts';

/** What one look at a run saw, and after it the verdict so far. */
export type RunLookEvent =
  | {
      readonly type: 'LOOK';
      /** Why nothing can ever be measured; null for a sound run. */
      readonly problem: string | null;
      /** Somebody asked for its end, or a metric has decided it. */
      readonly terminating: boolean;
      /** How many metrics are to be measured now. */
      readonly due: number;
    }
  | { readonly type: 'ASSESSED'; readonly phase: AnalysisPhase };

interface Asked {
  readonly event: RunLookEvent;
}

export const specIsUnsound = ({ event }: Asked): boolean => event.type === 'LOOK' && event.problem !== null;
export const isToEnd = ({ event }: Asked): boolean => event.type === 'LOOK' && event.terminating;
export const measurementsAreDue = ({ event }: Asked): boolean => event.type === 'LOOK' && event.due > 0;
export const allIsWell = ({ event }: Asked): boolean => event.type === 'ASSESSED' && event.phase === 'Successful';
export const tooManyFailures = ({ event }: Asked): boolean => event.type === 'ASSESSED' && event.phase === 'Failed';
export const tooManyErrors = ({ event }: Asked): boolean => event.type === 'ASSESSED' && event.phase === 'Error';
export const cannotTell = ({ event }: Asked): boolean => event.type === 'ASSESSED' && event.phase === 'Inconclusive';

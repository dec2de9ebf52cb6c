// Questions of a canary, in the controller's words. Each looks at what was observed only.
import type { PassEvent } from '../observation.ts';

interface Asked {
  readonly event: PassEvent;
}

export const replicasChanged = ({ event }: Asked): boolean => event.seen.resized;
export const templateOrStepsChanged = ({ event }: Asked): boolean => event.seen.updated;
export const nothingIsStableYet = ({ event }: Asked): boolean => event.seen.first;
export const isAborted = ({ event }: Asked): boolean => event.seen.aborted;
export const isHalted = ({ event }: Asked): boolean => event.seen.halted;
export const presentIsStable = ({ event }: Asked): boolean => event.seen.promoted;
export const isPromotedInFull = ({ event }: Asked): boolean => event.seen.promoteFull;
export const stepIsPause = ({ event }: Asked): boolean => event.seen.step === 'pause';
export const stepIsAnalysis = ({ event }: Asked): boolean => event.seen.step === 'analysis';
export const stepsAreOver = ({ event }: Asked): boolean => event.seen.step === null;

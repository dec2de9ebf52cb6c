// Questions of a blue-green update, in the controller's words. Each looks at what was observed only.
import type { PassEvent } from '../observation.ts';

interface Asked {
  readonly event: PassEvent;
}

export const replicasChanged = ({ event }: Asked): boolean => event.seen.resized;
export const templateChanged = ({ event }: Asked): boolean => event.seen.updated;
export const nothingIsStableYet = ({ event }: Asked): boolean => event.seen.first;
export const isAborted = ({ event }: Asked): boolean => event.seen.aborted;
export const isHalted = ({ event }: Asked): boolean => event.seen.halted;
export const presentIsStable = ({ event }: Asked): boolean => event.seen.promoted;
export const isPromotedInFull = ({ event }: Asked): boolean => event.seen.promoteFull;
export const activeServiceIsSwitched = ({ event }: Asked): boolean => event.seen.switched;
export const waitsForPromotion = ({ event }: Asked): boolean => event.seen.pausing;
export const allPreviewPodsAvailable = ({ event }: Asked): boolean => event.seen.saturated;

// Services for whoever tries the new version: users are sent there by a router, or not at all.
import type { WorldState } from './state.ts';

export function isForTesters(state: WorldState, service: string): boolean {
  for (const { spec } of state.api.rollouts.values()) {
    const { canary, blueGreen } = spec.strategy ?? {};
    if (service === blueGreen?.previewService && service !== blueGreen.activeService) return true;
    if (service === canary?.canaryService && service !== canary.stableService) return true;
  }
  return false;
}

// What the scraper sees of a world. It looks and changes nothing: counts are as of the last time that anything happened, at most a
// second ago.
import type { Observer } from '../kernel/index.ts';
import { Metrics, type Seen } from '../metrics/index.ts';
import { changedSince, changesSoFar } from '../traffic/index.ts';
import { DEFAULT_BEHAVIOUR } from './inputs.ts';
import type { WorldState } from './state.ts';

const seenOf = ({ api, controllers, traffic, behaviours, faults }: WorldState): Seen => ({
  api,
  podChanges: controllers.podChanges,
  service: traffic.service,
  totals: traffic.totals,
  application: (pod) => traffic.pods.get(pod),
  applicationChanges: changesSoFar(traffic.changed),
  applicationsChangedSince: (count) => changedSince(traffic.changed, count),
  memoryOf: (image) => behaviours.get(image) ?? DEFAULT_BEHAVIOUR,
  allHeard: faults.lostNodes.size === 0,
  isHeard: (node) => !faults.lostNodes.has(node),
  isNodeReady: (node) => faults.lostNodes.get(node)?.notReady !== true,
});

/** Metrics of a run, and the observer that fills them: give it to `recordWorld` or to `fork`. */
export class WorldMetrics extends Metrics implements Observer<WorldState> {
  look(state: WorldState, atMs: number): void {
    this.scrape(seenOf(state), atMs);
  }
}

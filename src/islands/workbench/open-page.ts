// What a workbench page opens with: the state in the address, else what this browser kept, else the situation asked for.
import type { Language } from '../../i18n/index.ts';
import type { Engine } from './engine.ts';
import type { StrategyName } from './examples/shop-web.ts';
import { decodeLink } from './link.ts';
import { isPresetId, opening, presetsFor } from './presets.ts';
import { RULES_VERSION, type SavedWorkbench } from './saved.ts';
import { WorkbenchStore } from './store.ts';

export interface PageAddress {
  /** With or without `#`. */
  readonly hash: string;
  /** With or without `?`. */
  readonly search: string;
}

export interface OpenedPage {
  readonly store: WorkbenchStore;
  /** Something else was opened than what this browser had kept. */
  readonly coveredKept: boolean;
}

/** `kept` is a link's fragment that this browser stored, or null. Never throws. */
export function openPage(
  engine: Engine,
  language: Language,
  strategy: StrategyName,
  address: PageAddress,
  kept: string | null,
): OpenedPage {
  const wanted = new URLSearchParams(address.search).get('preset');
  const preset = isPresetId(wanted) && presetsFor(strategy).includes(wanted) ? wanted : null;
  const store = new WorkbenchStore(engine, strategy, opening(language, strategy, preset ?? 'healthy'));
  const link = decodeLink(address.hash);
  switch (link.kind) {
    case 'saved': {
      const { rules } = link.saved;
      store.restore(link.saved);
      if (rules !== RULES_VERSION)
        store.say({ id: 'linkFromAnotherVersion', data: { theirs: rules, ours: RULES_VERSION }, tone: 'info' });
      else if (kept !== null && !samePlace(kept, link.saved)) store.say({ id: 'linkOverKept', data: {}, tone: 'info' });
      return { store, coveredKept: kept !== null && !samePlace(kept, link.saved) };
    }
    case 'broken':
      store.say({ id: 'linkBroken', data: {}, tone: 'fail' });
      return { store, coveredKept: kept !== null };
    case 'other-format':
      store.say({ id: 'linkFromAnotherFormat', data: {}, tone: 'fail' });
      return { store, coveredKept: kept !== null };
    case 'none':
      break;
  }
  const earlier = kept === null ? null : decodeLink(kept);
  if (earlier?.kind !== 'saved' || earlier.saved.strategy !== strategy) return { store, coveredKept: false };
  if (preset !== null) return { store, coveredKept: true };
  store.restore({ ...earlier.saved, playing: false });
  store.say({ id: 'resumed', data: {}, tone: 'info' });
  return { store, coveredKept: false };
}

/** The link leads to the very run that was kept, as the language switch's does. */
function samePlace(kept: string, saved: SavedWorkbench): boolean {
  const earlier = decodeLink(kept);
  if (earlier.kind !== 'saved') return true;
  const inputs = (workbench: SavedWorkbench) => JSON.stringify(workbench.branches.map((branch) => branch.inputs));
  return inputs(earlier.saved) === inputs(saved);
}

// What a workbench page opens with: the state in the address, else what this browser kept, else the situation asked for.
import type { Language } from '../../i18n/index.ts';
import type { Steps } from '../shared/steps.ts';
import type { Engine } from './engine.ts';
import type { StrategyName } from './examples/shop-web.ts';
import { decodeLink } from './link.ts';
import { openingBranch } from './open-branch.ts';
import { isPresetId, type Opening, opening, type PresetId, presetsFor } from './presets.ts';
import { RULES_VERSION, type SavedWorkbench } from './saved.ts';
import { DEFAULT_SEED, WorkbenchStore } from './store.ts';

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

/** `kept` is a link's fragment that this browser stored, or null. The last step looks at what is shown first. Never throws. */
export function* openPage(
  engine: Engine,
  language: Language,
  strategy: StrategyName,
  address: PageAddress,
  kept: string | null,
): Steps<OpenedPage> {
  yield;
  const first = yield* openingBranch(engine, 'A', openingOf(language, strategy, address), DEFAULT_SEED);
  const store = new WorkbenchStore(engine, strategy, first);
  const coveredKept = takeUp(store, address, kept);
  if (asksForUnknown(address, strategy)) store.say({ id: 'unknownPreset', data: {}, tone: 'fail' });
  if (asksToPaste(address)) store.say({ id: 'pasteHere', data: {}, tone: 'info' });
  yield;
  store.getSnapshot();
  return { store, coveredKept };
}

/** The situation that the address asks for, or null. */
function presetIn({ search }: PageAddress, strategy: StrategyName): PresetId | null {
  const wanted = new URLSearchParams(search).get('preset');
  return isPresetId(wanted) && presetsFor(strategy).includes(wanted) ? wanted : null;
}

/** A link may be older than the situations, or of another strategy. */
const asksForUnknown = (address: PageAddress, strategy: StrategyName): boolean =>
  !address.hash.includes('=') &&
  new URLSearchParams(address.search).has('preset') &&
  presetIn(address, strategy) === null;

/** Somebody comes with a manifest of their own: the page says where it goes. */
const asksToPaste = ({ hash, search }: PageAddress): boolean => hash === '' && new URLSearchParams(search).has('paste');

const openingOf = (language: Language, strategy: StrategyName, address: PageAddress): Opening =>
  opening(language, strategy, presetIn(address, strategy) ?? 'healthy');

/** Goes on where the address or this browser says; true when something else was opened than what was kept. */
function takeUp(store: WorkbenchStore, address: PageAddress, kept: string | null): boolean {
  const link = decodeLink(address.hash);
  switch (link.kind) {
    case 'saved': {
      const { rules } = link.saved;
      store.restore(link.saved);
      if (rules !== RULES_VERSION)
        store.say({ id: 'linkFromAnotherVersion', data: { theirs: rules, ours: RULES_VERSION }, tone: 'info' });
      else if (kept !== null && !samePlace(kept, link.saved)) store.say({ id: 'linkOverKept', data: {}, tone: 'info' });
      return kept !== null && !samePlace(kept, link.saved);
    }
    case 'broken':
      store.say({ id: 'linkBroken', data: {}, tone: 'fail' });
      return kept !== null;
    case 'other-format':
      store.say({ id: 'linkFromAnotherFormat', data: {}, tone: 'fail' });
      return kept !== null;
    case 'none':
      break;
  }
  const earlier = kept === null ? null : decodeLink(kept);
  if (earlier?.kind !== 'saved' || earlier.saved.strategy !== store.strategy) return false;
  if (presetIn(address, store.strategy) !== null) return true;
  store.restore({ ...earlier.saved, playing: false });
  store.say({ id: 'resumed', data: {}, tone: 'info' });
  return false;
}

/** The link leads to the very run that was kept, as the language switch's does. */
function samePlace(kept: string, saved: SavedWorkbench): boolean {
  const earlier = decodeLink(kept);
  if (earlier.kind !== 'saved') return true;
  const inputs = (workbench: SavedWorkbench) => JSON.stringify(workbench.branches.map((branch) => branch.inputs));
  return inputs(earlier.saved) === inputs(saved);
}

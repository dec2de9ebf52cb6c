// What a workbench page opens with: the state in the address, else what this browser kept, else the situation asked for.
import type { Language } from '../../i18n/index.ts';
import type { Engine } from './engine.ts';
import type { StrategyName } from './examples/shop-web.ts';
import { decodeLink } from './link.ts';
import { isPresetId, opening, presetsFor } from './presets.ts';
import { RULES_VERSION } from './saved.ts';
import { WorkbenchStore } from './store.ts';

export interface PageAddress {
  /** With or without `#`. */
  readonly hash: string;
  /** With or without `?`. */
  readonly search: string;
}

/** `kept` is a link's fragment that this browser stored, or null. Never throws. */
export function openPage(
  engine: Engine,
  language: Language,
  strategy: StrategyName,
  address: PageAddress,
  kept: string | null,
): WorkbenchStore {
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
      return store;
    }
    case 'broken':
      store.say({ id: 'linkBroken', data: {}, tone: 'fail' });
      return store;
    case 'other-format':
      store.say({ id: 'linkFromAnotherFormat', data: {}, tone: 'fail' });
      return store;
    case 'none':
      break;
  }
  const earlier = preset === null && kept !== null ? decodeLink(kept) : null;
  if (earlier?.kind === 'saved' && earlier.saved.strategy === strategy) {
    store.restore({ ...earlier.saved, playing: false });
    store.say({ id: 'resumed', data: {}, tone: 'info' });
  }
  return store;
}

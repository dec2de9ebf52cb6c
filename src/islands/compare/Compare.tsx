// Strategies side by side on one clock: the questions before, the columns, the clock, the ledger. Composes; every part is told what to show.
import { use, useCallback, useId, useState, useSyncExternalStore } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { hashLog } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { sitePath } from '../shared/site-path.ts';
import { inTasks, type Steps } from '../shared/steps.ts';
import { useFrames } from '../shared/use-frames.ts';
import { useReducedMotion } from '../shared/use-media-query.ts';
import { PhoneBar } from '../timeline/PhoneBar.tsx';
import { type Frame, useFrame, useKeys, useLanguageSwitch } from '../workbench/browser-hooks.ts';
import type { KeyAction } from '../workbench/keyboard.ts';
import { TabBar } from '../workbench/TabBar.tsx';
import { useCopyLink, useLinkInAddress } from '../workbench/use-link.ts';
import { ChangeMenu } from './ChangeMenu.tsx';
import { ColumnPane } from './ColumnPane.tsx';
import styles from './Compare.module.css';
import { ChangedLine, CompareBar } from './CompareBar.tsx';
import { CompareTransport } from './CompareTransport.tsx';
import { hasWorkbench, workbenchFragment } from './in-workbench.ts';
import { KeyPane } from './KeyPane.tsx';
import { readKept, useKept } from './kept.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { openPage } from './open-page.ts';
import { StrategyMenu } from './StrategyMenu.tsx';
import { writeComparison } from './saved.ts';
import type { ColumnSnapshot, Snapshot } from './snapshot.ts';
import type { CompareStore } from './store.ts';
import type { StrategyId } from './strategies.ts';
import { useTimelineOf } from './use-timeline.ts';
import { nameOf, spokenResult } from './words.ts';

export function Compare({ lang: language }: { readonly lang: Language }) {
  opening ??= inTasks(openStore());
  return <ComparePage store={use(opening)} language={language} />;
}

/** A page has one comparison. Until it can be looked at the page stays as it is to be read. */
let opening: Promise<CompareStore> | undefined;

function* openStore(): Steps<CompareStore> {
  const store = openPage(location, readKept());
  // What the address held lives in the page from here on; the bare address stays for reloading.
  if (location.hash.startsWith('#compare=')) history.replaceState(null, '', location.pathname + location.search);
  yield;
  store.getSnapshot();
  return store;
}

interface ComparePageProps {
  readonly store: CompareStore;
  readonly language: Language;
}

function doKey(store: CompareStore, action: KeyAction): void {
  if (action.type === 'togglePlay') store.togglePlay();
  else if (action.type === 'toStart') store.toStart();
  else if (action.type === 'toLive') store.toLive();
  else if (action.type === 'decision') store.stepDecision(action.direction);
  else if (action.type === 'tick') store.tick(action.direction);
  else if (action.type === 'speed') store.setSpeed(action.speed);
}

function ComparePage({ store, language }: ComparePageProps) {
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const frame = useFrame();
  const reducedMotion = useReducedMotion();
  const fragment = useCallback(() => writeComparison(store.save()), [store]);
  const link = useCopyLink(fragment);
  useFrames(store, snapshot.playing || snapshot.busy, reducedMotion);
  useLanguageSwitch(fragment);
  useLinkInAddress('compare=');
  useKept(store);
  useKeys((action) => doKey(store, action));
  const compact = frame === 'phone' || frame === 'landscape';
  const parts = { store, snapshot, language };
  // The questions come first; what is read beside the columns comes last where there is no room beside them.
  const keyFirst = frame === 'wide' || !snapshot.begun;
  return (
    <div className={styles['compare']} data-frame={frame} data-testid="compare" {...testState(snapshot)}>
      <CompareBar snapshot={snapshot} language={language}>
        <StrategyMenu
          columns={snapshot.columns.map(({ id }) => id)}
          language={language}
          onChoose={(columns) => store.setColumns(columns)}
        />
        <ChangeMenu {...parts} />
        {compact ? (
          <button type="button" className="button" onClick={link.copyLink}>
            <Icon name="link" size={14} />
            {t(language, link.copied === 'yes' ? 'transport.linkCopied' : 'transport.copyLink')}
          </button>
        ) : null}
      </CompareBar>
      <div className={styles['notes']} role="status">
        {snapshot.notice ? (
          <div className={styles['changed']}>
            <Icon name="info" size={14} />
            <p>{t(language, `compare.notice.${snapshot.notice.id}`, snapshot.notice.data)}</p>
            <button
              type="button"
              className="icon-button"
              aria-label={t(language, 'compare.dismiss')}
              onClick={() => store.say(null)}
            >
              <Icon name="cross" size={14} />
            </button>
          </div>
        ) : null}
        <ChangedLine {...parts} />
      </div>
      <div className={styles['panes']}>
        {keyFirst ? <KeyPane {...parts} /> : null}
        <Columns {...parts} frame={frame} reducedMotion={reducedMotion} />
      </div>
      {compact ? (
        <CompactBar {...parts} />
      ) : (
        <div className={styles['clock']} data-keys="">
          <CompareTransport {...parts} {...link} />
        </div>
      )}
      <LedgerTable {...parts} />
      {keyFirst ? null : <KeyPane {...parts} />}
      <p className="visually-hidden" role="status" data-testid="spoken">
        {snapshot.result && !snapshot.playing ? spokenResult(language, snapshot.result, snapshot.scenario) : ''}
      </p>
    </div>
  );
}

/** Where the page stands, as attributes: journeys wait for it instead of for time to pass. */
function testState({ nowMs, seenMs, originMs, playing, busy, result, columns }: Snapshot) {
  const state = playing ? 'playing' : busy ? 'busy' : 'resting';
  return {
    'data-now-ms': String(nowMs - originMs),
    'data-seen-ms': String(seenMs - originMs),
    'data-state': state,
    'data-over': String(result !== null),
    'data-logs': state === 'resting' ? columns.map(({ run }) => hashOnce(run)).join(' ') : '',
  };
}

const hashes = new WeakMap<object, string>();

/** The fingerprint of a whole run, made once. */
function hashOnce(run: ColumnSnapshot['run']): string {
  const known = hashes.get(run);
  if (known !== undefined) return known;
  const hash = hashLog(run.log);
  hashes.set(run, hash);
  return hash;
}

interface ColumnsProps extends ComparePageProps {
  readonly snapshot: Snapshot;
  readonly frame: Frame;
  readonly reducedMotion: boolean;
}

/** All columns where there is room, two with the third as a tab, or one at a time. */
function Columns({ store, snapshot, frame, reducedMotion, language }: ColumnsProps) {
  const prefix = useId();
  const { columns } = snapshot;
  const [chosen, setChosen] = useState<StrategyId | null>(null);
  const beside = frame === 'wide' ? columns.length : frame === 'phone' ? 0 : Math.min(columns.length, 2);
  const fixed = beside === columns.length ? columns : columns.slice(0, Math.max(0, beside - 1));
  const tabbed = columns.slice(fixed.length);
  const active = tabbed.find(({ id }) => id === chosen) ?? tabbed[0];
  const openOf = ({ id }: ColumnSnapshot): (() => void) | null => {
    if (!hasWorkbench(id)) return null;
    return () => {
      const inWorkbench = workbenchFragment(id, snapshot.scenario, snapshot.nowMs);
      location.assign(`${sitePath(language, `simulate/${id}/`)}#${inWorkbench ?? ''}`);
    };
  };
  const pane = (column: ColumnSnapshot, hasSlider: boolean) => (
    <ColumnPane
      store={store}
      snapshot={snapshot}
      column={column}
      hasSlider={hasSlider}
      reducedMotion={reducedMotion}
      language={language}
      onOpen={openOf(column)}
    />
  );
  return (
    <section
      className={styles['columns']}
      aria-label={t(language, 'compare.columns')}
      data-columns={fixed.length + (active ? 1 : 0)}
      data-keys=""
    >
      {fixed.map((column, at) => (
        <div key={column.id} className={styles['slot']}>
          {pane(column, at === 0)}
        </div>
      ))}
      {active ? (
        <div className={styles['slot']} data-tabs="">
          <TabBar<StrategyId>
            prefix={prefix}
            name={t(language, frame === 'phone' ? 'compare.columns' : 'compare.column.second')}
            tabs={tabbed.map(({ id }) => ({ id, label: nameOf(language, id) }))}
            active={active.id}
            onActivate={setChosen}
          />
          <div role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-tab-${active.id}`}>
            {pane(active, fixed.length === 0)}
          </div>
        </div>
      ) : null}
    </section>
  );
}

/** The bar at the thumb of a phone: the markers are those of the first column. */
function CompactBar({ store, snapshot, language }: ComparePageProps & { readonly snapshot: Snapshot }) {
  const { originMs, nowMs, seenMs, endMs, playing, speed } = snapshot;
  const timeline = useTimelineOf(snapshot.columns[0], seenMs);
  return (
    <PhoneBar
      timeline={timeline}
      originMs={originMs}
      nowMs={nowMs}
      seenMs={seenMs}
      endMs={endMs}
      playing={playing}
      speed={speed}
      language={language}
      onSeek={(atMs) => store.seek(atMs)}
      onTogglePlay={() => store.togglePlay()}
      onDecision={(direction) => store.stepDecision(direction)}
      onSpeed={(value) => store.setSpeed(value)}
    />
  );
}

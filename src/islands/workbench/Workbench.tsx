// The workbench of one strategy: files, stage, deck and cards around one run of the world. Composes; every part is told what to show.
import { type ReactNode, use, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { type Decision, isRollout } from '../../sim/index.ts';
import { Charts } from '../charts/Charts.tsx';
import { Console, ConsoleOutput } from '../console/Console.tsx';
import { DecisionCards } from '../decisions/DecisionCards.tsx';
import { FindingsList } from '../editor/FindingsList.tsx';
import { applyFix } from '../editor/text-edits.ts';
import { useFindings } from '../editor/use-findings.ts';
import { withoutAdvice } from '../editor/view-model.ts';
import { inTasks } from '../shared/steps.ts';
import { useFrames } from '../shared/use-frames.ts';
import { useReducedMotion } from '../shared/use-media-query.ts';
import { EventList } from '../stage/EventList.tsx';
import { RequestList } from '../stage/RequestList.tsx';
import { RolloutDetails } from '../stage/rollout/RolloutDetails.tsx';
import { RunStatecharts } from '../statechart/RunStatecharts.tsx';
import { Statechart } from '../statechart/Statechart.tsx';
import { Deck } from '../timeline/Deck.tsx';
import { PhoneBar } from '../timeline/PhoneBar.tsx';
import { Transport } from '../timeline/Transport.tsx';
import { useFrame, useKeys, useLanguageSwitch } from './browser-hooks.ts';
import { ContextBar, PhoneTitle } from './ContextBar.tsx';
import { doKey } from './do-key.ts';
import { EmptyCards } from './EmptyCards.tsx';
import type { StrategyName } from './examples/shop-web.ts';
import { focusTimeAfterPress } from './focus-time.ts';
import { HelpPopover } from './HelpPopover.tsx';
import { readKept, useKept, writeKept } from './kept.ts';
import { LitDecisions } from './LitDecisions.tsx';
import { encodeLink } from './link.ts';
import { NoticeLine } from './NoticeLine.tsx';
import { openPage } from './open-page.ts';
import { QuickFixes } from './QuickFixes.tsx';
import { type PanelId, SidePanels } from './SidePanels.tsx';
import { sentenceOfEntry } from './sentence-of-entry.ts';
import { simulationEngine } from './simulation-engine.ts';
import type { WorkbenchStore } from './store.ts';
import { useFileFacts } from './use-file-facts.ts';
import { useLife } from './use-life.tsx';
import { useCopyLink, useLinkInAddress } from './use-link.ts';
import { useManifestLinks } from './use-manifest-links.ts';
import { useTestState } from './use-test-state.ts';
import { useWhyNot } from './use-why-not.ts';
import styles from './Workbench.module.css';
import { WorkbenchActions } from './WorkbenchActions.tsx';
import { WorkbenchEditor } from './WorkbenchEditor.tsx';
import { WorkbenchStage } from './WorkbenchStage.tsx';
import { WorkbenchWorld } from './WorkbenchWorld.tsx';
import { WorldNotes } from './WorldNotes.tsx';
import { runShown, shapeOf, workloadsIn } from './workloads.ts';
import { WORLD_FILE } from './world-text.ts';

export interface WorkbenchProps {
  readonly lang: Language;
  readonly strategy: StrategyName;
}

export function Workbench({ lang: language, strategy }: WorkbenchProps) {
  opening ??= openStore(language, strategy);
  return <WorkbenchPage store={use(opening)} language={language} />;
}

/** A page has one workbench. Until its first world has settled the page stays as it is to be read. */
let opening: Promise<WorkbenchStore> | undefined;

async function openStore(language: Language, strategy: StrategyName): Promise<WorkbenchStore> {
  const kept = readKept(strategy);
  const { store, coveredKept } = await inTasks(openPage(simulationEngine, language, strategy, location, kept));
  // What this browser had is not lost when a link or a situation opens over it.
  if (coveredKept) writeKept(strategy, kept, 'before');
  // What the address held lives in the page from here on; the bare address stays for reloading.
  if (location.hash.startsWith('#lab=')) history.replaceState(null, '', location.pathname + location.search);
  return store;
}

interface WorkbenchPageProps {
  readonly store: WorkbenchStore;
  readonly language: Language;
}

function WorkbenchPage({ store, language }: WorkbenchPageProps) {
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const frame = useFrame();
  const reducedMotion = useReducedMotion();
  const notSavedSince = useKept(store);
  const [panel, setPanel] = useState<PanelId>('decisions');
  const [help, setHelp] = useState(false);
  const { files, workload, view, playing, busy } = snapshot;
  const { findings, checking, fixFiles } = useFindings(files, language);
  const links = useManifestLinks(files, snapshot.decisions, snapshot.selectedDecision);
  useFrames(store, playing || busy, reducedMotion);
  useLanguageSwitch(() => encodeLink(store.save()));
  useLinkInAddress();
  const { copied, copyLink } = useCopyLink(() => encodeLink({ ...store.save(), playing: false }));

  useKeys((action) => {
    if (action.type === 'help') setHelp(!help);
    else doKey(store, action);
  });

  const sentenceOf = useCallback(
    (entry: number) => sentenceOfEntry(language, store.getSnapshot().log[entry]),
    [language, store],
  );
  const next = useMemo(() => (workload ? store.nextImage() : null), [workload, store]);
  const { worldFile, world, drift } = useFileFacts(files, workload);
  const strategy = workload?.strategy ?? null;
  const shape = useMemo(() => strategy && shapeOf(strategy), [strategy]);
  const seek = useCallback((atMs: number) => store.seek(atMs), [store]);
  const selectEntry = useCallback((entry: number) => store.goToEntry(entry), [store]);
  const whyNot = useWhyNot(store, snapshot);
  const life = useLife(store, snapshot, language, frame === 'phone' || frame === 'landscape');

  const showInYaml = (source: Parameters<typeof links.requestCaret>[0]): void => {
    if (links.requestCaret(source) && frame !== 'wide') setPanel('yaml');
  };

  const compact = frame === 'phone' || frame === 'landscape';
  const actions = (
    <WorkbenchActions
      store={store}
      snapshot={snapshot}
      next={next}
      world={world}
      worldFile={worldFile?.name ?? WORLD_FILE}
      compact={compact}
      language={language}
    />
  );
  const editor = (
    <WorkbenchEditor
      store={store}
      snapshot={snapshot}
      findings={findings}
      fixFiles={fixFiles}
      links={links}
      drift={drift}
      compact={compact}
      language={language}
    />
  );
  // Applying a file whose image a command has changed would take that back: a fix keeps what the cluster runs.
  const fixable = drift
    ? files.map((file) => (file.name === drift.file ? { ...file, text: drift.mended } : file))
    : files;
  const quickFixes = (decision: Decision) => (
    <QuickFixes
      decision={decision}
      files={fixable}
      language={language}
      onFix={(fix) => {
        store.setText(fix.file, fix.text);
        store.applyFiles();
      }}
    />
  );
  const cards =
    snapshot.decisions.length === 0 ? (
      <EmptyCards snapshot={snapshot} language={language} />
    ) : (
      <DecisionCards
        decisions={snapshot.decisions}
        selected={snapshot.selectedDecision}
        originMs={snapshot.originMs}
        language={language}
        compact={compact}
        lineOf={links.lineOf}
        onSelect={(entry) => store.selectDecision(entry)}
        onShowInYaml={showInYaml}
        onShowInChart={seek}
        onWhyNot={compact ? life.pickPod : whyNot.ask}
        {...(compact && { quickFixes })}
      />
    );
  const lit = links.litDecisions;
  const decisionPanel = (
    <div className={styles['decisions']}>
      {compact && workload !== null && isRollout(workload) ? (
        <RolloutDetails
          rollout={workload}
          atMs={view.atMs}
          originMs={snapshot.originMs}
          stacked
          language={language}
          onShowInYaml={showInYaml}
        />
      ) : null}
      {lit.length > 0 && frame === 'wide' ? (
        <LitDecisions lit={lit} selected={snapshot.selectedDecision} language={language} onSelect={selectEntry} />
      ) : null}
      {cards}
    </div>
  );
  const checks = (
    <FindingsList
      files={files}
      findings={findings}
      language={language}
      checking={checking}
      touch={compact}
      onQuickFix={(name, finding) => {
        const file = files.find((one) => one.name === name);
        if (file) store.setText(name, applyFix(file.text, finding));
      }}
      onGo={(file, range) => {
        links.goTo(file, range);
        if (frame !== 'wide') setPanel('yaml');
      }}
    />
  );
  const events = <EventList events={view.events} nowMs={snapshot.nowMs} language={language} />;
  const consoleOutput = (
    <ConsoleOutput view={view} workload={workload} lastCommand={snapshot.lastCommand} language={language} />
  );
  const panels: Readonly<Record<PanelId, () => ReactNode>> = {
    yaml: () => <div className={styles['yaml']}>{editor}</div>,
    decisions: () => decisionPanel,
    checks: () => checks,
    charts: () => (
      <>
        <Charts
          log={snapshot.log}
          deployment={workloadsIn(view).length > 1 ? (workload?.name ?? null) : null}
          originMs={snapshot.originMs}
          nowMs={snapshot.nowMs}
          seenMs={snapshot.seenMs}
          endMs={snapshot.endMs}
          language={language}
          onSeek={seek}
        />
        <RequestList
          failures={life.failures}
          failed={life.failed}
          recent={view.traffic?.recent ?? []}
          originMs={snapshot.originMs}
          selected={life.request}
          playing={playing}
          language={language}
          onSelect={life.pickRequest}
        />
      </>
    ),
    events: () => (
      <>
        <WorldNotes view={view} language={language} />
        {events}
        {frame === 'wide' ? null : consoleOutput}
      </>
    ),
    states: () => {
      if (!workload || !shape) return null;
      const run = runShown(workload);
      const drawn = { shape, state: workload.lifecycle, passages: workload.passages };
      return run ? (
        <RunStatecharts strategy={drawn} run={run} language={language} />
      ) : (
        <Statechart {...drawn} language={language} />
      );
    },
    world: () => (
      <WorkbenchWorld
        store={store}
        snapshot={snapshot}
        next={next}
        world={world}
        worldFile={worldFile}
        language={language}
      />
    ),
  };
  const side = (
    <SidePanels
      frame={frame}
      panel={panel}
      onPanel={setPanel}
      problems={[...findings.values()].reduce((sum, list) => sum + withoutAdvice(list).length, 0)}
      at={snapshot.decisions.findIndex(({ entry }) => entry === snapshot.selectedDecision) + 1}
      shown={snapshot.decisions.length}
      total={snapshot.decisionCount}
      language={language}
      panels={panels}
      life={life.pane}
      actions={compact ? actions : null}
    />
  );
  const stage = (
    <WorkbenchStage
      snapshot={snapshot}
      life={life}
      whyNot={whyNot}
      frame={frame}
      reducedMotion={reducedMotion}
      language={language}
      onShowInYaml={showInYaml}
    />
  );
  const times = {
    timeline: snapshot.timeline,
    originMs: snapshot.originMs,
    nowMs: snapshot.nowMs,
    seenMs: snapshot.seenMs,
    endMs: snapshot.endMs,
  };
  const playback = {
    playing,
    speed: snapshot.speed,
    language,
    onTogglePlay: () => store.togglePlay(),
    onDecision: (direction: 1 | -1) => store.stepDecision(direction),
    onSpeed: (speed: number) => store.setSpeed(speed),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: listens to presses of the buttons inside.
    <div
      className={styles['workbench']}
      data-frame={frame}
      data-testid="workbench"
      onClick={focusTimeAfterPress}
      {...useTestState(snapshot)}
    >
      {frame === 'phone' ? (
        <PhoneTitle strategy={snapshot.strategy} language={language} />
      ) : (
        <ContextBar
          snapshot={snapshot}
          failed={life.failed}
          language={language}
          onChooseWorkload={(name) => store.chooseWorkload(name)}
        >
          {compact ? null : actions}
        </ContextBar>
      )}
      <NoticeLine
        notice={snapshot.notice}
        branches={snapshot.branches}
        language={language}
        onCloseBranch={(id) => store.closeBranch(id)}
        onDismiss={() => store.say(null)}
        onRunAgain={() => store.runAgain()}
      />
      {notSavedSince ? (
        <p className={styles['notSaved']} role="alert">
          {t(language, 'workbench.notSaved', {
            time: notSavedSince.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false }),
          })}
        </p>
      ) : null}
      {frame === 'wide' ? <div className={styles['editor']}>{editor}</div> : null}
      {stage}
      {side}
      {compact ? (
        <PhoneBar {...times} {...playback} onSeek={seek} />
      ) : (
        <Deck
          {...times}
          rollout={workload !== null && isRollout(workload) ? workload : null}
          {...(snapshot.aheadId === null ? {} : { deadlineId: snapshot.aheadId })}
          ghost={snapshot.ghost}
          branch={snapshot.branch}
          language={language}
          onSeek={seek}
          onSelectEntry={selectEntry}
          sentenceOf={sentenceOf}
        >
          <Transport
            {...times}
            {...playback}
            busy={busy}
            seed={snapshot.seed}
            branches={snapshot.branches}
            copied={copied}
            onStart={() => store.toStart()}
            onLive={() => store.toLive()}
            onTick={(direction) => store.tick(direction)}
            onSeed={(seed) => store.setSeed(seed)}
            canUndo={snapshot.canUndo}
            onUndo={() => store.undoLast()}
            onFork={() => store.fork()}
            onSwitchBranch={(id) => store.switchBranch(id)}
            onCloseBranch={(id) => store.closeBranch(id)}
            onCopyLink={copyLink}
          />
        </Deck>
      )}
      {frame === 'wide' ? (
        <div className={styles['console']}>
          <Console view={view} workload={workload} lastCommand={snapshot.lastCommand} language={language} />
        </div>
      ) : null}
      {help ? <HelpPopover language={language} onClose={() => setHelp(false)} /> : null}
    </div>
  );
}

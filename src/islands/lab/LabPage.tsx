// A lab: brief and criteria, files and the run on the deck, the result. Composes; every part is told what to show.
import { type ReactNode, useCallback, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { DecisionCards } from '../decisions/DecisionCards.tsx';
import { EditorPane } from '../editor/EditorPane.tsx';
import { useFindings } from '../editor/use-findings.ts';
import { useProgress } from '../progress/browser-progress.ts';
import { sameFiles } from '../progress/merge.ts';
import { emptyRecord } from '../progress/record.ts';
import { StoreTrouble } from '../progress/StoreTrouble.tsx';
import { formatMoment } from '../shared/moment.ts';
import { sitePath } from '../shared/site-path.ts';
import { useFrames } from '../shared/use-frames.ts';
import { useReducedMotion } from '../shared/use-media-query.ts';
import { SpokenDecisions } from '../stage/SpokenDecisions.tsx';
import { Deck } from '../timeline/Deck.tsx';
import { PhoneBar } from '../timeline/PhoneBar.tsx';
import { useFrame, useKeys } from '../workbench/browser-hooks.ts';
import { sentenceOfEntry } from '../workbench/sentence-of-entry.ts';
import { TabBar } from '../workbench/TabBar.tsx';
import { useManifestLinks } from '../workbench/use-manifest-links.ts';
import { BriefPane } from './BriefPane.tsx';
import { CriteriaList } from './CriteriaList.tsx';
import { GoalPicture } from './GoalPicture.tsx';
import { HintLadder } from './HintLadder.tsx';
import styles from './Lab.module.css';
import { GradeButton, LabActions, LabBar, LabNotice } from './LabBar.tsx';
import { LabFoot } from './LabFoot.tsx';
import { LabTransport } from './LabTransport.tsx';
import type { LabPageData } from './lab-page-data.ts';
import { ResultPane } from './ResultPane.tsx';
import { RunStage } from './RunStage.tsx';
import { useLabSession } from './use-lab-session.ts';
import { criterionRows, livePods, liveState, releaseMsOf, targetOf } from './view-model.ts';

export interface LabPageProps {
  readonly lang: Language;
  readonly data: LabPageData;
}

type View = 'criteria' | 'files' | 'stage' | 'result';

const VIEWS: Readonly<Record<'wide' | 'drawer' | 'phone', readonly View[]>> = {
  wide: ['files', 'stage'],
  drawer: ['files', 'stage', 'result'],
  phone: ['criteria', 'result', 'files'],
};
const VIEW_WORDS = {
  criteria: 'labPage.criteriaTab',
  files: 'labPage.files',
  stage: 'labPage.stage',
  result: 'labPage.result',
} as const;

export function LabPage({ lang: language, data }: LabPageProps) {
  const session = useLabSession(data);
  const { run, lab } = session;
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const shown = useSyncExternalStore(run.subscribe, run.getSnapshot);
  const progress = useProgress();
  const record = progress.records.get(data.id) ?? emptyRecord(data.id);
  const frame = useFrame();
  const layout = frame === 'wide' || frame === 'drawer' ? frame : 'phone';
  const reducedMotion = useReducedMotion();
  const [chosen, setView] = useState<View>(layout === 'phone' ? 'criteria' : 'files');
  const view = VIEWS[layout].includes(chosen) ? chosen : (VIEWS[layout][0] ?? 'files');
  const prefix = useId();
  const { files, runFiles, verdict, stale, grading } = snapshot;
  const { definition } = lab;
  const { brief } = data;
  const worldName = useCallback((world: string) => brief.worlds[world] ?? world, [brief]);
  const { findings, fixFiles } = useFindings(files, language);
  const editorFiles = useMemo(
    () =>
      files.map((file) => ({
        ...file,
        applied: runFiles.find(({ name }) => name === file.name)?.text ?? null,
        readOnly: session.isReadOnly(file.name),
      })),
    [files, runFiles, session],
  );
  const links = useManifestLinks(editorFiles, shown.decisions, shown.selectedDecision);
  useFrames(run, shown.playing, reducedMotion);

  const onRun = sameFiles(files, snapshot.runFiles);
  const play = (): void => session.play();
  const togglePlay = (): void => (shown.playing ? run.pause() : play());
  useKeys((action) => {
    if (action.type === 'togglePlay') togglePlay();
    else if (action.type === 'toStart') run.toStart();
    else if (action.type === 'toLive') run.toLive();
    else if (action.type === 'decision') run.stepDecision(action.direction);
    else if (action.type === 'tick') run.tick(action.direction);
    else if (action.type === 'speed') run.setSpeed(action.speed);
  });
  const go = (seed: number, atMs: number | null): void => {
    session.openSeed(seed, atMs);
    if (layout === 'phone') setView('result');
  };
  const grade = (): void => {
    session.grade();
    if (layout !== 'wide') setView('result');
  };
  const showPlace = (file: string, range: Parameters<typeof links.goTo>[1]): void => {
    setView('files');
    links.goTo(file, range);
  };
  const sentenceOf = useCallback(
    (entry: number) => sentenceOfEntry(language, run.getSnapshot().log[entry]),
    [language, run],
  );

  // The attempt that the verdict is about is the last one; what was met before it can have regressed.
  const rows = criterionRows(definition, verdict, record.attempts.slice(0, -1));
  const originMs = definition.scenario.settleSeconds * 1000;
  const criteria = (
    <CriteriaList
      rows={rows}
      points={verdict?.points ?? null}
      seeds={definition.seeds.map(({ seed }) => seed)}
      originMs={originMs}
      stale={stale}
      brief={brief}
      language={language}
      onGo={go}
    />
  );
  const briefPane = <BriefPane brief={brief} whole={layout === 'phone'} language={language} />;
  const hints = (
    <HintLadder
      verdict={verdict}
      rungs={session.rungs}
      brief={brief}
      files={files}
      solution={lab.solution}
      stale={stale}
      busy={grading?.asked === true}
      language={language}
      onAsk={grade}
      onNext={() => session.nextHint()}
      onShow={showPlace}
    />
  );
  const editor = (
    <EditorPane
      files={editorFiles}
      active={snapshot.activeFile}
      onActivate={(name) => session.activateFile(name)}
      onChange={(name, text) => session.setText(name, text)}
      findings={findings}
      fixFiles={fixFiles}
      highlights={links.highlights}
      caretRequest={links.caretRequest}
      onCaret={links.onCaret}
      onApply={play}
      canApply={!onRun}
      language={language}
      compact={layout === 'phone'}
    />
  );
  const stage = (
    <RunStage
      run={run}
      snapshot={shown}
      reducedMotion={reducedMotion}
      previous={!onRun}
      compact={layout === 'phone'}
      language={language}
    />
  );
  const cards =
    shown.decisions.length === 0 ? null : (
      <section className={styles['cards']} aria-label={t(language, 'labPage.decisions')}>
        <DecisionCards
          decisions={shown.decisions}
          selected={shown.selectedDecision}
          originMs={shown.originMs}
          language={language}
          compact
          lineOf={links.lineOf}
          onSelect={(entry) => run.selectDecision(entry)}
          onShowInYaml={(source) => {
            setView('files');
            links.requestCaret(source);
          }}
          onShowInChart={(atMs) => run.seek(atMs)}
          onWhyNot={(name) => {
            run.selectPod(name);
            setView(layout === 'phone' ? 'result' : 'stage');
          }}
        />
      </section>
    );
  const resultPane = (
    <ResultPane
      definition={definition}
      verdict={verdict}
      stale={stale}
      grading={grading?.asked === true ? grading : null}
      openSeed={snapshot.runSeed}
      brief={brief}
      gradedFiles={snapshot.gradedFiles ?? files}
      solution={lab.solution}
      next={data.next ? { title: data.next.title, href: sitePath(language, `labs/${data.next.id}/`) } : null}
      listHref={sitePath(language, 'labs/')}
      language={language}
      worldName={worldName}
      onGo={go}
      onCancel={() => session.cancelGrading()}
    />
  );
  const seedWords = t(language, 'labPage.seedOnDeck', { seed: String(shown.seed), world: worldName(shown.world) });
  const picture = (
    <GoalPicture
      target={targetOf(definition, shown.world)}
      pods={livePods(shown.view)}
      live={liveState(shown.timeline, shown.originMs, shown.nowMs, releaseMsOf(definition))}
      nowMs={shown.nowMs - shown.originMs}
      language={language}
    />
  );
  const times = {
    timeline: shown.timeline,
    originMs: shown.originMs,
    nowMs: shown.nowMs,
    seenMs: shown.seenMs,
    endMs: shown.endMs,
  };
  const views: Readonly<Record<View, () => ReactNode>> = {
    criteria: () => (
      <>
        {verdict === null ? briefPane : null}
        {criteria}
        {hints}
        {verdict === null ? null : briefPane}
        <div className={styles['phoneActions']}>
          <LabActions session={session} skipped={record.skipped} language={language} />
        </div>
      </>
    ),
    files: () => editor,
    stage: () => stage,
    result: () =>
      layout === 'phone' ? (
        <>
          {stage}
          <div className={styles['phoneBar']}>
            <PhoneBar
              {...times}
              playing={shown.playing}
              speed={shown.speed}
              language={language}
              onSeek={(atMs) => run.seek(atMs)}
              onTogglePlay={togglePlay}
              onDecision={(direction) => run.stepDecision(direction)}
              onSpeed={(speed) => run.setSpeed(speed)}
            />
          </div>
          {picture}
          {resultPane}
          {cards}
        </>
      ) : (
        <>
          {resultPane}
          {cards}
        </>
      ),
  };
  const panel = (
    <div className={styles['work']}>
      <div className={`pane-head ${styles['workHead']}`}>
        <TabBar<View>
          name={t(language, 'labPage.tabs')}
          prefix={prefix}
          active={view}
          onActivate={setView}
          tabs={VIEWS[layout].map((id) => ({
            id,
            label: t(language, layout === 'phone' && id === 'files' ? 'labPage.yaml' : VIEW_WORDS[id]),
          }))}
        />
        <p className="end">
          {record.attempts.length === 0
            ? t(language, 'labPage.noAttempt')
            : t(language, 'labPage.attempt', { n: record.attempts.length })}
        </p>
      </div>
      <div
        className={styles['panel']}
        id={`${prefix}-panel`}
        role="tabpanel"
        aria-labelledby={`${prefix}-tab-${view}`}
        data-view={view}
      >
        {views[view]()}
      </div>
    </div>
  );
  const failingSeed = stale ? -1 : (verdict?.seeds.findIndex(({ passed }) => !passed) ?? -1);
  const failingMs = verdict?.seeds[failingSeed]?.firstFailure?.atMs ?? null;
  const sliderFile = editorFiles.find(({ readOnly }) => !readOnly) ?? null;
  return (
    <div
      className={styles['lab']}
      data-layout={layout}
      data-testid="lab"
      data-now-ms={shown.nowMs - shown.originMs}
      data-seed={shown.seed}
      data-state={grading ? 'grading' : shown.playing ? 'playing' : 'resting'}
      data-graded={verdict !== null && !stale}
    >
      <LabBar
        number={data.number}
        title={brief.title}
        snapshot={snapshot}
        saved={progress.unsavedSince === null}
        language={language}
      >
        {layout === 'phone' ? null : (
          <>
            <LabActions session={session} skipped={record.skipped} language={language} />
            <GradeButton snapshot={snapshot} language={language} onGrade={grade} />
          </>
        )}
      </LabBar>
      <div className={styles['notices']}>
        <StoreTrouble language={language} />
        <LabNotice session={session} notice={snapshot.notice} language={language} />
      </div>
      {layout === 'phone' ? null : (
        <div className={styles['left']}>
          {briefPane}
          {criteria}
          {hints}
        </div>
      )}
      {panel}
      {layout === 'phone' ? (
        <LabFoot
          snapshot={snapshot}
          file={view === 'criteria' ? sliderFile : null}
          failingAt={failingMs === null ? null : formatMoment(language, failingMs - originMs)}
          playing={shown.playing}
          language={language}
          onChange={(name, text) => session.setText(name, text)}
          onGoToFailure={() => go(failingSeed, failingMs)}
          onTogglePlay={() => {
            setView('result');
            togglePlay();
          }}
          onGrade={grade}
        />
      ) : (
        <div className={styles['deckArea']}>
          {picture}
          <Deck
            {...times}
            ghost={null}
            branch="A"
            stale={!onRun}
            language={language}
            onSeek={(atMs) => run.seek(atMs)}
            onSelectEntry={(entry) => run.selectDecision(entry)}
            sentenceOf={sentenceOf}
          >
            <LabTransport
              run={run}
              snapshot={shown}
              seedWords={seedWords}
              language={language}
              onTogglePlay={togglePlay}
            />
          </Deck>
        </div>
      )}
      {layout === 'wide' ? (
        <div className={styles['right']}>
          {resultPane}
          {verdict?.passed && !stale ? null : cards}
        </div>
      ) : null}
      <SpokenDecisions decisions={shown.decisions} playing={shown.playing} language={language} />
    </div>
  );
}

// The page that checks files: the text, what was found in it, the grade. Composes; every part is told what to show.
import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Range } from '../../manifest/index.ts';
import type { CaretRequest } from '../editor/EditorPane.tsx';
import type { ShownFinding } from '../editor/shown-finding.ts';
import { useStableHandler } from '../editor/use-stable-handler.ts';
import { useFrame, useLanguageSwitch } from '../workbench/browser-hooks.ts';
import { TabBar } from '../workbench/TabBar.tsx';
import { useLinkInAddress } from '../workbench/use-link.ts';
import styles from './Check.module.css';
import { CheckBar } from './CheckBar.tsx';
import { encodeDraft } from './draft.ts';
import { FindingsPane } from './FindingsPane.tsx';
import gradeStyles from './GradePane.module.css';
import { GradePane } from './GradePane.tsx';
import { Notice } from './Notice.tsx';
import { TextPane } from './TextPane.tsx';
import { useDraft } from './use-draft.ts';
import { useEdits } from './use-edits.ts';
import { usePageDrop } from './use-page-drop.ts';
import { useReport } from './use-report.ts';
import { ALL, type Filter, findingRows, isUngraded, type OpenRows, openRows, rowOf, toggleRow } from './view-model.ts';

export interface CheckPageProps {
  readonly lang: Language;
}

type View = 'text' | 'findings' | 'grade';
const VIEWS: readonly View[] = ['text', 'findings', 'grade'];

/** Longer fragments some browsers do not follow. */
const MOST_FRAGMENT = 1_000_000;

export function CheckPage({ lang: language }: CheckPageProps) {
  const opening = useDraft(language);
  const { draft } = opening;
  const { files } = draft;
  const { state, findings, report, tookMs, words, fixFiles } = useReport(files, language);
  const frame = useFrame();
  const phone = frame === 'phone' || frame === 'landscape';
  const [view, setView] = useState<View>('text');
  const [filter, setFilter] = useState<Filter>(ALL);
  const [opened, setOpened] = useState<OpenRows>(null);
  const [reveal, setReveal] = useState<{ readonly key: string; readonly nonce: number } | null>(null);
  const [caret, setCaret] = useState<CaretRequest | null>(null);
  const prefix = useId();
  const page = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useLinkInAddress('check=');
  const fragment = useCallback(() => encodeDraft(draft), [draft]);
  useLanguageSwitch(() => {
    const made = fragment();
    // What is too long for an address is in what the tab keeps.
    return made === null || made.length > MOST_FRAGMENT ? null : made;
  });
  const onReplaced = useCallback(() => {
    setOpened(null);
    setFilter(ALL);
  }, []);
  const edits = useEdits(opening, fixFiles, onReplaced, language);
  const { dropping, handlers } = usePageDrop(edits.take);

  // The marks in the text come first; list and grade follow when the browser has time.
  const now = useMemo(() => ({ files, findings, report, state }), [files, findings, report, state]);
  const listed = useDeferredValue(now);
  const rows = useMemo(() => findingRows(listed.files, listed.findings), [listed]);
  const areas = useMemo(() => listed.report?.grade.areas.map(({ area }) => area) ?? [], [listed]);
  const safe = useMemo(() => rows.filter(({ finding }) => finding.rule?.safe === true).length, [rows]);
  // For journeys: the page is at rest when all that it shows is about these texts.
  const resting = state !== 'checking' && listed === now;

  const goTo = useCallback(
    (file: string, range: Range) => {
      setView('text');
      // What was pressed is in a view that goes away.
      if (phone) document.getElementById(`${prefix}-tab-text`)?.focus({ preventScroll: true });
      setCaret((before) => ({ file, range, nonce: (before?.nonce ?? 0) + 1 }));
    },
    [phone, prefix],
  );
  const openFinding = useStableHandler((file: string, finding: ShownFinding) => {
    const row = rowOf(rows, file, finding);
    if (row === undefined) return;
    if (phone) setView('findings');
    setOpened((before) => (openRows(rows, before).includes(row.key) ? before : toggleRow(rows, before, row.key)));
    setReveal((before) => ({ key: row.key, nonce: (before?.nonce ?? 0) + 1 }));
  });
  // The list may lag behind the text by a moment, and its fixes with it.
  const fixListed = useStableHandler((file: string, finding: ShownFinding) => {
    if (listed.files === files) edits.quickFix(file, finding);
  });
  const showArea = useStableHandler((area: string | null) => {
    setFilter({ ...filter, area });
    if (phone && area !== null) setView('findings');
  });

  const text = (
    <TextPane
      draft={opening}
      edits={edits}
      findings={findings}
      report={report}
      tookMs={tookMs}
      caret={caret}
      onOpenFinding={openFinding}
      said={said}
      compact={frame === 'phone'}
      language={language}
    />
  );
  const found = (
    <FindingsPane
      files={listed.files}
      rows={rows}
      areas={areas}
      total={listed.report === null ? rows.length : Math.max(rows.length, listed.report.total - merged(rows))}
      words={words}
      state={listed.state}
      objects={listed.report?.files.reduce((sum, file) => sum + file.objects, 0) ?? 0}
      filter={filter}
      onFilter={setFilter}
      opened={opened}
      onOpened={setOpened}
      reveal={reveal}
      onGo={goTo}
      onQuickFix={fixListed}
      touch={phone}
      language={language}
    />
  );
  const grade = (
    <section
      className={gradeStyles['grade']}
      data-frame={frame}
      aria-label={t(language, 'check.grade')}
      aria-busy={!resting}
    >
      {listed.report === null || words === null ? null : (
        <GradePane
          files={listed.files}
          report={listed.report}
          words={words}
          folded={frame === 'drawer'}
          area={filter.area}
          onArea={showArea}
          onGo={goTo}
          language={language}
        />
      )}
    </section>
  );

  return (
    <div
      ref={page}
      tabIndex={-1}
      className={styles['check']}
      data-testid="check"
      data-state={resting ? 'resting' : 'checking'}
      data-frame={frame}
      {...handlers}
    >
      <CheckBar
        draft={draft}
        report={state === 'checked' ? report : null}
        words={words}
        fragment={fragment}
        safe={safe}
        onFixAll={edits.fixAll}
        language={language}
      />
      <Notice
        opening={opening}
        onBringBack={edits.bringBack}
        onGone={() => (said.current ?? page.current)?.focus()}
        language={language}
      />
      {phone ? (
        <>
          <TabBar<View>
            name={t(language, 'check.tabs')}
            prefix={prefix}
            active={view}
            onActivate={setView}
            tabs={VIEWS.map((id) => ({
              id,
              label: (
                <>
                  {t(language, `check.tab.${id}`)}
                  {id === 'findings' ? ` ${rows.length}` : null}
                  {id === 'grade' && report !== null && !isUngraded(report)
                    ? ` ${report.grade.overall.passed} / ${report.grade.overall.applicable}`
                    : null}
                </>
              ),
            }))}
          />
          <div
            id={`${prefix}-panel`}
            role="tabpanel"
            aria-labelledby={`${prefix}-tab-${view}`}
            className={styles['panel']}
          >
            {view === 'text' ? text : view === 'findings' ? found : grade}
          </div>
        </>
      ) : (
        <>
          {text}
          {found}
          {grade}
        </>
      )}
      {dropping ? <p className={styles['drop']}>{t(language, 'check.drop')}</p> : null}
    </div>
  );
}

/** Findings that share a row with one of another file. */
const merged = (rows: ReturnType<typeof findingRows>): number =>
  rows.reduce((sum, { alsoIn }) => sum + alsoIn.length, 0);

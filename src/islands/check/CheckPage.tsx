// The page that checks files: the text, what was found in it, the grade. Composes; every part is told what to show.
import { useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Range } from '../../manifest/index.ts';
import type { CaretRequest } from '../editor/EditorPane.tsx';
import type { ShownFinding } from '../editor/shown-finding.ts';
import { useStableHandler } from '../editor/use-stable-handler.ts';
import { Icon } from '../shared/Icon.tsx';
import { useFrame, useLanguageSwitch } from '../workbench/browser-hooks.ts';
import { TabBar } from '../workbench/TabBar.tsx';
import { useLinkInAddress } from '../workbench/use-link.ts';
import styles from './Check.module.css';
import { CheckBar } from './CheckBar.tsx';
import { encodeDraft } from './draft.ts';
import { FindingsPane } from './FindingsPane.tsx';
import gradeStyles from './GradePane.module.css';
import { GradePane } from './GradePane.tsx';
import { TextPane } from './TextPane.tsx';
import { useDraft } from './use-draft.ts';
import { useEdits } from './use-edits.ts';
import { usePageDrop } from './use-page-drop.ts';
import { useReport } from './use-report.ts';
import { ALL, type Filter, findingRows, type OpenRows, openRows, rowOf, toggleRow } from './view-model.ts';

export interface CheckPageProps {
  readonly lang: Language;
}

type View = 'text' | 'findings' | 'grade';
const VIEWS: readonly View[] = ['text', 'findings', 'grade'];

/** Longer fragments some browsers do not follow. */
const MOST_FRAGMENT = 1_000_000;

export function CheckPage({ lang: language }: CheckPageProps) {
  const opening = useDraft(language);
  const { draft, brokenLink, kept } = opening;
  const { files } = draft;
  const { state, findings, report, tookMs, words, fixFiles } = useReport(files, language);
  const frame = useFrame();
  const phone = frame === 'phone' || frame === 'landscape';
  const [view, setView] = useState<View>('text');
  const [filter, setFilter] = useState<Filter>(ALL);
  const [opened, setOpened] = useState<OpenRows>(null);
  const [reveal, setReveal] = useState<{ readonly key: string; readonly nonce: number } | null>(null);
  const [caret, setCaret] = useState<CaretRequest | null>(null);
  const [linkNotice, setLinkNotice] = useState(brokenLink);
  const prefix = useId();
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

  const goTo = useCallback((file: string, range: Range) => {
    setView('text');
    setCaret((before) => ({ file, range, nonce: (before?.nonce ?? 0) + 1 }));
  }, []);
  const openFinding = useStableHandler((file: string, finding: ShownFinding) => {
    const row = rowOf(rows, file, finding);
    if (row === undefined) return;
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
      {linkNotice || !kept ? (
        <div className={`notice-bar ${styles['notice']}`} role="status">
          <Icon name="warning" />
          <p>{t(language, linkNotice ? 'check.brokenLink' : 'check.notKept')}</p>
          {linkNotice ? (
            <button type="button" className="link-button" onClick={() => setLinkNotice(false)}>
              {t(language, 'check.dismiss')}
            </button>
          ) : null}
        </div>
      ) : null}
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
                  {id === 'grade' && report !== null
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

// The page that checks files: the text, what was found in it, the grade. Composes; every part is told what to show.
import { type DragEvent, useCallback, useId, useMemo, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { LineCounter, type Range } from '../../manifest/index.ts';
import { type CaretRequest, EditorPane } from '../editor/EditorPane.tsx';
import type { ShownFinding } from '../editor/shown-finding.ts';
import { applyFix } from '../editor/text-edits.ts';
import { Icon } from '../shared/Icon.tsx';
import { useFrame, useLanguageSwitch } from '../workbench/browser-hooks.ts';
import { TabBar } from '../workbench/TabBar.tsx';
import { useLinkInAddress } from '../workbench/use-link.ts';
import styles from './Check.module.css';
import { CheckBar } from './CheckBar.tsx';
import { type Draft, EMPTY_DRAFT, encodeDraft, withFiles, withoutFile, withText } from './draft.ts';
import { exampleDraft } from './examples/index.ts';
import { FindingsPane } from './FindingsPane.tsx';
import gradeStyles from './GradePane.module.css';
import { GradePane } from './GradePane.tsx';
import { OpenMenu } from './OpenMenu.tsx';
import { type ReadFiles, readDrop } from './read-files.ts';
import { useDraft } from './use-draft.ts';
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
  const { draft, change, brokenLink, kept } = useDraft(language);
  const { files, active } = draft;
  const { state, findings, report, tookMs, words, fixFiles } = useReport(files, language);
  const frame = useFrame();
  const phone = frame === 'phone' || frame === 'landscape';
  const [view, setView] = useState<View>('text');
  const [filter, setFilter] = useState<Filter>(ALL);
  const [opened, setOpened] = useState<OpenRows>(null);
  const [reveal, setReveal] = useState<{ readonly key: string; readonly nonce: number } | null>(null);
  const [caret, setCaret] = useState<CaretRequest | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly undo?: Draft } | null>(null);
  const [dropping, setDropping] = useState(false);
  const [linkNotice, setLinkNotice] = useState(brokenLink);
  const prefix = useId();
  useLinkInAddress('check=');
  const fragment = useCallback(() => encodeDraft(draft), [draft]);
  useLanguageSwitch(() => {
    const made = fragment();
    // What is too long for an address is in what the tab keeps.
    return made === null || made.length > MOST_FRAGMENT ? null : made;
  });

  const editorFiles = useMemo(() => files.map((file) => ({ ...file, applied: file.text })), [files]);
  const rows = useMemo(() => findingRows(files, findings), [files, findings]);
  const areas = useMemo(() => report?.grade.areas.map(({ area }) => area) ?? [], [report]);
  const safe = useMemo(() => rows.filter(({ finding }) => finding.rule?.safe === true).length, [rows]);

  const edit = useCallback(
    (name: string, text: string) => {
      setSaid(null);
      change((before) => withText(before, name, text));
    },
    [change],
  );
  const goTo = useCallback((file: string, range: Range) => {
    setView('text');
    setCaret((before) => ({ file, range, nonce: (before?.nonce ?? 0) + 1 }));
  }, []);
  const openFinding = useCallback(
    (file: string, finding: ShownFinding) => {
      const row = rowOf(rows, file, finding);
      if (row === undefined) return;
      setOpened((before) => (openRows(rows, before).includes(row.key) ? before : toggleRow(rows, before, row.key)));
      setReveal((before) => ({ key: row.key, nonce: (before?.nonce ?? 0) + 1 }));
    },
    [rows],
  );
  const quickFix = useCallback(
    (name: string, finding: ShownFinding) => {
      const file = draft.files.find((one) => one.name === name);
      const [first] = finding.fix?.edits ?? [];
      if (file === undefined || first === undefined) return;
      const { line } = new LineCounter(file.text).position(first.range.start);
      change((before) => withText(before, name, applyFix(file.text, finding)));
      setSaid({ text: t(language, 'editor.fixed', { file: name, line }), undo: draft });
    },
    [draft, change, language],
  );
  const fixAll = useCallback(() => {
    fixFiles(draft.files, (fixed) => {
      const changed = fixed.filter(({ name, text }) =>
        draft.files.some((file) => file.name === name && file.text !== text),
      );
      if (changed.length === 0) return;
      change((before) => changed.reduce((next, { name, text }) => withText(next, name, text), before));
      setSaid({ text: t(language, 'editor.fixedAll', { count: changed.length }), undo: draft });
    });
  }, [fixFiles, draft, change, language]);

  const take = useCallback(
    ({ files: arrived, refused, more }: ReadFiles) => {
      if (arrived.length > 0) {
        change((before) => withFiles(before, arrived));
        setOpened(null);
        setFilter(ALL);
      }
      const parts = [
        arrived.length > 0 ? t(language, 'check.added', { count: arrived.length }) : null,
        refused.length > 0 ? t(language, 'check.refused', { files: refused.slice(0, 5).join(', ') }) : null,
        more > 0 ? t(language, 'check.tooMany', { count: more }) : null,
        arrived.length + refused.length === 0 ? t(language, 'check.noneFound') : null,
      ];
      setSaid({ text: parts.filter((part) => part !== null).join(' ') });
    },
    [change, language],
  );
  const replace = (next: Draft): void => {
    const before = draft;
    change(() => next);
    setOpened(null);
    setFilter(ALL);
    setSaid(
      before.example === null && before.files.some(({ text }) => text.trim() !== '')
        ? { text: '', undo: before }
        : null,
    );
  };

  const dragging = {
    onDragOverCapture(event: DragEvent): void {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave(event: DragEvent): void {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
        setDropping(false);
    },
    // Before the editor sees it: here folders are known too.
    onDropCapture(event: DragEvent): void {
      setDropping(false);
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      readDrop(event.dataTransfer).then(take, () => {});
    },
  };

  // For journeys: the page is at rest when what it shows is about these texts.
  const resting = state !== 'checking';
  const lines = useMemo(() => {
    const text = files.find(({ name }) => name === active)?.text ?? '';
    return new LineCounter(text).lineCount - (text.endsWith('\n') ? 1 : 0);
  }, [files, active]);
  const objects = report?.files.reduce((sum, file) => sum + file.objects, 0) ?? 0;
  const unreadable = report?.grade.areas
    .flatMap((area) => area.rules)
    .some(({ ruleId, outcome }) => ruleId === 'can-be-read' && outcome === 'failed');

  const text = (
    <div className={styles['text']}>
      <EditorPane
        files={editorFiles}
        active={active}
        onActivate={(name) => change((before) => ({ ...before, active: name }))}
        onChange={edit}
        onAddFile={(name, added) => change((before) => withFiles(before, [{ name, text: added }]))}
        onRemoveFile={(name) => change((before) => withoutFile(before, name))}
        findings={findings}
        caretRequest={caret}
        onApply={() => {}}
        canApply={false}
        language={language}
        compact={frame === 'phone'}
        onOpenFinding={openFinding}
        onMend={quickFix}
        headStart={
          <OpenMenu
            example={draft.example}
            onFiles={take}
            onExample={(id) => replace(exampleDraft(id, language))}
            onClear={() => replace(EMPTY_DRAFT)}
            language={language}
          />
        }
        headEnd={
          <span className={styles['took']} data-testid="took">
            {tookMs === null
              ? t(language, 'check.lines', { lines })
              : t(language, 'check.took', {
                  lines,
                  ms: tookMs < 10 ? Math.max(0.1, Math.round(tookMs * 10) / 10) : Math.round(tookMs),
                })}
          </span>
        }
      />
      <p className={styles['foot']} role="status" data-testid="said" data-fail={unreadable === true}>
        {said !== null && said.text !== '' ? (
          said.text
        ) : draft.example !== null && draft.example !== 'hardened-service' ? (
          t(language, 'check.exampleNote')
        ) : report === null ? (
          t(language, 'check.checking')
        ) : (
          <>
            <Icon name={unreadable ? 'cross' : objects === 0 ? 'open' : 'check'} size={14} />
            {objects === 0 && !unreadable
              ? t(language, 'check.nothing')
              : t(language, unreadable ? 'check.cannotRead' : 'check.objects', { count: objects })}
          </>
        )}
        {said?.undo === undefined ? null : (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              const { undo } = said;
              if (undo !== undefined) change(() => undo);
              setSaid(null);
            }}
          >
            <Icon name="undo" size={14} /> {t(language, 'editor.undoFix')}
          </button>
        )}
      </p>
    </div>
  );
  const found = (
    <FindingsPane
      files={files}
      rows={rows}
      areas={areas}
      total={report === null ? rows.length : Math.max(rows.length, report.total - merged(rows))}
      words={words}
      state={state}
      filter={filter}
      onFilter={setFilter}
      opened={opened}
      onOpened={setOpened}
      reveal={reveal}
      onGo={goTo}
      onQuickFix={quickFix}
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
      {report === null || words === null ? null : (
        <GradePane
          files={files}
          report={report}
          words={words}
          area={filter.area}
          onArea={(area) => {
            setFilter({ ...filter, area });
            if (phone && area !== null) setView('findings');
          }}
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
      {...dragging}
    >
      <CheckBar
        draft={draft}
        report={state === 'checked' ? report : null}
        words={words}
        fragment={fragment}
        safe={safe}
        onFixAll={fixAll}
        language={language}
      />
      {linkNotice || !kept ? (
        <p className={styles['notice']} role="status">
          <Icon name="warning" />
          {t(language, linkNotice ? 'check.brokenLink' : 'check.notKept')}
          {linkNotice ? (
            <button type="button" className="link-button" onClick={() => setLinkNotice(false)}>
              {t(language, 'check.dismiss')}
            </button>
          ) : null}
        </p>
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

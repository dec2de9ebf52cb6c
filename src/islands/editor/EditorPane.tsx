// The files of a workbench: tabs, the text with its findings in place, and Apply. A plain text area until the full editor is wanted.
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Range } from '../../manifest/index.ts';
import { AdviceRow } from './AdviceRow.tsx';
import { EditorFoot } from './EditorFoot.tsx';
import styles from './EditorPane.module.css';
import { FieldForm } from './FieldForm.tsx';
import { FileTabs } from './FileTabs.tsx';
import { FindingCard } from './FindingCard.tsx';
import { FindingsList } from './FindingsList.tsx';
import { MonacoEditor } from './MonacoEditor.tsx';
import { isTooLongForPlain, PlainEditor } from './PlainEditor.tsx';
import type { ShownFinding } from './shown-finding.ts';
import { useAddedFiles } from './use-added-files.ts';
import type { FixFiles } from './use-findings.ts';
import { useFullEditor } from './use-full-editor.ts';
import { useMending } from './use-mending.ts';
import { useStableHandler } from './use-stable-handler.ts';
import {
  adviceOf,
  countFindings,
  type EditorFile,
  type FindingMarker,
  type FindingZone,
  findingsToMarkers,
  findingZones,
  freeFileName,
  linesOf,
  nextMarker,
  type OpenedCards,
  openCard,
  toggleCard,
  withoutAdvice,
} from './view-model.ts';

export interface CaretRequest {
  readonly file: string;
  readonly range: Range;
  /** Another number is another request, also for the same place. */
  readonly nonce: number;
}

export interface EditorPaneProps {
  readonly files: readonly EditorFile[];
  readonly active: string;
  readonly onActivate: (name: string) => void;
  readonly onChange: (name: string, text: string) => void;
  readonly onAddFile?: ((name: string, text: string) => void) | undefined;
  readonly onRemoveFile?: ((name: string) => void) | undefined;
  /** See `useFindings`: never findings of an older text. */
  readonly findings: ReadonlyMap<string, readonly ShownFinding[]>;
  /** Places that the selected decision refers to. */
  readonly highlights?: readonly { readonly file: string; readonly range: Range }[] | undefined;
  readonly caretRequest?: CaretRequest | null | undefined;
  /** The caret moved; offset in the text of the file. */
  readonly onCaret?: ((file: string, offset: number) => void) | undefined;
  readonly onApply: () => void;
  readonly canApply: boolean;
  readonly language: Language;
  /** Told after a quick fix was made; its text comes by `onChange` like any other edit. */
  readonly onQuickFix?: ((file: string, finding: ShownFinding) => void) | undefined;
  /** The moment, from the origin, at which a finding did harm; null when it did none yet. */
  readonly momentOf?: ((finding: ShownFinding) => number | null) | undefined;
  readonly onShowMoment?: ((ms: number) => void) | undefined;
  /** A phone: the text area stays, targets are large. */
  readonly compact?: boolean | undefined;
  /** Makes every safe fix; not offered where it is absent. */
  readonly fixFiles?: FixFiles | undefined;
  /** Beside the tabs, before and after them; after them instead of the counts. */
  readonly headStart?: ReactNode;
  readonly headEnd?: ReactNode;
  /** The page lists the findings itself: here are marks only, and it is told which one was gone to. */
  readonly onOpenFinding?: ((file: string, finding: ShownFinding) => void) | undefined;
  /** Mends instead of this pane, and says so. */
  readonly onMend?: ((file: string, finding: ShownFinding) => void) | undefined;
}

/** Requests that were followed: a pane that comes back, in a drawer for example, does not jump again. */
const followed = new WeakSet<CaretRequest>();

/** How the text is used, for those who hear it. */
const DESCRIPTIONS = {
  applied: { full: 'editor.describeEditor', plain: 'editor.describeText' },
  checked: { full: 'editor.describeCheckEditor', plain: 'editor.describeCheckText' },
} as const;

const NO_FINDINGS: readonly ShownFinding[] = [];
const NO_ZONES: readonly FindingZone[] = [];
const NO_HIGHLIGHTS: readonly { readonly file: string; readonly range: Range }[] = [];

export function EditorPane(props: EditorPaneProps) {
  return (
    <Pane
      {...props}
      onActivate={useStableHandler(props.onActivate)}
      onChange={useStableHandler(props.onChange)}
      onAddFile={useStableHandler(props.onAddFile)}
      onRemoveFile={useStableHandler(props.onRemoveFile)}
      onCaret={useStableHandler(props.onCaret)}
      onApply={useStableHandler(props.onApply)}
      onQuickFix={useStableHandler(props.onQuickFix)}
      onShowMoment={useStableHandler(props.onShowMoment)}
      onOpenFinding={useStableHandler(props.onOpenFinding)}
      onMend={useStableHandler(props.onMend)}
    />
  );
}

const Pane = memo((props: EditorPaneProps) => {
  const { files, active, onActivate, onChange, onAddFile, onRemoveFile, findings, onApply, canApply, language } = props;
  const { highlights = NO_HIGHLIGHTS, caretRequest = null, onCaret, compact = false } = props;
  const { onQuickFix, momentOf, onShowMoment, fixFiles, onOpenFinding, onMend } = props;
  const file = files.find(({ name }) => name === active) ?? files[0];
  const name = file?.name ?? '';
  const text = file?.text ?? '';
  const lines = useMemo(() => linesOf(text), [text]);
  const ownFindings = findings.get(name) ?? NO_FINDINGS;
  const markers = useMemo(() => findingsToMarkers(lines, ownFindings), [lines, ownFindings]);
  const [opened, setOpened] = useState<{ readonly file: string; readonly keys: OpenedCards }>({ file: '', keys: null });
  const openedHere = opened.file === name ? opened.keys : null;
  const listed = onOpenFinding !== undefined;
  const zones = useMemo(() => (listed ? NO_ZONES : findingZones(markers, openedHere)), [listed, markers, openedHere]);
  const problems = useMemo(() => withoutAdvice(ownFindings), [ownFindings]);
  const advice = useMemo(
    () => files.flatMap((one) => adviceOf(findings.get(one.name) ?? NO_FINDINGS)),
    [files, findings],
  );
  const litLines = useMemo(
    () => highlights.filter((one) => one.file === name).map(({ range }) => lines.counter.position(range.start).line),
    [highlights, name, lines],
  );
  // What the API server refuses comes first; advice is gone through when nothing else is left.
  const stepped = useMemo(
    () => (listed || problems.length === 0 ? markers : markers.filter(({ finding }) => problems.includes(finding))),
    [listed, problems, markers],
  );
  const [own, setOwn] = useState<CaretRequest | null>(null);
  const textArea = useRef<HTMLTextAreaElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const ids = useId();
  const [panelId, descriptionId] = [`${ids}panel`, `${ids}description`];

  const caretHere = own !== null && own.file === name ? own : null;
  useEffect(() => {
    if (caretRequest === null || followed.has(caretRequest)) return;
    followed.add(caretRequest);
    onActivate(caretRequest.file);
    setOwn((before) => ({ ...caretRequest, nonce: (before?.nonce ?? 0) + 1 }));
  }, [caretRequest, onActivate]);

  const { full, want: wantFull, slow } = useFullEditor(language, !compact, text, textArea, body);

  // A text that is too long for the text area needs the full editor at once, focus or not.
  const long = useMemo(() => isTooLongForPlain(text, lines.counter), [text, lines]);
  useEffect(() => {
    if (long) wantFull();
  }, [long, wantFull]);

  const goTo = useCallback(
    (marker: FindingMarker): void => {
      setOpened((before) => ({
        file: name,
        keys: openCard(markers, before.file === name ? before.keys : null, marker.key),
      }));
      setOwn((before) => ({ file: name, range: marker.finding.range, nonce: (before?.nonce ?? 0) + 1 }));
      onOpenFinding?.(name, marker.finding);
    },
    [markers, name, onOpenFinding],
  );

  const { status, setStatus, mend, fixAll } = useMending({ files, onChange, onQuickFix, onMend, fixFiles, language });

  const edited = useCallback(
    (inFile: string, next: string): void => {
      setStatus(null);
      onChange(inFile, next);
    },
    [onChange, setStatus],
  );

  const { dropping, handlers, removeFile } = useAddedFiles({
    files,
    onChange,
    onAddFile,
    onRemoveFile,
    onActivate,
    onSaid: setStatus,
    saysRemoved: !listed,
    language,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    if (full.state === 'here') return;
    event.preventDefault();
    if (canApply) onApply();
  };

  const card = (marker: FindingMarker, open: boolean) => (
    <FindingCard
      key={marker.key}
      finding={marker.finding}
      open={open}
      onToggle={() => setOpened({ file: name, keys: toggleCard(markers, openedHere, marker.key) })}
      language={language}
      onQuickFix={(finding) => {
        mend(name, finding);
        // Its card goes, and the focus with it: back to where the text changed.
        const start = finding.fix?.edits[0]?.range.start ?? finding.range.start;
        setOwn((before) => ({ file: name, range: { start, end: start }, nonce: (before?.nonce ?? 0) + 1 }));
      }}
      momentOf={momentOf}
      onShowMoment={onShowMoment}
    />
  );
  const renderZone = (zone: FindingZone) => (
    <>
      {zone.cards.map(({ marker, open }) => card(marker, open))}
      {zone.more === 0 ? null : (
        <p className={styles['more']}>
          <button type="button" className="link-button" onClick={() => goToMore(zone)}>
            {t(language, 'editor.more', { count: zone.more })}
          </button>
        </p>
      )}
    </>
  );
  const goToMore = (zone: FindingZone): void => {
    const next = nextMarker(markers, zone.afterLine, 'next');
    if (next !== undefined) goTo(next);
  };

  return (
    <section
      className={styles['pane']}
      aria-label={t(language, 'editor.label')}
      data-editor={full.state === 'here' ? 'full' : 'plain'}
      data-compact={compact}
      {...handlers}
      onKeyDown={onKeyDown}
    >
      <FileTabs
        files={files}
        active={name}
        onActivate={onActivate}
        counts={countFindings(problems)}
        onGoToFirst={() => {
          const first = markers.find(({ finding }) => problems.includes(finding));
          if (first !== undefined) goTo(first);
        }}
        onNewFile={
          onAddFile &&
          (() => {
            const added = freeFileName(files, 'manifest.yaml');
            onAddFile(added, '');
            onActivate(added);
            // Whoever begins a file wants to write in it.
            setOwn((before) => ({ file: added, range: { start: 0, end: 0 }, nonce: (before?.nonce ?? 0) + 1 }));
          })
        }
        onRemoveFile={removeFile}
        panelId={panelId}
        start={props.headStart}
        end={props.headEnd}
        language={language}
      />
      <p id={descriptionId} className="visually-hidden">
        {t(language, DESCRIPTIONS[listed ? 'checked' : 'applied'][full.state === 'here' ? 'full' : 'plain'])}
      </p>
      {compact && !listed && file?.readOnly !== true ? (
        <FieldForm text={text} onChange={(next) => edited(name, next)} language={language} />
      ) : null}
      <div id={panelId} ref={body} className={styles['body']} role="tabpanel" aria-label={name}>
        {full.state === 'here' ? (
          <MonacoEditor
            module={full.module}
            files={files}
            active={name}
            markers={markers}
            zones={zones}
            renderZone={renderZone}
            litLines={litLines}
            start={full.start}
            caret={caretHere}
            onChange={edited}
            onCaret={(inFile, offset) => onCaret?.(inFile, offset)}
            onApply={() => canApply && onApply()}
            onMark={(line) => {
              const marker = markers.find(({ startLine }) => startLine === line);
              if (marker === undefined) return;
              if (onOpenFinding === undefined)
                setOpened({ file: name, keys: toggleCard(markers, openedHere, marker.key) });
              else onOpenFinding(name, marker.finding);
            }}
            onFix={(line) => {
              const marker = markers.find(({ startLine, finding }) => startLine === line && finding.fix !== undefined);
              if (marker !== undefined) mend(name, marker.finding);
            }}
            onStep={(direction, line) => {
              const marker = nextMarker(stepped, line, direction);
              if (marker !== undefined) goTo(marker);
            }}
            describedBy={descriptionId}
            language={language}
          />
        ) : (
          <PlainEditor
            key={name}
            file={name}
            lines={lines}
            markers={markers}
            highlighted={new Set(litLines)}
            onChange={(next) => edited(name, next)}
            onCaret={(offset) => onCaret?.(name, offset)}
            onFocus={wantFull}
            onMark={goTo}
            onOpenEditor={compact ? undefined : wantFull}
            caret={caretHere}
            focusOnCaret={!compact}
            readOnly={file?.readOnly === true}
            textAreaRef={textArea}
            describedBy={descriptionId}
            language={language}
          />
        )}
        {dropping ? <p className={styles['drop']}>{t(language, 'editor.drop')}</p> : null}
      </div>
      {full.state !== 'here' && !compact && !listed && problems.length > 0 && file !== undefined ? (
        <div className={styles['below']}>
          <FindingsList
            files={[file]}
            findings={findings}
            language={language}
            onGo={(_, range) => {
              const marker = markers.find(({ finding }) => finding.range === range);
              if (marker !== undefined) goTo(marker);
            }}
            onQuickFix={mend}
            part="manifest"
            {...(momentOf && { momentOf })}
            {...(onShowMoment && { onShowMoment })}
          />
        </div>
      ) : null}
      {advice.length === 0 || compact || listed ? null : (
        <AdviceRow
          count={advice.length}
          safe={advice.filter(({ rule }) => rule?.safe === true).length}
          onFixAll={fixAll}
          language={language}
        >
          {() => (
            <FindingsList
              files={files}
              findings={findings}
              language={language}
              part="advice"
              onGo={(inFile, range) => {
                onActivate(inFile);
                setOwn((before) => ({ file: inFile, range, nonce: (before?.nonce ?? 0) + 1 }));
              }}
              onQuickFix={mend}
            />
          )}
        </AdviceRow>
      )}
      <EditorFoot
        status={
          full.state === 'failed'
            ? { text: t(language, 'editor.loadFailed') }
            : slow
              ? { text: t(language, 'editor.loading') }
              : status
        }
        onRetry={full.state === 'failed' ? wantFull : undefined}
        changed={files.some((one) => one.text !== one.applied)}
        errors={files.some((one) => countFindings(withoutAdvice(findings.get(one.name) ?? NO_FINDINGS)).errors > 0)}
        canApply={canApply}
        onApply={onApply}
        language={language}
      />
    </section>
  );
});

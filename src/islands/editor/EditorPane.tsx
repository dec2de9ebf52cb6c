// The files of a workbench: tabs, the text with its findings in place, and Apply. A plain text area until the full editor is wanted.
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Finding, Range } from '../../manifest/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './EditorPane.module.css';
import { FieldForm } from './FieldForm.tsx';
import { FileTabs } from './FileTabs.tsx';
import { FindingCard } from './FindingCard.tsx';
import { FindingsList } from './FindingsList.tsx';
import { MonacoEditor } from './MonacoEditor.tsx';
import { loadYamlEditor } from './monaco/load.ts';
import { isTooLongForPlain, PlainEditor } from './PlainEditor.tsx';
import { LARGEST_FILE_MB, readDropped } from './read-dropped.ts';
import { fileOffset } from './text-area.ts';
import { applyFix } from './text-edits.ts';
import {
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
  readonly onAddFile?: (name: string, text: string) => void;
  readonly onRemoveFile?: (name: string) => void;
  /** See `useFindings`: never findings of an older text. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Places that the selected decision refers to. */
  readonly highlights?: readonly { readonly file: string; readonly range: Range }[];
  readonly caretRequest?: CaretRequest | null;
  /** The caret moved; offset in the text of the file. */
  readonly onCaret?: (file: string, offset: number) => void;
  readonly onApply: () => void;
  readonly canApply: boolean;
  readonly language: Language;
  /** Told after a quick fix was made; its text comes by `onChange` like any other edit. */
  readonly onQuickFix?: (file: string, finding: Finding) => void;
  readonly onShowInSimulation?: (file: string, finding: Finding) => void;
  /** The moment, from the origin, at which a finding did harm; null when it did none yet. */
  readonly momentOf?: (finding: Finding) => number | null;
  readonly onShowMoment?: (ms: number) => void;
  /** A phone: the text area stays, targets are large. */
  readonly compact?: boolean;
}

type YamlEditorModule = typeof import('./monaco/yaml-editor.ts');
type FullEditor =
  | { readonly state: 'unwanted' | 'loading' | 'failed' }
  | {
      readonly state: 'here';
      readonly module: YamlEditorModule;
      readonly start: { readonly selection: Range; readonly scrollTop: number; readonly focus: boolean };
    };

/** Requests that were followed: a pane that comes back, in a drawer for example, does not jump again. */
const followed = new WeakSet<CaretRequest>();

const NO_FINDINGS: readonly Finding[] = [];
const NO_HIGHLIGHTS: readonly { readonly file: string; readonly range: Range }[] = [];

/** A touch screen without a mouse: its text fields know the finger better than Monaco does. */
const isTouchOnly = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches;

export function EditorPane(props: EditorPaneProps) {
  const { files, active, onActivate, onChange, onAddFile, onRemoveFile, findings, onApply, canApply, language } = props;
  const { highlights = NO_HIGHLIGHTS, caretRequest = null, onCaret, compact = false } = props;
  const { onQuickFix, onShowInSimulation, momentOf, onShowMoment } = props;
  const file = files.find(({ name }) => name === active) ?? files[0];
  const name = file?.name ?? '';
  const text = file?.text ?? '';
  const lines = useMemo(() => linesOf(text), [text]);
  const ownFindings = findings.get(name) ?? NO_FINDINGS;
  const markers = useMemo(() => findingsToMarkers(lines, ownFindings), [lines, ownFindings]);
  const [opened, setOpened] = useState<{ readonly file: string; readonly keys: OpenedCards }>({ file: '', keys: null });
  const openedHere = opened.file === name ? opened.keys : null;
  const zones = useMemo(() => findingZones(markers, openedHere), [markers, openedHere]);
  const litLines = useMemo(
    () => highlights.filter((one) => one.file === name).map(({ range }) => lines.counter.position(range.start).line),
    [highlights, name, lines],
  );
  const [full, setFull] = useState<FullEditor>({ state: 'unwanted' });
  const [own, setOwn] = useState<CaretRequest | null>(null);
  const [status, setStatus] = useState<{ readonly text: string; readonly undo?: () => void } | null>(null);
  const [dropping, setDropping] = useState(false);
  const textArea = useRef<HTMLTextAreaElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const ids = useId();
  const [panelId, descriptionId] = [`${ids}panel`, `${ids}description`];

  const caretHere = own !== null && own.file === name ? own : null;
  const activate = useRef(onActivate);
  useEffect(() => {
    activate.current = onActivate;
  });
  useEffect(() => {
    if (caretRequest === null || followed.has(caretRequest)) return;
    followed.add(caretRequest);
    activate.current(caretRequest.file);
    setOwn((before) => ({ ...caretRequest, nonce: (before?.nonce ?? 0) + 1 }));
  }, [caretRequest]);

  const wantFull = useCallback(() => {
    if (compact || isTouchOnly()) return;
    setFull((before) => (before.state === 'unwanted' || before.state === 'failed' ? { state: 'loading' } : before));
  }, [compact]);

  const shownText = useRef(text);
  useEffect(() => {
    shownText.current = text;
  });
  const wanted = full.state === 'loading';
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    loadYamlEditor(language).then(
      async (module) => {
        await untilComposed(textArea.current);
        if (!current) return;
        const area = textArea.current;
        setFull({
          state: 'here',
          module,
          start: {
            selection: selectionOf(area, shownText.current),
            scrollTop: body.current?.querySelector('[data-scroller]')?.scrollTop ?? 0,
            focus: area !== null && document.activeElement === area,
          },
        });
      },
      () => {
        if (current) setFull({ state: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, language]);

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
    },
    [markers, name],
  );

  const mend = useCallback(
    (inFile: string, finding: Finding): void => {
      const target = files.find((one) => one.name === inFile);
      const [edit] = finding.fix?.edits ?? [];
      if (target === undefined || edit === undefined) return;
      const before = target.text;
      onChange(inFile, applyFix(before, finding));
      const { line } = linesOf(before).counter.position(edit.range.start);
      setStatus({
        text: t(language, 'editor.fixed', { file: inFile, line }),
        undo: () => {
          onChange(inFile, before);
          setStatus(null);
        },
      });
      onQuickFix?.(inFile, finding);
    },
    [files, language, onChange, onQuickFix],
  );

  const edited = useCallback(
    (inFile: string, next: string): void => {
      setStatus(null);
      onChange(inFile, next);
    },
    [onChange],
  );

  const addTexts = async (dropped: readonly File[]): Promise<void> => {
    const read = await readDropped(dropped);
    const said: string[] = [];
    let last: string | null = null;
    for (const one of read) {
      if ('refused' in one) {
        said.push(
          one.refused === 'too-large'
            ? t(language, 'editor.fileTooLarge', { file: one.name, megabytes: LARGEST_FILE_MB })
            : t(language, 'editor.notText', { file: one.name }),
        );
      } else if (files.some((known) => known.name === one.name)) {
        onChange(one.name, one.text);
        said.push(t(language, 'editor.replaced', { file: one.name }));
        last = one.name;
      } else if (onAddFile !== undefined) {
        onAddFile(one.name, one.text);
        said.push(t(language, 'editor.added', { file: one.name }));
        last = one.name;
      }
    }
    if (last !== null) onActivate(last);
    if (said.length > 0) setStatus({ text: said.join(' ') });
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const pastedFiles = [...event.clipboardData.files];
    if (pastedFiles.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      void addTexts(pastedFiles);
      return;
    }
    // Text pasted on the pane but into no field is a new file.
    if (onAddFile === undefined || isTextField(event.target)) return;
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.trim() === '') return;
    event.preventDefault();
    const added = freeFileName(files, 'pasted.yaml');
    onAddFile(added, pasted);
    onActivate(added);
    setStatus({ text: t(language, 'editor.added', { file: added }) });
  };

  const onDrop = (event: DragEvent<HTMLElement>): void => {
    setDropping(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    void addTexts(dropped);
  };

  const onDragOver = (event: DragEvent<HTMLElement>): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(true);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    if (full.state === 'here') return;
    event.preventDefault();
    if (canApply) onApply();
  };

  const changed = files.some((one) => one.text !== one.applied);
  const errors = files.some((one) => countFindings(findings.get(one.name) ?? NO_FINDINGS).errors > 0);
  const card = (marker: FindingMarker, open: boolean) => (
    <FindingCard
      key={marker.key}
      finding={marker.finding}
      open={open}
      onToggle={() => setOpened({ file: name, keys: toggleCard(markers, openedHere, marker.key) })}
      language={language}
      onQuickFix={(finding) => mend(name, finding)}
      onShowInSimulation={onShowInSimulation && ((finding) => onShowInSimulation(name, finding))}
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
      onPasteCapture={onPaste}
      onDropCapture={onDrop}
      onDragOverCapture={onDragOver}
      onDragLeave={() => setDropping(false)}
      onKeyDown={onKeyDown}
    >
      <FileTabs
        files={files}
        active={name}
        onActivate={onActivate}
        counts={countFindings(ownFindings)}
        onGoToFirst={() => markers[0] && goTo(markers[0])}
        onNewFile={
          onAddFile &&
          (() => {
            const added = freeFileName(files, 'manifest.yaml');
            onAddFile(added, '');
            onActivate(added);
          })
        }
        onRemoveFile={onRemoveFile}
        panelId={panelId}
        language={language}
      />
      <p id={descriptionId} className="visually-hidden">
        {t(language, full.state === 'here' ? 'editor.describeEditor' : 'editor.describeText')}
      </p>
      {compact ? <FieldForm text={text} onChange={(next) => edited(name, next)} language={language} /> : null}
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
              if (marker !== undefined) setOpened({ file: name, keys: toggleCard(markers, openedHere, marker.key) });
            }}
            onStep={(direction, line) => {
              const marker = nextMarker(markers, line, direction);
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
            textAreaRef={textArea}
            describedBy={descriptionId}
            language={language}
          />
        )}
        {dropping ? <p className={styles['drop']}>{t(language, 'editor.drop')}</p> : null}
      </div>
      {full.state !== 'here' && !compact && ownFindings.length > 0 && file !== undefined ? (
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
            {...(onShowInSimulation && { onShowInSimulation })}
            {...(momentOf && { momentOf })}
            {...(onShowMoment && { onShowMoment })}
          />
        </div>
      ) : null}
      <Foot
        status={full.state === 'failed' ? { text: t(language, 'editor.loadFailed') } : status}
        retry={full.state === 'failed' ? wantFull : undefined}
        changed={changed}
        errors={errors}
        canApply={canApply}
        onApply={onApply}
        language={language}
      />
    </section>
  );
}

interface FootProps {
  readonly status: { readonly text: string; readonly undo?: () => void } | null;
  readonly retry: (() => void) | undefined;
  readonly changed: boolean;
  readonly errors: boolean;
  readonly canApply: boolean;
  readonly onApply: () => void;
  readonly language: Language;
}

/** The last line of the pane: what was done, and Apply while there is something to apply. */
function Foot({ status, retry, changed, errors, canApply, onApply, language }: FootProps) {
  const idle = status === null && !changed;
  return (
    <div className={styles['foot']} data-idle={idle}>
      <p role="status">
        {status?.text ?? (changed ? t(language, errors && !canApply ? 'editor.blocked' : 'editor.unapplied') : '')}
      </p>
      {status?.undo === undefined ? null : (
        <button type="button" className="link-button" onClick={status.undo}>
          <Icon name="undo" size={14} /> {t(language, 'editor.undoFix')}
        </button>
      )}
      {retry === undefined ? null : (
        <button type="button" className="link-button" onClick={retry}>
          {t(language, 'editor.loadAgain')}
        </button>
      )}
      {changed ? (
        <button type="button" className="button" aria-disabled={!canApply} onClick={() => canApply && onApply()}>
          {t(language, 'editor.apply')}
        </button>
      ) : null}
    </div>
  );
}

const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('textarea, input, [contenteditable="true"]') !== null;

function selectionOf(area: HTMLTextAreaElement | null, text: string): Range {
  if (area === null) return { start: 0, end: 0 };
  return { start: fileOffset(text, area.selectionStart), end: fileOffset(text, area.selectionEnd) };
}

/** Waits while an input method composes a syllable: exchanging the field under it would lose it. */
function untilComposed(area: HTMLTextAreaElement | null): Promise<void> {
  if (area === null || area.dataset['composing'] !== 'true') return Promise.resolve();
  return new Promise((resolve) => area.addEventListener('compositionend', () => setTimeout(resolve), { once: true }));
}

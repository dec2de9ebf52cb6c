// One Monaco editor over several files: one model a file, made once and disposed with it. Knows no React and no page: texts, marks and
// the heights of cards come in, edits, caret and places go out. Positions cross this border as offsets of the file's own text.
import { LineCounter, type Range } from '../../../manifest/index.ts';
import { EchoGuard } from '../echo-guard.ts';
import { minimalEdit } from '../text-edits.ts';
import type { FindingMarker } from '../view-model.ts';
import { DECORATIONS_WIDTH, EDITOR_OPTIONS } from './editor-options.ts';
import { FindingMarks } from './finding-marks.ts';
import { holdLines, keepCaretInSight } from './hold-lines.ts';
import { monaco } from './monaco.ts';
import { followTheme } from './theme.ts';

export interface YamlEditorFile {
  readonly name: string;
  readonly text: string;
  readonly readOnly?: boolean;
}

/** What happens in the editor. */
export interface YamlEditorEvents {
  onText(file: string, text: string): void;
  onCaret(file: string, offset: number): void;
  onLeave(): void;
  onApply(): void;
  /** A mark in the margin was pressed; lines count from 1. */
  onMark(line: number): void;
  onStep(direction: 'next' | 'previous', fromLine: number): void;
  onFix(line: number): void;
  /** Where a card stands now, px from the top of the editor; null while it is out of sight. */
  onCardTop(key: string, top: number | null): void;
  /** px from the left of the editor to the text, and the width that cards have from there. */
  onLayout(contentLeft: number, contentWidth: number): void;
}

/** Class names of the page's style sheet for what the editor draws. */
export interface YamlEditorClasses {
  readonly error: string;
  readonly warning: string;
  readonly markError: string;
  readonly markWarning: string;
  readonly lit: string;
  readonly litNumber: string;
}

export interface YamlEditorWords {
  readonly label: (file: string) => string;
  readonly leave: string;
  readonly apply: string;
  readonly next: string;
  readonly previous: string;
  readonly fix: string;
  /** What is said of a mark when the pointer rests on it, in paragraphs. */
  readonly hover: (marker: FindingMarker) => readonly string[];
}

export interface YamlEditorOptions {
  readonly events: YamlEditorEvents;
  readonly classes: YamlEditorClasses;
  readonly words: YamlEditorWords;
  /** Id of the element that describes how the editor is used. */
  readonly describedBy: string;
}

export interface CardSpace {
  readonly key: string;
  readonly afterLine: number;
  /** px. */
  readonly height: number;
}

interface OpenFile {
  readonly model: monaco.editor.ITextModel;
  /** The text as the page knows it: may have line ends that the model evened out. */
  text: string;
  counter: LineCounter;
  readonly echoes: EchoGuard;
  viewState: monaco.editor.ICodeEditorViewState | null;
  readonly subscription: monaco.IDisposable;
  /** Runs while an edit of a long text waits to be told. */
  reportTimer: ReturnType<typeof setTimeout> | undefined;
}

/** Copying a text of more characters out of the editor at every key would be felt: the page hears of it when typing rests. */
const LONG_TEXT = 1_000_000;
const LONG_TEXT_REST_MS = 250;

/** Where the text begins when there are fewer than 10,000 lines, px: as in the plain editor, so that nothing jumps. */
const CONTENT_LEFT = 80;

let editors = 0;

export class YamlEditor {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #options: YamlEditorOptions;
  readonly #files = new Map<string, OpenFile>();
  readonly #marks: FindingMarks;
  readonly #lit: monaco.editor.IEditorDecorationsCollection;
  readonly #zones = new Map<string, { id: string; zone: monaco.editor.IViewZone }>();
  readonly #stopTheme: () => void;
  readonly #id = ++editors;
  #active = '';
  #changing = false;

  constructor(container: HTMLElement, options: YamlEditorOptions) {
    this.#options = options;
    this.#stopTheme = followTheme();
    const style = getComputedStyle(container);
    this.#editor = monaco.editor.create(container, {
      model: null,
      ...EDITOR_OPTIONS,
      fontFamily: style.fontFamily,
      fontSize: Number.parseFloat(style.fontSize) || 13,
      lineHeight: Number.parseFloat(style.lineHeight) || 22,
    });
    this.#marks = new FindingMarks(options.classes, options.words.hover);
    this.#lit = this.#editor.createDecorationsCollection();
    const { contentLeft } = this.#editor.getLayoutInfo();
    this.#editor.updateOptions({ lineDecorationsWidth: DECORATIONS_WIDTH + Math.max(0, CONTENT_LEFT - contentLeft) });
    this.#listen();
  }

  #listen(): void {
    const { events, words } = this.#options;
    const editor = this.#editor;
    const action = (id: string, label: string, keybindings: number[], run: () => void, precondition?: string) =>
      editor.addAction({ id, label, keybindings, run, ...(precondition !== undefined && { precondition }) });
    action(
      'lab.leave',
      words.leave,
      [monaco.KeyCode.Escape],
      events.onLeave,
      '!findWidgetVisible && !editorHasMultipleSelections',
    );
    action('lab.apply', words.apply, [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter], () => {
      this.#reportAll();
      events.onApply();
    });
    const step = (direction: 'next' | 'previous') => () =>
      events.onStep(direction, editor.getPosition()?.lineNumber ?? 0);
    action('lab.fix', words.fix, [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Period], () =>
      events.onFix(editor.getPosition()?.lineNumber ?? 0),
    );
    action('lab.next', words.next, [monaco.KeyCode.F8], step('next'));
    action('lab.previous', words.previous, [monaco.KeyMod.Shift | monaco.KeyCode.F8], step('previous'));
    editor.onDidChangeCursorPosition(({ position, reason }) => {
      const file = this.#files.get(this.#active);
      if (file === undefined || reason === monaco.editor.CursorChangeReason.ContentFlush) return;
      events.onCaret(this.#active, this.#toOffset(file, position));
    });
    editor.onMouseDown(({ target }) => {
      if (target.type !== monaco.editor.MouseTargetType.GUTTER_LINE_DECORATIONS) return;
      events.onMark(target.position.lineNumber);
    });
    editor.onDidBlurEditorText(() => this.#reportAll());
    editor.onDidLayoutChange(() => this.#reportLayout());
    keepCaretInSight(editor);
    this.#reportLayout();
  }

  #reportLayout(): void {
    const { contentLeft, contentWidth, verticalScrollbarWidth } = this.#editor.getLayoutInfo();
    this.#options.events.onLayout(contentLeft, contentWidth - verticalScrollbarWidth);
  }

  /** Makes, changes and drops models so that they agree with the page's files, and shows one of them. */
  setFiles(files: readonly YamlEditorFile[], active: string): void {
    for (const [name, file] of this.#files) {
      if (files.some((kept) => kept.name === name)) continue;
      if (name === this.#active) this.#editor.setModel(null);
      file.subscription.dispose();
      file.model.dispose();
      this.#files.delete(name);
    }
    for (const file of files) {
      const open = this.#files.get(file.name);
      if (open === undefined) this.#open(file);
      else if (open.text !== file.text && !open.echoes.isEcho(file.text)) this.#replace(open, file.text);
    }
    if (active !== this.#active || this.#editor.getModel() === null) this.#show(active);
    this.#editor.updateOptions({ readOnly: files.some((file) => file.name === active && file.readOnly === true) });
  }

  #open({ name, text }: YamlEditorFile): void {
    const uri = monaco.Uri.from({ scheme: 'inmemory', authority: `editor-${this.#id}`, path: `/${name}` });
    const model = monaco.editor.createModel(text, 'yaml', uri);
    model.updateOptions({
      tabSize: 2,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    const file: OpenFile = {
      model,
      text,
      counter: new LineCounter(text),
      echoes: new EchoGuard(),
      viewState: null,
      reportTimer: undefined,
      subscription: model.onDidChangeContent(() => {
        if (this.#changing) return;
        clearTimeout(file.reportTimer);
        if (model.getValueLength() < LONG_TEXT) this.#report(name, file);
        else file.reportTimer = setTimeout(() => this.#report(name, file), LONG_TEXT_REST_MS);
      }),
    };
    this.#files.set(name, file);
  }

  #report(name: string, file: OpenFile): void {
    clearTimeout(file.reportTimer);
    file.reportTimer = undefined;
    file.text = file.model.getValue(monaco.editor.EndOfLinePreference.TextDefined, true);
    file.counter = new LineCounter(file.text);
    file.echoes.sent(file.text);
    this.#options.events.onText(name, file.text);
  }

  /** Tells the page at once what it would hear when typing rests. */
  #reportAll(): void {
    for (const [name, file] of this.#files) if (file.reportTimer !== undefined) this.#report(name, file);
  }

  /** A text that the page changed: one edit that can be undone, as small as it can be, so that the caret stays in its place. */
  #replace(file: OpenFile, text: string): void {
    const { model } = file;
    const now = model.getValue(monaco.editor.EndOfLinePreference.TextDefined, false);
    const next = text.replace(/^\uFEFF/, '').replace(/\r\n|\r|\n/g, model.getEOL());
    const edit = minimalEdit(now, next);
    file.text = text;
    file.counter = new LineCounter(text);
    if (edit === null) return;
    const range = monaco.Range.fromPositions(
      model.getPositionAt(edit.range.start),
      model.getPositionAt(edit.range.end),
    );
    this.#changing = true;
    try {
      model.pushStackElement();
      model.pushEditOperations(null, [{ range, text: edit.text, forceMoveMarkers: true }], () => null);
      model.pushStackElement();
    } finally {
      this.#changing = false;
    }
  }

  #show(name: string): void {
    this.#reportAll();
    const previous = this.#files.get(this.#active);
    if (previous !== undefined) previous.viewState = this.#editor.saveViewState();
    const file = this.#files.get(name);
    this.#active = name;
    this.#marks.clear();
    this.#lit.clear();
    this.setCards([]);
    this.#editor.setModel(file?.model ?? null);
    if (file?.viewState) this.#editor.restoreViewState(file.viewState);
    this.#editor.updateOptions({ ariaLabel: this.#options.words.label(name) });
    // Another model makes another text area.
    const area = this.#editor.getContainerDomNode().querySelector('textarea');
    area?.setAttribute('aria-describedby', this.#options.describedBy);
  }

  #toOffset(file: OpenFile, { lineNumber, column }: monaco.IPosition): number {
    const mark = lineNumber === 1 && file.text.startsWith('\uFEFF') ? 1 : 0;
    return file.counter.offset({ line: lineNumber, column: column + mark });
  }

  #toPosition(file: OpenFile, offset: number): monaco.IPosition {
    const { line, column } = file.counter.position(offset);
    const mark = line === 1 && file.text.startsWith('\uFEFF') ? 1 : 0;
    return { lineNumber: line, column: Math.max(1, column - mark) };
  }

  /** Underlines and margin marks of the shown file. */
  setMarkers(markers: readonly FindingMarker[]): void {
    const bom = this.#files.get(this.#active)?.text.startsWith('\uFEFF') === true;
    this.#marks.set(this.#editor.getModel(), markers, bom ? 1 : 0);
  }

  /** Lines that a decision refers to. The caret's own line is lit only while there are none. */
  setLitLines(lines: readonly number[]): void {
    const { lit, litNumber } = this.#options.classes;
    this.#lit.set(
      lines.map((line) => ({
        range: new monaco.Range(line, 1, line, 1),
        options: { isWholeLine: true, className: lit, marginClassName: lit, lineNumberClassName: litNumber },
      })),
    );
    this.#editor.updateOptions({ renderLineHighlight: lines.length === 0 ? 'line' : 'none' });
  }

  /** Keeps room under lines for the page's cards. The line of the caret, or else the first in sight, stays where it is. */
  setCards(cards: readonly CardSpace[]): void {
    const hold = holdLines(this.#editor);
    this.#changeZones(cards);
    hold(cards.map(({ afterLine }) => afterLine));
  }

  #changeZones(cards: readonly CardSpace[]): void {
    this.#editor.changeViewZones((zones) => {
      for (const [key, { id }] of this.#zones) {
        if (cards.some((card) => card.key === key)) continue;
        zones.removeZone(id);
        this.#zones.delete(key);
        this.#options.events.onCardTop(key, null);
      }
      for (const { key, afterLine, height } of cards) {
        const known = this.#zones.get(key);
        if (known !== undefined) {
          if (known.zone.afterLineNumber === afterLine && known.zone.heightInPx === height) continue;
          known.zone.afterLineNumber = afterLine;
          known.zone.heightInPx = height;
          zones.layoutZone(known.id);
          continue;
        }
        const zone: monaco.editor.IViewZone = {
          afterLineNumber: afterLine,
          heightInPx: height,
          domNode: document.createElement('div'),
          showInHiddenAreas: false,
          onDomNodeTop: (top) => this.#options.events.onCardTop(key, top < -100_000 ? null : top),
        };
        this.#zones.set(key, { id: zones.addZone(zone), zone });
      }
    });
  }

  /** Puts the caret on a place and brings it into sight. */
  reveal(range: Range, focus: boolean): void {
    const file = this.#files.get(this.#active);
    if (file === undefined) return;
    const position = this.#toPosition(file, range.start);
    this.#editor.setPosition(position);
    this.#editor.revealPositionInCenterIfOutsideViewport(position);
    if (focus) this.#editor.focus();
  }

  /** Takes over from the plain editor: its selection, its scroll position and the focus. */
  takeOver(selection: Range, scrollTop: number): void {
    const file = this.#files.get(this.#active);
    if (file === undefined) return;
    const [start, end] = [this.#toPosition(file, selection.start), this.#toPosition(file, selection.end)];
    this.#editor.setSelection(monaco.Range.fromPositions(start, end));
    this.#editor.setScrollTop(scrollTop);
  }

  revealLine(line: number): void {
    this.#editor.revealLineInCenterIfOutsideViewport(line);
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Scrolls by px: for the wheel over a card, which lies over the editor. */
  scrollBy(left: number, top: number): void {
    this.#editor.setScrollPosition({
      scrollLeft: this.#editor.getScrollLeft() + left,
      scrollTop: this.#editor.getScrollTop() + top,
    });
  }

  dispose(): void {
    this.#reportAll();
    this.#stopTheme();
    for (const { model, subscription } of this.#files.values()) {
      subscription.dispose();
      model.dispose();
    }
    this.#files.clear();
    this.#editor.dispose();
  }
}

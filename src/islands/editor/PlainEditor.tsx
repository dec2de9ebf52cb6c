// The editor before, without and instead of Monaco: a real text area on the 22 px grid, with line numbers and marks beside and behind
// it. Everything works here; the text area itself is the only thing that is edited, the drawn lines below it only show.
import { type ClipboardEvent, memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { LineCounter, Range } from '../../manifest/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { EchoGuard } from './echo-guard.ts';
import { SEVERITY_ICON, severityWord } from './finding-words.ts';
import styles from './PlainEditor.module.css';
import { areaOffset, fileOffset, fromArea, toArea } from './text-area.ts';
import { minimalEdit } from './text-edits.ts';
import { type FindingMarker, gravest, type TextLines, type TokenKind, tokenizeLine } from './view-model.ts';

/** A text area with more freezes browsers: such a text is shown in part and edited in the full editor. */
export const PLAIN_LIMIT = { characters: 200_000, lines: 3000 } as const;
const PREVIEW_LINES = 400;

export const isTooLongForPlain = (text: string, counter: LineCounter): boolean =>
  text.length > PLAIN_LIMIT.characters || counter.lineCount > PLAIN_LIMIT.lines;

export interface PlainCaret {
  readonly range: Range;
  readonly nonce: number;
}

export interface PlainEditorProps {
  readonly file: string;
  readonly lines: TextLines;
  readonly markers: readonly FindingMarker[];
  /** Lines that a decision refers to, counted from 1. */
  readonly highlighted: ReadonlySet<number>;
  readonly onChange: (text: string) => void;
  readonly onCaret?: ((offset: number) => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onMark: (marker: FindingMarker) => void;
  /** Offers the full editor for a text that is too long here; absent where there is none. */
  readonly onOpenEditor?: (() => void) | undefined;
  readonly caret: PlainCaret | null;
  /** On a phone the caret is shown but the keyboard stays away. */
  readonly focusOnCaret: boolean;
  readonly readOnly?: boolean;
  readonly textAreaRef: { current: HTMLTextAreaElement | null };
  readonly describedBy: string;
  readonly language: Language;
}

export function PlainEditor(props: PlainEditorProps) {
  const { file, lines, markers, highlighted, onChange, onCaret, onFocus, onMark, onOpenEditor } = props;
  const { caret, focusOnCaret, readOnly = false, textAreaRef, describedBy, language } = props;
  const { text, counter } = lines;
  const scroller = useRef<HTMLDivElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const echoes = useRef(new EchoGuard());
  const long = isTooLongForPlain(text, counter);
  const value = useMemo(() => toArea(text), [text]);
  const shown = useMemo(() => (long ? value.split('\n', PREVIEW_LINES) : value.split('\n')), [long, value]);
  const byLine = useMemo(() => {
    const map = new Map<number, FindingMarker[]>();
    for (const marker of markers) map.set(marker.startLine, [...(map.get(marker.startLine) ?? []), marker]);
    return map;
  }, [markers]);

  // A change that comes from elsewhere (a quick fix, a field) keeps the caret where it was in the text.
  useLayoutEffect(() => {
    const area = textAreaRef.current;
    if (area === null || echoes.current.isEcho(value) || area.value === value) return;
    const edit = minimalEdit(area.value, value);
    const move = (at: number): number =>
      edit === null || at <= edit.range.start ? at : Math.max(edit.range.start, at + value.length - area.value.length);
    const [start, end] = [move(area.selectionStart), move(area.selectionEnd)];
    area.value = value;
    area.setSelectionRange(start, end);
  }, [value, textAreaRef]);

  // Without a caret to be seen, the line it would stand in is lit.
  const goneTo = caret === null || focusOnCaret ? null : counter.position(caret.range.start).line;
  const isLit = (line: number): boolean => line === goneTo || highlighted.has(line);

  const handled = useRef<number | null>(null);
  useEffect(() => {
    if (caret === null || handled.current === caret.nonce) return;
    handled.current = caret.nonce;
    const { line } = counter.position(caret.range.start);
    const box = scroller.current;
    const row = box === null ? 22 : Number.parseFloat(getComputedStyle(box).lineHeight) || 22;
    if (box !== null) {
      if (box.scrollHeight > box.clientHeight) box.scrollTop = Math.max(0, (line - 1) * row - box.clientHeight / 3);
      // On a phone the page scrolls, not the text.
      else gutter.current?.children[line - 1]?.scrollIntoView({ block: 'center' });
    }
    const area = textAreaRef.current;
    if (area === null || !focusOnCaret) return;
    area.focus({ preventScroll: true });
    const at = areaOffset(text, caret.range.start);
    area.setSelectionRange(at, at);
  }, [caret, counter, text, focusOnCaret, textAreaRef]);

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain');
    // A long text goes past the text area, which would lay out every line of it.
    if (pasted.length < PLAIN_LIMIT.characters / 2) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    onChange(fromArea(value.slice(0, selectionStart) + toArea(pasted) + value.slice(selectionEnd), text));
  };

  return (
    <div className={styles['scroller']} ref={scroller} data-scroller={long ? 'long' : 'text'}>
      {long ? (
        <p className={styles['notice']}>
          {t(language, 'editor.tooLongHere', { shown: shown.length, lines: counter.lineCount })}{' '}
          {onOpenEditor === undefined ? null : (
            <button type="button" className="link-button" onClick={onOpenEditor}>
              {t(language, 'editor.openEditor')}
            </button>
          )}
        </p>
      ) : null}
      <div className={styles['grid']}>
        <div ref={gutter} className={styles['gutter']}>
          {shown.map((_, index) => (
            <LineNumber
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
              key={index}
              line={index + 1}
              lit={isLit(index + 1)}
              marker={gravest(byLine.get(index + 1))}
              onMark={onMark}
              language={language}
            />
          ))}
        </div>
        <div className={styles['text']}>
          <pre className={styles['drawn']} aria-hidden={!long} translate="no">
            {shown.map((line, index) => (
              <DrawnLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
                key={index}
                text={line}
                markers={byLine.get(index + 1)}
                lit={isLit(index + 1)}
              />
            ))}
          </pre>
          {long ? null : (
            <textarea
              ref={textAreaRef}
              className={styles['area']}
              aria-label={t(language, 'editor.textLabel', { file })}
              aria-describedby={describedBy}
              defaultValue={value}
              readOnly={readOnly}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              autoCorrect="off"
              wrap="off"
              translate="no"
              onChange={(event) => {
                echoes.current.sent(event.currentTarget.value);
                onChange(fromArea(event.currentTarget.value, text));
              }}
              onSelect={(event) => onCaret?.(fileOffset(text, event.currentTarget.selectionStart))}
              onFocus={onFocus}
              onCompositionStart={(event) => {
                event.currentTarget.dataset['composing'] = 'true';
              }}
              onCompositionEnd={(event) => {
                event.currentTarget.dataset['composing'] = 'false';
              }}
              onPaste={onPaste}
            />
          )}
        </div>
      </div>
    </div>
  );
}

interface LineNumberProps {
  readonly line: number;
  readonly lit: boolean;
  readonly marker: FindingMarker | undefined;
  readonly onMark: (marker: FindingMarker) => void;
  readonly language: Language;
}

const LineNumber = memo(({ line, lit, marker, onMark, language }: LineNumberProps) => (
  <div className={styles['number']} data-lit={lit}>
    <span aria-hidden="true">{line}</span>
    {marker === undefined ? null : (
      <button
        type="button"
        tabIndex={-1}
        className={styles['mark']}
        data-severity={marker.severity}
        aria-label={`${severityWord(language, marker.severity)}, ${t(language, 'editor.line', { line })}`}
        onClick={() => onMark(marker)}
      >
        <Icon name={SEVERITY_ICON[marker.severity]} size={14} />
      </button>
    )}
  </div>
));

interface DrawnLineProps {
  readonly text: string;
  readonly markers: readonly FindingMarker[] | undefined;
  readonly lit: boolean;
}

interface DrawnPart {
  readonly text: string;
  readonly kind: TokenKind;
  readonly severity: string | undefined;
}

/** The tokens of a line, cut again where a mark begins or ends. */
function partsOf(text: string, markers: readonly FindingMarker[]): readonly DrawnPart[] {
  const parts: DrawnPart[] = [];
  let at = 0;
  for (const token of tokenizeLine(text)) {
    const end = at + token.text.length;
    const cuts = markers
      .flatMap(({ startColumn, endColumn }) => [startColumn - 1, endColumn - 1])
      .filter((cut) => cut > at && cut < end)
      .toSorted((a, b) => a - b);
    for (const [index, from] of [at, ...cuts].entries()) {
      const to = cuts[index] ?? end;
      if (to <= from) continue;
      const marker = markers.find((one) => one.startColumn - 1 <= from && one.endColumn - 1 >= to);
      parts.push({ text: text.slice(from, to), kind: token.kind, severity: marker?.severity });
    }
    at = end;
  }
  return parts;
}

const DrawnLine = memo(({ text, markers, lit }: DrawnLineProps) => {
  const parts = useMemo(() => partsOf(text, markers ?? []), [text, markers]);
  return (
    <span className={styles['line']} data-lit={lit}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own.
        <span key={index} data-kind={part.kind} data-severity={part.severity}>
          {part.text}
        </span>
      ))}
      {'\n'}
    </span>
  );
});

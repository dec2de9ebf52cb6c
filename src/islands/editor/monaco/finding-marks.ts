// The marks of findings in one model at a time: underlines, signs in the margin, what they say under the pointer. A mark that did not change
// is left alone, since a text may have hundreds and is checked anew at every key.
import { messagePieces } from '../../shared/message-pieces.ts';
import type { FindingMarker } from '../view-model.ts';
import { monaco } from './monaco.ts';

export interface MarkClasses {
  readonly error: string;
  readonly warning: string;
  readonly markError: string;
  readonly markWarning: string;
}

interface Mark {
  readonly id: string;
  marker: FindingMarker;
}

/** Text for Monaco's hover, which reads Markdown: everything but code spans is taken literally. */
function asMarkdown(sentence: string): string {
  return messagePieces(sentence)
    .map(({ style, text }) => (style === 'code' ? `\`${text}\`` : text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&')))
    .join('');
}

export class FindingMarks {
  readonly #classes: MarkClasses;
  readonly #hover: (marker: FindingMarker) => readonly string[];
  readonly #marks = new Map<string, Mark>();
  #model: monaco.editor.ITextModel | null = null;

  constructor(classes: MarkClasses, hover: (marker: FindingMarker) => readonly string[]) {
    this.#classes = classes;
    this.#hover = hover;
  }

  clear(): void {
    if (this.#model !== null && !this.#model.isDisposed())
      this.#model.deltaDecorations(
        [...this.#marks.values()].map(({ id }) => id),
        [],
      );
    this.#marks.clear();
    this.#model = null;
  }

  /** `shift`: characters at the start of the text that the model does not have. */
  set(model: monaco.editor.ITextModel | null, markers: readonly FindingMarker[], shift: number): void {
    if (model !== this.#model) this.clear();
    if (model === null) return;
    this.#model = model;
    const gone = new Map(this.#marks);
    const added: { readonly marker: FindingMarker; readonly range: monaco.Range }[] = [];
    for (const marker of markers) {
      const range = rangeOf(marker, shift);
      const known = this.#marks.get(marker.key);
      const place = known === undefined ? null : model.getDecorationRange(known.id);
      if (known !== undefined && known.marker.severity === marker.severity && place?.equalsRange(range) === true) {
        known.marker = marker;
        gone.delete(marker.key);
      } else added.push({ marker, range });
    }
    if (gone.size === 0 && added.length === 0) return;
    for (const key of gone.keys()) this.#marks.delete(key);
    const ids = model.deltaDecorations(
      [...gone.values()].map(({ id }) => id),
      added.map(({ marker, range }) => ({ range, options: this.#optionsOf(marker) })),
    );
    for (const [index, { marker }] of added.entries()) {
      const id = ids[index];
      if (id !== undefined) this.#marks.set(marker.key, { id, marker });
    }
  }

  #optionsOf({ key, severity }: FindingMarker): monaco.editor.IModelDecorationOptions {
    const isError = severity === 'error';
    const { error, warning, markError, markWarning } = this.#classes;
    // Made when it is shown, of what the mark means by then.
    const text = (): string => {
      const marker = this.#marks.get(key)?.marker;
      return marker === undefined ? '' : this.#hover(marker).map(asMarkdown).join('\n\n');
    };
    return {
      inlineClassName: isError ? error : warning,
      linesDecorationsClassName: isError ? markError : markWarning,
      hoverMessage: {
        get value() {
          return text();
        },
      },
      stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      zIndex: isError ? 2 : 1,
    };
  }
}

/** The byte-order mark stands before the first column only. */
function rangeOf({ startLine, startColumn, endLine, endColumn }: FindingMarker, shift: number): monaco.Range {
  const back = startLine === 1 ? shift : 0;
  return new monaco.Range(startLine, Math.max(1, startColumn - back), endLine, Math.max(1, endColumn - back));
}

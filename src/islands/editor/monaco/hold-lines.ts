// What stays in its place on the screen while room opens or closes between the lines of an editor, or under it.
import { monaco } from './monaco.ts';

type Editor = monaco.editor.ICodeEditor;

const lineHeightOf = (editor: Editor): number => editor.getOption(monaco.editor.EditorOption.lineHeight);
/** px from the top of the editor. */
const topOf = (editor: Editor, line: number): number => editor.getTopForLineNumber(line) - editor.getScrollTop();
/** Where the last line that is seen whole begins. */
const lowest = (editor: Editor): number => editor.getLayoutInfo().height - lineHeightOf(editor);

const scrollBy = (editor: Editor, px: number): void =>
  editor.setScrollTop(editor.getScrollTop() + px, monaco.editor.ScrollType.Immediate);

/**
 * Call before room opens or closes, and what it returns after. The line of the caret does not move, or the first line in sight when the
 * caret is out of it. `above`: lines that room belongs to: none that is in sight is scrolled out at the top, as long as the caret stays
 * in sight.
 */
export function holdLines(editor: Editor): (above: readonly number[]) => void {
  const caret = editor.getPosition()?.lineNumber;
  const caretTop = caret === undefined ? Number.NaN : topOf(editor, caret);
  const caretInSight = caretTop > -lineHeightOf(editor) && caretTop < editor.getLayoutInfo().height;
  const line = caretInSight ? caret : editor.getVisibleRanges()[0]?.startLineNumber;
  if (line === undefined) return () => {};
  const before = topOf(editor, line);
  return (above) => {
    const now = topOf(editor, line);
    if (now === before) return;
    const tops = above.map((one) => topOf(editor, one)).filter((top) => top >= 0);
    const wanted = now > before ? Math.min(now - before, ...tops) : now - before;
    scrollBy(editor, caretInSight ? Math.max(wanted, now - lowest(editor)) : wanted);
  };
}

/** Where the editor becomes lower, the caret's line that was in sight stays so. */
export function keepCaretInSight(editor: Editor): void {
  let seenTo = lowest(editor);
  editor.onDidLayoutChange(() => {
    const before = seenTo;
    seenTo = lowest(editor);
    const caret = editor.getPosition()?.lineNumber;
    const top = caret === undefined ? Number.NaN : topOf(editor, caret);
    if (top > seenTo && top <= before) scrollBy(editor, top - seenTo);
  });
}

// How Monaco behaves here: a calm editor for YAML on the 22 px grid, without what blinks, pops up or explains itself.
import type { monaco } from './monaco.ts';

/** px between the line numbers and the text; folding adds 16 to it. */
export const DECORATIONS_WIDTH = 20;

export const EDITOR_OPTIONS = {
  automaticLayout: true,
  // The hidden text area is the way that input methods and screen readers have known longest.
  editContext: false,
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  glyphMargin: false,
  lineNumbersMinChars: 5,
  lineDecorationsWidth: DECORATIONS_WIDTH,
  folding: true,
  showFoldingControls: 'mouseover',
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
  padding: { top: 4, bottom: 24 },
  guides: { indentation: false, bracketPairs: false },
  matchBrackets: 'never',
  bracketPairColorization: { enabled: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  renderWhitespace: 'none',
  renderFinalNewline: 'on',
  cursorBlinking: 'solid',
  cursorSmoothCaretAnimation: 'off',
  smoothScrolling: false,
  contextmenu: false,
  links: false,
  quickSuggestions: false,
  wordBasedSuggestions: 'off',
  stickyScroll: { enabled: false },
  dropIntoEditor: { enabled: false },
  dragAndDrop: false,
  fixedOverflowWidgets: true,
  find: { addExtraSpaceOnTop: false, seedSearchStringFromSelection: 'selection' },
  hover: { delay: 400 },
} as const satisfies monaco.editor.IStandaloneEditorConstructionOptions;

// The parts of Monaco that YAML needs, and nothing else: no language service, no completion, no menus.
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/yaml/register';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

export * as monaco from 'monaco-editor/editor';

// Asked for only by features that compare or search whole texts; none of ours does at the start.
globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

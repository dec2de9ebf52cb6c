// Loads the full editor once, when it is wanted: about 800 kB that no page needs before somebody edits.
import type { Language } from '../../../i18n/index.ts';

type YamlEditorModule = typeof import('./yaml-editor.ts');

let loading: Promise<YamlEditorModule> | null = null;

/** Its words are chosen before it loads and hold for the page. Rejects when it cannot be loaded; a later call tries again. */
export function loadYamlEditor(language: Language): Promise<YamlEditorModule> {
  loading ??= load(language).catch((reason: unknown) => {
    loading = null;
    throw reason;
  });
  return loading;
}

async function load(language: Language): Promise<YamlEditorModule> {
  if (language === 'ko') await import('monaco-editor/nls/lang/ko');
  return import('./yaml-editor.ts');
}

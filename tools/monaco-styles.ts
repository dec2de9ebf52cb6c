// A Vite plugin for Monaco's style sheets. Reached only through a dynamic import of an island, they would be dropped from the build or
// linked from every page. Instead each becomes a module that hands its text to the page when the editor loads, so that exactly the
// sheets of the parts that are used travel with the editor, and none before it.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ADOPT = fileURLToPath(new URL('../src/islands/editor/monaco/adopt-styles.ts', import.meta.url));
const IN_MONACO = /[\\/]monaco-editor[\\/]esm[\\/]/;
const PREFIX = '\0monaco-styles:';
// The module must not look like a style sheet, or Vite would read it as one.
const SUFFIX = '.module.js';

export function monacoStyles(): Plugin {
  return {
    name: 'monaco-styles',
    // The development server injects style sheets by itself, and no policy forbids it there.
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith('.css') || importer === undefined || !IN_MONACO.test(importer)) return null;
      return { id: `${PREFIX}${resolve(dirname(importer), source)}${SUFFIX}`, moduleSideEffects: true };
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const sheet = id.slice(PREFIX.length, -SUFFIX.length);
      return [
        `import css from ${JSON.stringify(`${sheet}?inline`)};`,
        `import { adoptStyles } from ${JSON.stringify(ADOPT)};`,
        'adoptStyles(css);',
      ].join('\n');
    },
  };
}

// The files that somebody names: themselves, and what a folder holds that could be a manifest.
import type { LintFile } from '../../lint/index.ts';
import { type Io, UsageError } from '../io.ts';
import type { LintText } from './words.ts';

const MANIFEST = /\.(?:ya?ml|json)$/i;
/** Folders of other people's files. */
const SKIPPED = /^(?:\.|node_modules$|vendor$)/;

export async function collectFiles(names: readonly string[], io: Io, text: LintText): Promise<LintFile[]> {
  const files = new Map<string, LintFile>();
  const read = (name: string): void => {
    if (!files.has(name)) files.set(name, { name, text: io.readFile(name) });
  };
  const walk = (folder: string): void => {
    const base = folder.replace(/[/\\]+$/, '') || folder;
    for (const entry of io.listFolder(folder)) {
      const path = base === '.' ? entry.name : `${base}/${entry.name}`;
      if (entry.isFolder && !SKIPPED.test(entry.name)) walk(path);
      else if (!entry.isFolder && MANIFEST.test(entry.name)) read(path);
    }
  };
  for (const name of names) {
    try {
      if (name === '-') files.set('-', { name: '-', text: await readAll(io) });
      else if (io.isFolder(name)) walk(name);
      else read(name);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new UsageError(text('lint.cli.unreadable', { file: name, message }));
    }
  }
  return [...files.values()];
}

async function readAll(io: Io): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of io.stdin)
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

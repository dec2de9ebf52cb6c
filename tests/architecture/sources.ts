// The files of the repository as the architecture tests see them: everything that is committed or about to be.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const ignoredFolders = new Set([
  'node_modules',
  'dist',
  '.astro',
  '.git',
  '.cache',
  'test-results',
  'playwright-report',
]);

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ignoredFolders.has(entry.name) ? [] : walk(path);
    return [path];
  });
}

function listFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  } catch {
    // An archive without its history.
    return walk('');
  }
}

/** Paths from the root of the repository, with forward slashes. */
export const files: readonly string[] = listFiles().sort();

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isText = (path: string): boolean => !/\.(png|jpe?g|gif|webp|ico|ttf|woff2?|wasm|gz|zip)$/.test(path);

export const sources = (pattern: RegExp): readonly string[] => files.filter((path) => pattern.test(path));

/** The text with comments blanked out: places stay where they are. Strings that hold `//` survive (`http://`). */
export function withoutComments(text: string): string {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ');
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (match, literal: string | undefined) => literal ?? blank(match),
  );
}

/** The text with the content of its plain strings blanked out; the code inside of templates stays. */
export const withoutStrings = (text: string): string =>
  text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (match) => match.replace(/[^\n]/g, ' '));

/** `path:line` of a place in a text. */
export const place = (path: string, text: string, index: number): string =>
  `${path}:${text.slice(0, index).split('\n').length}`;

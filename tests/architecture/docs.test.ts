// The documents tell the truth: the paths they name are there, the npm scripts exist, the links lead somewhere, and examples run.
// An example is a code fence marked `run`: ```sh run (its commands must succeed) or ```ts run (a program that imports from the root of
// the repository). When ```text output follows, the output must be just that; DOCS_FIX=1 writes it instead of comparing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { place, read, root, sources } from './sources.ts';

const documents = sources(/^(?:[A-Z]+\.md|NOTICE|docs\/.*\.md)$/);
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

const folders = '(?:src|tests|tools|bin|public|docs|\\.ci)';
const pathLike = new RegExp(
  `(?<![\\w/.-])(${folders}/[\\w./@\\[\\]-]*[\\w/\\]]|[\\w.-]+\\.(?:config\\.(?:ts|mjs)|cjs|md))`,
  'g',
);

/** `tests/bench/<name>.bench.ts` names a place for what is to come: the folder must be there, or be the place itself. */
const isPlaceholder = (text: string, index: number, length: number): boolean =>
  /^[<*{…]/.test(text.slice(index + length));

describe.each(documents)('%s', (document) => {
  const text = read(document);

  test('names only paths that exist', () => {
    const missing = [...text.matchAll(pathLike)]
      .filter(({ 0: path, index }) => !isPlaceholder(text, index, path.length) && !existsSync(join(root, path)))
      .map(({ 0: path, index }) => `${place(document, text, index)}: ${path}`);
    expect(missing).toEqual([]);
  });

  test('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([]);
  });
});

interface Example {
  readonly document: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
  readonly expected: string | undefined;
  readonly outputStart: number;
}

const examples: readonly Example[] = documents.flatMap((document) => {
  const text = read(document);
  return [...text.matchAll(/^```(sh|ts) run\n([\s\S]*?)^```\n(?:\n*^```text output\n([\s\S]*?)^```$)?/gm)].map(
    (match) => ({
      document,
      line: text.slice(0, match.index).split('\n').length,
      language: match[1] ?? '',
      code: match[2] ?? '',
      expected: match[3],
      outputStart: match.index + match[0].lastIndexOf('```text output\n') + '```text output\n'.length,
    }),
  );
});

function runExample({ language, code }: Example): { status: number | null; output: string } {
  const path = [join(root, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter);
  const [command, args, input] =
    language === 'sh'
      ? (['bash', ['-euo', 'pipefail', '-c', code], ''] as const)
      : ([process.execPath, ['--input-type=module-typescript', '-'], code] as const);
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
  return { status, output: status === 0 ? stdout : `${stdout}${stderr}` };
}

// From the last one, so that a rewritten output does not move those before it.
describe.runIf(examples.length > 0)('examples', () => {
  test.each([...examples].reverse())('$document:$line runs', (example) => {
    const { status, output } = runExample(example);
    expect(status, output).toBe(0);
    if (example.expected === undefined || output === example.expected) return;
    if (process.env['DOCS_FIX'] !== '1') {
      expect(output).toBe(example.expected);
      return;
    }
    const file = join(root, example.document);
    const text = readFileSync(file, 'utf8');
    const end = example.outputStart + example.expected.length;
    writeFileSync(file, text.slice(0, example.outputStart) + output + text.slice(end));
  });
});

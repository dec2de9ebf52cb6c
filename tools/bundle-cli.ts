// Puts each command of the command line into one file beside the caches, so that its start does not read hundreds. bin/rollout-lab.mjs takes
// it while every source is as it was; after a change it runs the sources. `node tools/bundle-cli.ts`
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { RULES } from '../src/lint/index.ts';
import { root } from './run.ts';

const target = join(root, 'node_modules/.cache/rollout-lab/bundle');
const fresh = `${target}-${process.pid}`;

/** By name, as `src/cli/run.ts` loads them. */
const COMMANDS = ['simulate', 'grade', 'lint', 'answer'];

/** Writes the bundle of a command, and what its sources were like. */
async function bundle(command: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(fresh, `${command}.cjs`),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    plugins: [
      {
        name: 'places',
        setup({ onLoad, onResolve }) {
          // Labs and package.json are looked for where the source stands, not where the bundle does.
          onLoad({ filter: /[\\/]src[\\/]cli[\\/].*\.ts$/ }, ({ path }) => ({
            contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
            loader: 'ts',
          }));
          // The other commands stay outside: they are never called.
          onResolve({ filter: /^\.\// }, ({ path, importer, kind }) =>
            kind === 'dynamic-import' && basename(importer) === 'run.ts' && path.split(/[./]+/)[1] !== command
              ? { path, external: true }
              : undefined,
          );
        },
      },
    ],
    metafile: true,
    logLevel: 'warning',
  });
  const sources = Object.keys(metafile.inputs)
    .map((path) => {
      const { mtimeMs, size } = statSync(join(root, path));
      return [path, mtimeMs, size] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(join(fresh, `${command}.json`), JSON.stringify(sources));
  console.log(`command line: ${command} in one file, of ${sources.length} sources`);
}

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
await Promise.all(COMMANDS.map(bundle));
rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);
// The first run keeps the code of what it calls: let that be much.
const examples = RULES.flatMap(({ examples: { bad, good } }) => [...bad, ...good]);
spawnSync(process.execPath, [join(root, 'bin/rollout-lab.mjs'), 'lint', '-', 'src/labs'], {
  cwd: root,
  input: examples.join('\n---\n'),
});

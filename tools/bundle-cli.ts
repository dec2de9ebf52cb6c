// Puts the command line into a few files beside its compile cache, so that its start does not read hundreds. bin/rollout-lab.mjs takes it
// while every source is as it was; after a change it runs the sources. `node tools/bundle-cli.ts`
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './run.ts';

const target = join(root, 'node_modules/.cache/rollout-lab/bundle');
const fresh = `${target}-${process.pid}`;

rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  outExtension: { '.js': '.mjs' },
  plugins: [
    {
      // Labs and package.json are looked for where the source stands, not where the bundle does.
      name: 'places',
      setup({ onLoad }) {
        onLoad({ filter: /[\\/]src[\\/]cli[\\/].*\.ts$/ }, ({ path }) => ({
          contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
          loader: 'ts',
        }));
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
writeFileSync(join(fresh, 'sources.json'), JSON.stringify(sources));
rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);
console.log(`command line: ${sources.length} sources in ${Object.keys(metafile.outputs).length} files`);

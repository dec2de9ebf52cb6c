// The import rules of .dependency-cruiser.cjs are tried on a small project that breaks each of them, and the pages, whose format that
// tool does not read, are checked here.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.cjs';
import { files, read, sources } from './sources.ts';

const breaches: readonly { readonly rule: string; readonly from: string; readonly to: string }[] = [
  { rule: 'manifest-imports-from-above', from: 'src/manifest/parse.ts', to: 'src/sim/index.ts' },
  { rule: 'islands-imports-from-above', from: 'src/islands/stage/Stage.tsx', to: 'src/components/strategies.ts' },
  { rule: 'components-imports-from-above', from: 'src/components/strategies.ts', to: 'src/cli/run.ts' },
  { rule: 'sim-builds-on', from: 'src/sim/index.ts', to: 'src/promql/index.ts' },
  { rule: 'enter-manifest-through-index', from: 'src/sim/cluster/objects.ts', to: 'src/manifest/parse.ts' },
  { rule: 'kernel-knows-no-kubernetes', from: 'src/sim/kernel/queue.ts', to: 'src/manifest/index.ts' },
  { rule: 'cluster-below-its-parts', from: 'src/sim/cluster/objects.ts', to: 'src/sim/strategies/index.ts' },
  { rule: 'strategies-alone', from: 'src/sim/strategies/index.ts', to: 'src/sim/faults/index.ts' },
  { rule: 'enter-parts-of-sim-through-index', from: 'src/sim/faults/index.ts', to: 'src/sim/cluster/objects.ts' },
  { rule: 'js-yaml-in-manifest', from: 'src/lint/read.ts', to: 'js-yaml' },
  { rule: 'xstate-in-its-adapter', from: 'src/sim/strategies/rolling/guards.ts', to: 'xstate' },
  { rule: 'react-in-islands', from: 'src/components/strategies.ts', to: 'react' },
  { rule: 'monaco-in-its-island', from: 'src/islands/stage/Stage.tsx', to: 'monaco-editor' },
  { rule: 'mermaid-in-its-island', from: 'src/islands/stage/Stage.tsx', to: 'mermaid' },
  { rule: 'no-host-in-the-product', from: 'src/manifest/parse.ts', to: 'node:fs' },
  { rule: 'no-circles', from: 'src/run/a.ts', to: 'src/run/b.ts' },
  { rule: 'no-unresolved', from: 'src/run/a.ts', to: 'src/run/missing.ts' },
  { rule: 'no-tests-in-the-product', from: 'src/cli/run.ts', to: 'tests/support/seeds.ts' },
];

const allowed: readonly { readonly from: string; readonly to: string }[] = [
  { from: 'src/manifest/yaml.ts', to: 'js-yaml' },
  { from: 'src/sim/kernel/statechart.ts', to: 'xstate' },
  { from: 'src/sim/strategies/rolling/machine.ts', to: 'xstate' },
  { from: 'src/islands/editor/Editor.tsx', to: 'react' },
  { from: 'src/islands/editor/Editor.tsx', to: 'src/sim/index.ts' },
  { from: 'src/cli/main.ts', to: 'node:fs' },
  { from: 'src/sim/world/index.ts', to: 'src/sim/strategies/index.ts' },
];

/** The way back that makes a circle; it is reported at its other end. */
const wayBack = { from: 'src/run/b.ts', to: 'src/run/a.ts' };

const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeProject(): void {
  const imports = new Map<string, string[]>();
  for (const { from, to } of [...breaches, ...allowed, wayBack]) {
    for (const path of [from, to]) {
      if (/^(src|tests)\//.test(path) && path !== 'src/run/missing.ts' && !imports.has(path)) imports.set(path, []);
    }
    const ours = /^(src|tests)\//.test(to);
    const relative = ours ? posix.relative(posix.dirname(from), to) : to;
    imports.get(from)?.push(ours && !relative.startsWith('.') ? `./${relative}` : relative);
  }
  for (const [path, targets] of imports) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(
      join(folder, path),
      [...targets.map((target) => `import '${target}';`), 'export const x = 1;', ''].join('\n'),
    );
  }
  for (const name of ['js-yaml', 'xstate', 'react', 'monaco-editor', 'mermaid']) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(
      join(folder, 'node_modules', name, 'package.json'),
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    writeFileSync(join(folder, 'node_modules', name, 'index.js'), '');
  }
  const dependencies = { 'js-yaml': '1', xstate: '1', react: '1', 'monaco-editor': '1', mermaid: '1' };
  writeFileSync(join(folder, 'tsconfig.json'), '{}');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'breaches', type: 'module', dependencies }));
}

writeProject();
const { output } = await cruise(['src'], {
  ...config.options,
  baseDir: folder,
  validate: true,
  ruleSet: { forbidden: config.forbidden },
});
if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
const found = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));

describe('each import rule notices its breach', () => {
  test.each(breaches)('$rule: $from → $to', ({ rule, from, to }) => {
    const target = to.startsWith('node:') ? to.slice('node:'.length) : to;
    const hits = found.filter((hit) => hit.rule === rule && hit.from === from);
    expect(hits.some((hit) => hit.to.includes(target) || target.endsWith(hit.to.replace(/^.*\.\//, '')))).toBe(true);
  });

  test.each(allowed)('is quiet about $from → $to', ({ from, to }) => {
    expect(found.filter((hit) => hit.from === from && hit.to.includes(to))).toEqual([]);
  });

  test('says what to do instead', () => {
    for (const rule of config.forbidden) expect(rule.comment, rule.name).toMatch(/.{20}/);
  });
});

describe('pages, layouts and components', () => {
  const engines = /^src\/(manifest|sim|promql|alerting|lint|labs|session|run|console|grading|i18n)\//;

  test.each(sources(/^src\/.*\.astro$/))('%s imports only what is there and may be imported', (path) => {
    const imports = [
      ...read(path).matchAll(/^\s*(?:import\s+(?:[^'"();]+\sfrom\s+)?|export\s[^'"=;]+\sfrom\s+)['"]([^'"]+)['"]/gm),
    ].map((match) => match[1] ?? '');
    for (const target of imports) {
      if (target.startsWith('.')) {
        const resolved = posix.normalize(posix.join(posix.dirname(path), target.replace(/\?\w+$/, '')));
        expect(files, `${target} leads nowhere`).toContain(resolved);
        expect(resolved, 'the command line is no part of a page').not.toMatch(/^src\/cli\//);
        if (engines.test(resolved)) expect(resolved, 'enter an engine through its index.ts').toMatch(/\/index\.ts$/);
      } else {
        expect(target, 'a page takes Astro and our own files; read files in a loader.ts').toMatch(/^astro:/);
      }
    }
  });
});

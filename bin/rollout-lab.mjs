#!/usr/bin/env node
// Maps the result of a command to an exit code. The sources are TypeScript, which Node runs from 22.18 on; an older one hands over to the Node of this package.
import { createRequire } from 'node:module';

// Required, not imported: for an import Node loads every part of these modules, streams and promises among them.
const require = createRequire(import.meta.url);
const { existsSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { fileURLToPath } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function packagedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const path = join(
    root,
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    platform === 'win' ? 'node.exe' : 'node',
  );
  return existsSync(path) && path !== process.execPath ? path : undefined;
}

const cache = join(root, 'node_modules', '.cache', 'rollout-lab');

/** Whether a command's bundle, made by `npm run build`, says what the sources say. */
function isFresh(bundle) {
  try {
    const sources = JSON.parse(readFileSync(`${bundle}.json`, 'utf8'));
    return sources.every(([path, mtimeMs, size]) => {
      const stat = statSync(`${root}/${path}`);
      return stat.mtimeMs === mtimeMs && stat.size === size;
    });
  } catch {
    return false;
  }
}

/** Runs a bundle with the code that V8 made of it in an earlier run: of every function that was called, not only of those at the top. */
async function runBundle(bundle, args) {
  const path = `${bundle}.cjs`;
  const codePath = `${bundle}-${process.version}-${process.arch}.code`;
  const cachedData = existsSync(codePath) ? readFileSync(codePath) : undefined;
  // The bundle is written in ASCII, which needs no decoding.
  const source = `(function (exports, require, module) {${readFileSync(path, 'latin1')}\n})`;
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  const exitCode = await module.exports.main(args);
  // The first time, or after a change of flags. A run that stopped at its arguments has called too little to be worth keeping.
  if (script.cachedDataRejected !== false && exitCode < 2) keep(codePath, script.createCachedData());
  return exitCode;
}

/** Written whole or not at all; a folder that cannot be written to only makes the next start slower. */
function keep(path, bytes) {
  try {
    const fresh = `${path}-${process.pid}`;
    writeFileSync(fresh, bytes);
    renameSync(fresh, path);
  } catch {}
}

async function runSources(args) {
  require('node:module').enableCompileCache(cache);
  const { main } = await import('../src/cli/main.ts');
  return main(args);
}

/**
 * A linter runs for a second: the optimizing compiler would take as long as its code saves, the one before it starts later, and young
 * objects get room from the start. Measured on folders of 1 and of 10 MB. Set before any code is taken from a cache: it is kept by flags.
 * Code that was not called for a while stays, so that it gets into the cache.
 */
const LINT_FLAGS = [
  '--no-opt',
  '--invocation-count-for-maglev=2500',
  '--min-semi-space-size=16',
  '--no-flush-bytecode',
];

if (process.features.typescript) {
  const args = process.argv.slice(2);
  const [command = ''] = args;
  if (command === 'lint') for (const flag of LINT_FLAGS) setFlagsFromString(flag);
  const bundle = join(cache, 'bundle', command);
  if (isFresh(bundle)) {
    process.exitCode = await runBundle(bundle, args);
    // Everything is said: to take a heap of megabytes apart first would only cost time. Windows writes to pipes behind our back.
    if (process.platform !== 'win32' && process.stdout.writableLength === 0) process.exit();
  } else process.exitCode = await runSources(args);
} else {
  const node = packagedNode();
  if (!node) {
    console.error(
      `rollout-lab needs Node 22.18 or newer; this is ${process.version}. Run "npm ci" in the project, or install a newer Node.`,
    );
    process.exitCode = 2;
  } else {
    const { spawnSync } = require('node:child_process');
    const { status } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    process.exitCode = status ?? 3;
  }
}

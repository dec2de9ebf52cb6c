// Starts a tool that is written in TypeScript: `node tools/launch.mjs tools/test.ts …`. Checks the Node first; one that can read
// TypeScript only when told so (22.12 to 22.17) is told, and so are the programs that the tool starts.
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tool, ...args] = process.argv.slice(2);

if (process.features.typescript) {
  process.argv = [process.argv[0], resolve(tool), ...args];
  await import(pathToFileURL(resolve(tool)).href);
} else {
  const options =
    `${process.env.NODE_OPTIONS ?? ''} --experimental-strip-types --disable-warning=ExperimentalWarning`.trim();
  const child = spawn(process.execPath, [resolve(tool), ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: options },
  });
  child.once('exit', (status) => {
    process.exitCode = status ?? 1;
  });
}

// The command line as a process: what its streams do to it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../bin/rollout-lab.mjs');

test('who reads the report may stop early: no stack trace, and the verdict stays', { timeout: 60_000 }, async () => {
  const containers = Array.from({ length: 100 }, (_, index) => `    - {name: c${index}, image: shop/web}\n`).join('');
  const child = spawn(process.execPath, [program, 'lint', '-'], { stdio: 'pipe' });
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end(`apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n${containers}`);
  const [code] = await once(child, 'close');
  expect({ code, complaints }).toEqual({ code: 1, complaints: '' });
});

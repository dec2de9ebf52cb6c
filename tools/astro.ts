// Runs Astro without its telemetry: building must not talk to anybody. `node tools/astro.ts build`
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run.ts';

const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  stdio: 'inherit',
});
child.once('exit', (status) => {
  process.exitCode = status ?? 1;
});

// Runs Astro without its telemetry: building must not talk to anybody. A build of the site is followed by one of the command line. `node tools/astro.ts build`
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run.ts';

const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  stdio: 'inherit',
});
child.once('exit', async (status) => {
  process.exitCode = status ?? 1;
  if (status === 0 && process.argv[2] === 'build') await import('./bundle-cli.ts');
});

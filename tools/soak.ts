// The long versions of the tests that run over seeds: every test file that asks tests/support/seeds.ts how many, with 1,000 of them.
// Arguments: another number of seeds, and parts of file names.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runJourneys } from './journeys.ts';
import { root, runProgram } from './run.ts';

const args = process.argv.slice(2);
const seeds = args.find((argument) => /^\d+$/.test(argument)) ?? '1000';
const parts = args.filter((argument) => argument !== seeds);
const files = globSync('tests/**/*.test.ts', { cwd: root })
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('support/seeds.ts'))
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));

if (files.length === 0) {
  console.error('no test runs over seeds (none imports tests/support/seeds.ts)');
  process.exitCode = 1;
} else {
  console.log(`${seeds} seeds: ${files.join(', ')}`);
  const { status } = await runProgram('vitest', ['run', '--testTimeout=3600000', ...files], {
    env: { TEST_SEEDS: seeds },
  });
  process.exitCode = status;
  if (parts.length === 0) {
    // The journeys that `npm test` takes in one language, theme or seed in turn, in every one.
    process.env['EVERY_ROUTE'] = '1';
    const { failed } = await runJourneys([]);
    if (failed > 0) process.exitCode = 1;
  }
}

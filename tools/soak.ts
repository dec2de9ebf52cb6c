// The long versions of the tests that run over seeds: every test and journey that asks tests/support/seeds.ts how many, with 1,000 of them.
// Arguments: another number of seeds, and parts of file names.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runJourneys } from './journeys.ts';
import { root, runProgram } from './run.ts';

const args = process.argv.slice(2);
const seeds = args.find((argument) => /^\d+$/.test(argument)) ?? '1000';
const parts = args.filter((argument) => argument !== seeds);
const overSeeds = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('support/seeds.ts'))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
const files = overSeeds('tests/**/*.test.ts');
const journeys = overSeeds('tests/e2e/*.spec.ts');

if (files.length + journeys.length === 0) {
  console.error('no such test runs over seeds (none imports tests/support/seeds.ts)');
  process.exitCode = 1;
} else {
  console.log(`${seeds} seeds: ${[...files, ...journeys].join(', ')}`);
  process.env['TEST_SEEDS'] = seeds;
  if (files.length > 0) {
    const { status } = await runProgram('vitest', ['run', '--testTimeout=3600000', ...files]);
    process.exitCode = status;
  }
  if (journeys.length > 0) {
    // All journeys, when no part is named: those that `npm test` takes in one language, theme or seed in turn, in every one.
    process.env['EVERY_ROUTE'] = '1';
    const { failed } = await runJourneys(parts.length === 0 ? [] : journeys);
    if (failed > 0) process.exitCode = 1;
  }
}

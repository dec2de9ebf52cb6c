// Every test, in the order in which a mistake is found soonest: static checks, unit tests, build, browser journeys. Runs on after a
// failure, so that one run shows everything, and ends with one line: `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runStaticChecks } from './checks.ts';
import { runJourneys } from './journeys.ts';
import { root, runProgram } from './run.ts';
import { add, type Count, countLine, vitestCount } from './tally.ts';

const reportFile = join(root, 'test-results/unit.json');

async function runUnitTests(): Promise<Count> {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(reportFile, { force: true });
  const { status } = await runProgram('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  try {
    const count = vitestCount(JSON.parse(readFileSync(reportFile, 'utf8')));
    return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const checks = await runStaticChecks();
const unit = await runUnitTests();
const journeys = await runJourneys([]);
const all = [checks, unit, journeys].reduce(add);

console.log(
  `\nstatic checks: ${countLine(checks)}\nunit tests: ${countLine(unit)}\nbrowser journeys: ${countLine(journeys)}`,
);
console.log(countLine(all));
process.exitCode = all.failed === 0 && unit.passed > 0 && journeys.passed > 0 ? 0 : 1;

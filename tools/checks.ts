// The static checks, each a program that ends with 0 or with what is wrong. `node tools/checks.ts` runs them all, also after a failure.

import { type Program, runProgram } from './run.ts';
import { type Count, countLine } from './tally.ts';

interface Check {
  readonly name: string;
  readonly program: Program;
  readonly args: readonly string[];
}

const staticChecks: readonly Check[] = [
  { name: 'format and lint', program: 'biome', args: ['ci', '--error-on-warnings', '.'] },
  { name: 'engines know no host', program: 'tsc', args: ['-p', 'tsconfig.engines.json'] },
  // Checks every TypeScript file of tsconfig.json, not the pages alone.
  { name: 'types', program: 'astro', args: ['check'] },
  {
    name: 'import rules',
    program: 'depcruise',
    args: ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
  },
  { name: 'unused code', program: 'knip', args: ['--no-progress', '--no-config-hints'] },
];

const architecture: Check = { name: 'architecture', program: 'vitest', args: ['run', 'tests/architecture'] };

/** Runs the checks one after the other and prints a line for each; the output of a check is shown only when it fails. */
export async function runChecks(checks: readonly Check[]): Promise<Count> {
  let passed = 0;
  for (const { name, program, args } of checks) {
    const started = performance.now();
    const { status, output } = await runProgram(program, args, { quiet: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${status === 0 ? '✓' : '✕'} ${name} (${seconds} s)`);
    if (status === 0) passed += 1;
    else console.log(output.trimEnd());
  }
  return { passed, failed: checks.length - passed, skipped: 0 };
}

export const runStaticChecks = (): Promise<Count> => runChecks(staticChecks);

if (process.argv[1] === import.meta.filename) {
  const count = await runChecks([...staticChecks, architecture]);
  console.log(countLine(count));
  process.exitCode = count.failed === 0 ? 0 : 1;
}

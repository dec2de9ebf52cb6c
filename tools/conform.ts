// Compares the product with recordings of the real programs: a judge asks `rollout-lab answer` and counts. The recordings are not part
// of this repository; CONFORMANCE_DATA names their folder (default ../shared), and without them this says so and passes.
// The rows stand in conform.json: kind, folder, further arguments, and `share` where less than every case has to pass.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root, run } from './run.ts';
import { add, type Count, countLine, nothing } from './tally.ts';

interface Row {
  readonly kind: string;
  readonly folder: string;
  readonly args?: readonly string[];
  /** Least share of passed cases, 0 to 1; without it every case has to pass. */
  readonly share?: number;
}

const rows: readonly Row[] = JSON.parse(readFileSync(new URL('./conform.json', import.meta.url), 'utf8'));
const data = resolve(root, process.env['CONFORMANCE_DATA'] || '../shared');
const judge = join(data, 'judge/judge.mjs');

/** The closing line of the judge: `N passed, M failed[, K skipped]`. */
function closingCount(output: string): Count | undefined {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/gm)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) };
}

/** Asks the judge about one row and prints its differences only when the row fails. */
async function judgeRow({ kind, folder, args = [], share }: Row): Promise<Count> {
  const allow = join('tests/allow', `${kind}.json`);
  const allowed = existsSync(join(root, allow)) ? ['--allow', allow] : [];
  const { output } = await run(
    process.execPath,
    [judge, kind, join(data, folder), ...args, ...allowed, '--', process.execPath, 'bin/rollout-lab.mjs', 'answer'],
    { quiet: true },
  );
  const count = closingCount(output);
  if (!count || count.passed === 0) {
    console.log(`✕ ${kind} ${folder}: the judge counted nothing\n${output.slice(-2000).trimEnd()}`);
    return { passed: 0, failed: Math.max(1, count?.failed ?? 1), skipped: 0 };
  }
  const reached = count.passed / (count.passed + count.failed);
  const enough = share === undefined ? count.failed === 0 : reached >= share;
  const bar = share === undefined ? '' : ` (${(reached * 100).toFixed(1)} %, at least ${share * 100} %)`;
  console.log(`${enough ? '✓' : '✕'} ${kind} ${folder}: ${countLine(count)}${bar}`);
  if (enough) return { ...count, failed: 0, skipped: count.skipped + count.failed };
  console.log(output.slice(0, 8000).trimEnd());
  return count;
}

if (!existsSync(judge)) {
  console.log(`skipped: there is no reference data at ${data} (CONFORMANCE_DATA names another folder)`);
} else {
  let all = nothing;
  const wanted = process.argv.slice(2);
  for (const row of rows.filter(({ kind }) => wanted.length === 0 || wanted.includes(kind))) {
    if (!existsSync(join(data, row.folder))) console.log(`skipped: ${row.kind} ${row.folder} is not there`);
    else all = add(all, await judgeRow(row));
  }
  console.log(countLine(all));
  process.exitCode = all.failed === 0 ? 0 : 1;
}

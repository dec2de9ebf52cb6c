// Runs the measurements in tests/bench/*.bench.ts, each of which default-exports a function that measures, and compares with the limits.
// Arguments choose files by a part of the name. A slow machine can be given room: BENCH_SLACK=2 doubles every limit.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Measure } from './measurement.ts';
import { root } from './run.ts';

const folder = join(root, 'tests/bench');
const slack = Number(process.env['BENCH_SLACK'] ?? 1);
const wanted = process.argv.slice(2);
const files = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .sort();

let over = 0;
for (const file of files) {
  console.log(file);
  const module: { default: Measure } = await import(pathToFileURL(join(folder, file)).href);
  for (const { name, value, unit, limit } of await module.default()) {
    const within = limit === undefined || value <= limit * slack;
    if (!within) over += 1;
    const bar = limit === undefined ? '' : `  (at most ${limit} ${unit})`;
    console.log(`  ${within ? '✓' : '✕'} ${name}: ${Number(value.toPrecision(4))} ${unit}${bar}`);
  }
}
console.log(files.length === 0 ? 'no measurement found in tests/bench' : `${over} over their limit`);
process.exitCode = over === 0 && files.length > 0 ? 0 : 1;

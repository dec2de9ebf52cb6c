// How long somebody waits for a verdict: each lab over all its seeds, and the heaviest files that a lab takes.
import type { TextFile } from '../../src/labs/index.ts';
import type { Measure, Measurement } from '../../tools/measurement.ts';
import { edited, type LoadedLab, loadedLabs, verdictOn } from '../labs/load.ts';

const LIMIT_MS = 3_000;
/** As many pods as a lab simulates, for the most events. */
const MANY = 'replicas: 400';
const REPLICAS = /\breplicas: \d+/;

function measured(name: string, limit: number, grade: () => void): Measurement {
  const started = performance.now();
  grade();
  return { name, value: Math.round(performance.now() - started), unit: 'ms', limit };
}

/** The solution with many pods; undefined for a lab whose files count none. */
function heavy(files: readonly TextFile[]): readonly TextFile[] | undefined {
  const counting = files.find(({ text }) => REPLICAS.test(text));
  return counting && edited(files, counting.name, (text) => text.replace(REPLICAS, MANY));
}

function gradings({ id, lab }: LoadedLab): Measurement[] {
  const list = [
    measured(`grade ${id}, start`, LIMIT_MS, () => verdictOn(lab, lab.start)),
    measured(`grade ${id}, reference`, LIMIT_MS, () => verdictOn(lab, lab.solution)),
  ];
  const many = heavy(lab.solution);
  if (many === undefined) console.log(`  - grade ${id}, ${MANY}: left out, no file of it says how many pods`);
  else list.push(measured(`grade ${id}, ${MANY}`, 3 * LIMIT_MS, () => verdictOn(lab, many)));
  return list;
}

const measure: Measure = () => loadedLabs.flatMap(gradings);
export default measure;

// How long somebody waits for a verdict: each lab over all its seeds, and the heaviest files that a lab takes.
import type { Measure, Measurement } from '../../tools/measurement.ts';
import { edited, type LoadedLab, loadedLabs, verdictOn } from '../labs/load.ts';

const LIMIT_MS = 3_000;
/** As many pods as a lab simulates, for the most events. */
const MANY = 'replicas: 400';

function measured(name: string, limit: number, grade: () => void): Measurement {
  const started = performance.now();
  grade();
  return { name, value: Math.round(performance.now() - started), unit: 'ms', limit };
}

const gradings = ({ id, lab }: LoadedLab): Measurement[] => [
  measured(`grade ${id}, start`, LIMIT_MS, () => verdictOn(lab, lab.start)),
  measured(`grade ${id}, reference`, LIMIT_MS, () => verdictOn(lab, lab.solution)),
  measured(`grade ${id}, ${MANY}`, 3 * LIMIT_MS, () =>
    verdictOn(
      lab,
      edited(lab.solution, 'deployment.yaml', (text) => text.replace('replicas: 4', MANY)),
    ),
  ),
];

const measure: Measure = () => loadedLabs.flatMap(gradings);
export default measure;

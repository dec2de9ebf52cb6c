// The checked files as the world of a workbench, where what rules say of releases can be watched. Pure; parses no more than a small set.
import {
  type JsonObject,
  type JsonValue,
  type ManifestDocument,
  parseManifests,
  valueAt,
} from '../../manifest/index.ts';
import type { ShownFinding } from '../editor/shown-finding.ts';
import { EXAMPLE_SEED, type StrategyName } from '../workbench/examples/shop-web.ts';
import { encodeLink } from '../workbench/link.ts';
import { oneRun } from '../workbench/one-run.ts';
import type { CheckFile } from './draft.ts';

export interface Simulation {
  readonly strategy: StrategyName;
  /** Without `#`. */
  readonly fragment: string;
}

/** UTF-16 units of all files together: they are parsed on the main thread. */
const MOST_TEXT = 60_000;

/** By then the first version has settled, if it ever does. */
const SETTLED_MS = 60_000;

/** Areas of the lecture whose rules are about something that happens in a simulated world. */
export const WATCHED_AREAS: readonly (string | null)[] = ['availability', 'release-strategy'];

/** Whether a simulation shows what the finding speaks of: how the pods of a Deployment or Rollout are replaced, asked and stopped. */
export const isSeenInSimulation = ({ rule, object }: ShownFinding): boolean =>
  rule !== undefined &&
  WATCHED_AREAS.includes(rule.area) &&
  (object?.kind === 'Deployment' || object?.kind === 'Rollout');

/** Null where the workbench would have nothing to show: no workload or several of them, or a file that the API server refuses. */
export function simulationOf(files: readonly CheckFile[]): Simulation | null {
  if (files.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT) return null;
  const found: { readonly file: string; readonly document: ManifestDocument }[] = [];
  for (const { name, text } of files) {
    const { documents, findings } = parseManifests(text);
    if (findings.some(({ severity }) => severity === 'error')) return null;
    for (const document of documents)
      if (document.kind === 'Deployment' || document.kind === 'Rollout') found.push({ file: name, document });
  }
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return null;
  const strategy = strategyOf(only.document);
  const fragment = strategy === null ? null : fragmentOf(files, only.file, strategy);
  return strategy === null || fragment === null ? null : { strategy, fragment };
}

/** The workbench of a Deployment or a Rollout; null for a Rollout without a strategy. */
export function strategyOf({ kind, object }: { kind: string; object: JsonObject }): StrategyName | null {
  const has = (name: string): boolean => isGiven(valueAt(object, ['spec', 'strategy', name]));
  if (kind === 'Deployment')
    return valueAt(object, ['spec', 'strategy', 'type']) === 'Recreate' ? 'recreate' : 'rolling-update';
  return has('blueGreen') ? 'blue-green' : has('canary') ? 'canary' : null;
}

const isGiven = (value: JsonValue | undefined): boolean => value !== undefined && value !== null;

const fragmentOf = (files: readonly CheckFile[], activeFile: string, strategy: StrategyName): string | null =>
  encodeLink(
    oneRun(strategy, {
      seed: EXAMPLE_SEED,
      originMs: SETTLED_MS,
      nowMs: SETTLED_MS,
      files,
      activeFile,
      inputs: files.map(({ name, text }) => ({ atMs: 0, input: { type: 'apply', file: name, text } })),
    }),
  );

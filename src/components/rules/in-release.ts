// What the examples of a rule cost their users: both are released while the page is built, in the world of the workbenches. Only rules
// about releases are tried, and only what every seed agrees on is told.
import { strategyOf, WATCHED_AREAS } from '../../islands/check/in-simulation.ts';
import type { StrategyName } from '../../islands/workbench/examples/shop-web.ts';
import { encodeLink } from '../../islands/workbench/link.ts';
import { oneRun } from '../../islands/workbench/one-run.ts';
import type { Rule } from '../../lint/index.ts';
import {
  applyEdits,
  LAB_API_VERSION,
  type ManifestDocument,
  type Path,
  parseManifests,
  valueAt,
} from '../../manifest/index.ts';
import { runAttempt } from '../../run/index.ts';
import { failedRequest, type TimedInput, type WorldInput } from '../../sim/index.ts';

export const SEEDS: readonly [number, ...number[]] = [4213, 4214, 4215, 4216, 4217];
export const REQUESTS_PER_SECOND = 200;

/** Milliseconds since time 0. By the release the first version has settled; at the end the second has, or never will. */
const RELEASED_AT_MS = 60_000;
const ENDS_AT_MS = 240_000;

const FILE = 'example.yaml';
const IMAGES = ['shop/web:2.0.0', 'shop/web:3.0.0'] as const;

export interface Released {
  /** Requests that failed from the release on, in all seeds together. */
  readonly failed: number;
  /** Milliseconds from the release to the first of them in the first seed; null when it has none. */
  readonly firstFailureMs: number | null;
  readonly strategy: StrategyName;
  /** The workbench at that moment, without `#`. */
  readonly fragment: string;
}

export interface InRelease {
  readonly bad: Released;
  readonly good: Released;
}

const known = new Map<string, InRelease | null>();

/** Null where a release shows no difference, or there is nothing that could be released. */
export function inRelease(rule: Rule): InRelease | null {
  let found = known.get(rule.id);
  if (found === undefined) {
    found = WATCHED_AREAS.includes(rule.area) ? compared(rule.examples) : null;
    known.set(rule.id, found);
  }
  return found;
}

function compared({ bad: [worse], good: [better] }: Rule['examples']): InRelease | null {
  const bad = worse === undefined ? null : release(worse);
  const good = better === undefined ? null : release(better);
  if (bad === null || good === null) return null;
  return bad.perSeed.every((failed, index) => failed > (good.perSeed[index] ?? failed)) ? { bad, good } : null;
}

function release(text: string): (Released & { readonly perSeed: readonly number[] }) | null {
  const { documents, findings } = parseManifests(text);
  const [workload, ...others] = documents.filter(({ kind }) => kind === 'Deployment' || kind === 'Rollout');
  const strategy = workload === undefined ? null : strategyOf(workload);
  if (workload === undefined || strategy === null || others.length > 0) return null;
  const after = withNewImage(text, workload);
  if (after === null || findings.some(({ severity }) => severity === 'error')) return null;

  const service = documents.some(({ kind }) => kind === 'Service') ? [] : [serviceOf(workload)];
  const around = [...service, WORLD];
  const inputs: TimedInput<WorldInput>[] = [
    { atMs: RELEASED_AT_MS, input: { type: 'apply', file: FILE, text: after } },
  ];
  const runs = SEEDS.map((seed) =>
    runAttempt({ files: [{ name: FILE, text }, ...around], inputs, seed, untilMs: ENDS_AT_MS }),
  );
  // A Rollout that its controller refuses has no users.
  if (runs.some(({ ledger }) => ledger.requests === 0)) return null;
  const first = runs[0]?.log.find((entry) => entry.atMs >= RELEASED_AT_MS && failedRequest(entry) !== null);
  const fragment = encodeLink(
    oneRun(strategy, {
      seed: SEEDS[0],
      originMs: RELEASED_AT_MS,
      nowMs: first?.atMs ?? RELEASED_AT_MS,
      files: [{ name: FILE, text: after }, ...around],
      activeFile: FILE,
      inputs: [
        ...[{ name: FILE, text }, ...around].map((file) => ({
          atMs: 0,
          input: { type: 'apply', file: file.name, text: file.text } as const,
        })),
        ...inputs,
      ],
    }),
  );
  const perSeed = runs.map(({ ledger }) => ledger.failed);
  return fragment === null
    ? null
    : {
        failed: perSeed.reduce((sum, failed) => sum + failed, 0),
        firstFailureMs: first === undefined ? null : first.atMs - RELEASED_AT_MS,
        strategy,
        fragment,
        perSeed,
      };
}

const FIRST_CONTAINER: Path = ['spec', 'template', 'spec', 'containers', 0];

function withNewImage(text: string, workload: ManifestDocument): string | null {
  const path = [...FIRST_CONTAINER, 'image'];
  const range = workload.rangeOf(path);
  const image = IMAGES.find((name) => name !== valueAt(workload.object, path));
  return range === undefined || image === undefined ? null : applyEdits(text, [{ range, text: image }]);
}

/** The users come through a Service: one for the pods of an example that shows none. */
function serviceOf({ object }: ManifestDocument): { readonly name: string; readonly text: string } {
  const selector = valueAt(object, ['spec', 'template', 'metadata', 'labels']);
  const targetPort = valueAt(object, [...FIRST_CONTAINER, 'ports', 0, 'containerPort']) ?? 8080;
  const text = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector: ${JSON.stringify(selector)}
  ports:
    - port: 80
      targetPort: ${JSON.stringify(targetPort)}
`;
  return { name: 'service.yaml', text };
}

const WORLD = {
  name: 'world.yaml',
  text: `apiVersion: ${LAB_API_VERSION}
kind: World
metadata:
  name: world
spec:
  traffic:
    requestsPerSecond: ${REQUESTS_PER_SECOND}
`,
};

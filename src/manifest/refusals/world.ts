// What makes no sense in a World. Nobody else refuses it: these are the limits of this lab's own simulation.
import { formatPath, type Path } from '../json.ts';
import { DEFAULT_NODE_NAMES } from '../lab/default-nodes.ts';
import { durationSeconds } from '../resources/duration.ts';
import { isDnsSubdomain } from '../resources/names.ts';
import { compareQuantities } from '../resources/quantity.ts';
import { nearestName } from '../schema/nearest.ts';
import type { Inspector } from './inspector.ts';
import { checkLabels } from './metadata.ts';

const SPEC: Path = ['spec'];
const DAY_SECONDS = 86_400;

type Limits = readonly [least: number, most: number];

/** Field of a release → its least and most value. */
const RELEASE_LIMITS: Readonly<Record<string, Limits>> = {
  startSeconds: [0, DAY_SECONDS],
  crashAfterSeconds: [0, DAY_SECONDS],
  memoryMi: [0, 1_000_000],
  leakMiPerMinute: [0, 1_000_000],
  errorRate: [0, 1],
  warmUpSeconds: [0, DAY_SECONDS],
  latencyMs: [0, 600_000],
  workers: [1, 256],
  shutdownSeconds: [0, DAY_SECONDS],
};

const MOST_REQUESTS: Limits = [0, 10_000];
const TRAFFIC_LIMITS: Readonly<Record<string, Limits>> = {
  requestsPerSecond: MOST_REQUESTS,
  users: [1, 10_000_000],
  timeoutSeconds: [0.001, 3_600],
  slowMs: [0, 3_600_000],
};

/** Type of a fault → the fields that it needs, and those that it may have. */
const FAULT_FIELDS: Readonly<Record<string, { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  'node-lost': { needs: ['node'], may: [] },
  'slow-endpoints': { needs: ['delay'], may: [] },
  'dependency-down': { needs: [], may: ['image', 'failsReadiness'] },
  'registry-down': { needs: [], may: ['image'] },
};
const FIELDS_OF_SOME_FAULT = ['node', 'delay', 'image', 'failsReadiness'] as const;

export function worldNumbers(inspector: Inspector): void {
  within(inspector, [...SPEC, 'seed'], [0, 2_147_483_647]);
  within(inspector, [...SPEC, 'imagePullSeconds'], [0, DAY_SECONDS]);
  checkDuration(inspector, [...SPEC, 'endpointPropagation']);
}

export function worldTraffic(inspector: Inspector): void {
  const path = [...SPEC, 'traffic'];
  for (const [field, limits] of Object.entries(TRAFFIC_LIMITS)) within(inspector, [...path, field], limits);
  for (const change of ['ramp', 'spike'] as const) {
    const at = [...path, change];
    if (!inspector.has(at)) continue;
    for (const field of ['to', 'at', 'for']) needed(inspector, [...at, field]);
    within(inspector, [...at, 'to'], MOST_REQUESTS);
    checkDuration(inspector, [...at, 'at']);
    checkDuration(inspector, [...at, 'for']);
  }
  if (inspector.has([...path, 'ramp']) && inspector.has([...path, 'spike']))
    inspector.refuse('ramp-with-spike', [...path, 'spike'], {}, { atKey: true });
}

export function worldNodes(inspector: Inspector): void {
  for (const node of inspector.items([...SPEC, 'nodes'])) {
    const name = inspector.text([...node, 'name']);
    if (needed(inspector, [...node, 'name']) && !isDnsSubdomain(name))
      inspector.refuse('invalid-dns-subdomain', [...node, 'name'], { value: name });
    for (const resource of ['cpu', 'memory']) {
      const value = inspector.text([...node, resource]);
      if (value !== '' && (compareQuantities(value, '0') ?? 1) <= 0)
        inspector.refuse('number-not-positive', [...node, resource], { value });
    }
    within(inspector, [...node, 'pods'], [1, 100_000]);
    checkLabels(inspector, [...node, 'labels'], formatPath([...node, 'labels']));
  }
  once(inspector, [...SPEC, 'nodes'], 'name');
}

export function worldReleases(inspector: Inspector): void {
  for (const release of inspector.items([...SPEC, 'releases'])) {
    needed(inspector, [...release, 'image']);
    for (const [field, limits] of Object.entries(RELEASE_LIMITS)) within(inspector, [...release, field], limits);
  }
  once(inspector, [...SPEC, 'releases'], 'image');
}

export function worldFaults(inspector: Inspector): void {
  for (const fault of inspector.items([...SPEC, 'faults'])) {
    checkDuration(inspector, [...fault, 'at']);
    checkDuration(inspector, [...fault, 'for']);
    checkDuration(inspector, [...fault, 'delay']);
    needed(inspector, [...fault, 'at']);
    const type = inspector.text([...fault, 'type']);
    const fields = Object.hasOwn(FAULT_FIELDS, type) ? FAULT_FIELDS[type] : undefined;
    if (!needed(inspector, [...fault, 'type']) || !fields) continue;
    for (const field of fields.needs) needed(inspector, [...fault, field]);
    for (const field of FIELDS_OF_SOME_FAULT) {
      if (inspector.has([...fault, field]) && !fields.needs.includes(field) && !fields.may.includes(field))
        inspector.warn('fault-field-without-effect', [...fault, field], { type }, { atKey: true });
    }
    if (type === 'node-lost') knownNode(inspector, [...fault, 'node']);
  }
  overlaps(inspector);
}

function knownNode(inspector: Inspector, path: Path): void {
  const name = inspector.text(path);
  const listed = inspector.items([...SPEC, 'nodes']).map((node) => inspector.text([...node, 'name']));
  const nodes = listed.length > 0 ? listed : DEFAULT_NODE_NAMES;
  if (name === '' || nodes.some((node) => node === name)) return;
  const near = nearestName(name, nodes);
  inspector.warn(
    'unknown-node',
    path,
    { value: name, nodes: nodes.slice(0, 8).join(', ') },
    near === undefined ? {} : inspector.replace(path, near),
  );
}

/** Two faults of one kind that hit the same thing at the same time are one fault. */
function overlaps(inspector: Inspector): void {
  const ends = new Map<string, { at: number; until: number; path: string }[]>();
  for (const fault of inspector.items([...SPEC, 'faults'])) {
    const at = durationSeconds(inspector.value([...fault, 'at'])) ?? 0;
    const until = at + (durationSeconds(inspector.value([...fault, 'for'])) ?? Number.POSITIVE_INFINITY);
    const key = ['type', 'node', 'image'].map((field) => inspector.text([...fault, field])).join(' ');
    const others = ends.get(key) ?? [];
    const other = others.find((known) => at < known.until && known.at < until);
    if (other) inspector.warn('overlapping-faults', [...fault, 'at'], { other: other.path });
    ends.set(key, [...others, { at, until, path: formatPath(fault) }]);
  }
}

// Checks that several of the above share.

function needed(inspector: Inspector, path: Path): boolean {
  const value = inspector.value(path);
  const there = value !== undefined && value !== null && value !== '';
  if (!there) inspector.refuse('world-field-missing', path);
  return there;
}

function within(inspector: Inspector, path: Path, [least, most]: Limits): void {
  const value = inspector.number(path);
  if (value === undefined || (value >= least && value <= most)) return;
  inspector.refuse('world-value-out-of-range', path, { value: String(value), min: String(least), max: String(most) });
}

function checkDuration(inspector: Inspector, path: Path): void {
  const value = inspector.value(path);
  const seconds = durationSeconds(value);
  if (seconds === undefined || (seconds >= 0 && seconds <= DAY_SECONDS)) return;
  inspector.refuse('world-value-out-of-range', path, { value: String(value), min: '0s', max: '24h' });
}

function once(inspector: Inspector, list: Path, field: string): void {
  const seen = new Set<string>();
  for (const item of inspector.items(list)) {
    const value = inspector.text([...item, field]);
    if (value !== '' && seen.has(value)) inspector.refuse('world-name-twice', [...item, field], { value });
    seen.add(value);
  }
}

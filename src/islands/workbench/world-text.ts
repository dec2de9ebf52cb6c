// The World among a page's files, as a panel shows it, and the panel's edits of its text. The text is the truth. Pure.
import {
  durationSeconds,
  hasErrors,
  LAB_API_VERSION,
  parseManifests,
  viewAs,
  type World,
  type WorldFault,
  type WorldRelease,
} from '../../manifest/index.ts';
import { BEHAVIOURS, type Behaviour, type BehaviourId, DEFAULT_BEHAVIOUR } from '../../sim/index.ts';
import { type FieldValue, getField, setField } from '../editor/set-field.ts';
import type { TextFile } from './branch.ts';
import { appendItem, type ItemFields, removeField, removeItem, setItemField } from './list-edits.ts';

const WORLD = { kind: 'World' } as const;

/** Name of the file that the page makes when there is none. */
export const WORLD_FILE = 'world.yaml';
export const EMPTY_WORLD = `apiVersion: ${LAB_API_VERSION}
kind: World
metadata:
  name: world
spec:
  releases: []
  faults: []
`;

const holdsWorld = (text: string): boolean =>
  text.includes(LAB_API_VERSION) && parseManifests(text).documents.some(({ kind }) => kind === 'World');

/** The first file that describes a World, or undefined. */
export const worldFileOf = <F extends TextFile>(files: readonly F[]): F | undefined =>
  files.find(({ text }) => holdsWorld(text));

export type ReleaseField = Exclude<keyof WorldRelease, 'image'>;
export type FaultType = WorldFault['type'];
export type FaultField = Exclude<keyof WorldFault, 'type'>;
export type TrafficShape = 'constant' | 'ramp' | 'spike';

export interface WorldForm {
  /** Whether the text can be applied. */
  readonly valid: boolean;
  readonly seed: number | null;
  readonly nodes: readonly string[];
  readonly traffic: {
    readonly shape: TrafficShape;
    readonly rate: number;
    /** Of a ramp or a spike: the rate it leads to, when it begins and how long it takes, in seconds. */
    readonly to: number;
    readonly at: number;
    readonly for: number;
  };
  readonly releases: readonly WorldRelease[];
  readonly faults: readonly FaultForm[];
}

export interface FaultForm {
  readonly type: FaultType;
  /** Seconds. */
  readonly at: number;
  /** Seconds; null: until the end. */
  readonly for: number | null;
  readonly node: string | null;
  readonly image: string | null;
  /** Seconds. */
  readonly delay: number | null;
  readonly failsReadiness: boolean;
}

/** Requests per second of a World that says nothing. */
const USUAL_RATE = 20;

function formOf(world: World | undefined, valid: boolean): WorldForm {
  const { seed, nodes = [], traffic = {}, releases = [], faults = [] } = world?.spec ?? {};
  const change = traffic.ramp ?? traffic.spike;
  const rate = traffic.requestsPerSecond ?? USUAL_RATE;
  return {
    valid,
    seed: seed ?? null,
    nodes: nodes.map(({ name }) => name),
    traffic: {
      shape: traffic.ramp ? 'ramp' : traffic.spike ? 'spike' : 'constant',
      rate,
      to: change?.to ?? rate * 3,
      at: durationSeconds(change?.at) ?? 10,
      for: durationSeconds(change?.for) ?? 30,
    },
    releases,
    faults: faults.map((fault) => ({
      type: fault.type,
      at: durationSeconds(fault.at) ?? 0,
      for: fault.for === undefined ? null : (durationSeconds(fault.for) ?? null),
      node: fault.node ?? null,
      image: fault.image ?? null,
      delay: fault.delay === undefined ? null : (durationSeconds(fault.delay) ?? null),
      failsReadiness: fault.failsReadiness === true,
    })),
  };
}

/** What a text says about the world; null when it has no World that can be read. */
export function readWorld(text: string): WorldForm | null {
  const { documents, findings } = parseManifests(text);
  const document = documents.find(({ kind }) => kind === WORLD.kind);
  if (document === undefined) return null;
  const view = viewAs(document, 'World');
  if (view === undefined) return { ...formOf(undefined, false) };
  return formOf(view, !hasErrors(findings));
}

const seconds = (value: number): string => `${value}s`;

// --- traffic

export function setTraffic(text: string, change: Partial<WorldForm['traffic']>): string {
  const before = readWorld(text)?.traffic;
  if (!before) return text;
  const after = { ...before, ...change };
  let next = text;
  if (change.rate !== undefined) next = setField(next, WORLD, ['spec', 'traffic', 'requestsPerSecond'], change.rate);
  if (after.shape !== before.shape)
    for (const shape of ['ramp', 'spike']) next = removeField(next, WORLD, ['spec', 'traffic', shape]);
  if (after.shape === 'constant') return next;
  const at = ['spec', 'traffic', after.shape];
  const moved = after.shape !== before.shape;
  if (moved || change.to !== undefined) next = setField(next, WORLD, [...at, 'to'], after.to);
  if (moved || change.at !== undefined) next = setField(next, WORLD, [...at, 'at'], seconds(after.at));
  if (moved || change.for !== undefined) next = setField(next, WORLD, [...at, 'for'], seconds(after.for));
  return next;
}

// --- releases

/** What a release says when it says nothing. */
const releaseDefault = (field: ReleaseField): FieldValue | null => {
  if (field === 'registry') return 'present';
  if (field === 'routeChecks' || field === 'dependencyChecks') return null;
  return DEFAULT_BEHAVIOUR[field];
};

const indexOf = (text: string, image: string): number =>
  readWorld(text)?.releases.findIndex((release) => release.image === image) ?? -1;

/** A field of the release of an image; the usual value (or null) takes it away, and a release that says nothing else goes, too. */
export function setRelease(text: string, image: string, field: ReleaseField, value: FieldValue | null): string {
  const usual = value === null || value === releaseDefault(field);
  const index = indexOf(text, image);
  if (index < 0)
    return usual
      ? text
      : appendItem(text, WORLD, 'releases', [
          ['image', image],
          [field, value],
        ]);
  const next = setItemField(text, WORLD, 'releases', index, field, usual ? null : value);
  const left = readWorld(next)?.releases[index];
  return left && Object.keys(left).length === 1 ? removeItem(next, WORLD, 'releases', index) : next;
}

export function removeRelease(text: string, image: string): string {
  const index = indexOf(text, image);
  return index < 0 ? text : removeItem(text, WORLD, 'releases', index);
}

/** Fields of a release that make an image behave so: those that are not as usual. */
function fieldsFor(behaviour: Behaviour): ItemFields {
  return Object.entries(behaviour).flatMap(([field, value]): [string, FieldValue][] => {
    if (field === 'image') return value === 'missing' ? [['registry', 'missing']] : [];
    const usual: unknown = Object.entries(DEFAULT_BEHAVIOUR).find(([name]) => name === field)?.[1];
    return value === null || value === usual ? [] : [[field, value]];
  });
}

/** The text in which an image behaves as one of the offered ways, and in no other. */
export function setBehaviourOf(text: string, image: string, id: BehaviourId): string {
  const cleared = removeRelease(text, image);
  const fields = fieldsFor(BEHAVIOURS[id]);
  return fields.length === 0 ? cleared : appendItem(cleared, WORLD, 'releases', [['image', image], ...fields]);
}

const isBehaviourId = (id: string): id is BehaviourId => Object.hasOwn(BEHAVIOURS, id);
export const BEHAVIOUR_IDS: readonly BehaviourId[] = Object.keys(BEHAVIOURS).filter(isBehaviourId);

/** Which of the offered ways a release is; `custom` when it is none of them. Without a release an image works. */
export function behaviourOf(release: WorldRelease | undefined): BehaviourId | 'custom' {
  const { image: _, ...said } = release ?? { image: '' };
  const key = (fields: readonly (readonly [string, unknown])[]): string =>
    JSON.stringify([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));
  const own = key(Object.entries(said).filter(([field, value]) => value !== (releaseDefaults.get(field) ?? undefined)));
  return BEHAVIOUR_IDS.find((id) => key(fieldsFor(BEHAVIOURS[id])) === own) ?? 'custom';
}

const releaseDefaults: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...Object.entries(DEFAULT_BEHAVIOUR).filter(([field]) => field !== 'image'),
  ['registry', 'present'],
]);

// --- faults

export function addFault(text: string, type: FaultType, atSeconds: number, form: WorldForm): string {
  const common: ItemFields = [
    ['type', type],
    ['at', seconds(atSeconds)],
  ];
  const own: Readonly<Record<FaultType, ItemFields>> = {
    'node-lost': [['node', form.nodes[0] ?? 'node-1']],
    'slow-endpoints': [['delay', '10s']],
    'dependency-down': [],
    'registry-down': [],
  };
  return appendItem(text, WORLD, 'faults', [...common, ['for', '30s'], ...own[type]]);
}

/** Seconds for `at`, `for` and `delay`. */
export function setFault(text: string, index: number, field: FaultField, value: FieldValue | null): string {
  return setItemField(text, WORLD, 'faults', index, field, typeof value === 'number' ? seconds(value) : value);
}

export const removeFault = (text: string, index: number): string => removeItem(text, WORLD, 'faults', index);

// --- seed

/** The text with another seed, when it names one. */
export const withSeed = (text: string, seed: number): string =>
  text.includes(LAB_API_VERSION) && getField(text, WORLD, ['spec', 'seed']) !== undefined
    ? setField(text, WORLD, ['spec', 'seed'], seed)
    : text;

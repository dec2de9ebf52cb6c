// What is remembered survives reloading, other tabs, full and forbidden stores, imports, and any text that a store may hold.
import { describe, expect, test } from 'vitest';
import { mergeRecords, stateOf, withinBounds } from '../../../src/islands/progress/merge.ts';
import {
  ATTEMPTS_WITH_TEXTS,
  type AttemptRecord,
  emptyRecord,
  type LabRecord,
  readEnvelope,
  writeEnvelope,
} from '../../../src/islands/progress/record.ts';
import { DAMAGED_PREFIX, ProgressStore, RECORD_PREFIX } from '../../../src/islands/progress/store.ts';
import { readExport } from '../../../src/islands/progress/transfer.ts';
import { seedCount } from '../../support/seeds.ts';
import { MemoryStorage } from './memory-storage.ts';

const attempt = (at: number, change: Partial<AttemptRecord> = {}): AttemptRecord => ({
  id: `${at}-hash`,
  at,
  points: 30,
  passed: false,
  passedSeeds: 1,
  seeds: 5,
  met: ['accepted'],
  criteria: 5,
  files: [{ name: 'deployment.yaml', text: `text of ${at}` }],
  ...change,
});

const record = (lab: string, change: Partial<LabRecord> = {}): LabRecord => ({
  ...emptyRecord(lab),
  files: [{ name: 'deployment.yaml', text: '# 내가 쓴 글' }],
  editedAt: 50,
  activeFile: 'deployment.yaml',
  attempts: [attempt(10), attempt(20, { passed: true, points: 100 })],
  hints: [{ hint: 'who-says-ready', rung: 'nudge', at: 15 }],
  kept: [{ at: 5, files: [{ name: 'deployment.yaml', text: 'older' }] }],
  place: { seed: 77, nowMs: 131_000, seenMs: 360_000 },
  ...change,
});

const open = (storage: MemoryStorage, now = 1000): ProgressStore => new ProgressStore({ storage, now: () => now });

describe('a sound store', () => {
  test('gives back exactly what was remembered', () => {
    const storage = new MemoryStorage();
    open(storage).update('first-release', () => record('first-release'));
    const again = open(storage);
    expect(again.record('first-release')).toEqual(record('first-release'));
    expect(again.getSnapshot()).toMatchObject({ trouble: null, unsavedSince: null, damaged: [], attempts: 2 });
  });

  test('takes what another tab wrote meanwhile into its own', () => {
    const storage = new MemoryStorage();
    const [one, other] = [open(storage), open(storage)];
    one.update('a', (before) => ({ ...before, attempts: [attempt(1)] }));
    other.update('a', (before) => ({ ...before, attempts: [attempt(2)] }));
    one.reread(`${RECORD_PREFIX}a`);
    for (const store of [one, other, open(storage)])
      expect(store.record('a').attempts.map(({ at }) => at)).toEqual([1, 2]);
  });

  test('keeps the texts of the newest attempts and of the best, and the result of all', () => {
    const many = Array.from({ length: 60 }, (_, at) => attempt(at, at === 3 ? { points: 100, passed: true } : {}));
    const { attempts } = withinBounds(record('a', { attempts: many }));
    expect(attempts).toHaveLength(60);
    expect(attempts.filter(({ files }) => files !== null).map(({ at }) => at)).toEqual([
      3,
      ...Array.from({ length: ATTEMPTS_WITH_TEXTS }, (_, index) => 60 - ATTEMPTS_WITH_TEXTS + index),
    ]);
    expect(stateOf({ ...emptyRecord('a'), attempts })).toBe('passed');
  });

  test('an earlier version is migrated step by step, a later one is left alone', () => {
    const text = JSON.stringify({ version: 1, record: { old: 'a' } });
    const migrations = [(old: unknown) => ({ ...record('a'), lab: (old as { old: string }).old })];
    expect(readEnvelope(text, migrations)).toMatchObject({ kind: 'read', record: { lab: 'a' }, damaged: false });
    expect(readEnvelope(JSON.stringify({ version: 9, record: {} })).kind).toBe('newer');
    const storage = new MemoryStorage();
    const later = JSON.stringify({ version: 9, record: { lab: 'a', more: true } });
    storage.texts.set(`${RECORD_PREFIX}a`, later);
    const store = open(storage);
    store.update('a', () => record('a'));
    expect(storage.texts.get(`${RECORD_PREFIX}a`)).toBe(later);
    expect(store.getSnapshot()).toMatchObject({ trouble: 'newer', unsavedSince: 1000 });
    expect(store.exportText()).toContain(JSON.stringify(later).slice(1, -1));
  });
});

describe('a store that cannot save', () => {
  test('a full one says since when, loses nothing, and is mended by taking out old texts', () => {
    const storage = new MemoryStorage();
    const store = open(storage);
    const text = 'x'.repeat(2000);
    const heavy = (at: number) => attempt(at, { files: [{ name: 'deployment.yaml', text: text + at }] });
    store.update('a', () => record('a', { attempts: [1, 2, 3, 4].map(heavy) }));
    storage.room = 10_000;
    store.update('b', () => record('b', { attempts: [heavy(9)] }));
    expect(store.getSnapshot()).toMatchObject({ trouble: 'full', unsavedSince: 1000 });
    expect(store.record('b').attempts).toHaveLength(1);
    expect(store.exportText()).toContain('x9');
    store.removeOldTexts();
    expect(store.getSnapshot()).toMatchObject({ trouble: null, unsavedSince: null });
    const again = open(storage);
    expect(again.record('a').attempts).toHaveLength(4);
    expect(again.record('b').files).toEqual(store.record('b').files);
  });

  test('a forbidden one keeps everything in the page and in the export', () => {
    const storage = new MemoryStorage();
    storage.blocked = true;
    const store = open(storage);
    store.update('a', () => record('a'));
    expect(store.getSnapshot()).toMatchObject({ trouble: 'blocked', unsavedSince: 1000 });
    const fresh = open(new MemoryStorage());
    expect(fresh.import(store.exportText())).toMatchObject({ kind: 'imported', labs: 1, attempts: 2 });
    expect(fresh.record('a')).toEqual(store.record('a'));
  });
});

describe('an import', () => {
  test('adds to what is here; of two drafts the later one is open and the other one is kept', () => {
    const here = record('a', { files: [{ name: 'f', text: 'mine' }], editedAt: 100, attempts: [attempt(1)] });
    const comes = record('a', { files: [{ name: 'f', text: 'theirs' }], editedAt: 90, attempts: [attempt(2)] });
    for (const merged of [mergeRecords(here, comes), mergeRecords(comes, here)]) {
      expect(merged.files?.[0]?.text).toBe('mine');
      expect(merged.kept.map(({ files }) => files[0]?.text)).toContain('theirs');
      expect(merged.attempts.map(({ at }) => at)).toEqual([1, 2]);
    }
  });

  test('of the same file twice changes nothing the second time', () => {
    const store = open(new MemoryStorage());
    store.update('a', () => record('a'));
    const text = store.exportText();
    expect(store.import(text)).toMatchObject({ kind: 'imported', attempts: 0 });
    expect(store.exportText()).toBe(text);
  });

  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['[]', 'another-format'],
    ['null', 'another-format'],
    ['{"format":"other"}', 'another-format'],
    ['{"format":"rollout-lab/progress","version":1,"labs":[]}', 'nothing'],
    ['{"format":"rollout-lab/progress","version":7,"labs":[{}]}', 'newer'],
  ])('that is no export is refused and changes nothing: %s', (text, problem) => {
    const store = open(new MemoryStorage());
    store.update('a', () => record('a'));
    const before = store.exportText();
    expect(store.import(text)).toEqual({ kind: 'refused', problem });
    expect(store.exportText()).toBe(before);
  });

  test('of a lab that this version does not have is kept', () => {
    const store = open(new MemoryStorage());
    const other = open(new MemoryStorage());
    other.update('from-tomorrow', () => record('from-tomorrow'));
    store.import(other.exportText());
    expect(store.record('from-tomorrow').attempts).toHaveLength(2);
  });
});

// --- any text in the store

/** A small generator of its own: the seed is the name of the test. */
function randomOf(seed: number): (below: number) => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

const JUNK: readonly unknown[] = [
  null,
  -1,
  1e300,
  'x',
  '',
  [],
  {},
  [[]],
  true,
  { __proto__: null },
  [null, 1, {}],
  'ㅎ',
];

/** Replaces, removes or doubles one part somewhere in a value. */
function spoil(value: unknown, random: (below: number) => number): unknown {
  if (typeof value !== 'object' || value === null || random(6) === 0) return JUNK[random(JUNK.length)];
  if (Array.isArray(value)) {
    if (value.length === 0) return [JUNK[random(JUNK.length)]];
    const at = random(value.length);
    return value.map((item: unknown, index) => (index === at ? spoil(item, random) : item));
  }
  const keys = Object.keys(value);
  const key = keys[random(keys.length)] ?? '';
  const entries = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    if (name !== key) return [[name, part]];
    return random(4) === 0 ? [] : [[name, spoil(part, random)]];
  });
  return Object.fromEntries(entries);
}

function spoiledText(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  switch (random(5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return `${text.slice(0, at)}${String.fromCharCode(random(0xffff))}${text.slice(at + 1)}`;
    case 2:
      return ['', 'null', '[]', '{}', '0', '"x"', '{"version":1}', 'undefined'][random(8)] ?? '';
    default:
      return JSON.stringify(spoil(JSON.parse(text), random)) ?? '';
  }
}

const stores = Array.from({ length: seedCount > 20 ? 1000 : 50 }, (_, index) => index + 1);

describe('a damaged store', () => {
  test.each(stores)('store %i: loads, loses no text, exports, and can be worked with', (seed) => {
    const random = randomOf(seed);
    const storage = new MemoryStorage();
    const sound = writeEnvelope(record('sound'));
    const spoiled = spoiledText(writeEnvelope(record('spoiled')), random);
    storage.texts.set(`${RECORD_PREFIX}sound`, sound);
    storage.texts.set(`${RECORD_PREFIX}spoiled`, spoiled);
    if (random(3) === 0) storage.texts.set(`${DAMAGED_PREFIX}spoiled`, 'damaged long ago');
    const full = random(4) === 0;
    if (full) storage.room = [...storage.texts.values()].reduce((sum, text) => sum + text.length, 0) + 10;

    const store = open(storage);
    expect(store.record('sound')).toEqual(record('sound'));
    const read = readEnvelope(spoiled);
    const whole = read.kind === 'read' && !read.damaged && read.record.lab === 'spoiled';
    const texts = store.getSnapshot().damaged.map(({ text }) => text);
    // Either all of it was read, or the text itself is there, word for word.
    if (whole) expect(store.record('spoiled')).toEqual(read.record);
    else expect(texts).toContain(spoiled);

    // Working on does not lose it: neither in the store nor in the export.
    store.update('spoiled', (before) => ({ ...before, attempts: [...before.attempts, attempt(99)] }));
    expect(store.record('spoiled').attempts.at(-1)?.at).toBe(99);
    const exported = readExport(store.exportText());
    expect(exported.kind).toBe('read');
    if (exported.kind !== 'read') return;
    expect(exported.records.map(({ lab }) => lab)).toEqual(expect.arrayContaining(['sound', 'spoiled']));
    if (!whole) {
      expect(exported.damaged.map(({ text }) => text)).toContain(spoiled);
      expect([...storage.texts.values()]).toContain(spoiled);
    }
    // The page after the next reload, and another browser that imports the export.
    const again = open(storage);
    if (!full && read.kind !== 'newer') expect(again.record('spoiled').attempts.at(-1)?.at).toBe(99);
    expect(again.getSnapshot().damaged.length).toBe(store.getSnapshot().damaged.length);
    const elsewhere = open(new MemoryStorage());
    expect(elsewhere.import(store.exportText()).kind).toBe('imported');
    expect(elsewhere.record('spoiled').attempts.at(-1)?.at).toBe(99);
  });
});

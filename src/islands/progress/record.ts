// What is remembered of one lab, and how it is read back: every part is checked, what is sound is kept, what is not is reported.
// Pure: no browser, no clock. A text from a store or a file is never trusted and never throws.
import { HINT_RUNGS, type HintRung } from '../../labs/index.ts';

/** Of the envelope around a record. A change of the shape below adds a step to `MIGRATIONS`. */
export const PROGRESS_VERSION = 1;

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** One grading. Times are milliseconds since 1970. */
export interface AttemptRecord {
  /** Time and fingerprint of the verdict: the same grading is the same attempt wherever it is imported. */
  readonly id: string;
  readonly at: number;
  /** Of 100. */
  readonly points: number;
  readonly passed: boolean;
  readonly passedSeeds: number;
  readonly seeds: number;
  /** Ids of the criteria that were met. */
  readonly met: readonly string[];
  readonly criteria: number;
  /** null: only the newest attempts keep their texts. */
  readonly files: readonly SavedFile[] | null;
}

export interface HintRecord {
  readonly hint: string;
  readonly rung: HintRung;
  readonly at: number;
}

/** Texts that were replaced (start again, reference, import) and can be had back. */
export interface KeptTexts {
  readonly at: number;
  readonly files: readonly SavedFile[];
}

/** Where somebody was: which run, and which second of it (milliseconds from the start of the world). */
export interface Place {
  readonly seed: number;
  readonly nowMs: number;
  readonly seenMs: number;
}

export interface LabRecord {
  readonly lab: string;
  /** null: untouched, the files are those of the lab. */
  readonly files: readonly SavedFile[] | null;
  readonly editedAt: number;
  readonly activeFile: string | null;
  readonly skipped: boolean;
  readonly attempts: readonly AttemptRecord[];
  readonly hints: readonly HintRecord[];
  readonly kept: readonly KeptTexts[];
  readonly place: Place | null;
}

export const emptyRecord = (lab: string): LabRecord => ({
  lab,
  files: null,
  editedAt: 0,
  activeFile: null,
  skipped: false,
  attempts: [],
  hints: [],
  kept: [],
  place: null,
});

/** Attempts keep their texts up to this many; older ones keep their result. */
export const ATTEMPTS_WITH_TEXTS = 20;
/** Attempts that are remembered at all, and replaced texts. */
export const MOST_ATTEMPTS = 500;
export const MOST_KEPT = 50;

export const isLabId = (id: unknown): id is string => typeof id === 'string' && /^[a-z0-9][a-z0-9-]{0,79}$/.test(id);

export interface ReadRecord {
  readonly record: LabRecord;
  /** Something in it could not be read and is not in the record. */
  readonly damaged: boolean;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads parts one by one and remembers whether one of them was not what it should be. */
class PartReader {
  damaged = false;

  private spoiled<T>(fallback: T): T {
    this.damaged = true;
    return fallback;
  }

  whole(value: unknown, most = Number.MAX_SAFE_INTEGER): number {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most
      ? value
      : this.spoiled(0);
  }

  flag(value: unknown): boolean {
    return typeof value === 'boolean' ? value : this.spoiled(false);
  }

  word(value: unknown): string | null {
    return typeof value === 'string' ? value : this.spoiled(null);
  }

  /** The sound ones of a list; absent is empty. */
  list<T>(value: unknown, read: (item: unknown) => T | null): T[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.spoiled([]);
    return value.flatMap((item: unknown) => {
      const sound = read(item);
      return sound === null ? this.spoiled([]) : [sound];
    });
  }

  files(value: unknown): readonly SavedFile[] | null {
    if (value === null || value === undefined) return null;
    const files = this.list(value, (item) =>
      isObject(item) && typeof item['name'] === 'string' && typeof item['text'] === 'string'
        ? { name: item['name'], text: item['text'] }
        : null,
    );
    return files.length === 0 ? this.spoiled(null) : files;
  }
}

function readAttempt(value: unknown): { readonly attempt: AttemptRecord; readonly damaged: boolean } | null {
  if (!isObject(value) || typeof value['id'] !== 'string' || value['id'] === '') return null;
  const part = new PartReader();
  const attempt: AttemptRecord = {
    id: value['id'],
    at: part.whole(value['at']),
    points: part.whole(value['points'], 100),
    passed: part.flag(value['passed']),
    passedSeeds: part.whole(value['passedSeeds']),
    seeds: part.whole(value['seeds']),
    met: part.list(value['met'], (item) => (typeof item === 'string' ? item : null)),
    criteria: part.whole(value['criteria']),
    files: part.files(value['files']),
  };
  return { attempt, damaged: part.damaged };
}

function readHint(value: unknown): HintRecord | null {
  if (!isObject(value) || typeof value['hint'] !== 'string') return null;
  const rung = HINT_RUNGS.find((known) => known === value['rung']);
  const at = value['at'];
  return rung && typeof at === 'number' && Number.isSafeInteger(at) && at >= 0
    ? { hint: value['hint'], rung, at }
    : null;
}

function readPlace(part: PartReader, value: unknown): Place | null {
  if (value === null || value === undefined) return null;
  if (!isObject(value)) {
    part.damaged = true;
    return null;
  }
  return { seed: part.whole(value['seed']), nowMs: part.whole(value['nowMs']), seenMs: part.whole(value['seenMs']) };
}

/** A record of version `PROGRESS_VERSION`; null when not even its lab is known. */
export function readRecord(value: unknown): ReadRecord | null {
  if (!isObject(value) || !isLabId(value['lab'])) return null;
  const part = new PartReader();
  const attempts = part.list(value['attempts'], readAttempt);
  if (attempts.some(({ damaged }) => damaged)) part.damaged = true;
  const kept = part.list(value['kept'], (item): KeptTexts | null => {
    if (!isObject(item)) return null;
    const files = part.files(item['files']);
    return files === null ? null : { at: part.whole(item['at']), files };
  });
  const record: LabRecord = {
    lab: value['lab'],
    files: part.files(value['files']),
    editedAt: part.whole(value['editedAt']),
    activeFile: value['activeFile'] === null ? null : part.word(value['activeFile']),
    skipped: part.flag(value['skipped']),
    attempts: attempts.map(({ attempt }) => attempt),
    hints: part.list(value['hints'], readHint),
    kept,
    place: readPlace(part, value['place']),
  };
  return { record, damaged: part.damaged };
}

/** Step n leads from version n + 1 to n + 2. None yet: version 1 is the first. */
export type Migration = (record: unknown) => unknown;
export const MIGRATIONS: readonly Migration[] = [];

export type ReadEnvelope =
  | { readonly kind: 'read'; readonly record: LabRecord; readonly damaged: boolean }
  /** Written by a later version of this site: it may not be touched. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'broken' };

/** A value of the store, `{version, record}`. `migrations` leads from every earlier version to the present one. */
export function readEnvelope(text: string, migrations: readonly Migration[] = MIGRATIONS): ReadEnvelope {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'broken' };
  }
  if (!isObject(value)) return { kind: 'broken' };
  return readVersioned(value['version'], value['record'], migrations);
}

export function readVersioned(
  version: unknown,
  record: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): ReadEnvelope {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'broken' };
  if (version > migrations.length + 1) return { kind: 'newer' };
  let migrated = record;
  try {
    for (const step of migrations.slice(version - 1)) migrated = step(migrated);
  } catch {
    return { kind: 'broken' };
  }
  const read = readRecord(migrated);
  return read === null ? { kind: 'broken' } : { kind: 'read', ...read };
}

export const writeEnvelope = (record: LabRecord): string => JSON.stringify({ version: PROGRESS_VERSION, record });

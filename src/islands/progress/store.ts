// My progress: one record a lab over a storage port, versioned and merged. Whatever the store does (full, blocked, damaged, another tab),
// what is in this page stays here and can be exported. Pure but for the port; no React.
import { mergeRecords, withinBounds, withoutOldTexts } from './merge.ts';
import { emptyRecord, isLabId, type LabRecord, readEnvelope, writeEnvelope } from './record.ts';
import { type DamagedText, exportText, type ImportProblem, readExport } from './transfer.ts';

export type WriteEnd = 'written' | 'full' | 'blocked';

/** A store of texts by key, as a browser has it. Never throws: what the browser throws is an answer. */
export interface StoragePort {
  /** null: the browser does not let us look. */
  keys(): readonly string[] | null;
  read(key: string): string | null;
  write(key: string, text: string): WriteEnd;
}

export interface ProgressHost {
  readonly storage: StoragePort;
  /** Milliseconds since 1970. */
  now(): number;
}

export const RECORD_PREFIX = 'rollout-lab.progress.';
export const DAMAGED_PREFIX = 'rollout-lab.damaged.';

/** Why something is not saved, in the order in which it is told. */
export type Trouble = 'blocked' | 'full' | 'newer';

export interface ProgressSnapshot {
  readonly records: ReadonlyMap<string, LabRecord>;
  readonly trouble: Trouble | null;
  /** Since when something is only in this page; null: everything is saved. */
  readonly unsavedSince: number | null;
  /** Texts of the store that could not be read, word for word. */
  readonly damaged: readonly DamagedText[];
  /** Size of the records in UTF-16 units, and attempts whose texts could be taken out. */
  readonly size: number;
  readonly attempts: number;
}

export type ImportEnd =
  | { readonly kind: 'imported'; readonly labs: number; readonly attempts: number; readonly damaged: number }
  | { readonly kind: 'refused'; readonly problem: ImportProblem };

export class ProgressStore {
  readonly #host: ProgressHost;
  readonly #listeners = new Set<() => void>();
  readonly #records = new Map<string, LabRecord>();
  /** What each key held when it was last read or written: another text was written by another tab. */
  readonly #texts = new Map<string, string>();
  readonly #damaged: DamagedText[] = [];
  /** Labs whose key may not be overwritten: a damaged text that could not be put aside, or one of a later version. */
  readonly #protected = new Map<string, Trouble>();
  readonly #unsaved = new Map<string, Trouble>();
  #unsavedSince: number | null = null;
  #snapshot: ProgressSnapshot | null = null;
  #blocked = false;

  constructor(host: ProgressHost) {
    this.#host = host;
    this.#load();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): ProgressSnapshot => {
    this.#snapshot ??= {
      records: new Map(this.#records),
      trouble: this.#trouble(),
      unsavedSince: this.#unsavedSince,
      damaged: [...this.#damaged],
      size: [...this.#records.values()].reduce((sum, record) => sum + writeEnvelope(record).length, 0),
      attempts: [...this.#records.values()].reduce((sum, { attempts }) => sum + attempts.length, 0),
    };
    return this.#snapshot;
  };

  record(lab: string): LabRecord {
    return this.#records.get(lab) ?? emptyRecord(lab);
  }

  update(lab: string, change: (record: LabRecord) => LabRecord): void {
    if (!isLabId(lab)) return;
    const before = this.record(lab);
    const after = change(before);
    if (after === before) return;
    this.#put(withinBounds({ ...after, lab }));
    this.#changed();
  }

  exportText(): string {
    return exportText([...this.#records.values()], this.#damaged, this.#host.now());
  }

  /** Takes what a file holds in addition to what is here. Refused files change nothing. */
  import(text: string): ImportEnd {
    const read = readExport(text);
    if (read.kind === 'refused') return read;
    const before = this.#attempts();
    for (const record of read.records) this.#put(mergeRecords(this.record(record.lab), record));
    for (const damaged of read.damaged) this.#putAside(damaged.key, damaged.text);
    this.#changed();
    return {
      kind: 'imported',
      labs: read.records.length,
      attempts: this.#attempts() - before,
      damaged: read.damaged.length + read.damagedRecords,
    };
  }

  /** Makes room: old attempts keep their results, not their texts. */
  removeOldTexts(): void {
    for (const record of [...this.#records.values()]) this.#put(withoutOldTexts(record));
    this.#changed();
  }

  /** Another tab has written. */
  reread(key: string | null): void {
    if (key !== null && !key.startsWith(RECORD_PREFIX)) return;
    for (const own of this.#host.storage.keys() ?? [])
      if (own.startsWith(RECORD_PREFIX) && (key === null || own === key)) this.#read(own);
    this.#changed();
  }

  #attempts(): number {
    return [...this.#records.values()].reduce((sum, { attempts }) => sum + attempts.length, 0);
  }

  #trouble(): Trouble | null {
    const troubles = new Set([...this.#unsaved.values(), ...(this.#blocked ? (['blocked'] as const) : [])]);
    return (['blocked', 'full', 'newer'] as const).find((trouble) => troubles.has(trouble)) ?? null;
  }

  #changed(): void {
    this.#snapshot = null;
    for (const listener of this.#listeners) listener();
  }

  #load(): void {
    const { storage } = this.#host;
    const keys = storage.keys();
    this.#blocked = keys === null;
    for (const key of keys ?? []) {
      if (!key.startsWith(DAMAGED_PREFIX)) continue;
      const text = storage.read(key);
      if (text !== null) this.#damaged.push({ key: key.slice(DAMAGED_PREFIX.length), text });
    }
    for (const key of keys ?? []) if (key.startsWith(RECORD_PREFIX)) this.#read(key);
  }

  #read(key: string): void {
    const text = this.#host.storage.read(key);
    if (text === null || text === this.#texts.get(key)) return;
    const lab = key.slice(RECORD_PREFIX.length);
    const read = readEnvelope(text);
    if (read.kind === 'newer') {
      this.#remember(lab, text);
      this.#protected.set(lab, 'newer');
      return;
    }
    this.#texts.set(key, text);
    const foreign = read.kind === 'read' && read.record.lab !== lab;
    if (read.kind === 'broken' || read.damaged || foreign) {
      const end = this.#putAside(lab, text);
      if (end !== 'written') this.#protected.set(lab, end);
    }
    if (read.kind === 'read' && isLabId(lab)) {
      const record = { ...read.record, lab };
      const known = this.#records.get(lab);
      this.#records.set(lab, known ? mergeRecords(known, record) : record);
    }
  }

  #remember(key: string, text: string): boolean {
    if (this.#damaged.some((one) => one.text === text)) return false;
    this.#damaged.push({ key, text });
    return true;
  }

  /** Keeps a text that cannot be read, word for word, under a key of its own. */
  #putAside(key: string, text: string): WriteEnd {
    const { storage } = this.#host;
    // Already in the store under its own key: nothing to do.
    if (!this.#remember(key, text)) return 'written';
    const taken = new Set(storage.keys() ?? []);
    let free = `${DAMAGED_PREFIX}${key}`;
    for (let number = 2; taken.has(free); number++) free = `${DAMAGED_PREFIX}${key}.${number}`;
    return storage.write(free, text);
  }

  /** Into this page at once, and into the store if it lets us. */
  #put(record: LabRecord): void {
    const { storage } = this.#host;
    const { lab } = record;
    const key = RECORD_PREFIX + lab;
    const there = storage.read(key);
    let merged = record;
    if (there !== null && there !== this.#texts.get(key) && !this.#protected.has(lab)) {
      const other = readEnvelope(there);
      if (other.kind === 'read' && !other.damaged) merged = withinBounds(mergeRecords(record, other.record));
      else {
        this.#records.set(lab, record);
        this.#read(key);
        merged = this.record(lab);
      }
    }
    this.#records.set(lab, merged);
    const guarded = this.#protected.get(lab);
    const text = writeEnvelope(merged);
    const end = guarded ?? storage.write(key, text);
    if (end === 'written') {
      this.#texts.set(key, text);
      this.#unsaved.delete(lab);
      if (this.#unsaved.size === 0) this.#unsavedSince = null;
      this.#blocked = false;
      this.#retry();
    } else {
      this.#unsaved.set(lab, end);
      this.#unsavedSince ??= this.#host.now();
    }
  }

  /** There is room again: what waited is written. */
  #retry(): void {
    for (const lab of [...this.#unsaved.keys()]) {
      if (this.#protected.has(lab)) continue;
      const key = RECORD_PREFIX + lab;
      const text = writeEnvelope(this.record(lab));
      if (this.#host.storage.write(key, text) !== 'written') continue;
      this.#texts.set(key, text);
      this.#unsaved.delete(lab);
    }
    if (this.#unsaved.size === 0) this.#unsavedSince = null;
  }
}

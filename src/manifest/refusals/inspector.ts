// What a refusal looks at: the stored form of an object, read by path, with a way to report. Reports find their own place in the text.
import type { ManifestDocument } from '../document.ts';
import type { Finding, Fix, Range, Severity } from '../finding.ts';
import type { FindingId } from '../finding-ids.ts';
import {
  formatPath,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  lastName,
  type Path,
  valueAt,
} from '../json.ts';

/** Enough to learn from. */
const MAX_FINDINGS = 500;

export interface ReportOptions {
  /** The field as the API server names it, where that is not the path. */
  readonly field?: string;
  readonly fix?: Fix;
  /** Show the key instead of the value. */
  readonly atKey?: boolean;
  readonly severity?: Severity;
}

/** What the inspectors of one object have found together. */
interface Found {
  readonly findings: Finding[];
  readonly said: Set<string>;
}

/** One object under inspection, or a part of it: paths begin where it stands. */
export class Inspector {
  readonly document: ManifestDocument;
  readonly #found: Found;
  readonly #base: Path;
  readonly #root: JsonValue | undefined;

  constructor(document: ManifestDocument, inside?: { found: Found; base: Path; root: JsonValue | undefined }) {
    this.document = document;
    this.#found = inside?.found ?? { findings: [], said: new Set() };
    this.#base = inside?.base ?? [];
    this.#root = inside === undefined ? document.defaulted : inside.root;
  }

  /** The inspection of what stands at a path: what is asked of a container need not come down from the root each time. */
  inside(path: Path): Inspector {
    return new Inspector(this.document, { found: this.#found, base: this.absolute(path), root: this.value(path) });
  }

  absolute(path: Path): Path {
    return this.#base.length === 0 ? path : [...this.#base, ...path];
  }

  /** As the API server writes it. */
  fieldName(path: Path): string {
    return formatPath(this.absolute(path));
  }

  get findings(): readonly Finding[] {
    return this.#found.findings;
  }

  get kind(): string {
    return this.document.kind;
  }

  /** The value that the server would store, defaults included. */
  value(path: Path): JsonValue | undefined {
    return valueAt(this.#root, path);
  }

  has(path: Path): boolean {
    const value = this.value(path);
    return value !== undefined && value !== null;
  }

  /** The value in the text, without defaults. */
  written(path: Path): JsonValue | undefined {
    return valueAt(this.document.object, this.absolute(path));
  }

  text(path: Path): string {
    const value = this.value(path);
    return typeof value === 'string' ? value : '';
  }

  number(path: Path): number | undefined {
    const value = this.value(path);
    return typeof value === 'number' ? value : undefined;
  }

  object(path: Path): JsonObject | undefined {
    const value = this.value(path);
    return isJsonObject(value) ? value : undefined;
  }

  /** Path of each item of a list. */
  items(path: Path): Path[] {
    const value = this.value(path);
    return isJsonArray(value) ? value.map((_, index) => [...path, index]) : [];
  }

  /** Keys of a map. */
  keys(path: Path): string[] {
    return Object.keys(this.object(path) ?? {});
  }

  refuse(id: FindingId, within: Path, data: Finding['data'] = {}, options: ReportOptions = {}): void {
    const { findings, said } = this.#found;
    const path = this.absolute(within);
    const field = options.field ?? formatPath(path);
    // A rule of its own and the schema may say the same; the first speaks.
    if (findings.length >= MAX_FINDINGS) return;
    const identity = `${id} ${formatPath(path)}`;
    if (said.has(identity)) return;
    said.add(identity);
    findings.push({
      id,
      severity: options.severity ?? 'error',
      range: this.#place(path, options.atKey ?? false),
      data: { field, name: lastName(path), ...data },
      path: field,
      ...(options.fix ? { fix: options.fix } : {}),
    });
  }

  /** It is taken, but it does not do what it seems to. */
  warn(id: FindingId, path: Path, data: Finding['data'] = {}, options: ReportOptions = {}): void {
    this.refuse(id, path, data, { ...options, severity: 'warning' });
  }

  /** It is taken and right; there is something to know about it. */
  note(id: FindingId, path: Path, data: Finding['data'] = {}, options: ReportOptions = {}): void {
    this.refuse(id, path, data, { ...options, severity: 'info' });
  }

  /** What another inspection of the same document has found; with another weight, if one is given. */
  adopt(findings: readonly Finding[], severity?: Severity): void {
    const { findings: known, said } = this.#found;
    for (const finding of findings) {
      const identity = `${finding.id} ${finding.path ?? ''}`;
      if (known.length >= MAX_FINDINGS || said.has(identity)) continue;
      said.add(identity);
      known.push(severity === undefined ? finding : { ...finding, severity });
    }
  }

  /** The value in the text at an absolute path; for what the text does not say, the key of the nearest thing around it. */
  #place(path: Path, atKey: boolean): Range {
    const { document } = this;
    const exact = atKey ? document.keyRangeOf(path) : document.rangeOf(path);
    if (exact && exact.end > exact.start) return exact;
    for (let length = path.length; length > 0; length--) {
      const around = path.slice(0, length);
      const key = document.keyRangeOf(around);
      if (key) return key;
      const item = typeof path[length - 1] === 'number' ? document.rangeOf(around) : undefined;
      if (item) return { start: item.start, end: Math.min(item.end, item.start + 1) };
    }
    return document.keyRangeOf(['kind']) ?? { start: document.root.range.start, end: document.root.range.start + 1 };
  }

  /** A fix that puts another text in the place of a value that is written. */
  replace(path: Path, text: string): { fix: Fix } | undefined {
    const range = this.document.rangeOf(this.absolute(path));
    return range && range.end > range.start ? { fix: { edits: [{ range, text }] } } : undefined;
  }

  // Checks that many refusals share. Each returns whether the value passed.

  required(path: Path): boolean {
    const value = this.value(path);
    const empty = value === undefined || value === null || value === '' || (isJsonArray(value) && value.length === 0);
    if (empty) this.refuse('missing-required-field', path);
    return !empty;
  }

  notNegative(path: Path): boolean {
    const value = this.number(path);
    if (value === undefined || value >= 0) return true;
    this.refuse('negative-number', path, { value });
    return false;
  }

  between(path: Path, min: number, max: number): boolean {
    const value = this.number(path);
    if (value === undefined || (value >= min && value <= max)) return true;
    this.refuse('number-out-of-range', path, { value: String(value), min: String(min), max: String(max) });
    return false;
  }

  oneOf(path: Path, supported: readonly string[], options: ReportOptions = {}): boolean {
    const value = this.value(path);
    if (value === undefined || value === null || supported.some((one) => one === value)) return true;
    const near = supported.find((one) => one.toLowerCase() === String(value).toLowerCase());
    this.refuse(
      'unsupported-value',
      path,
      { value: String(value), supported: supported.join(', ') },
      { ...(near === undefined ? {} : this.replace(path, near)), ...options },
    );
    return false;
  }
}

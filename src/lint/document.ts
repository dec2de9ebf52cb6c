// One object of one of the files that are checked, and where in its text a path stands.
import {
  isJsonObject,
  type JsonObject,
  type ManifestDocument,
  type Path,
  type Range,
  valueAt,
} from '../manifest/index.ts';

export interface LintFile {
  readonly name: string;
  readonly text: string;
}

export interface LintDocument {
  readonly file: LintFile;
  readonly manifest: ManifestDocument;
  readonly apiVersion: string;
  /** `apps` of `apps/v1`; '' for the core group. */
  readonly group: string;
  readonly kind: string;
  /** `apps/Deployment`, `Service`: kind with its group, so that another's `Service` is no Service. */
  readonly type: string;
  readonly name: string;
  /** 'default' when the manifest names none. */
  readonly namespace: string;
  /** As written: nothing is defaulted, wrong types are still there. Read it with `read.ts`. */
  readonly object: JsonObject;
}

export function makeLintDocument(file: LintFile, manifest: ManifestDocument): LintDocument {
  const { apiVersion, kind, name, namespace, object } = manifest;
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  const type = group === '' ? kind : `${group}/${kind}`;
  return { file, manifest, apiVersion, group, kind, type, name, namespace: namespace || 'default', object };
}

/**
 * Where a finding about a path is shown: at a value of one line, at the key of a longer one, and for what is not written at the nearest
 * thing around it that is (the name of the container, of the object).
 */
export function placeOf(document: LintDocument, path: Path): Range {
  const { manifest, object, file } = document;
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const range = manifest.rangeOf(part);
    if (range === undefined) continue;
    const value = valueAt(object, part);
    const written = length === path.length || typeof value !== 'object' || value === null;
    if (written && (typeof value !== 'object' || value === null) && isOneLine(file.text, range)) return range;
    const key = manifest.keyRangeOf(part);
    if (key !== undefined) return key;
    const name = nameInside(document, part);
    if (name !== undefined) return name;
    if (isOneLine(file.text, range)) return range;
    return firstLineOf(file.text, range);
  }
  return (
    manifest.rangeOf(['metadata', 'name']) ?? manifest.rangeOf(['kind']) ?? firstLineOf(file.text, manifest.root.range)
  );
}

/** The name that an item of a list has, or its first field. */
function nameInside({ manifest, object }: LintDocument, path: Path): Range | undefined {
  const value = valueAt(object, path);
  if (!isJsonObject(value)) return undefined;
  const first = Object.keys(value)[0];
  if (Object.hasOwn(value, 'name')) return manifest.rangeOf([...path, 'name']);
  return first === undefined ? undefined : manifest.keyRangeOf([...path, first]);
}

function isOneLine(text: string, { start, end }: Range): boolean {
  return end > start && !text.slice(start, end).includes('\n');
}

function firstLineOf(text: string, { start, end }: Range): Range {
  const stop = text.indexOf('\n', start);
  return { start, end: Math.max(start, stop < 0 ? end : Math.min(end, stop)) };
}

/** `Deployment/web`: how a second object is named in data and words. */
export const objectName = ({ kind, name }: LintDocument): string => `${kind}/${name}`;

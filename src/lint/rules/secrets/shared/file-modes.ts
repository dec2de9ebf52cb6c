// Modes of the files that volumes bring into a pod. Written in octal, as everybody reads them.
import { isJsonObject, type JsonObject, type JsonValue, type Path, type TextEdit } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { setField } from '../../../edits.ts';
import { listAt, numberAt, objectAt, textAt } from '../../../read.ts';
import type { Workload } from '../../../workloads.ts';
import { isPublicHalf } from './credentials.ts';

/** What the kubelet takes when nothing is said. */
export const DEFAULT_MODE = 0o644;

export interface FileMode {
  readonly volume: string;
  /** Of the field `defaultMode` or `mode`, written or not. */
  readonly path: Path;
  /** Undefined when it is not written. */
  readonly mode: number | undefined;
  /** Whether files of a Secret get it that are not public. */
  readonly secret: boolean;
}

const KINDS = ['secret', 'configMap', 'downwardAPI', 'projected'] as const;
const SOURCES = ['secret', 'configMap', 'downwardAPI'] as const;

/** Every mode that the volumes of a workload give, or could give. */
export function fileModes({ pod, podPath }: Workload): readonly FileMode[] {
  return listAt(pod, 'volumes').flatMap((volume, index) => {
    if (!isJsonObject(volume)) return [];
    const name = typeof volume['name'] === 'string' ? volume['name'] : '';
    return KINDS.flatMap((kind) => {
      const source = volume[kind];
      if (!isJsonObject(source)) return [];
      const path = [...podPath, 'volumes', index, kind];
      const projected = kind === 'projected' ? listAt(source, 'sources') : [];
      const secret =
        kind === 'secret' ? usesDefault(source) : projected.some((part) => usesDefault(objectAt(part, 'secret')));
      const own = { volume: name, path: [...path, 'defaultMode'], mode: numberAt(source, 'defaultMode'), secret };
      const items =
        kind === 'projected' ? projectedItems(projected, path, name) : itemsOf(source, path, name, kind === 'secret');
      return [own, ...items];
    });
  });
}

/** Whether a source of a Secret has a file that is not public and gets the mode of the volume. */
function usesDefault(source: JsonObject): boolean {
  if (Object.keys(source).length === 0) return false;
  const items = listAt(source, 'items');
  return (
    items.length === 0 ||
    items.some((item) => numberAt(item, 'mode') === undefined && !isPublicHalf(textAt(item, 'key') ?? ''))
  );
}

const itemsOf = (source: JsonValue, path: Path, volume: string, secret: boolean): readonly FileMode[] =>
  listAt(source, 'items').flatMap((item, index) => {
    const mode = numberAt(item, 'mode');
    if (mode === undefined) return [];
    const isSecret = secret && !isPublicHalf(textAt(item, 'key') ?? '');
    return [{ volume, path: [...path, 'items', index, 'mode'], mode, secret: isSecret }];
  });

const projectedItems = (sources: readonly JsonValue[], path: Path, volume: string): readonly FileMode[] =>
  sources.flatMap((part, index) =>
    SOURCES.flatMap((kind) => {
      const source = isJsonObject(part) ? part[kind] : undefined;
      return isJsonObject(source) ? itemsOf(source, [...path, 'sources', index, kind], volume, kind === 'secret') : [];
    }),
  );

/** `0440`. */
export const octal = (mode: number): string => `0${mode.toString(8)}`;

/** Writes a mode in octal, which YAML knows and JSON does not. */
export function setFileMode(document: LintDocument, path: Path, mode: number): readonly TextEdit[] | undefined {
  const edits = setField(document, path, mode);
  if (document.file.text.trimStart().startsWith('{')) return edits;
  return edits?.map((edit) => ({ ...edit, text: edit.text.replace(String(mode), octal(mode)) }));
}

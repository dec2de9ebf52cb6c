// Modes of the files that volumes bring into a pod. Written in octal, as everybody reads them.
import { isJsonObject, type JsonValue, type Path, type TextEdit } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { setField } from '../../../edits.ts';
import { listAt, numberAt } from '../../../read.ts';
import type { Workload } from '../../../workloads.ts';

/** What the kubelet takes when nothing is said. */
export const DEFAULT_MODE = 0o644;

export interface FileMode {
  readonly volume: string;
  /** Of the field `defaultMode` or `mode`, written or not. */
  readonly path: Path;
  /** Undefined when it is not written. */
  readonly mode: number | undefined;
  /** Whether the files are those of a Secret. */
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
      const secret = kind === 'secret' || projected.some((part) => isJsonObject(part) && isJsonObject(part['secret']));
      const own = { volume: name, path: [...path, 'defaultMode'], mode: numberAt(source, 'defaultMode'), secret };
      const items = kind === 'projected' ? projectedItems(projected, path, name) : itemsOf(source, path, name, secret);
      return [own, ...items];
    });
  });
}

const itemsOf = (source: JsonValue, path: Path, volume: string, secret: boolean): readonly FileMode[] =>
  listAt(source, 'items').flatMap((item, index) => {
    const mode = numberAt(item, 'mode');
    return mode === undefined ? [] : [{ volume, path: [...path, 'items', index, 'mode'], mode, secret }];
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

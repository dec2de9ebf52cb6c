// Progress as a file: what is exported, and how a file is read that comes from anywhere. Pure; never throws.
import { type LabRecord, PROGRESS_VERSION, readVersioned } from './record.ts';

export const EXPORT_FORMAT = 'rollout-lab/progress';
/** UTF-16 units; the largest true export is far below. */
export const LONGEST_IMPORT = 50_000_000;

/** A text of the store that could not be read, and what its key said. */
export interface DamagedText {
  readonly key: string;
  readonly text: string;
}

export type ImportProblem = 'too-long' | 'not-json' | 'another-format' | 'newer' | 'nothing';

export type ReadExport =
  | {
      readonly kind: 'read';
      readonly records: readonly LabRecord[];
      readonly damaged: readonly DamagedText[];
      /** Records of which a part or all could not be read. */
      readonly damagedRecords: number;
    }
  | { readonly kind: 'refused'; readonly problem: ImportProblem };

export function exportText(records: readonly LabRecord[], damaged: readonly DamagedText[], now: number): string {
  const labs = [...records].sort((a, b) => (a.lab < b.lab ? -1 : 1));
  return `${JSON.stringify({ format: EXPORT_FORMAT, version: PROGRESS_VERSION, exportedAt: now, labs, damaged }, null, 1)}\n`;
}

const refused = (problem: ImportProblem): ReadExport => ({ kind: 'refused', problem });
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function readExport(text: string): ReadExport {
  if (text.length > LONGEST_IMPORT) return refused('too-long');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== EXPORT_FORMAT)
    return refused('another-format');
  const version = 'version' in value ? value.version : undefined;
  const records: LabRecord[] = [];
  let damagedRecords = 0;
  for (const lab of listOf('labs' in value ? value.labs : undefined)) {
    const read = readVersioned(version, lab);
    if (read.kind === 'newer') return refused('newer');
    if (read.kind === 'read') records.push(read.record);
    if (read.kind === 'broken' || read.damaged) damagedRecords += 1;
  }
  const damaged = listOf('damaged' in value ? value.damaged : undefined).flatMap((item): DamagedText[] =>
    typeof item === 'object' &&
    item !== null &&
    'key' in item &&
    'text' in item &&
    typeof item.key === 'string' &&
    item.key.length <= 200 &&
    typeof item.text === 'string'
      ? [{ key: item.key, text: item.text }]
      : [],
  );
  if (records.length === 0 && damaged.length === 0) return refused('nothing');
  return { kind: 'read', records, damaged, damagedRecords };
}

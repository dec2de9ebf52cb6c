// Files and folders that somebody drops or chooses, as texts with their paths. Browser only; what is no text is left out and counted.
import { LARGEST_FILE_MB } from '../editor/read-dropped.ts';
import { type CheckFile, MOST_FILES, withDistinctNames } from './draft.ts';

export interface ReadFiles {
  readonly files: readonly CheckFile[];
  /** No texts, or too large. */
  readonly refused: readonly string[];
  /** There were more than are taken. */
  readonly more: number;
}

interface Arrived {
  /** With its folders. */
  readonly path: string;
  readonly file: File;
}

/** Of a folder only what the checker can have an opinion on; a file that is chosen by itself is always taken. */
const OF_INTEREST = /\.(?:ya?ml|json|tpl|sh|bash|dockerfile)$|(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$/i;
/** Folders that hold other people's files, or none that a person wrote. */
const SKIPPED = /(?:^|\/)(?:node_modules|vendor|\.[^/]+)(?:\/|$)/;

const isOfInterest = (path: string): boolean => OF_INTEREST.test(path) && !SKIPPED.test(path);

async function readAll(arrived: readonly Arrived[]): Promise<ReadFiles> {
  const taken = arrived.slice(0, MOST_FILES);
  const read = await Promise.all(
    taken.map(async ({ path, file }): Promise<CheckFile | string> => {
      if (file.size > LARGEST_FILE_MB * 1_000_000) return path;
      try {
        const text = await file.text();
        return text.includes('\0') ? path : { name: path, text };
      } catch {
        return path;
      }
    }),
  );
  return {
    files: withDistinctNames(
      read.filter((one) => typeof one !== 'string').toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ),
    refused: read.filter((one) => typeof one === 'string'),
    more: arrived.length - taken.length,
  };
}

/** From a field for files, or for a folder (then the names carry their paths). */
export function readChosen(list: FileList): Promise<ReadFiles> {
  const all = [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const ofFolder = all.some(({ path }) => path.includes('/'));
  return readAll(ofFolder ? all.filter(({ path }) => isOfInterest(path)) : all);
}

/** From a drop: files, and whatever is in the folders among them. */
export async function readDrop(transfer: DataTransfer): Promise<ReadFiles> {
  // Entries have to be taken before the first wait: the transfer is emptied after the event.
  const entries = [...transfer.items].map((item) => ({
    entry: item.webkitGetAsEntry?.() ?? null,
    file: item.getAsFile(),
  }));
  const arrived: Arrived[] = [];
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) await walk(entry, arrived);
    else if (file !== null) arrived.push({ path: file.name, file });
  }
  return readAll(arrived);
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function walk(entry: FileSystemEntry, found: Arrived[]): Promise<void> {
  // One more than is taken, so that "more" is noticed; a whole disk is not walked.
  if (found.length > MOST_FILES) return;
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    if (!isOfInterest(path)) return;
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    if (file !== null) found.push({ path, file });
    return;
  }
  if (!isFolder(entry) || SKIPPED.test(path)) return;
  const reader = entry.createReader();
  for (;;) {
    // A reader gives its entries in portions, and an empty one at the end.
    const portion = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (portion.length === 0) return;
    for (const inner of portion) await walk(inner, found);
  }
}

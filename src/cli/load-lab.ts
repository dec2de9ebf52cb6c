// Reads the folder of a lab and what somebody hands in from the disk. The only place of the command line that knows where labs are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isManifest, type LabTexts, type TextFile } from '../labs/index.ts';

const LABS = join(import.meta.dirname, '..', 'labs');

/** The texts of a lab's folder by their path within it, with `/`. */
export function loadLabTexts(id: string): LabTexts {
  const folder = join(LABS, id);
  const texts: [string, string][] = [];
  const read = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) read(inside);
      else texts.push([inside, readFileSync(join(folder, inside), 'utf8')]);
    }
  };
  read('');
  return Object.fromEntries(texts);
}

/** The manifests of a folder by name, without its subfolders. Throws as `node:fs` does. */
export function readManifests(folder: string): TextFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isManifest(entry.name))
    .map(({ name }) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

// Reads the folder of a lab and what somebody hands in from the disk. The only place of the command line that knows where labs are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Brief, type Lab, type LabDefinition, parseBrief, type TextFile } from '../labs/index.ts';

const LABS = join(import.meta.dirname, '..', 'labs');
const MANIFEST = /\.(?:ya?ml|json)$/;

/** The manifests of a folder by name, without its subfolders. Throws as `node:fs` does. */
export function readManifests(folder: string): TextFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && MANIFEST.test(entry.name))
    .map(({ name }) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Those of `changed` in place of those of `files` that have the same name. */
export const withFiles = (files: readonly TextFile[], changed: readonly TextFile[]): TextFile[] => [
  ...files.map((file) => changed.find(({ name }) => name === file.name) ?? file),
  ...changed.filter(({ name }) => !files.some((file) => file.name === name)),
];

export function loadLab(definition: LabDefinition): Lab {
  const folder = join(LABS, definition.id);
  const start = readManifests(join(folder, 'start'));
  const worlds = readManifests(join(folder, 'worlds'));
  return {
    definition,
    start,
    solution: withFiles(start, readManifests(join(folder, 'solution'))),
    worlds: Object.fromEntries(worlds.map(({ name, text }) => [name.replace(MANIFEST, ''), text])),
  };
}

/** A listed wrong answer: the start with its files in place. */
export function loadWrongAnswer(lab: Lab, id: string): TextFile[] {
  return withFiles(lab.start, readManifests(join(LABS, lab.definition.id, 'wrong', id)));
}

/** '' for a language that has none. */
export function readBriefText(id: string, language: string): string {
  const path = join(LABS, id, `brief.${language}.md`);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

export const loadBrief = (id: string, language: string): Brief => parseBrief(readBriefText(id, language));

// A lab from the texts of its folder. Reading them is the work of a loader (of the command line, of the pages); what they mean stands here once.
import { type Brief, parseBrief } from './brief.ts';
import type { Lab, LabDefinition, TextFile } from './schema.ts';

/** Path within the folder of the lab (`start/deployment.yaml`, with `/`) → text. */
export type LabTexts = Readonly<Record<string, string>>;

const MANIFEST = /\.(?:ya?ml|json)$/;

/** Whether a file counts as a manifest that is handed in. */
export const isManifest = (name: string): boolean => MANIFEST.test(name);

function manifestsIn(texts: LabTexts, folder: string): TextFile[] {
  return Object.entries(texts)
    .filter(([path]) => path.startsWith(`${folder}/`) && isManifest(path))
    .map(([path, text]) => ({ name: path.slice(folder.length + 1), text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Those of `changed` in place of those of `files` that have the same name. */
const withFiles = (files: readonly TextFile[], changed: readonly TextFile[]): TextFile[] => [
  ...files.map((file) => changed.find(({ name }) => name === file.name) ?? file),
  ...changed.filter(({ name }) => !files.some((file) => file.name === name)),
];

export function assembleLab(definition: LabDefinition, texts: LabTexts): Lab {
  const order = definition.files.map(({ name }) => name);
  const start = manifestsIn(texts, 'start').sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return {
    definition,
    start,
    solution: withFiles(start, manifestsIn(texts, 'solution')),
    worlds: Object.fromEntries(
      manifestsIn(texts, 'worlds').map(({ name, text }) => [name.replace(MANIFEST, ''), text]),
    ),
  };
}

/** A listed wrong answer: the start with its files in place. */
export const wrongAnswerFiles = ({ start }: Lab, texts: LabTexts, id: string): TextFile[] =>
  withFiles(start, manifestsIn(texts, `wrong/${id}`));

/** Empty for a language that has none. */
export const briefIn = (texts: LabTexts, language: string): Brief => parseBrief(texts[`brief.${language}.md`] ?? '');

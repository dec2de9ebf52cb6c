// The labs for the pages: the texts of every lab's folder, taken into the build. What they mean stands in src/labs.
import { assembleLab, type Brief, briefIn, type Lab, type LabDefinition, type LabTexts } from '../labs/index.ts';

const files = import.meta.glob<string>('../labs/*/**/*.{yaml,yml,json,md}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The texts of a lab's folder by their path within it. */
export function labTexts(id: string): LabTexts {
  const folder = `../labs/${id}/`;
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(folder))
      .map(([path, text]) => [path.slice(folder.length), text]),
  );
}

export const labForPage = (definition: LabDefinition): Lab => assembleLab(definition, labTexts(definition.id));

export const briefForPage = (id: string, language: string): Brief => briefIn(labTexts(id), language);

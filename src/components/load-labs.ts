// The labs with their texts, for the pages: read when the site is built. The command line has its own loader (src/cli/load-lab.ts).
import type { Language } from '../i18n/index.ts';
import type { ListedLab } from '../islands/lab/lab-list.ts';
import type { LabPageData } from '../islands/lab/lab-page-data.ts';
import { assembleLab, type Brief, briefIn, LABS, type LabDefinition, type LabTexts } from '../labs/index.ts';

const found: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>('../labs/*/{start,solution,worlds}/*', { query: '?raw', import: 'default', eager: true }),
  ...import.meta.glob<string>('../labs/*/brief.*.md', { query: '?raw', import: 'default', eager: true }),
};

function textsOf(id: string): LabTexts {
  const folder = `../labs/${id}/`;
  return Object.fromEntries(
    Object.entries(found)
      .filter(([path]) => path.startsWith(folder))
      .map(([path, text]) => [path.slice(folder.length), text]),
  );
}

const briefOf = (id: string, language: Language): Brief => briefIn(textsOf(id), language);

export function loadLabPage(definition: LabDefinition, language: Language): LabPageData {
  const { id } = definition;
  const index = LABS.indexOf(definition);
  const { start, solution, worlds } = assembleLab(definition, textsOf(id));
  const next = LABS[index + 1];
  return {
    id,
    number: index + 1,
    start,
    solution,
    worlds,
    brief: briefOf(id, language),
    next: next ? { id: next.id, title: briefOf(next.id, language).title } : null,
  };
}

/** The list of labs in one language, in its order. */
export const listedLabs = (language: Language): ListedLab[] =>
  LABS.map((definition, index) => {
    const { title, lead } = briefOf(definition.id, language);
    const { id, kind, section, minutes, prerequisites, criteria } = definition;
    return { id, number: index + 1, kind, section, minutes, prerequisites, criteria: criteria.length, title, lead };
  });

// Diagrams as data: what lights exists, the text is the same graph in both languages, every step is said.
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/i18n/index.ts';
import { sayDynamic } from '../../src/i18n/lecture/index.ts';
import {
  DIAGRAMS,
  type Diagram,
  type DiagramWords,
  isPrincipleId,
  mermaidSource,
  partsOf,
} from '../../src/session/index.ts';

const wordsOf = ({ id }: Diagram, language: Language): DiagramWords => ({
  part: (part) => sayDynamic(language, `diagram.${id}.part.${part}`),
  row: (row) => sayDynamic(language, `diagram.${id}.row.${row}`),
  link: (label) => sayDynamic(language, `diagram.${id}.link.${label}`),
});

const idsOnly: DiagramWords = { part: () => 'x', row: () => 'x', link: () => 'x' };

describe.each(DIAGRAMS.map((diagram) => [diagram.id, diagram] as const))('%s', (id, diagram) => {
  test('links join parts that there are, and each link is lit by one step', () => {
    const parts = partsOf(diagram);
    for (const { from, to } of diagram.links) {
      expect(parts).toContain(from);
      expect(parts).toContain(to);
    }
    expect(diagram.steps.flatMap(({ links }) => links)).toEqual(diagram.links.map((_, at) => at));
  });

  test('every part is lit by some step, a step lights the ends of its links, and names principles', () => {
    const lit = new Set(diagram.steps.flatMap(({ parts }) => parts));
    expect([...partsOf(diagram)].filter((part) => !lit.has(part))).toEqual([]);
    for (const step of diagram.steps) {
      expect(step.principles.length, step.id).toBeGreaterThan(0);
      expect(step.principles.every(isPrincipleId)).toBe(true);
      for (const at of step.links) {
        const link = diagram.links[at];
        expect(step.parts, step.id).toContain(link?.from);
        expect(step.parts, step.id).toContain(link?.to);
      }
    }
    expect(new Set(diagram.steps.map((step) => step.id)).size).toBe(diagram.steps.length);
  });

  test.each([...LANGUAGES])('says everything in %s', (language) => {
    const source = mermaidSource(diagram, wordsOf(diagram, language));
    expect(source).not.toContain('diagram.');
    for (const part of partsOf(diagram)) expect(source).toContain(sayDynamic(language, `diagram.${id}.part.${part}`));
    for (const step of diagram.steps) {
      expect(sayDynamic(language, `diagram.${id}.step.${step.id}`), step.id).toMatch(/\.$/);
      expect(sayDynamic(language, `diagram.${id}.step.${step.id}.why`), step.id).toMatch(/[.`]$/);
    }
  });

  test('is the same graph whatever the words are', () => {
    const bare = (text: string) =>
      text
        .replace(/\["[^"]*"\]/g, '')
        .replace(/\|[^|]*\|/g, '')
        .replace(/(as|:) .*$/gm, '');
    const graphs = [idsOnly, ...LANGUAGES.map((language) => wordsOf(diagram, language))].map((words) =>
      bare(mermaidSource(diagram, words)),
    );
    expect(new Set(graphs).size).toBe(1);
  });
});

test('a word cannot leave its label', () => {
  const diagram = DIAGRAMS.find(({ id }) => id === 'rolling-update');
  if (diagram === undefined) throw new Error('no diagram');
  const source = mermaidSource(diagram, { ...idsOnly, part: () => '"];click x "#;' });
  expect(source).toContain('["#34;]#59;click x #34;#35;#59;"]');
});

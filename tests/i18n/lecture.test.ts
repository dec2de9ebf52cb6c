// The catalogue of the lecture keeps the rules of the main one: both languages say the same, and nothing is left over.
import { describe, expect, test } from 'vitest';
import { LANGUAGES, placeholders } from '../../src/i18n/index.ts';
import { lectureCatalogues, say, sayDynamic } from '../../src/i18n/lecture/index.ts';
import { DIAGRAMS, PRINCIPLE_IDS, partsOf } from '../../src/session/index.ts';
import { read, sources } from '../architecture/sources.ts';

const keys = Object.keys(lectureCatalogues.en);

describe('both languages say the same', () => {
  test('the same keys', () => {
    expect(Object.keys(lectureCatalogues.ko).sort()).toEqual([...keys].sort());
  });

  test.each(keys)('%s asks for the same values, names the same fields and is not empty', (key) => {
    const [ko, en] = [lectureCatalogues.ko[key] ?? '', lectureCatalogues.en[key] ?? ''];
    expect(placeholders(ko)).toEqual(placeholders(en));
    const fields = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]).sort();
    expect(fields(ko)).toEqual(fields(en));
    expect(ko.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(ko === en && /[a-z]{3} [a-z]{3}/.test(en), 'left in English').toBe(false);
  });
});

test('no sentence is left over', () => {
  const text = sources(/^src\/(components|islands|pages|session)\/.*\.(ts|tsx|astro)$/)
    .map(read)
    .join('\n');
  const templates = [...text.matchAll(/[`'"]((?:session|diagram|principle)\.[^`'"\n]*)[`'"]/g)].map(
    (match) => new RegExp(`^${(match[1] ?? '').replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '.+')}$`),
  );
  expect(keys.filter((key) => !templates.some((template) => template.test(key)))).toEqual([]);
});

test('no sentence is about something that is gone', () => {
  const ids = new Set<string>([...PRINCIPLE_IDS]);
  const parts = new Set(
    DIAGRAMS.flatMap((diagram) => [
      ...partsOf(diagram).map((part) => `${diagram.id}.part.${part}`),
      ...diagram.steps.map((step) => `${diagram.id}.step.${step.id}`),
      ...(diagram.kind === 'flow' ? diagram.rows.map((row) => `${diagram.id}.row.${row.id}`) : []),
      ...diagram.links.map(({ label }) => `${diagram.id}.link.${label}`),
      ...['name', 'about'].map((word) => `${diagram.id}.${word}`),
    ]),
  );
  for (const key of keys) {
    const [kind, ...rest] = key.replace(/\.why$/, '').split('.');
    if (kind === 'principle') expect(ids.has(rest.join('.')), key).toBe(true);
    if (kind === 'diagram') expect(parts.has(rest.join('.')), key).toBe(true);
  }
});

test('a sentence is found in either catalogue', () => {
  for (const language of LANGUAGES) {
    expect(say(language, 'session.minutesOf', { n: 5 })).toMatch(/^5/);
    expect(sayDynamic(language, 'principle.fast-rollback')).not.toMatch(/^principle\./);
    expect(sayDynamic(language, 'no.such.key')).toBe('no.such.key');
  }
});

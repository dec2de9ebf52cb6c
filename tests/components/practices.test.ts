// What the site offers is what the lecture links to: every reference leads somewhere, every decision names a principle that there is.
import { describe, expect, test } from 'vitest';
import { practiceLink, rowLinks } from '../../src/components/practice-links.ts';
import { PRACTICE_INDEX, PRACTICES } from '../../src/components/practices.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { DIAGRAMS, isPrincipleId, PRINCIPLE_IDS, QUESTIONS } from '../../src/session/index.ts';
import { DECISION_RULES } from '../../src/sim/index.ts';
import { files } from '../architecture/sources.ts';

describe('every practice', () => {
  test.each(PRACTICES.map(({ kind, id }) => [kind, id] as const))('%s %s has a page and words', (kind, id) => {
    for (const language of LANGUAGES) {
      const link = practiceLink(language, { kind, id });
      expect(link?.href).toMatch(new RegExp(`^/${language}/(simulate|session|labs|rules)/[a-z-]+/`));
      expect(link?.name).not.toMatch(/[{}]|^(site|decision|diagram|rule)\./);
      expect(link?.label).not.toBe('');
    }
  });

  test('of a strategy or a situation names the principles that it practises', () => {
    const silent = PRACTICES.filter(({ kind, principles }) => kind === 'simulation' && principles.length === 0);
    expect(silent).toEqual([]);
  });

  test('names principles of the lecture only', () => {
    expect(PRACTICES.flatMap(({ principles }) => principles).filter((id) => !isPrincipleId(id))).toEqual([]);
  });
});

test('every principle of a decision is one of the lecture, and is practised there', () => {
  for (const [rule, { principle }] of Object.entries(DECISION_RULES)) {
    if (principle === null) continue;
    expect(isPrincipleId(principle), principle).toBe(true);
    if (isPrincipleId(principle)) expect(PRACTICE_INDEX[principle]).toContainEqual({ kind: 'decision', id: rule });
  }
});

test('steps and questions send people only to what exists', () => {
  const offered = DIAGRAMS.flatMap(({ steps }) => steps.flatMap(({ practice = [] }) => practice));
  const asked = QUESTIONS.flatMap((question) => ('practice' in question ? [question.practice] : []));
  const known = new Set(PRACTICES.map(({ kind, id }) => `${kind} ${id}`));
  expect([...offered, ...asked].filter(({ kind, id }) => !known.has(`${kind} ${id}`))).toEqual([]);
});

test('what has no page has no link', () => {
  for (const reference of [
    { kind: 'simulation', id: 'big-bang' },
    { kind: 'diagram', id: 'production-lifecycle/coffee' },
    { kind: 'lab', id: 'nobody-wrote-it' },
  ] as const) {
    expect(practiceLink('ko', reference)).toBeNull();
  }
});

test('a row counts its decisions instead of listing them', () => {
  const links = rowLinks('en', 'health-check-controls-update');
  expect(links.filter(({ label }) => /decision/.test(label))).toHaveLength(1);
  expect(links.at(-1)?.href).toBe('/en/session/coverage/#health-check-controls-update');
  for (const id of PRINCIPLE_IDS) {
    const labels = rowLinks('ko', id).map(({ href }) => href);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test('the pages that are linked are in the repository', () => {
  expect(files).toContain('src/pages/[lang]/session/index.astro');
  expect(files).toContain('src/pages/[lang]/labs/[lab].astro');
  expect(files).toContain('src/pages/[lang]/session/coverage/index.astro');
  expect(files).toContain('src/pages/[lang]/session/diagrams/[diagram].astro');
});

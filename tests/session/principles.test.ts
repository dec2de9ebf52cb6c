// The lecture is here, whole: every bullet as a principle with a lasting id, in its place, said in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogues, LANGUAGES } from '../../src/i18n/index.ts';
import { lectureCatalogues, sayDynamic } from '../../src/i18n/lecture/index.ts';
import {
  CORRECTIONS,
  GROUPS,
  isPrincipleId,
  KEYWORDS,
  MINUTES,
  PARTS,
  PRINCIPLE_IDS,
  QUESTIONS,
  SUMS,
} from '../../src/session/index.ts';

/** How many bullets stand under each heading of the lecture. */
const bullets = {
  goals: 3,
  'production-lifecycle': 5,
  'blue-green': 8,
  canary: 8,
  'rolling-update': 8,
  'immutable-infrastructure': 8,
  development: 7,
  staging: 7,
  production: 7,
  consistency: 6,
  'security-operations': 7,
  'image-security': 8,
  'runtime-security': 8,
  'access-control': 8,
  'data-protection': 7,
  standards: 8,
  'compliance-automation': 8,
  governance: 8,
  'source-control': 7,
  'build-and-test': 7,
  'deployment-automation': 7,
  'operations-automation': 7,
  resources: 7,
  performance: 7,
  process: 7,
  'main-thoughts': 4,
};

describe('principles', () => {
  test('every heading has as many as the lecture has bullets', () => {
    expect(Object.fromEntries(GROUPS.map(({ id, principles }) => [id, principles.length]))).toEqual(bullets);
  });

  test('ids are kebab case, and nothing on the page of the lecture has the same id twice', () => {
    const ids = [
      ...PRINCIPLE_IDS,
      ...GROUPS.map(({ id }) => `group-${id}`),
      ...PARTS.map(({ id }) => `part-${id}`),
      ...PARTS.flatMap(({ topics }) => topics.map(({ id }) => `topic-${id}`)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });

  test.each([...LANGUAGES])('each has a name and one sentence of why in %s, and no name is used twice', (language) => {
    const names = PRINCIPLE_IDS.map((id) => sayDynamic(language, `principle.${id}`));
    expect(names.filter((name) => name.startsWith('principle.'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    for (const id of PRINCIPLE_IDS) {
      const why = lectureCatalogues[language][`principle.${id}.why`] ?? '';
      expect(why, id).toMatch(/[.”]$/);
      expect(why.length, id).toBeGreaterThan(25);
    }
  });

  test('a name stands in one catalogue only: the main one when decisions show it', () => {
    expect(Object.keys(lectureCatalogues.en).filter((key) => key in catalogues.en)).toEqual([]);
    const words = [...Object.keys(catalogues.en), ...Object.keys(lectureCatalogues.en)]
      .filter((key) => key.startsWith('principle.'))
      .map((key) => key.split('.')[1] ?? '');
    expect(words.filter((id) => !isPrincipleId(id))).toEqual([]);
  });

  test.each([...LANGUAGES])('what the lecture is often heard to say wrongly is said rightly in %s', (language) => {
    const truth = {
      'automatic-rollback': { ko: /저절로 (하지는|되돌리).*않/, en: /not do it by itself|never goes back by itself/ },
      'instant-rollback-while-blue-runs': { ko: /블루가 떠 있는 동안/, en: /while blue still runs/ },
      'sign-and-verify-images': { ko: /cosign.*검증/, en: /cosign.*verif/ },
    };
    expect(CORRECTIONS.map(({ principle }) => principle)).toEqual(Object.keys(truth));
    for (const { id, principle } of CORRECTIONS) {
      const said = `${sayDynamic(language, `principle.${principle}`)} ${sayDynamic(language, `principle.${principle}.why`)}`;
      expect(said, principle).toMatch(truth[principle][language]);
      expect(sayDynamic(language, `session.correction.${id}.truth`), id).not.toMatch(/^session\./);
    }
  });
});

describe('the outline', () => {
  test('takes seventy minutes in six parts', () => {
    expect(PARTS.map(({ minutes }) => minutes)).toEqual([5, 20, 15, 10, 12, 8]);
    expect(MINUTES).toBe(70);
  });

  test('shows every group once', () => {
    const shown = PARTS.flatMap(({ topics }) => topics.flatMap(({ groups }) => groups));
    expect([...shown].sort()).toEqual(GROUPS.map(({ id }) => id).sort());
  });

  test('keywords, goals and main thoughts lead to groups that there are', () => {
    const ids: readonly string[] = GROUPS.map(({ id }) => id);
    for (const { groups } of KEYWORDS) for (const id of groups) expect(ids).toContain(id);
    for (const [principle, groups] of Object.entries(SUMS)) {
      expect(isPrincipleId(principle), principle).toBe(true);
      for (const id of groups) expect(ids).toContain(id);
    }
    expect(Object.keys(SUMS).sort()).toEqual(
      GROUPS.filter(({ id }) => id === 'goals' || id === 'main-thoughts')
        .flatMap(({ principles }) => principles)
        .sort(),
    );
  });

  test('asks its questions in both languages', () => {
    for (const { id } of QUESTIONS) {
      for (const language of LANGUAGES) expect(sayDynamic(language, `session.question.${id}`)).toMatch(/\?$/);
    }
  });
});

// The lecture itself may lie beside the repository; its own bullets are then counted too.
const notes = fileURLToPath(new URL('../../../shared', import.meta.url));
const there = (() => {
  try {
    return readdirSync(notes).includes('session.md');
  } catch {
    return false;
  }
})();

test.skipIf(!there)('the notes of the lecture have as many bullets as there are principles', () => {
  const text = readFileSync(`${notes}/session.md`, 'utf8');
  const practices = text.slice(text.indexOf('### 배포 전략'), text.indexOf('## 4. '));
  const listed = practices.split('\n').filter((line) => line.startsWith('- ')).length;
  const inline = practices
    .split('\n')
    .filter((line) => /^[^-#\d].*: .* · /.test(line))
    .reduce((sum, line) => sum + line.split(' · ').length, 0);
  const steps = practices.split('\n').filter((line) => /^\d\. /.test(line)).length;
  const counted = Object.entries(bullets)
    .filter(([id]) => !['goals', 'production-lifecycle', 'main-thoughts'].includes(id))
    .reduce((sum, [, count]) => sum + count, 0);
  expect(listed + inline + steps).toBe(counted);
});

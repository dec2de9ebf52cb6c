// What holds for every lab of the list, with its own data: a new lab needs no new test.
import { describe, expect, test } from 'vitest';
import { gradeAttempt } from '../../src/grading/index.ts';
import { LANGUAGES, placeholders } from '../../src/i18n/index.ts';
import { briefIn, LABS, OUTCOME_FACTS, parseBrief, SETTING_FACTS, wrongAnswerFiles } from '../../src/labs/index.ts';
import { RULES } from '../../src/lint/index.ts';
import { hasErrors, parseManifests, viewAs } from '../../src/manifest/index.ts';
import { isPrincipleId } from '../../src/session/index.ts';
import { loadedLabs, verdictOn } from './load.ts';

test('the list names each lab once, and prerequisites come before', () => {
  const ids = LABS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [at, { prerequisites }] of LABS.entries())
    for (const before of prerequisites) expect(ids.slice(0, at)).toContain(before);
});

describe.each(loadedLabs)('$id', ({ id, lab, texts }) => {
  const { definition } = lab;
  const worlds = Object.keys(lab.worlds);

  test('as it starts it is not passed, and gets a hint', () => {
    const verdict = verdictOn(lab, lab.start);
    expect(verdict.passed).toBe(false);
    expect(verdict.passedSeeds).toBeLessThan(definition.seeds.length);
    expect(verdict.points).toBeLessThan(60);
    expect(verdict.hint?.id).toBeDefined();
  });

  test('the reference passes on all seeds, with all points', () => {
    const verdict = verdictOn(lab, lab.solution);
    expect(verdict.criteria.filter(({ state }) => state !== 'met')).toEqual([]);
    expect(verdict).toMatchObject({ passed: true, points: 100, passedSeeds: definition.seeds.length, hint: null });
  });

  test.each(definition.wrongAnswers)('the wrong answer $id fails, and gets the hint $hint', (wrong) => {
    const verdict = verdictOn(lab, wrongAnswerFiles(lab, texts, wrong.id));
    expect(verdict.problems).toEqual([]);
    expect(hasErrors(verdict.findings.map(({ finding }) => finding))).toBe(false);
    expect(verdict).toMatchObject({ passed: false, hint: { id: wrong.hint }, resembles: wrong.id });
    expect(verdict.hint?.places.length).toBeGreaterThan(0);
    expect(verdict.points).toBeLessThan(100);
  });

  test('two gradings give the same verdict', () => {
    const again = gradeAttempt(structuredClone(lab), structuredClone(lab.start));
    expect(again).toEqual(verdictOn(lab, lab.start));
  });

  test('has at least five seeds, four wrong answers with hints of their own, and weights that sum to 100', () => {
    expect(new Set(definition.seeds.map(({ seed }) => seed)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(definition.wrongAnswers.map(({ hint }) => hint)).size).toBe(definition.wrongAnswers.length);
    expect(definition.wrongAnswers.length).toBeGreaterThanOrEqual(4);
    expect(definition.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(definition.minutes).toBeGreaterThanOrEqual(10);
    expect(definition.minutes).toBeLessThanOrEqual(20);
  });

  test('its ids are unique kebab case, and refer to what is there', () => {
    for (const list of [definition.criteria, definition.hints, definition.wrongAnswers]) {
      const ids = list.map((item) => item.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of ids) expect(one).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const facts: readonly string[] = [...SETTING_FACTS, ...OUTCOME_FACTS];
    const rules: readonly string[] = RULES.map((rule) => rule.id);
    for (const criterion of definition.criteria)
      if (criterion.kind === 'no-finding') for (const rule of criterion.rules) expect(rules).toContain(rule);
    const criteria: readonly string[] = definition.criteria.map((criterion) => criterion.id);
    for (const condition of definition.hints.flatMap(({ when }) => [...when])) {
      if ('rule' in condition) expect(rules).toContain(condition.rule);
      else if ('fact' in condition) expect(facts).toContain(condition.fact);
      else expect(criteria).toContain(condition.criterion);
    }
    const hints: readonly string[] = definition.hints.map((hint) => hint.id);
    for (const wrong of definition.wrongAnswers) expect(hints).toContain(wrong.hint);
    expect(definition.hints.at(-1)?.when).toEqual([]);
  });

  test('its worlds are Worlds without a problem, each is used, and everything names one of them', () => {
    for (const [name, text] of Object.entries(lab.worlds)) {
      const { documents, findings } = parseManifests(text);
      expect([name, findings]).toEqual([name, []]);
      expect(documents.map((document) => viewAs(document, 'World') !== undefined)).toEqual([true]);
    }
    expect([...new Set(definition.seeds.map(({ world }) => world))].sort()).toEqual([...worlds].sort());
    for (const { worlds: named } of [...definition.targets, ...definition.criteria.filter((one) => 'worlds' in one)])
      for (const world of named ?? []) expect(worlds).toContain(world);
    for (const world of worlds)
      expect(definition.targets.filter(({ worlds: named }) => named.some((one) => one === world)).length).toBe(1);
  });

  test('its files are there and can be read by anybody', () => {
    expect(lab.start.map(({ name }) => name).sort()).toEqual(definition.files.map(({ name }) => name).sort());
    for (const { name, text } of [...lab.start, ...lab.solution]) {
      const { findings } = parseManifests(text);
      expect([name, findings.filter(({ severity }) => severity === 'error')]).toEqual([name, []]);
      // The same file for both languages: no comment that only half of the readers understand.
      expect(text).not.toMatch(/#/);
    }
  });

  test('its principles are those of the lecture', () => {
    expect(definition.principles.length).toBeGreaterThan(0);
    expect(definition.principles.filter((principle) => !isPrincipleId(principle))).toEqual([]);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    const brief = briefIn(texts, language);

    test('has a title, a lead, a situation and an after-word', () => {
      expect(brief.title).not.toBe('');
      expect(brief.lead).not.toBe('');
      expect(brief.situation.length).toBeGreaterThan(0);
      expect(Object.values(brief.afterword).filter((text) => text === '')).toEqual([]);
    });

    test('has words for every world, hint and wrong answer, and for nothing else', () => {
      expect(Object.keys(brief.worlds).sort()).toEqual([...worlds].sort());
      expect(Object.keys(brief.criteria).sort()).toEqual(
        definition.criteria.flatMap(({ id: criterion, kind }) => (kind === 'no-finding' ? [criterion] : [])).sort(),
      );
      expect(Object.keys(brief.hints).sort()).toEqual(definition.hints.map((hint) => hint.id).sort());
      expect(Object.keys(brief.wrong).sort()).toEqual(definition.wrongAnswers.map((wrong) => wrong.id).sort());
      for (const words of [
        ...Object.values(brief.hints).flatMap((hint) => Object.values(hint)),
        ...Object.values(brief.wrong),
      ])
        expect(words).not.toBe('');
    });

    test('asks in the nudge, and shows YAML that parses in the partial answer', () => {
      for (const { nudge, partial } of Object.values(brief.hints)) {
        expect(nudge).toMatch(/\?/);
        // A snippet of one or several objects is no manifest; it only has to be YAML.
        expect(parseManifests(partial).findings.filter(({ id: finding }) => finding.startsWith('yaml-'))).toEqual([]);
      }
    });

    test('fills every place in its hints with a fact that is known then', () => {
      const known = verdictOn(lab, lab.start).facts;
      const asked = Object.values(brief.hints).flatMap(({ nudge, place }) => [
        ...placeholders(nudge),
        ...placeholders(place),
      ]);
      expect(asked.filter((name) => !(name in known) && name !== 'releasedAfterSeconds')).toEqual([]);
    });

    test('says no word about the person', () => {
      // An answer may have a sign of its own in it, `!~` for one: what counts is what is said about it.
      const said = (texts[`brief.${language}.md`] ?? '').replace(/^```[\s\S]*?^```/gm, '');
      expect(said).not.toMatch(/!|simply|obviously|당신/);
    });
  });

  test('both languages have the same parts and the same facts', () => {
    const [a, b] = LANGUAGES.map((language) => parseBrief(texts[`brief.${language}.md`] ?? ''));
    for (const [hint, words] of Object.entries(a?.hints ?? {})) {
      const other = b?.hints[hint];
      for (const rung of ['nudge', 'place'] as const)
        expect([hint, rung, placeholders(words[rung])]).toEqual([hint, rung, placeholders(other?.[rung] ?? '')]);
      const code = (text: string | undefined) => (text ?? '').replace(/^\s*#.*\n/gm, '');
      expect(code(words.partial)).toBe(code(other?.partial));
    }
    expect(a?.situation.map(({ type }) => type)).toEqual(b?.situation.map(({ type }) => type));
  });
});

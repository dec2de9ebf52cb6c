// The examples on the pages of the rules are run while they are shown.
import { expect, test } from 'vitest';
import { addedLines, badExamples, goodExamples } from '../../src/components/rules/examples.ts';
import { practisedIn, RULES_BY_AREA, ruleById, searchText } from '../../src/components/rules/rule-list.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { RULES } from '../../src/lint/index.ts';

test('the bad example shows its finding under its line, the good one what it adds', () => {
  const rule = ruleById('latest-image-tag');
  if (rule === undefined) throw new Error('the rule is there');
  const [bad] = badExamples(rule);
  const found = bad?.lines.find(({ findings }) => findings.length > 0);
  expect(found?.text.slice(found.found?.from, found.found?.to)).toBe('registry.example.com:5000/shop/web');
  const [good] = goodExamples(rule);
  expect(good?.findings).toEqual([]);
  expect(good?.lines.filter(({ added }) => added).map(({ text }) => text.trim())).toEqual([
    'image: registry.example.com:5000/shop/web:1.4.2',
  ]);
});

test('added lines are those that the longest common sequence leaves out', () => {
  const added = (before: string, after: string) => [...addedLines([...before], [...after])];
  expect(added('abc', 'abc')).toEqual([]);
  expect(added('ac', 'abcd')).toEqual([1, 3]);
  expect(added('abc', 'c')).toEqual([]);
  expect(added('', 'ab')).toEqual([0, 1]);
});

test('every rule is listed once, and can be searched for in both languages', () => {
  const listed = RULES_BY_AREA.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(listed.toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  for (const rule of RULES)
    for (const language of LANGUAGES) {
      expect(searchText(language, rule)).toContain(rule.id);
      expect(searchText(language, rule)).not.toMatch(/(?:rule|lint)\.[\w-]+\.(?:title|why)/);
      const hrefs = practisedIn(language, rule).map(({ href }) => href);
      expect(new Set(hrefs).size).toBe(hrefs.length);
    }
});

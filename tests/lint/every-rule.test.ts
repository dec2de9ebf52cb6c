// Every rule keeps the contract of src/lint/rule.ts: its own examples, its place, its words, its principles, its fix.
import { describe, expect, test } from 'vitest';
import { placeholders } from '../../src/i18n/index.ts';
import { findingWords, loadRuleWords } from '../../src/i18n/rules/index.ts';
import { CONTROL_BUNDLES, type LintFinding, lint, RULES, type Rule } from '../../src/lint/index.ts';
import { applyEdits, FINDING_IDS, parseManifests } from '../../src/manifest/index.ts';
import { isPrincipleId } from '../../src/session/index.ts';
import { sources } from '../architecture/sources.ts';

const LANGUAGES = ['ko', 'en'] as const;
const words = { ko: await loadRuleWords('ko'), en: await loadRuleWords('en') };
const file = (text: string) => [{ name: 'example.yaml', text }];

/** What the rule alone says. */
const findingsOf = (rule: Rule, text: string): readonly LintFinding[] =>
  lint(file(text), { rules: [rule] }).findings.filter(({ ruleId }) => ruleId === rule.id);

const errorsOf = (text: string): string[] =>
  lint(file(text), { rules: [] })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ ruleId, path }) => `${ruleId} ${path}`);

test('ids are unique, and a rule stands in the file of its id, in the folder of its family', () => {
  const paths = RULES.map(({ family, id }) => `src/lint/rules/${family}/${id}.ts`);
  expect(paths.toSorted()).toEqual(
    sources(/^src\/lint\/rules\/.+\/.+\.ts$/)
      .filter((path) => !/\/index\.ts$|\/shared\//.test(path))
      .toSorted(),
  );
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('names principles, controls and peers that exist', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/);
    expect(rule.principles.filter((principle) => !isPrincipleId(principle))).toEqual([]);
    expect(Object.keys(CONTROL_BUNDLES)).toContain(rule.controls.bundle);
    for (const peer of rule.peers)
      expect(peer).toMatch(/^(?:kube-linter|kube-score|polaris|pod-security|trivy):[\w-]+$/);
  });

  test.each(rule.examples.bad.map((text, index) => [index + 1, text] as const))(
    'bad example %i is found',
    (_, text) => {
      const findings = findingsOf(rule, text);
      expect(findings).not.toEqual([]);
      for (const finding of findings) {
        expect(finding.range.end, 'a place that can be underlined').toBeGreaterThan(finding.range.start);
        expect(finding.range.end).toBeLessThanOrEqual(text.length);
        expect(
          finding.peers.filter((peer) => !rule.peers.includes(peer)),
          'peers of the rule',
        ).toEqual([]);
        for (const language of LANGUAGES)
          for (const sentence of Object.values(findingWords(words[language], finding))) {
            expect(sentence).not.toMatch(/^rule\./);
            expect(sentence, 'every value is given').not.toMatch(/\{\w+(?::[^ }]*[/|][^}]*)?\}/);
          }
      }
    },
  );

  test.each(rule.examples.good.map((text, index) => [index + 1, text] as const))(
    'good example %i is clean',
    (_, text) => {
      expect(findingsOf(rule, text)).toEqual([]);
      expect(errorsOf(text), 'and the API server takes it').toEqual([]);
    },
  );

  test('has a bad and a good example', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  test('offers the fix that it promises, and a safe one mends its finding and adds none', () => {
    const offered = new Set<string>();
    for (const text of rule.examples.bad) {
      const before = lint(file(text), { rules: RULES }).findings;
      for (const finding of findingsOf(rule, text)) {
        if (finding.fix === undefined) continue;
        offered.add(finding.fix.kind);
        const after = applyEdits(text, finding.fix.edits);
        expect(after).not.toBe(text);
        expect(parseManifests(after).documents).toHaveLength(parseManifests(text).documents.length);
        const left = findingsOf(rule, after);
        expect(
          left.filter(({ path }) => path === finding.path),
          `${id} is mended by its fix:\n${after}`,
        ).toEqual([]);
        const added = lint(file(after), { rules: RULES }).findings.filter(
          (own) => !before.some(({ ruleId }) => ruleId === own.ruleId),
        );
        if (finding.fix.kind === 'safe') expect(added.map(({ ruleId }) => ruleId)).toEqual([]);
        for (const comment of text.match(/#.*$/gm) ?? []) expect(after).toContain(comment);
      }
    }
    if (rule.fix === 'none') expect([...offered]).toEqual([]);
    else expect([...offered]).toContain(rule.fix);
  });
});

describe('words of the rules', () => {
  test.each(Object.keys(words.en))('%s says the same in both languages', (key) => {
    const [ko, en] = [words.ko[key] ?? '', words.en[key] ?? ''];
    expect(placeholders(ko)).toEqual(placeholders(en));
    expect(ko.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(ko, 'Korean').toMatch(/[가-힣]|^Argo Rollouts$/);
  });

  test.each(Object.keys(words.ko))('%s puts a particle behind the value that it fits', (key) => {
    const text = words.ko[key] ?? '';
    for (const { 0: particle, 1: name = '', index } of text.matchAll(/\{(\w+):[^}|/]*\/[^}]*\}/g))
      expect(text.slice(0, index), particle).toMatch(new RegExp(`\\{${name}\\}[\`")]?$`));
  });

  test.each(FINDING_IDS)('%s of src/manifest has words here as well', (id) => {
    for (const part of ['title', 'consequence', 'fix'])
      expect(Object.keys(words.en)).toContain(`finding.${id}.${part}`);
  });

  test('both languages have the same keys', () => {
    expect(Object.keys(words.ko).toSorted()).toEqual(Object.keys(words.en).toSorted());
  });
});

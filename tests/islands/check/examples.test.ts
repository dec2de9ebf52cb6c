// The examples are what they say: most are broken in many ways, and one is in order.
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/index.ts';
import { EXAMPLE_IDS, exampleDraft } from '../../../src/islands/check/examples/index.ts';
import { lintFiles } from '../../../src/workers/lint-files.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  test('the service in order breaks no rule that is graded', () => {
    const { findings, grade } = lintFiles(exampleDraft('hardened-service', language).files);
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId)).toEqual([]);
    expect(grade.overall.passed).toBe(grade.overall.applicable);
    expect(grade.overall.applicable).toBeGreaterThan(30);
  });

  test.each(EXAMPLE_IDS.filter((id) => id !== 'hardened-service'))('%s is broken in several areas', (id) => {
    const { grade } = lintFiles(exampleDraft(id, language).files);
    expect(grade.areas.filter(({ failed }) => failed > 0).length).toBeGreaterThan(2);
  });
});

test('the objects are the same in both languages', () => {
  for (const id of EXAMPLE_IDS) {
    const [korean, english] = LANGUAGES.map((language) =>
      exampleDraft(id, language).files.map(({ name, text }) => [name, text.replace(/#.*$/gm, '#')]),
    );
    expect(korean).toEqual(english);
  }
});

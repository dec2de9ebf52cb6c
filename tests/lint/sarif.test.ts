// The shape that SARIF 2.1.0 (OASIS, sections 3.13 to 3.58) allows for what we write, and that its places lead back into the text.
import { describe, expect, test } from 'vitest';
import { findingWords, loadRuleWords, reportWords, ruleText } from '../../src/i18n/rules/index.ts';
import { gradeOf, lint, type ReportWords, RULES, toJsonReport, toSarif } from '../../src/lint/index.ts';
import { breaches } from '../support/sarif.ts';

const files = [
  {
    name: 'shop/배포 1.yaml',
    text: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec:
  maxUnavailable: 0 # 하나도
  selector: {matchLabels: {app: web}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  containers:
    - name: web
      # rollout-lab: ignore latest-image-tag -- thrown away after the demo
      image: "shop/web:latest"
    - name: log
      image: shop/log # 한글
`,
  },
  { name: 'broken.yaml', text: 'a: [\n' },
];

async function reportIn(language: 'ko' | 'en') {
  const catalogue = await loadRuleWords(language);
  const words: ReportWords = {
    title: (id) => ruleText(catalogue, `rule.${id}.title`),
    why: (id) => (catalogue[`rule.${id}.why`] === undefined ? undefined : ruleText(catalogue, `rule.${id}.why`)),
    finding: (finding) => findingWords(catalogue, finding),
  };
  const result = lint(files, { rules: RULES });
  const log = toSarif(files, result, RULES, {
    words,
    language,
    version: '1.2.3',
    helpUri: (id) => `https://lab.example/${language}/rules/${id}/`,
  });
  return { result, log, json: toJsonReport(files, result, gradeOf(RULES, result.counts), words) };
}

describe.each(['ko', 'en'] as const)('a report in %s', (language) => {
  test('is a SARIF log', async () => {
    const { log } = await reportIn(language);
    expect(breaches(JSON.parse(JSON.stringify(log)))).toEqual([]);
  });

  test('every rule is described, and every result knows its rule', async () => {
    const { log } = await reportIn(language);
    const [run] = log.runs;
    expect(run?.tool.driver.rules.length).toBeGreaterThanOrEqual(RULES.length);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('no result is lost, and what is suppressed says why', async () => {
    const { log, result } = await reportIn(language);
    const [run] = log.runs;
    expect(run?.results).toHaveLength(result.findings.length + result.suppressed.length);
    const suppressed = run?.results.filter((one) => 'suppressions' in one) ?? [];
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['latest-image-tag']);
    expect(JSON.stringify(suppressed)).toContain('thrown away after the demo');
  });

  test('places are lines and columns of the text, counted from 1', async () => {
    const { log, json } = await reportIn(language);
    const place = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'disruption-budget-blocks-drain')?.locations[0];
    expect(place?.physicalLocation.region).toEqual({ startLine: 5, startColumn: 19, endLine: 5, endColumn: 20 });
    expect(place?.physicalLocation.artifactLocation.uri).toBe('shop/%EB%B0%B0%ED%8F%AC%201.yaml');
    const found = json.findings.find(({ rule }) => rule === 'disruption-budget-blocks-drain');
    expect(found).toMatchObject({ file: 'shop/배포 1.yaml', line: 5, column: 19, endLine: 5, endColumn: 20 });
  });

  test('a fix is what the page would do', async () => {
    const { log } = await reportIn(language);
    const found = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'disruption-budget-blocks-drain');
    expect(JSON.stringify(found)).toContain('"insertedContent":{"text":"1"}');
  });
});

test('the same files give the same bytes', async () => {
  const [once, again] = await Promise.all([reportIn('en'), reportIn('en')]);
  expect(JSON.stringify([once.log, once.json])).toBe(JSON.stringify([again.log, again.json]));
});

test.each(['__proto__', 'constructor', 'toString'])(
  '%s is a plain name for a file, an object and a key',
  async (name) => {
    const words = reportWords(await loadRuleWords('en'));
    const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: "${name}", namespace: "${name}"}\n"${name}": 1\nspec: {containers: [{name: "${name}", image: "a:latest"}]}\n`;
    const named = [{ name, text }];
    const result = lint(named, { rules: RULES });
    const log = toSarif(named, result, RULES, { words, language: 'en', version: '1.0.0' });
    expect(breaches(JSON.parse(JSON.stringify(log)))).toEqual([]);
    expect(log.runs[0]?.results).toHaveLength(result.findings.length);
    const places = log.runs[0]?.results.flatMap(({ locations }) =>
      locations.map(({ physicalLocation }) => physicalLocation),
    );
    for (const place of places ?? []) expect(place.artifactLocation).toEqual({ uri: name, index: 0 });
    const report = toJsonReport(named, result, gradeOf(RULES, result.counts), words);
    expect(report.findings.map(({ rule }) => rule)).toContain('unknown-field');
  },
);

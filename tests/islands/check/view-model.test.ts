import { describe, expect, test } from 'vitest';
import {
  ALL,
  areaRows,
  checklistOf,
  countBySeverity,
  filterRows,
  findingRows,
  groupRows,
  idleAreas,
  isUngraded,
  MOST_OPEN,
  openRows,
  rowOf,
  toggleRow,
} from '../../../src/islands/check/view-model.ts';
import type { RuleNote, ShownFinding } from '../../../src/islands/editor/shown-finding.ts';
import type { Grade, GradedRule, RuleOutcome, RuleSeverity } from '../../../src/lint/index.ts';
import type { Severity } from '../../../src/manifest/index.ts';

const SEVERITY: Readonly<Record<RuleSeverity, Severity>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'info',
  info: 'info',
};

const note = (severity: RuleSeverity, area: string | null): RuleNote => ({
  title: '',
  problem: '',
  fix: '',
  why: null,
  severity,
  family: 'images',
  area,
  href: null,
  principles: [],
  safe: false,
  related: [],
});
const finding = (id: string, start: number, severity: RuleSeverity, area: string | null = null): ShownFinding => ({
  id,
  severity: SEVERITY[severity],
  range: { start, end: start + 1 },
  data: {},
  rule: note(severity, area),
});

const text = 'kind: Pod\nspec:\n  - name: web # 웹\n';
const files = [
  { name: 'a.yaml', text },
  { name: 'b.yaml', text },
];
const all = new Map([
  ['a.yaml', [finding('low-one', 0, 'low', 'resources'), finding('critical-one', 18, 'critical', 'image-security')]],
  ['b.yaml', [finding('high-one', 0, 'high', 'image-security'), finding('helm-template', 0, 'info')]],
]);
const rows = findingRows(files, all);

describe('rows', () => {
  test('the gravest first, with the line and what stands there', () => {
    expect(rows.map(({ finding: { id }, file, line }) => [id, file, line])).toEqual([
      ['critical-one', 'a.yaml', 3],
      ['high-one', 'b.yaml', 1],
      ['low-one', 'a.yaml', 1],
      ['helm-template', 'b.yaml', 1],
    ]);
    expect(rows[0]?.excerpt).toBe('name: web');
  });

  test('a chart has one message, not one for each of its templates', () => {
    const templates = ['1.yaml', '2.yaml', '3.yaml'].map((name) => ({ name, text: '{{ .Values.a }}' }));
    const each = new Map(templates.map(({ name }) => [name, [finding('helm-template', 0, 'info')]]));
    const [row, ...others] = findingRows(templates, each);
    expect(others).toEqual([]);
    expect([row?.file, row?.alsoIn]).toEqual(['1.yaml', ['2.yaml', '3.yaml']]);
    const last = each.get('3.yaml')?.[0];
    if (last === undefined || row === undefined) throw new Error('both are there');
    expect(rowOf([row], '3.yaml', last)).toBe(row);
  });

  test('two findings that are alike have keys of their own', () => {
    const twice = findingRows(files, new Map([['a.yaml', [finding('x', 0, 'low'), finding('x', 5, 'low')]]]));
    expect(new Set(twice.map(({ key }) => key)).size).toBe(2);
  });

  test('filters: by gravity and by area', () => {
    expect(filterRows(rows, ALL)).toEqual(rows);
    const ids = (severities: readonly Severity[], area: string | null) =>
      filterRows(rows, { severities: new Set(severities), area }).map(({ finding: { id } }) => id);
    expect(ids(['error'], null)).toEqual(['critical-one', 'high-one']);
    expect(ids(['error', 'info'], 'resources')).toEqual(['low-one']);
    expect(countBySeverity(rows, null)).toEqual({ error: 2, warning: 0, info: 2 });
    expect(countBySeverity(rows, 'image-security')).toEqual({ error: 2, warning: 0, info: 0 });
  });

  test('groups: in the order of the files, of the lecture; what belongs to no area last', () => {
    const names = (grouping: 'file' | 'area') =>
      groupRows(rows, grouping, files, ['image-security', 'resources']).map(({ id, rows: own }) => [id, own.length]);
    expect(names('file')).toEqual([
      ['a.yaml', 2],
      ['b.yaml', 2],
    ]);
    expect(names('area')).toEqual([
      ['image-security', 2],
      ['resources', 1],
      ['', 1],
    ]);
    expect(groupRows([], 'gravity', files, [])).toEqual([]);
  });

  test('the first is open until somebody chooses; never more than three are', () => {
    expect(openRows(rows, null)).toEqual([rows[0]?.key]);
    const open = rows.reduce<readonly string[] | null>((opened, { key }) => toggleRow(rows, opened, key), []);
    expect(openRows(rows, open)).toHaveLength(MOST_OPEN);
    expect(openRows(rows.slice(3), open)).toEqual([rows[3]?.key]);
    expect(openRows(rows, toggleRow(rows, null, rows[0]?.key ?? ''))).toEqual([]);
  });
});

describe('the grade', () => {
  const rule = (ruleId: string, outcome: RuleOutcome): GradedRule => ({
    ruleId,
    severity: 'high',
    outcome,
    counts: { ruleId, checked: 1, passed: 1, failed: 0, suppressed: 0, notApplicable: 0 },
  });
  const counts = { applicable: 3, passed: 1, failed: 1, suppressed: 1, notApplicable: 1 };
  const grade: Grade = {
    areas: [
      {
        area: 'image-security',
        rules: [rule('a', 'failed'), rule('b', 'passed'), rule('c', 'suppressed'), rule('d', 'not-applicable')],
        ...counts,
      },
      { area: 'resources', rules: [rule('e', 'not-applicable')], ...counts, applicable: 0 },
    ],
    overall: counts,
    principles: { 'run-as-non-root': 'failed', 'seccomp-profile': 'passed', 'drop-capabilities': 'not-applicable' },
  };

  test('a text without an object has none, unless something about it failed', () => {
    const report = (objects: number, passed: number) => ({
      files: [{ objects }],
      grade: { overall: { ...counts, applicable: 1, passed } },
    });
    expect([isUngraded(report(0, 1)), isUngraded(report(0, 0)), isUngraded(report(1, 1))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('a bar has as many parts as rules apply, passed first and failed last', () => {
    expect(areaRows(grade)).toEqual([
      { area: 'image-security', passed: 1, applicable: 3, parts: ['passed', 'suppressed', 'failed'] },
    ]);
    expect(idleAreas(grade)).toEqual(['resources']);
  });

  test('every bullet of the lecture is kept, broken, not in these files, or not visible in a file', () => {
    const groups = [
      { id: 'g', principles: ['run-as-non-root', 'seccomp-profile', 'drop-capabilities', 'security-training'] },
      { id: 'constructor', principles: ['__proto__', 'toString'] },
    ];
    const { groups: listed, counts: sums } = checklistOf(groups, grade.principles);
    expect(listed[0]?.items.map(({ state }) => state)).toEqual(['failed', 'passed', 'not-applicable', 'unseen']);
    expect(sums).toEqual({ failed: 1, passed: 1, suppressed: 0, 'not-applicable': 1, unseen: 3 });
  });
});

// One run of the linter over a set of files, as the page shows it: findings, the grade, and what the page has to know of the rules that
// found something. Pure; the worker and its tests share it.
import {
  fixAll,
  type Grade,
  gradeOf,
  type LintedFile,
  type LintFile,
  type LintFinding,
  lint,
  RULES,
  SCHEMA_RULES,
  type SuppressedFinding,
} from '../lint/index.ts';

/** Findings that are handed over at most: nobody reads more, and drawing them would freeze the page. The grade knows all. */
export const MOST_LINT_FINDINGS = 2_000;

/** The area of the lecture that a finding is graded under, and the principles that mending it keeps. */
export interface RuleOrigin {
  readonly area: string;
  readonly principles: readonly string[];
}

export interface LintReport {
  /** Gravest first where there are more than are handed over, else in the order of files and places. */
  readonly findings: readonly LintFinding[];
  /** How many there are in all. */
  readonly total: number;
  readonly suppressed: readonly SuppressedFinding[];
  readonly files: readonly LintedFile[];
  readonly grade: Grade;
  /** By rule id: of the rules that findings or suppressions name. */
  readonly origins: Readonly<Record<string, RuleOrigin>>;
}

/** Every finding of src/manifest is graded under it. */
const [{ area: CORRECTNESS }] = SCHEMA_RULES;

const RANK: Readonly<Record<string, number>> = { critical: 0, high: 1, medium: 2, low: 3, info: 4 };

export function lintFiles(files: readonly LintFile[]): LintReport {
  const { findings, suppressed, files: linted, counts } = lint(files, { rules: RULES });
  const shown =
    findings.length <= MOST_LINT_FINDINGS
      ? findings
      : findings.toSorted((a, b) => (RANK[a.severity] ?? 0) - (RANK[b.severity] ?? 0)).slice(0, MOST_LINT_FINDINGS);
  const excused = suppressed.slice(0, MOST_LINT_FINDINGS);
  return {
    findings: shown,
    total: findings.length,
    suppressed: excused,
    files: linted,
    grade: gradeOf(RULES, counts),
    origins: originsOf([...shown, ...excused.map(({ finding }) => finding)]),
  };
}

function originsOf(findings: readonly LintFinding[]): Readonly<Record<string, RuleOrigin>> {
  const ids = new Set(findings.map(({ ruleId }) => ruleId));
  const origins: Record<string, RuleOrigin> = {};
  for (const { id, area, principles } of RULES) if (ids.has(id)) origins[id] = { area, principles };
  for (const { ruleId, family } of findings)
    if (family === 'schema') origins[ruleId] ??= { area: CORRECTNESS, principles: [] };
  return origins;
}

/** The files with every safe fix made. */
export const fixFiles = (files: readonly LintFile[]): readonly LintFile[] => fixAll(files, { rules: RULES }).files;

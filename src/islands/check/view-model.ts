// What the page shows of a report: rows in an order, groups, filters, the grade as bars, the checklist of the lecture. Pure; holds no words.
import type { AreaGrade, Grade, GradedRule, RuleOutcome, RuleSeverity } from '../../lint/index.ts';
import { LineCounter, type Severity } from '../../manifest/index.ts';
import type { ShownFinding } from '../editor/shown-finding.ts';
import type { CheckFile } from './draft.ts';

export interface FindingRow {
  /** The same finding keeps its key while the text around it changes. */
  readonly key: string;
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** What stands at the place, shortened. */
  readonly excerpt: string;
  readonly finding: ShownFinding;
  /** Other files of which the same is said: a chart has one message, not one for each of its templates. */
  readonly alsoIn: readonly string[];
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const GRAVITY: Readonly<Record<RuleSeverity, number>> = { critical: 0, high: 1, medium: 2, low: 3, info: 4 };
const MOST_EXCERPT = 60;

/** What is said about files as such, once for all of them. */
const ABOUT_FILES = new Set(['helm-template', 'kustomization', 'file-without-rules']);

/** Every finding as a row, gravest first; of one gravity in the order of files and places. */
export function findingRows(
  files: readonly CheckFile[],
  findings: ReadonlyMap<string, readonly ShownFinding[]>,
): readonly FindingRow[] {
  const rows: FindingRow[] = [];
  const aboutFiles = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { name, text } of files) {
    const own = findings.get(name) ?? [];
    if (own.length === 0) continue;
    const counter = new LineCounter(text);
    for (const finding of own) {
      const at = ABOUT_FILES.has(finding.id) ? aboutFiles.get(finding.id) : undefined;
      const first = at === undefined ? undefined : rows[at];
      if (at !== undefined && first !== undefined) {
        rows[at] = { ...first, alsoIn: [...first.alsoIn, name] };
        continue;
      }
      if (ABOUT_FILES.has(finding.id)) aboutFiles.set(finding.id, rows.length);
      const stem = keyStem(name, finding);
      const count = seen.get(stem) ?? 0;
      seen.set(stem, count + 1);
      rows.push({
        key: `${stem} ${count}`,
        file: name,
        line: counter.position(finding.range.start).line,
        excerpt: excerptOf(text, finding),
        finding,
        alsoIn: [],
      });
    }
  }
  return rows.toSorted((a, b) => gravityOf(a.finding) - gravityOf(b.finding));
}

/** Without the count that tells apart findings of which everything else is the same. */
const keyStem = (file: string, { id, object, path }: ShownFinding): string =>
  `${file} ${id} ${object?.kind ?? ''} ${object?.name ?? ''} ${path ?? ''}`;

/** The row of a finding that the editor has gone to. */
export const rowOf = (rows: readonly FindingRow[], file: string, finding: ShownFinding): FindingRow | undefined =>
  rows.find((row) => row.finding === finding) ??
  rows.find((row) => row.key.startsWith(`${keyStem(file, finding)} `)) ??
  rows.find((row) => row.finding.id === finding.id && row.alsoIn.includes(file));

const gravityOf = ({ rule, severity }: ShownFinding): number =>
  rule === undefined ? SEVERITIES.indexOf(severity) : GRAVITY[rule.severity];

function excerptOf(text: string, { range }: ShownFinding): string {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const lineBreak = text.indexOf('\n', range.start);
  const line = text.slice(lineStart, lineBreak === -1 ? text.length : lineBreak).trim();
  const content = line.replace(/^-\s+/, '').replace(/\s+#.*$/, '');
  return content.length > MOST_EXCERPT ? `${[...content].slice(0, MOST_EXCERPT).join('')}…` : content;
}

export interface Filter {
  /** Those that are shown. */
  readonly severities: ReadonlySet<Severity>;
  /** Only this area of the lecture; null: all. */
  readonly area: string | null;
}

export const ALL: Filter = { severities: new Set(SEVERITIES), area: null };

export const filterRows = (rows: readonly FindingRow[], { severities, area }: Filter): readonly FindingRow[] =>
  rows.filter(({ finding }) => severities.has(finding.severity) && (area === null || finding.rule?.area === area));

/** What each button of a gravity would show, in the area that is shown. */
export const countBySeverity = (
  rows: readonly FindingRow[],
  area: Filter['area'],
): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of filterRows(rows, { ...ALL, area })) counts[finding.severity]++;
  return counts;
};

export type Grouping = 'gravity' | 'file' | 'area';
export const GROUPINGS: readonly Grouping[] = ['gravity', 'file', 'area'];

export interface RowGroup {
  /** A file's name, an area's id; '' for the one group of all, and for what belongs to no area. */
  readonly id: string;
  readonly rows: readonly FindingRow[];
}

/** Groups in the order of the files or of the lecture; in each the gravest first. */
export function groupRows(
  rows: readonly FindingRow[],
  grouping: Grouping,
  files: readonly CheckFile[],
  areas: readonly string[],
): readonly RowGroup[] {
  if (grouping === 'gravity') return rows.length === 0 ? [] : [{ id: '', rows }];
  const ids = grouping === 'file' ? files.map(({ name }) => name) : [...areas, ''];
  const byId = new Map<string, FindingRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    const id = grouping === 'file' ? row.file : (row.finding.rule?.area ?? '');
    const list = byId.get(id);
    if (list === undefined) byId.set(id, [row]);
    else list.push(row);
  }
  return [...byId].filter(([, list]) => list.length > 0).map(([id, list]) => ({ id, rows: list }));
}

/** Cards that may be open at once. */
export const MOST_OPEN = 3;

/** What a reader opened, oldest first; null before anything was touched: then the first is open. */
export type OpenRows = readonly string[] | null;

export function openRows(rows: readonly FindingRow[], opened: OpenRows): readonly string[] {
  if (opened === null) return rows.slice(0, 1).map(({ key }) => key);
  const present = new Set(rows.map(({ key }) => key));
  return opened.filter((key) => present.has(key)).slice(-MOST_OPEN);
}

export function toggleRow(rows: readonly FindingRow[], opened: OpenRows, key: string): OpenRows {
  const open = openRows(rows, opened);
  return open.includes(key) ? open.filter((other) => other !== key) : [...open, key].slice(-MOST_OPEN);
}

export type BarPart = Exclude<RuleOutcome, 'not-applicable'>;

export interface AreaRow {
  readonly area: string;
  readonly passed: number;
  readonly applicable: number;
  /** One for each rule that applies: passed, then suppressed, then failed. */
  readonly parts: readonly BarPart[];
}

const PART_ORDER: readonly BarPart[] = ['passed', 'suppressed', 'failed'];

/** Areas in which some rule applies. */
export const areaRows = ({ areas }: Grade): readonly AreaRow[] =>
  areas
    .filter(({ applicable }) => applicable > 0)
    .map(({ area, passed, applicable, rules }) => ({ area, passed, applicable, parts: partsOf(rules) }));

/** Areas of which the files hold nothing. */
export const idleAreas = ({ areas }: Grade): readonly string[] =>
  areas.filter(({ applicable }: AreaGrade) => applicable === 0).map(({ area }) => area);

/** Of texts without an object everything "passed": that is no grade. */
export const isUngraded = ({
  files,
  grade: { overall },
}: {
  readonly files: readonly { readonly objects: number }[];
  readonly grade: Pick<Grade, 'overall'>;
}): boolean => overall.passed === overall.applicable && files.every(({ objects }) => objects === 0);

const partsOf = (rules: readonly GradedRule[]): readonly BarPart[] =>
  PART_ORDER.flatMap((wanted) => rules.filter(({ outcome }) => outcome === wanted).map(() => wanted));

/** `unseen`: no rule speaks of it, so that no file can show it. */
export type ChecklistState = RuleOutcome | 'unseen';

export interface ChecklistGroup {
  readonly id: string;
  readonly items: readonly { readonly id: string; readonly state: ChecklistState }[];
}

export interface Checklist {
  readonly groups: readonly ChecklistGroup[];
  readonly counts: Readonly<Record<ChecklistState, number>>;
}

/** Every bullet of the lecture with what these files show of it. */
export function checklistOf(
  groups: readonly { readonly id: string; readonly principles: readonly string[] }[],
  outcomes: Grade['principles'],
): Checklist {
  const counts = { passed: 0, failed: 0, suppressed: 0, 'not-applicable': 0, unseen: 0 };
  return {
    groups: groups.map(({ id, principles }) => ({
      id,
      items: principles.map((principle) => {
        const state = Object.hasOwn(outcomes, principle) ? (outcomes[principle] ?? 'unseen') : 'unseen';
        counts[state]++;
        return { id: principle, state };
      }),
    })),
    counts,
  };
}

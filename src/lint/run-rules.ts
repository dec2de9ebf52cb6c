// Runs every rule over its subjects. What a rule reports becomes a finding here: the place in the text, the object, the fix.
import { formatPath, type Path, type Range } from '../manifest/index.ts';
import { type LintDocument, objectName, placeOf } from './document.ts';
import type { FindingData, LintFinding, LintFix } from './finding.ts';
import type { Looked, RawFinding } from './raw-finding.ts';
import type { OptionValue, Problem, Report, Rule, RuleContext, RuleOptions } from './rule.ts';
import type { LintSet, NamespaceGroup } from './set.ts';
import type { Container, Workload } from './workloads.ts';

/** More than anybody reads; what a rule finds beyond is counted but not kept. Keeps a text of nothing but problems small. */
export const MAX_FINDINGS_PER_OBJECT = 1_000;

export interface RuleRun {
  readonly findings: readonly RawFinding[];
  /** By rule id. */
  readonly looked: ReadonlyMap<string, Looked>;
  /** Objects with more findings than are kept. */
  readonly crowded: ReadonlySet<LintDocument>;
}

export function runRules(
  set: LintSet,
  rules: readonly Rule[],
  ruleOptions: Readonly<Record<string, RuleOptions>>,
): RuleRun {
  const findings: RawFinding[] = [];
  const looked = new Map<string, Looked>();
  const perObject = new Map<LintDocument, number>();
  const crowded = new Set<LintDocument>();
  const containers = set.workloads.flatMap((workload) => workload.containers);

  const keep = (rule: Rule, subject: number, document: LintDocument, problem: Problem): void => {
    const count = (perObject.get(document) ?? 0) + 1;
    perObject.set(document, count);
    if (count > MAX_FINDINGS_PER_OBJECT) crowded.add(document);
    else findings.push(toRaw(rule, subject, document, problem));
  };

  const run = <Subject>(
    rule: Rule & Judge<Subject>,
    subjects: readonly Subject[],
    documentOf: (subject: Subject) => LintDocument | undefined,
  ): void => {
    const context: RuleContext = { set, options: mergeOptions(rule.options, ruleOptions[rule.id]) };
    const sum: Looked = { applicable: 0, notApplicable: 0 };
    looked.set(rule.id, sum);
    for (const [index, subject] of subjects.entries()) {
      if (rule.appliesTo?.(subject, context) === false) {
        sum.notApplicable++;
        continue;
      }
      sum.applicable++;
      const report: Report = (problem) => {
        const document = problem.document ?? documentOf(subject);
        if (document !== undefined) keep(rule, index, document, problem);
      };
      rule.check(subject, report, context);
    }
  };

  for (const rule of rules) {
    switch (rule.subject) {
      case 'document':
        run<LintDocument>(
          rule,
          rule.types.flatMap((type) => set.ofType(type)),
          (document) => document,
        );
        break;
      case 'workload':
        run<Workload>(rule, set.workloads, ({ document }) => document);
        break;
      case 'container':
        run<Container>(rule, containers, ({ document }) => document);
        break;
      case 'namespace':
        run<NamespaceGroup>(rule, set.namespaces, ({ declaration, documents }) => declaration ?? documents[0]);
        break;
    }
  }
  return { findings, looked, crowded };
}

interface Judge<Subject> {
  appliesTo?(subject: Subject, context: RuleContext): boolean;
  check(subject: Subject, report: Report, context: RuleContext): void;
}

const isRange = (at: Path | Range): at is Range => !Array.isArray(at);

function toRaw(rule: Rule, subject: number, document: LintDocument, problem: Problem): RawFinding {
  const counted = { rule: rule.id, subject };
  const finding: Writable<LintFinding> = {
    ruleId: rule.id,
    family: rule.family,
    severity: rule.severity,
    file: document.file.name,
    range: isRange(problem.at) ? problem.at : placeOf(document, problem.at),
    data: problem.data ?? NO_DATA,
    object: document.named,
    peers: problem.peers ?? rule.peers,
  };
  const fix = fixOf(rule, problem);
  if (fix !== undefined) finding.fix = fix;
  if (problem.related !== undefined)
    finding.related = problem.related.map((other) => ({
      file: other.document.file.name,
      range: placeOf(other.document, other.at),
      object: objectName(other.document),
    }));
  if (isRange(problem.at)) return { finding, document, counted };
  finding.path = formatPath(problem.at);
  return { finding, document, path: problem.at, counted };
}

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

const NO_DATA: FindingData = {};

function fixOf(rule: Rule, { edits, fix }: Problem): LintFix | undefined {
  const kind = fix ?? rule.fix;
  return edits === undefined || edits.length === 0 || kind === 'none' ? undefined : { kind, edits };
}

/** The defaults, with the values of the same type that the caller gives. */
export function mergeOptions(defaults: RuleOptions | undefined, wanted: RuleOptions | undefined): RuleOptions {
  if (defaults === undefined || wanted === undefined) return defaults ?? {};
  const merged: Record<string, OptionValue> = { ...defaults };
  for (const [name, value] of Object.entries(wanted))
    if (Object.hasOwn(defaults, name) && sameType(defaults[name], value)) merged[name] = value;
  return merged;
}

const sameType = (a: OptionValue | undefined, b: OptionValue): boolean =>
  Array.isArray(a) ? Array.isArray(b) && b.every((item) => typeof item === 'string') : typeof a === typeof b;

// Runs every rule over its subjects. What a rule reports becomes a finding here: the place in the text, the object, the fix.
import { formatPath, type Path, type Range } from '../manifest/index.ts';
import { type LintDocument, objectName, placeOf } from './document.ts';
import type { FindingData, LintFinding, LintFix } from './finding.ts';
import { peersThatLook } from './peer-sight.ts';
import type { Looked, RawFinding } from './raw-finding.ts';
import type { OptionValue, Problem, Report, Rule, RuleContext, RuleOptions } from './rule.ts';
import type { LintSet } from './set.ts';
import type { Workload } from './workloads.ts';

/** More than anybody reads; what a rule finds beyond is counted but not kept. Keeps a text of nothing but problems small. */
export const MAX_FINDINGS_PER_OBJECT = 1_000;

export interface RuleRun {
  readonly findings: readonly RawFinding[];
  /** By rule id. */
  readonly looked: ReadonlyMap<string, Looked>;
  /** Objects with more findings than are kept. */
  readonly crowded: ReadonlySet<LintDocument>;
}

/** `commented`: names of files in which comments suppress; only there the paths of findings are asked for again. */
export function runRules(
  set: LintSet,
  rules: readonly Rule[],
  ruleOptions: Readonly<Record<string, RuleOptions>>,
  commented: ReadonlySet<string>,
): RuleRun {
  const findings: RawFinding[] = [];
  const perObject = new Map<LintDocument, number>();
  const crowded = new Set<LintDocument>();

  const keep = (rule: Rule, subject: number, document: LintDocument, problem: Problem): void => {
    const count = (perObject.get(document) ?? 0) + 1;
    perObject.set(document, count);
    if (count > MAX_FINDINGS_PER_OBJECT) crowded.add(document);
    else findings.push(toRaw(rule, subject, document, problem, commented.has(document.file.name)));
  };

  // One report for all: a subject is asked a hundred rules and breaks few of them.
  let judging: Run | undefined;
  let judged: LintDocument | undefined;
  const report: Report = (problem) => {
    const about = problem.document ?? judged;
    if (judging === undefined || about === undefined) return;
    keep(judging.rule, judging.applicable + judging.notApplicable - 1, about, problem);
  };

  // The functions are taken out of the rule once: rules are objects of many shapes, and a look into one of them is slow.
  const judgeOf = <Subject>(run: Run, { appliesTo, check }: Checks<Subject>) => {
    const context: RuleContext = { set, options: mergeOptions(run.rule.options, ruleOptions[run.rule.id]) };
    return (subject: Subject, document: LintDocument | undefined): void => {
      if (appliesTo?.(subject, context) === false) {
        run.notApplicable++;
        return;
      }
      run.applicable++;
      judging = run;
      judged = document;
      check(subject, report, context);
    };
  };

  const askOf = (run: Run): Ask => {
    const { rule } = run;
    switch (rule.subject) {
      case 'document': {
        const judge = judgeOf(run, rule);
        return (document) => judge(document, document);
      }
      case 'workload': {
        const judge = judgeOf(run, rule);
        return (document, workload) => {
          if (workload !== undefined) judge(workload, document);
        };
      }
      case 'container': {
        const judge = judgeOf(run, rule);
        return (document, workload) => {
          for (const container of workload?.containers ?? []) judge(container, document);
        };
      }
      case 'namespace':
        return () => {};
    }
  };

  const runs = rules.map((rule): Run => ({ rule, applicable: 0, notApplicable: 0 }));
  const asks = runs.map((run) => ({ rule: run.rule, ask: askOf(run) }));
  const asksAbout = (type: string, makesPods: boolean): readonly Ask[] =>
    asks.filter(({ rule }) => mayConcern(rule, type, makesPods)).map(({ ask }) => ask);

  // Object by object, not rule by rule: a large set does not fit a processor's cache, and would be fetched anew for each rule.
  const [ofPods, ofOthers] = [new Map<string, readonly Ask[]>(), new Map<string, readonly Ask[]>()];
  for (const document of set.documents) {
    const { type } = document;
    const workload = set.workloadOf(document);
    const byType = workload === undefined ? ofOthers : ofPods;
    let ofType = byType.get(type);
    if (ofType === undefined) {
      ofType = asksAbout(type, workload !== undefined);
      byType.set(type, ofType);
    }
    for (const ask of ofType) ask(document, workload);
  }
  for (const run of runs) {
    const { rule } = run;
    if (rule.subject !== 'namespace') continue;
    const judge = judgeOf(run, rule);
    for (const group of set.namespaces) judge(group, group.declaration ?? group.documents[0]);
  }
  const looked = new Map(runs.map(({ rule, applicable, notApplicable }) => [rule.id, { applicable, notApplicable }]));
  return { findings, looked, crowded };
}

/** A rule, and how it has come out so far. */
interface Run extends Looked {
  readonly rule: Rule;
}

/** Asks one rule about an object, or about its pods and containers. */
type Ask = (document: LintDocument, workload: Workload | undefined) => void;

interface Checks<Subject> {
  appliesTo?(subject: Subject, context: RuleContext): boolean;
  check(subject: Subject, report: Report, context: RuleContext): void;
}

const mayConcern = (rule: Rule, type: string, makesPods: boolean): boolean =>
  rule.subject === 'document' ? rule.types.includes(type) : makesPods && rule.subject !== 'namespace';

const isRange = (at: Path | Range): at is Range => !Array.isArray(at);

function toRaw(rule: Rule, subject: number, document: LintDocument, problem: Problem, keepsPath: boolean): RawFinding {
  const counted = { rule: rule.id, subject };
  const { at } = problem;
  const finding = findingOf(rule, document, problem);
  // The list of the steps is several times as large as what it says.
  return keepsPath && !isRange(at) ? { finding, document, path: at, counted } : { finding, document, counted };
}

function findingOf(rule: Rule, document: LintDocument, problem: Problem): LintFinding {
  const { at } = problem;
  const { id: ruleId, family, severity } = rule;
  const file = document.file.name;
  const data = problem.data ?? NO_DATA;
  const object = document.named;
  const peers = peersThatLook(document, problem.peers ?? rule.peers);
  const fix = fixOf(rule, problem);
  // Nearly every finding is one of these two; a field that is added to an object lies apart from it.
  if (problem.related === undefined && !isRange(at)) {
    const range = placeOf(document, at);
    const path = formatPath(at);
    return fix === undefined
      ? { ruleId, family, severity, file, range, data, object, peers, path }
      : { ruleId, family, severity, file, range, data, object, peers, fix, path };
  }
  const range = isRange(at) ? at : placeOf(document, at);
  const finding: Writable<LintFinding> = { ruleId, family, severity, file, range, data, object, peers };
  if (fix !== undefined) finding.fix = fix;
  if (problem.related !== undefined)
    finding.related = problem.related.map((other) => ({
      file: other.document.file.name,
      range: placeOf(other.document, other.at),
      object: objectName(other.document),
    }));
  if (!isRange(at)) finding.path = formatPath(at);
  return finding;
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

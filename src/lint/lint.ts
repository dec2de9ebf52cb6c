// Files in, findings and counts out. Pure, bounded, and never throws on what a file may hold.
import { type ParsedManifests, parseManifests } from '../manifest/index.ts';
import type { LintDocument, LintFile } from './document.ts';
import { SCHEMA_RULES, type SchemaRuleId, SOURCE_RULES, type SourceRuleId } from './engine-rules.ts';
import type { LintFinding, SuppressedFinding } from './finding.ts';
import type { Looked, RawFinding } from './raw-finding.ts';
import type { Rule, RuleOptions } from './rule.ts';
import { MAX_FINDINGS_PER_OBJECT, runRules } from './run-rules.ts';
import { lintSchema } from './schema.ts';
import { LintSet } from './set.ts';
import { detectSource, type SourceKind } from './source/detect.ts';
import { applySuppressions, type CommentedFile } from './suppress.ts';
import { readSuppressions } from './suppressions.ts';
import { countRules, type RuleCounts } from './tally.ts';

export interface LintOptions {
  /** The rules to run: all of them are `RULES`. */
  readonly rules: readonly Rule[];
  /** Rule id → what differs from its defaults. A value of another type than the default is not taken. */
  readonly ruleOptions?: Readonly<Record<string, RuleOptions>>;
  /** Comments that suppress are not listened to. */
  readonly noSuppressions?: boolean;
}

export interface LintedFile {
  readonly name: string;
  readonly kind: SourceKind;
  /** Objects that the rules looked at; 0 for a kind of file without rules, and for one that cannot be read. */
  readonly objects: number;
}

export interface LintResult {
  /** In the order of the files, then of the places, then of the ids. */
  readonly findings: readonly LintFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly files: readonly LintedFile[];
  /** How every rule that ran came out, in the order of the rules; first the three questions about each object as such. */
  readonly counts: readonly RuleCounts[];
}

/** One world: whatever stands in none of the files does not exist for rules that look at the set. */
export function lint(files: readonly LintFile[], options: LintOptions): LintResult {
  const raw: RawFinding[] = [];
  const documents: LintDocument[] = [];
  const commented: CommentedFile[] = [];
  const linted: LintedFile[] = [];
  const looked: Record<SchemaRuleId, Looked> = {
    'can-be-read': { applicable: 0, notApplicable: 0 },
    'fits-its-schema': { applicable: 0, notApplicable: 0 },
    'is-accepted': { applicable: 0, notApplicable: 0 },
  };
  const ruledTypes = new Set(options.rules.flatMap((rule) => (rule.subject === 'document' ? rule.types : [])));
  const saysWhatWasRemoved = options.rules.some(({ id }) => id === 'removed-api-version');
  const hasRules = (type: string): boolean => ruledTypes.has(type) || type === 'argoproj.io/Rollout';

  for (const file of files) {
    const detected = detectSource(file.name, file.text);
    const parsed = detected === 'manifests' ? parseManifests(file.text) : { documents: [], findings: [] };
    // What stands in double braces is filled in later: nothing can be said of the file as it is.
    const template = parsed.findings.some(
      ({ id }) => id === 'yaml-template-expression' || id === 'template-expression',
    );
    const kind = template ? 'helm-template' : detected === 'manifests' && isSomethingElse(parsed) ? 'other' : detected;
    if (kind !== 'manifests') {
      raw.push(aboutFile(file, kind));
      linted.push({ name: file.name, kind, objects: 0 });
      continue;
    }
    const schema = lintSchema(file, parsed, looked, hasRules, saysWhatWasRemoved);
    for (const finding of schema.findings) raw.push(finding);
    for (const document of schema.documents) documents.push(document);
    if (!options.noSuppressions) commented.push({ file, suppressions: readSuppressions(file.text, parsed.documents) });
    linted.push({ name: file.name, kind, objects: schema.documents.length });
  }

  const suppressing = commented.filter(({ suppressions }) => suppressions.length > 0);
  const names = new Set(suppressing.map(({ file }) => file.name));
  const run = runRules(new LintSet(documents), options.rules, options.ruleOptions ?? {}, names);
  for (const finding of run.findings) raw.push(finding);
  for (const document of run.crowded) raw.push(tooMany(document));
  const ids = new Set([...options.rules, ...SOURCE_RULES].map(({ id }) => id));
  const { open, suppressed } = applySuppressions(suppressing, raw, (id) => ids.has(id));
  return {
    findings: inOrder(files, open).map(({ finding }) => finding),
    suppressed: suppressed.map(({ finding, reason, comment }) => ({ finding, reason, comment })),
    files: linted,
    counts: countRules(
      new Map([...SCHEMA_RULES.map(({ id }): [string, Looked] => [id, looked[id]]), ...run.looked]),
      open,
      suppressed.map(({ raw: finding }) => finding),
    ),
  };
}

/** Settings of some other program, which happen to be YAML or JSON: nothing in them is of an object of Kubernetes. */
const isSomethingElse = ({ documents }: ParsedManifests): boolean =>
  documents.length > 0 &&
  documents.every(
    ({ object }) => !['apiVersion', 'kind', 'metadata', 'spec'].some((field) => Object.hasOwn(object, field)),
  );

function inOrder(files: readonly LintFile[], raw: readonly RawFinding[]): readonly RawFinding[] {
  const byFile = new Map<string, RawFinding[]>();
  for (const { name } of files) byFile.set(name, []);
  for (const item of raw) byFile.get(item.finding.file)?.push(item);
  return [...byFile.values()].flatMap((own) => own.sort(byPlace));
}

const byPlace = ({ finding: a }: RawFinding, { finding: b }: RawFinding): number =>
  a.range.start - b.range.start || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);

function aboutFile(file: LintFile, kind: Exclude<SourceKind, 'manifests'>): RawFinding {
  const ruleId: SourceRuleId =
    kind === 'helm-template' || kind === 'helm-chart'
      ? 'helm-template'
      : kind === 'kustomization'
        ? 'kustomization'
        : 'file-without-rules';
  const firstBreak = file.text.indexOf('\n');
  const range = { start: 0, end: firstBreak < 0 ? file.text.length : firstBreak };
  const finding = {
    ruleId,
    family: 'source',
    severity: 'info',
    file: file.name,
    range,
    data: { kind },
    peers: [],
  } as const;
  return { finding };
}

function tooMany(document: LintDocument): RawFinding {
  const { file, manifest, named } = document;
  const range = manifest.rangeOf(['kind']) ?? { start: 0, end: 0 };
  const data = { limit: MAX_FINDINGS_PER_OBJECT };
  const ruleId: SourceRuleId = 'too-many-findings';
  return {
    finding: { ruleId, family: 'source', severity: 'info', file: file.name, range, data, object: named, peers: [] },
    document,
  };
}

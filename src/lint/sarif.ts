// Findings as SARIF 2.1.0, for tools that collect the results of many linters. Pure; the words are passed in, so that one log speaks one language.
import { LineCounter, type Range } from '../manifest/index.ts';
import type { LintFile } from './document.ts';
import type { RuleSeverity } from './families.ts';
import type { LintFinding } from './finding.ts';
import type { LintResult } from './lint.ts';

/** Sentences without marks of their own; back quotes around code are taken as Markdown. */
export interface ReportWords {
  /** Name of a rule, or of a finding that no rule file makes. */
  title(ruleId: string): string;
  /** Undefined when the rule has no page. */
  why(ruleId: string): string | undefined;
  finding(finding: LintFinding): { readonly title: string; readonly problem: string; readonly fix: string };
}

export interface SarifOptions {
  readonly words: ReportWords;
  /** BCP 47. */
  readonly language: string;
  readonly version: string;
  /** Absolute address of the page of a rule; none when it is absent. */
  readonly helpUri?: (ruleId: string) => string;
}

/** What of a rule the log describes. */
export interface DescribedRule {
  readonly id: string;
  readonly family: string;
  readonly severity: RuleSeverity;
}

const LEVELS: Readonly<Record<RuleSeverity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A log with one run. `rules` are described whether they found something or not; what else was found is added to them. */
export function toSarif(
  files: readonly LintFile[],
  { findings, suppressed }: Pick<LintResult, 'findings' | 'suppressed'>,
  rules: readonly DescribedRule[],
  options: SarifOptions,
) {
  const { words, language, version } = options;
  const described = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { ruleId: id, family, severity } of [...findings, ...suppressed.map(({ finding }) => finding)])
    if (!described.has(id)) described.set(id, { id, family, severity });
  const index = new Map([...described.keys()].map((id, at) => [id, at]));
  const artifacts = new Map(files.map(({ name }, at) => [name, at]));
  const counters = new Map<string, LineCounter>();
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const counterOf = (file: string): LineCounter => {
    const counter = counters.get(file) ?? new LineCounter(texts.get(file) ?? '');
    counters.set(file, counter);
    return counter;
  };
  const region = (file: string, range: Range) => {
    const [start, end] = [counterOf(file).position(range.start), counterOf(file).position(range.end)];
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  };
  const location = (file: string, range: Range) => ({
    artifactLocation: { uri: uriOf(file), index: artifacts.get(file) ?? -1 },
    region: region(file, range),
  });

  const result = (finding: LintFinding, justification?: string) => {
    const { ruleId, severity, file, range, object, path, related, fix } = finding;
    const { title, problem, fix: mend } = words.finding(finding);
    const name = object && [object.namespace, object.kind, object.name].filter((part) => part !== '').join('/');
    return {
      ruleId,
      ruleIndex: index.get(ruleId) ?? -1,
      level: LEVELS[severity],
      message: { text: `${sentence(title)} ${problem}`.trim() },
      locations: [
        {
          physicalLocation: location(file, range),
          ...(name !== undefined && {
            logicalLocations: [{ fullyQualifiedName: path === undefined ? name : `${name}/${path}` }],
          }),
        },
      ],
      ...(related &&
        related.length > 0 && {
          relatedLocations: related.map((other, id) => ({
            id,
            message: { text: other.object },
            physicalLocation: location(other.file, other.range),
          })),
        }),
      ...(fix && {
        fixes: [
          {
            description: { text: mend },
            artifactChanges: [
              {
                artifactLocation: { uri: uriOf(file), index: artifacts.get(file) ?? -1 },
                replacements: fix.edits.map((edit) => ({
                  deletedRegion: region(file, edit.range),
                  insertedContent: { text: edit.text },
                })),
              },
            ],
          },
        ],
      }),
      ...(justification !== undefined && { suppressions: [{ kind: 'inSource', justification }] }),
      properties: { severity, ...(fix && { fix: fix.kind }) },
    };
  };

  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'rollout-lab',
            semanticVersion: version,
            rules: [...described.values()].map(({ id, family, severity }) => {
              const why = words.why(id);
              return {
                id,
                shortDescription: { text: words.title(id) },
                ...(why !== undefined && { fullDescription: { text: why } }),
                ...(options.helpUri && why !== undefined && { helpUri: options.helpUri(id) }),
                defaultConfiguration: { level: LEVELS[severity] },
                properties: { family, severity },
              };
            }),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ name }) => ({ location: { uri: uriOf(name) } })),
        results: [
          ...findings.map((finding) => result(finding)),
          ...suppressed.map(({ finding, reason }) => result(finding, reason)),
        ],
      },
    ],
  };
}

/** Half a pair: no address can hold it. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The name of a file as a reference: separators stay, whatever an address cannot hold is escaped. */
const uriOf = (name: string): string =>
  encodeURI(name.replace(LONE_SURROGATE, '\uFFFD').replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');

const sentence = (title: string): string => (/[.!?。]$/.test(title) ? title : `${title}.`);

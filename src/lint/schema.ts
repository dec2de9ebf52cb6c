// What src/manifest finds, as findings of the linter: the text cannot be read, does not fit its schema, or is refused by the API server.
import { type Finding, isServedKind, LAB_API_VERSION, type ParsedManifests, stageOf } from '../manifest/index.ts';
import { type LintDocument, type LintFile, makeLintDocument } from './document.ts';
import type { SchemaRuleId } from './engine-rules.ts';
import type { RuleSeverity } from './families.ts';
import type { LintFinding } from './finding.ts';
import { peersThatLook } from './peer-sight.ts';
import type { Looked, RawFinding } from './raw-finding.ts';
import { removedVersion } from './rules/schema/shared/removed-versions.ts';
import { peersOfFinding } from './schema-peers.ts';

/** Files that the API server reads at its start and never serves. */
const CONFIGURATION_FILES = ['audit.k8s.io/Policy'];

/** Kinds that are gone for good: a rule says more about them than that they are unknown. */
const GONE = ['policy/PodSecurityPolicy', 'extensions/PodSecurityPolicy'];

/** What src/manifest says of a version that is not served; `removed-api-version` says more where it knows the version. */
const TYPE_FINDINGS: readonly string[] = ['wrong-api-version', 'unknown-kind', 'misspelt-kind'];

export interface SchemaResult {
  /** The objects that rules may look at: whatever could be read and has a kind. */
  readonly documents: readonly LintDocument[];
  readonly findings: readonly RawFinding[];
}

/** Which of the three questions a finding answers with no. */
function questionOf({ id, severity }: Finding): SchemaRuleId | undefined {
  if (severity !== 'error') return undefined;
  const stage = stageOf(id);
  if (stage === 'syntax') return 'can-be-read';
  return stage === 'decoding' || stage === 'type' ? 'fits-its-schema' : 'is-accepted';
}

const severityOf = (finding: Finding): RuleSeverity => {
  const question = questionOf(finding);
  if (question === 'can-be-read') return 'critical';
  // The server takes such a Rollout, and no version of it ever starts.
  if (stageOf(finding.id) === 'controller') return 'high';
  return question === undefined ? (finding.severity === 'warning' ? 'low' : 'info') : 'high';
};

/** `looked` gets the subjects counted: files for reading, objects for the rest. `subjects` numbers them over all files. */
export function lintSchema(
  file: LintFile,
  parsed: ParsedManifests,
  looked: Readonly<Record<SchemaRuleId, Looked>>,
  hasRules: (type: string) => boolean,
  saysWhatWasRemoved: boolean,
): SchemaResult {
  const findings: RawFinding[] = [];
  const documents: LintDocument[] = [];
  const count = (question: SchemaRuleId): number => looked[question].applicable++;
  const reading = count('can-be-read');
  const ofObjects = new Set<Finding>();
  const unknown = new Set<string>();
  for (const manifest of parsed.documents) {
    const document = makeLintDocument(file, manifest);
    const mayBeUnknown = isSpokenFor(document.type, hasRules);
    const removed = saysWhatWasRemoved && removedVersion(document.apiVersion, document.kind) !== undefined;
    // The server says twice that there is no selector; the second time it tells of labels that nobody asked for.
    const noSelector = manifest.findings.some(({ id }) => id === 'missing-selector');
    const own = manifest.findings.filter(
      ({ id }) =>
        !(id === 'unknown-kind' && mayBeUnknown) &&
        !(removed && TYPE_FINDINGS.includes(id)) &&
        !(noSelector && id === 'selector-template-mismatch'),
    );
    const subject = { 'can-be-read': reading, 'fits-its-schema': count('fits-its-schema'), 'is-accepted': 0 };
    const decodes = !own.some((finding) => questionOf(finding) === 'fits-its-schema');
    if (decodes) subject['is-accepted'] = count('is-accepted');
    for (const finding of manifest.findings) ofObjects.add(finding);
    for (const finding of own) {
      findings.push(toRaw(file, finding, document, subject[questionOf(finding) ?? 'is-accepted']));
    }
    if (document.kind !== '') documents.push(document);
    const known = isServedKind(document.apiVersion, document.kind) || document.apiVersion === LAB_API_VERSION;
    if (known || !decodes || hasRules(document.type) || unknown.has(document.type)) continue;
    unknown.add(document.type);
    findings.push(withoutRules(document));
  }
  for (const finding of parsed.findings)
    if (!ofObjects.has(finding)) findings.push(toRaw(file, finding, undefined, reading));
  return { documents, findings };
}

const isSpokenFor = (type: string, hasRules: (type: string) => boolean): boolean =>
  CONFIGURATION_FILES.includes(type) || (GONE.includes(type) && hasRules(type));

function toRaw(file: LintFile, found: Finding, document: LintDocument | undefined, subject: number): RawFinding {
  const question = document === undefined && questionOf(found) !== undefined ? 'can-be-read' : questionOf(found);
  const finding: LintFinding = {
    ruleId: found.id,
    family: 'schema',
    severity: severityOf(found),
    file: file.name,
    range: found.range,
    data: found.data,
    ...(found.path !== undefined && { path: found.path }),
    ...(document && { object: document.named }),
    ...(found.fix && { fix: { kind: 'suggested', edits: found.fix.edits } as const }),
    peers: document === undefined ? [] : peersThatLook(document, peersOfFinding(found, document)),
  };
  return { finding, ...(document && { document }), ...(question && { counted: { rule: question, subject } }) };
}

function withoutRules(document: LintDocument): RawFinding {
  const { file, kind, named, apiVersion, manifest } = document;
  const finding: LintFinding = {
    ruleId: 'kind-without-rules',
    family: 'source',
    severity: 'info',
    file: file.name,
    range: manifest.rangeOf(['kind']) ?? { start: manifest.root.range.start, end: manifest.root.range.start },
    data: { kind, apiVersion },
    object: named,
    peers: [],
  };
  return { finding, document };
}

// Takes out of the findings what comments suppress, and reports comments that do nothing.
import { LineCounter, type Path, type Range } from '../manifest/index.ts';
import type { LintDocument, LintFile } from './document.ts';
import type { SourceRuleId } from './engine-rules.ts';
import type { RuleSeverity } from './families.ts';
import type { FindingData, LintFinding, SuppressedFinding } from './finding.ts';
import type { RawFinding } from './raw-finding.ts';
import { covers, type Suppression } from './suppressions.ts';

export interface CommentedFile {
  readonly file: LintFile;
  readonly suppressions: readonly Suppression[];
}

export interface Suppressed {
  readonly open: readonly RawFinding[];
  readonly suppressed: readonly (SuppressedFinding & { readonly raw: RawFinding })[];
}

/** `knows` tells a rule's id from a slip of the pen. An error of the API server cannot be suppressed: the server reads no comments. */
export function applySuppressions(
  commented: readonly CommentedFile[],
  raw: readonly RawFinding[],
  knows: (ruleId: string) => boolean,
): Suppressed {
  const byFile = new Map(
    commented.filter(({ suppressions }) => suppressions.length > 0).map((entry) => [entry.file.name, entry]),
  );
  if (byFile.size === 0) return { open: raw, suppressed: [] };
  const used = new Set<Suppression>();
  const counters = new Map<string, LineCounter>();
  const open: RawFinding[] = [];
  const suppressed: (SuppressedFinding & { raw: RawFinding })[] = [];
  for (const item of raw) {
    const entry = byFile.get(item.finding.file);
    const candidates = entry?.suppressions.filter(
      ({ ruleIds, reason }) => reason !== '' && ruleIds.includes(item.finding.ruleId),
    );
    if (
      entry === undefined ||
      candidates === undefined ||
      candidates.length === 0 ||
      item.finding.family === 'schema'
    ) {
      open.push(item);
      continue;
    }
    const lines = counters.get(entry.file.name) ?? new LineCounter(entry.file.text);
    counters.set(entry.file.name, lines);
    const covered = { ruleId: item.finding.ruleId, manifest: item.document?.manifest, lines: linesOf(item, lines) };
    const by = candidates.find((candidate) => covers(candidate, covered));
    if (by === undefined) {
      open.push(item);
      continue;
    }
    used.add(by);
    suppressed.push({ finding: item.finding, reason: by.reason, comment: by.range, raw: item });
  }
  for (const entry of byFile.values()) open.push(...complaints(entry, used, knows));
  return { open, suppressed };
}

/** The lines of the place and of everything around it: of each field's key, and of each item's first line. */
function linesOf({ finding, document, path }: RawFinding, lines: LineCounter): ReadonlySet<number> {
  const found = new Set([lines.position(finding.range.start).line]);
  if (document === undefined || path === undefined) return found;
  for (let length = 1; length <= path.length; length++) {
    const range = startOf(document, path.slice(0, length));
    if (range === undefined) break;
    found.add(lines.position(range.start).line);
  }
  return found;
}

const startOf = ({ manifest }: LintDocument, path: Path): Range | undefined =>
  manifest.keyRangeOf(path) ?? manifest.rangeOf(path);

function complaints(
  { file, suppressions }: CommentedFile,
  used: ReadonlySet<Suppression>,
  knows: (ruleId: string) => boolean,
): RawFinding[] {
  const found: RawFinding[] = [];
  const add = (ruleId: SourceRuleId, severity: RuleSeverity, range: Range, data: FindingData): void => {
    const finding: LintFinding = { ruleId, family: 'source', severity, file: file.name, range, data, peers: [] };
    found.push({ finding });
  };
  for (const suppression of suppressions) {
    const { ruleIds, reason, range } = suppression;
    const unknown = ruleIds.filter((id) => !knows(id));
    for (const id of unknown) add('suppression-of-unknown-rule', 'medium', range, { rule: id });
    if (reason === '' || ruleIds.length === 0) add('suppression-without-reason', 'medium', range, {});
    else if (unknown.length === 0 && !used.has(suppression))
      add('suppression-without-effect', 'info', range, { rules: ruleIds.join(', ') });
  }
  return found;
}

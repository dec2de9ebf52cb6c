// A finding of the linter: a value about a place of a file. It holds ids and data; the words are in `src/i18n/*/rules/`.
import type { Range, TextEdit } from '../manifest/index.ts';
import type { FamilyId, RuleSeverity } from './families.ts';

export type FindingData = Readonly<Record<string, string | number>>;

/**
 * `safe`: it writes just what the rule asks for, nobody has to choose a value, and the program goes on as before; `--fix` applies it.
 * `suggested`: a value in it is a guess, another way to mend it is as good, or it takes a right away that the program may need; a person
 * has to look at it.
 */
export type FixKind = 'safe' | 'suggested';

export interface LintFix {
  readonly kind: FixKind;
  /** In the finding's file; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** A second place that a finding speaks of: the Service that selects nothing, the budget beside the workload. */
export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  /** `Kind/name`. */
  readonly object: string;
}

export interface LintFinding {
  /** Words: `rule.<ruleId>.title`, `.problem`, `.why`, `.fix`; for the family `schema`: `finding.<ruleId>.title`, `.consequence`, `.fix`. */
  readonly ruleId: string;
  readonly family: FamilyId;
  readonly severity: RuleSeverity;
  /** Name of the file, as it was given. */
  readonly file: string;
  /** In UTF-16 units of that file's text. */
  readonly range: Range;
  readonly data: FindingData;
  /** As the API server writes it, for instance `spec.template.spec.containers[0].image`; absent for a finding about the file. */
  readonly path?: string;
  /** The namespace is '' for what belongs to the whole cluster. */
  readonly object?: { readonly kind: string; readonly name: string; readonly namespace: string };
  readonly related?: readonly RelatedPlace[];
  readonly fix?: LintFix;
  /** Checks of other linters that mean the same, as `tool:check`; empty when none does. */
  readonly peers: readonly string[];
}

export interface SuppressedFinding {
  readonly finding: LintFinding;
  readonly reason: string;
  /** Where the comment stands. */
  readonly comment: Range;
}

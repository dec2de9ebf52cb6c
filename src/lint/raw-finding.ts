// A finding on its way out of a rule: with what suppressions and counts have to know of it.
import type { Path } from '../manifest/index.ts';
import type { LintDocument } from './document.ts';
import type { LintFinding } from './finding.ts';

export interface RawFinding {
  readonly finding: LintFinding;
  /** Absent for a finding about a file. */
  readonly document?: LintDocument;
  readonly path?: Path;
  /** The rule under which it counts, and which of its subjects it is about; absent when nothing counts it. */
  readonly counted?: { readonly rule: string; readonly subject: number };
}

/** How many subjects a rule looked at, and how many it had no opinion on. */
export interface Looked {
  applicable: number;
  notApplicable: number;
}

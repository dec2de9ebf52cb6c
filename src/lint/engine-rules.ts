// The findings that no rule file makes: those about files and comments, and the three questions that src/manifest answers for every object.
import type { AreaId, FamilyId, RuleSeverity } from './families.ts';

export interface EngineRule {
  readonly id: string;
  readonly family: FamilyId;
  readonly severity: RuleSeverity;
  /** Absent: not graded. */
  readonly area?: AreaId;
}

/** About a file or a comment; words `rule.<id>.title`, `.problem`, `.why`, `.fix`. */
export const SOURCE_RULES = [
  { id: 'helm-template', family: 'source', severity: 'info' },
  { id: 'kustomization', family: 'source', severity: 'info' },
  { id: 'file-without-rules', family: 'source', severity: 'info' },
  { id: 'kind-without-rules', family: 'source', severity: 'info' },
  { id: 'suppression-without-reason', family: 'source', severity: 'medium' },
  { id: 'suppression-of-unknown-rule', family: 'source', severity: 'medium' },
  { id: 'suppression-without-effect', family: 'source', severity: 'info' },
  { id: 'too-many-findings', family: 'source', severity: 'info' },
] as const satisfies readonly EngineRule[];
export type SourceRuleId = (typeof SOURCE_RULES)[number]['id'];

/** What is counted for each object under the family `schema`; the findings keep the ids of src/manifest. Words `rule.<id>.title`. */
export const SCHEMA_RULES = [
  { id: 'can-be-read', family: 'schema', severity: 'critical', area: 'correctness' },
  { id: 'fits-its-schema', family: 'schema', severity: 'high', area: 'correctness' },
  { id: 'is-accepted', family: 'schema', severity: 'high', area: 'correctness' },
] as const satisfies readonly EngineRule[];
export type SchemaRuleId = (typeof SCHEMA_RULES)[number]['id'];

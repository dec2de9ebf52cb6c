// The linter: files → findings with places, data and fixes, and how every rule came out. Pure; holds no words.
// Rules are made with what `rule.ts`, `read.ts`, `edits.ts` and their neighbours offer; see CONTRIBUTING.md, "A rule of the linter".
export { CONTROL_BUNDLES, type ControlBundle, type StandardControls } from './controls.ts';
export type { LintDocument, LintFile } from './document.ts';
export { type EngineRule, SCHEMA_RULES, type SchemaRuleId, SOURCE_RULES, type SourceRuleId } from './engine-rules.ts';
export { AREAS, type AreaId, FAMILIES, type FamilyId, type RuleSeverity, SEVERITIES } from './families.ts';
export type { FindingData, FixKind, LintFinding, LintFix, RelatedPlace, SuppressedFinding } from './finding.ts';
export { type FixedFiles, fixAll } from './fix.ts';
export { type AreaGrade, type Grade, type GradeCounts, type GradedRule, gradeOf, type RuleOutcome } from './grade.ts';
export { toJsonReport } from './json-report.ts';
export { type LintedFile, type LintOptions, type LintResult, lint } from './lint.ts';
export type { Rule, RuleExamples, RuleOptions } from './rule.ts';
export { RULES, type RuleId, type RuleIdOf } from './rules/index.ts';
export { type DescribedRule, type ReportWords, type SarifOptions, toSarif } from './sarif.ts';
export { SCHEMA_PEERS } from './schema-peers.ts';
export type { SourceKind } from './source/detect.ts';
export type { RuleCounts } from './tally.ts';

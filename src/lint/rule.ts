// What a rule is. A rule looks at subjects of one kind (an object, a workload, a container, a namespace), reports places and data, and holds
// no words: `src/i18n/*/rules/<family>.ts` does. It never throws on what a manifest may hold, and never changes anything.
import type { Path, Range, TextEdit } from '../manifest/index.ts';
import type { ControlBundle } from './controls.ts';
import type { LintDocument } from './document.ts';
import type { AreaId, FamilyId, RuleSeverity } from './families.ts';
import type { FindingData, FixKind } from './finding.ts';
import type { LintSet, NamespaceGroup } from './set.ts';
import type { Container, Workload } from './workloads.ts';

export type OptionValue = number | boolean | string | readonly string[];
export type RuleOptions = Readonly<Record<string, OptionValue>>;

/** What a rule tells the engine about a subject; several calls are several findings. */
export interface Problem {
  /**
   * Where: a path in the object (what is not written is shown at the nearest thing around it), or a range for what has no path.
   */
  readonly at: Path | Range;
  /** When it is not the subject's own document. */
  readonly document?: LintDocument;
  /** Values for the words: numbers and texts of the manifest; never words of a language. */
  readonly data?: FindingData;
  /** Undefined where no edit can be offered after all. Several helpers' edits are joined by {@link together}. */
  readonly edits?: readonly TextEdit[] | undefined;
  /** When it differs from the rule's. */
  readonly fix?: FixKind | undefined;
  readonly related?: readonly { readonly document: LintDocument; readonly at: Path }[];
  /** When they differ from the rule's: a part of them. */
  readonly peers?: readonly string[] | undefined;
}

export type Report = (problem: Problem) => void;

export interface RuleContext<Options = RuleOptions> {
  readonly set: LintSet;
  /** The rule's defaults, with what the caller wants changed. */
  readonly options: Options;
}

/** YAML, one file; several documents where the rule looks at the set. Shown on the rule's page and run as tests. */
export interface RuleExamples {
  /** Each gives at least one finding of this rule. */
  readonly bad: readonly string[];
  /** Each gives none. The first is what the first bad one should have been. */
  readonly good: readonly string[];
}

interface RuleFacts<Id extends string, Family extends FamilyId, Options> {
  /** The problem in kebab case; also the file's name, the address of its page and what a suppression names. */
  readonly id: Id;
  /** Also its folder. */
  readonly family: Family;
  readonly severity: RuleSeverity;
  readonly area: AreaId;
  /** Ids of the lecture's principles that a file keeps by passing; empty when it says nothing of it. */
  readonly principles: readonly string[];
  readonly controls: { readonly bundle: ControlBundle; readonly cis?: readonly string[] };
  /** Checks of other linters that mean the same: `kube-linter:latest-tag`. */
  readonly peers: readonly string[];
  /** The best fix that its findings carry; `none` when a person has to decide what is meant. */
  readonly fix: FixKind | 'none';
  readonly options?: Options;
  readonly examples: RuleExamples;
}

// Method shorthand on purpose: the registry holds rules of all options as one type.
interface Checks<Subject, Options> {
  /** Whether the rule has an opinion on this subject; a subject without is counted as not applicable. Always, when absent. */
  appliesTo?(subject: Subject, context: RuleContext<Options>): boolean;
  check(subject: Subject, report: Report, context: RuleContext<Options>): void;
}

export interface DocumentRule<Id extends string = string, Family extends FamilyId = FamilyId, Options = RuleOptions>
  extends RuleFacts<Id, Family, Options>,
    Checks<LintDocument, Options> {
  readonly subject: 'document';
  /** Types whose objects it looks at: `Service`, `policy/PodDisruptionBudget`; any version of the group. */
  readonly types: readonly string[];
}

export interface WorkloadRule<Id extends string = string, Family extends FamilyId = FamilyId, Options = RuleOptions>
  extends RuleFacts<Id, Family, Options>,
    Checks<Workload, Options> {
  readonly subject: 'workload';
}

export interface ContainerRule<Id extends string = string, Family extends FamilyId = FamilyId, Options = RuleOptions>
  extends RuleFacts<Id, Family, Options>,
    Checks<Container, Options> {
  readonly subject: 'container';
}

export interface NamespaceRule<Id extends string = string, Family extends FamilyId = FamilyId, Options = RuleOptions>
  extends RuleFacts<Id, Family, Options>,
    Checks<NamespaceGroup, Options> {
  readonly subject: 'namespace';
}

export type Rule = DocumentRule | WorkloadRule | ContainerRule | NamespaceRule;

type Without<R> = Omit<R, 'subject'>;

/** A rule about objects of some types. */
export const documentRule = <Id extends string, Family extends FamilyId, Options extends RuleOptions>(
  rule: Without<DocumentRule<Id, Family, Options>>,
): DocumentRule<Id, Family, Options> => ({ subject: 'document', ...rule });

/** A rule about whatever makes pods: each pod template once. */
export const workloadRule = <Id extends string, Family extends FamilyId, Options extends RuleOptions>(
  rule: Without<WorkloadRule<Id, Family, Options>>,
): WorkloadRule<Id, Family, Options> => ({ subject: 'workload', ...rule });

/** A rule about every container of every workload, init and ephemeral ones included (see `Container.role`). */
export const containerRule = <Id extends string, Family extends FamilyId, Options extends RuleOptions>(
  rule: Without<ContainerRule<Id, Family, Options>>,
): ContainerRule<Id, Family, Options> => ({ subject: 'container', ...rule });

/** A rule about a namespace as a whole: declared, or merely used. */
export const namespaceRule = <Id extends string, Family extends FamilyId, Options extends RuleOptions>(
  rule: Without<NamespaceRule<Id, Family, Options>>,
): NamespaceRule<Id, Family, Options> => ({ subject: 'namespace', ...rule });

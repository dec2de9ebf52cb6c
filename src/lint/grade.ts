// How a set of files did: rule by rule, per area of the lecture, and per principle. Counts, never a letter. A rule counts once however many
// objects it looked at, so that the same care gives the same grade in a small set and in a large one.
import { SCHEMA_RULES } from './engine-rules.ts';
import { AREAS, type AreaId, type RuleSeverity } from './families.ts';
import type { Rule } from './rule.ts';
import type { RuleCounts } from './tally.ts';

/**
 * `suppressed`: nothing is wrong but what a comment with a reason excuses. `not-applicable`: the files hold nothing that the rule speaks of.
 */
export type RuleOutcome = 'passed' | 'failed' | 'suppressed' | 'not-applicable';

export interface GradedRule {
  readonly ruleId: string;
  readonly severity: RuleSeverity;
  readonly outcome: RuleOutcome;
  /** Of its subjects: containers, workloads, objects, namespaces. */
  readonly counts: RuleCounts;
}

/** Numbers of rules. */
export interface GradeCounts {
  /** Rules that apply: passed + failed + suppressed. */
  readonly applicable: number;
  readonly passed: number;
  readonly failed: number;
  readonly suppressed: number;
  readonly notApplicable: number;
}

export interface AreaGrade extends GradeCounts {
  readonly area: AreaId;
  /** In the order of the registry, those that do not apply included. */
  readonly rules: readonly GradedRule[];
}

export interface Grade {
  /** In the order of the lecture; only areas that have rules. */
  readonly areas: readonly AreaGrade[];
  readonly overall: GradeCounts;
  /** How the principles came out that some rule speaks of; a principle that is missing here is not visible in a file. */
  readonly principles: Readonly<Record<string, RuleOutcome>>;
}

/** `counts` as the linter gives them for these rules. Rules that only advise (`info`) are not graded. */
export function gradeOf(rules: readonly Rule[], counts: readonly RuleCounts[]): Grade {
  const byId = new Map(counts.map((count) => [count.ruleId, count]));
  const byArea = new Map<AreaId, GradedRule[]>();
  const byPrinciple = new Map<string, RuleOutcome[]>();
  const facts = [...SCHEMA_RULES.map((rule) => ({ ...rule, principles: [] })), ...rules];
  for (const { id, severity, area, principles } of facts) {
    const own = byId.get(id);
    if (own === undefined || severity === 'info') continue;
    const graded = { ruleId: id, severity, outcome: outcomeOf(own), counts: own };
    byArea.set(area, [...(byArea.get(area) ?? []), graded]);
    for (const principle of principles)
      byPrinciple.set(principle, [...(byPrinciple.get(principle) ?? []), graded.outcome]);
  }
  const areas = AREAS.flatMap((area): AreaGrade[] => {
    const graded = byArea.get(area);
    return graded === undefined ? [] : [{ area, rules: graded, ...countOutcomes(graded) }];
  });
  return {
    areas,
    overall: countOutcomes(areas.flatMap((area) => area.rules)),
    principles: Object.fromEntries([...byPrinciple].map(([id, outcomes]) => [id, worst(outcomes)])),
  };
}

function outcomeOf({ checked, failed, suppressed }: RuleCounts): RuleOutcome {
  if (failed > 0) return 'failed';
  if (suppressed > 0) return 'suppressed';
  return checked > 0 ? 'passed' : 'not-applicable';
}

/** A principle is kept when every rule that speaks of it and applies is. */
const worst = (outcomes: readonly RuleOutcome[]): RuleOutcome =>
  (['failed', 'suppressed', 'passed'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'not-applicable';

function countOutcomes(rules: readonly GradedRule[]): GradeCounts {
  const count = (wanted: RuleOutcome): number => rules.filter(({ outcome }) => outcome === wanted).length;
  const [passed, failed, suppressed] = [count('passed'), count('failed'), count('suppressed')];
  return {
    applicable: passed + failed + suppressed,
    passed,
    failed,
    suppressed,
    notApplicable: count('not-applicable'),
  };
}

// How every rule came out over its subjects. Subjects are what a rule looks at: containers, workloads, objects, namespaces.
import type { Looked, RawFinding } from './raw-finding.ts';

export interface RuleCounts {
  readonly ruleId: string;
  /** Subjects that the rule had an opinion on: passed + failed + suppressed. */
  readonly checked: number;
  readonly passed: number;
  readonly failed: number;
  /** All that is wrong with them is suppressed. */
  readonly suppressed: number;
  readonly notApplicable: number;
}

export function countRules(
  looked: ReadonlyMap<string, Looked>,
  open: readonly RawFinding[],
  suppressed: readonly RawFinding[],
): RuleCounts[] {
  const failed = subjectsByRule(open);
  const excused = subjectsByRule(suppressed);
  return [...looked].map(([ruleId, { applicable, notApplicable }]) => {
    const failures = failed.get(ruleId) ?? new Set();
    const excuses = [...(excused.get(ruleId) ?? [])].filter((subject) => !failures.has(subject)).length;
    return {
      ruleId,
      checked: applicable,
      passed: applicable - failures.size - excuses,
      failed: failures.size,
      suppressed: excuses,
      notApplicable,
    };
  });
}

function subjectsByRule(findings: readonly RawFinding[]): ReadonlyMap<string, ReadonlySet<number>> {
  const subjects = new Map<string, Set<number>>();
  for (const { counted } of findings) {
    if (counted === undefined) continue;
    const own = subjects.get(counted.rule);
    if (own === undefined) subjects.set(counted.rule, new Set([counted.subject]));
    else own.add(counted.subject);
  }
  return subjects;
}

// Makes a rule of a check of Pod Security admission: every violation is a finding at its place.
import type { TextEdit } from '../../manifest/index.ts';
import type { FamilyId } from '../families.ts';
import type { FindingData, FixKind } from '../finding.ts';
import { type WorkloadRule, workloadRule } from '../rule.ts';
import type { Workload } from '../workloads.ts';
import { NEWEST_MINOR, type PodSecurityCheck, type Violation } from './check.ts';
import { violationsOf } from './evaluate.ts';

interface Facts<Id extends string, Family extends FamilyId>
  extends Pick<
    WorkloadRule<Id, Family>,
    'id' | 'family' | 'severity' | 'principles' | 'controls' | 'peers' | 'fix' | 'examples'
  > {
  /** Violations that another rule reports already: those of the check of baseline that this one repeats. */
  readonly reportedElsewhere?: (violation: Violation, workload: Workload) => boolean;
  readonly mend?: (violation: Violation, workload: Workload) => readonly TextEdit[] | undefined;
  /** Values for the words beside `owner` and `value`. */
  readonly dataOf?: (violation: Violation) => FindingData;
  /** When it differs from the rule's. */
  readonly fixOf?: (violation: Violation, workload: Workload) => FixKind;
  readonly peersOf?: (violation: Violation, workload: Workload) => readonly string[];
}

/**
 * Data of the findings: `owner` (the container's name, or `Kind/name` for the pod), `value`. The words know both.
 */
export function podSecurityRule<Id extends string, Family extends FamilyId>(
  check: PodSecurityCheck,
  { reportedElsewhere, mend, dataOf, fixOf, peersOf, ...facts }: Facts<Id, Family>,
): WorkloadRule<Id, Family> {
  return workloadRule({
    ...facts,
    area: 'runtime-security',
    check(workload, report) {
      for (const violation of violationsOf(check, workload, NEWEST_MINOR)) {
        if (reportedElsewhere?.(violation, workload)) continue;
        const { by, path, value } = violation;
        report({
          at: path,
          data: {
            owner: typeof by === 'object' ? by.name : `${workload.kind}/${workload.name}`,
            value,
            ...dataOf?.(violation),
          },
          edits: mend?.(violation, workload),
          fix: fixOf?.(violation, workload),
          peers: peersOf?.(violation, workload),
        });
      }
    },
  });
}

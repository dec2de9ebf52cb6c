// Criteria about what the files say: what the linter finds, and the levels of the Pod Security Standards.
import type { PodSecurityLevel } from '../../labs/index.ts';
import type { FamilyId } from '../../lint/index.ts';
import type { RuleFinding } from '../rule-findings.ts';
import { type Measure, type Measured, met } from './measure.ts';

/** The families whose findings are violations of a level: the stricter one asks for the other as well. */
const FAMILIES: Readonly<Record<PodSecurityLevel, readonly FamilyId[]>> = {
  baseline: ['pss-baseline'],
  restricted: ['pss-baseline', 'pss-restricted'],
};

/** No moment is to blame: the first place in the files is. */
function without(findings: readonly RuleFinding[]): Measured {
  const [first] = findings;
  if (!first) return met(0);
  const { rule, file, line } = first;
  return {
    met: false,
    value: findings.length,
    atMs: null,
    reason: 'found',
    data: { count: findings.length, rule, file, line },
  };
}

export const podSecurityLevel: Measure<'pod-security-level'> = ({ level }, { ruleFindings }) =>
  without(ruleFindings.filter(({ family }) => FAMILIES[level].includes(family)));

export const noFinding: Measure<'no-finding'> = ({ rules }, { ruleFindings }) =>
  without(ruleFindings.filter(({ rule }) => rules.includes(rule)));

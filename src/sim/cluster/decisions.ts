// Writes a controller's choice to the log, under the rule that made it.
import type { LogData, ObjectRef } from '../kernel/index.ts';
import type { ClusterContext } from './context.ts';
import { type AlternativeId, DECISION_RULES, type DecisionRuleId } from './decision-rules.ts';

export interface AlternativeOutcome {
  readonly id: AlternativeId;
  readonly data?: LogData;
  /** Manifest path, in the manifest of the decision's source. */
  readonly path?: string;
}

export interface DecisionDetails {
  /** The numbers that the rule looked at. */
  readonly saw: LogData;
  readonly outcome?: LogData;
  readonly alternatives?: readonly AlternativeOutcome[];
  /** The manifest that the rule rests on, and the path in it. */
  readonly source?: { readonly object: ObjectRef; readonly path: string };
}

export function decide(
  context: ClusterContext,
  rule: DecisionRuleId,
  object: ObjectRef,
  details: DecisionDetails,
): void {
  const { who, verb, principle } = DECISION_RULES[rule];
  const { source } = details;
  context.record({
    kind: 'decision',
    who,
    object,
    rule,
    verb,
    saw: details.saw,
    outcome: details.outcome ?? {},
    alternatives: (details.alternatives ?? []).map(({ id, data = {}, path }) => ({
      id,
      data,
      ...(source && path !== undefined ? { source: { object: source.object, path } } : {}),
    })),
    source: source ?? null,
    principle,
  });
}

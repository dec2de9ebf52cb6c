// Writes a choice of the Rollout controller, or of a person about a Rollout, to the log, under the rule that made it.
import type { ClusterContext } from '../../cluster/index.ts';
import type { LogData } from '../../kernel/index.ts';
import { ROLLOUT_RULES, type RolloutAlternativeId, type RolloutRuleId } from './decision-rules.ts';
import type { Pass } from './pass.ts';

export interface RolloutDecision {
  /** The numbers that the rule looked at. */
  readonly saw: LogData;
  readonly outcome?: LogData;
  readonly alternatives?: readonly {
    readonly id: RolloutAlternativeId;
    readonly data?: LogData;
    readonly path?: string;
  }[];
  /** Path in the Rollout's manifest that the rule rests on. */
  readonly path?: string;
}

export function decideFor(
  context: ClusterContext,
  rollout: string,
  rule: RolloutRuleId,
  details: RolloutDecision,
): void {
  const { who, verb, principle } = ROLLOUT_RULES[rule];
  const object = { kind: 'Rollout', name: rollout };
  const { saw, outcome = {}, alternatives = [], path } = details;
  context.record({
    kind: 'decision',
    who,
    object,
    rule,
    verb,
    saw,
    outcome,
    alternatives: alternatives.map(({ id, data = {}, path: place }) => ({
      id,
      data,
      ...(place === undefined ? {} : { source: { object, path: place } }),
    })),
    source: path === undefined ? null : { object, path },
    principle,
  });
}

export const decide = (pass: Pass, rule: RolloutRuleId, details: RolloutDecision): void =>
  decideFor(pass.context, pass.seen.name, rule, details);

/** Why nothing moves: said when it is another reason than last time. */
export function decideOnce(pass: Pass, rule: RolloutRuleId, details: RolloutDecision): void {
  const record = pass.context.state.controllers.rollouts.get(pass.object.metadata.uid);
  const words = JSON.stringify([rule, pass.seen.status.currentPodHash, details.saw]);
  if (!record || record.lastHold === words) return;
  record.lastHold = words;
  decide(pass, rule, details);
}

// Everything that practises a principle and has a place on the site, put together from the registries. A new kind is one more list here.
import { presetsFor } from '../islands/workbench/presets.ts';
import { LABS } from '../labs/index.ts';
import { RULES } from '../lint/index.ts';
import { DIAGRAMS, type Practice, practiceIndex } from '../session/index.ts';
import { DECISION_RULES, ROLLOUT_RULES } from '../sim/index.ts';
import { SITUATION_PRINCIPLES, STRATEGY_PRINCIPLES } from './simulation-principles.ts';
import { STRATEGIES } from './strategies.ts';

const simulations: readonly Practice[] = STRATEGIES.flatMap((strategy) => [
  { kind: 'simulation' as const, id: strategy, principles: STRATEGY_PRINCIPLES[strategy] },
  // What recreate offers, a rolling update offers too.
  ...(strategy === 'recreate' ? [] : presetsFor(strategy)).map((preset) => ({
    kind: 'simulation' as const,
    id: `${strategy}/${preset}`,
    principles: SITUATION_PRINCIPLES[preset] ?? [],
  })),
]);

const decisions: readonly Practice[] = Object.entries({ ...DECISION_RULES, ...ROLLOUT_RULES }).map(
  ([rule, { principle }]) => ({ kind: 'decision', id: rule, principles: principle === null ? [] : [principle] }),
);

const diagrams: readonly Practice[] = DIAGRAMS.flatMap(({ id, steps }) =>
  steps.map((step) => ({ kind: 'diagram' as const, id: `${id}/${step.id}`, principles: step.principles })),
);

const labs: readonly Practice[] = LABS.map(({ id, principles }) => ({ kind: 'lab', id, principles }));

const rules: readonly Practice[] = RULES.map(({ id, principles }) => ({ kind: 'rule', id, principles }));

export const PRACTICES: readonly Practice[] = [...labs, ...simulations, ...decisions, ...diagrams, ...rules];

export const PRACTICE_INDEX = practiceIndex(PRACTICES);

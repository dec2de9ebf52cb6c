// Voluntary disruptions: budgets, and the Eviction API that asks them.
export { budgetRound, recheckBudget } from './controller.ts';
export { type EvictionAnswer, type EvictionOptions, evictPod } from './eviction.ts';

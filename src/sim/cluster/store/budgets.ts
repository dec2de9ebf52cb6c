// PodDisruptionBudgets in the API server: every change goes through here, which records it and wakes the disruption controller.
import type { PodDisruptionBudgetSpec } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import { deepEqual } from '../equality.ts';
import type { PodDisruptionBudgetObject, PodDisruptionBudgetStatus } from '../objects.ts';
import { wakeBudget } from '../rounds.ts';
import { recountBudget } from './budget-counts.ts';
import { type NewMeta, newMeta } from './metadata.ts';

const refOf = (name: string) => ({ kind: 'PodDisruptionBudget', name });

const NEW_STATUS = (): PodDisruptionBudgetStatus => ({
  observedGeneration: 0,
  disruptionsAllowed: 0,
  currentHealthy: 0,
  desiredHealthy: 0,
  expectedPods: 0,
  disruptedPods: {},
  conditions: [],
});

/** Creates or changes a budget. A changed spec is a new generation: until the controller has seen it, evictions are refused. */
export function putBudget(context: ClusterContext, from: NewMeta & { readonly spec: PodDisruptionBudgetSpec }): void {
  const { podDisruptionBudgets } = context.state.api;
  const { name, spec, labels = {}, annotations = {} } = from;
  const known = podDisruptionBudgets.get(name);
  if (known) {
    if (!deepEqual(known.spec, spec)) known.metadata.generation++;
    known.spec = spec;
    known.metadata.labels = labels;
    known.metadata.annotations = annotations;
  } else podDisruptionBudgets.set(name, { metadata: newMeta(context, from), spec, status: NEW_STATUS() });
  const budget = podDisruptionBudgets.get(name);
  if (budget) recountBudget(context, budget);
  context.record({ kind: 'fact', type: known ? 'budgetUpdated' : 'budgetCreated', object: refOf(name), data: {} });
  wakeBudget(context, name);
}

export function deleteBudget(context: ClusterContext, name: string): void {
  const { api, controllers } = context.state;
  api.podDisruptionBudgets.delete(name);
  controllers.budgets.delete(name);
  controllers.rounds.budgets.delete(name);
  context.record({ kind: 'fact', type: 'budgetDeleted', object: refOf(name), data: {} });
}

/** What the disruption controller counts, or what an approved eviction takes. */
export function updateBudgetStatus(
  context: ClusterContext,
  budget: PodDisruptionBudgetObject,
  status: PodDisruptionBudgetStatus,
): void {
  budget.status = status;
  const { disruptionsAllowed, currentHealthy, desiredHealthy, expectedPods } = status;
  context.record({
    kind: 'fact',
    type: 'budgetCounted',
    object: refOf(budget.metadata.name),
    data: { disruptionsAllowed, currentHealthy, desiredHealthy, expectedPods },
  });
  wakeBudget(context, budget.metadata.name);
}

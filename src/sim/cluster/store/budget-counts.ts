// Counts the pods of every PodDisruptionBudget as they change, so that a sync of a budget need not walk over all pods.
import type { ClusterContext } from '../context.ts';
import type { BudgetRecord } from '../controller-state.ts';
import { isPodReady, type PodDisruptionBudgetObject, type PodObject } from '../objects.ts';
import { selects } from '../scheduler/index.ts';

export const budgetSelects = ({ spec }: PodDisruptionBudgetObject, pod: PodObject): boolean =>
  selects(spec.selector, pod.metadata.labels);

function count(record: BudgetRecord, pod: PodObject, by: 1 | -1): void {
  const { deletedAtMs, owner } = pod.metadata;
  record.pods += by;
  if (deletedAtMs === null && isPodReady(pod)) record.healthy += by;
  if (!owner) {
    record.unmanaged += by;
    return;
  }
  const known = record.owners.get(owner.uid) ?? { name: owner.name, pods: 0 };
  known.pods += by;
  if (known.pods === 0) record.owners.delete(owner.uid);
  else record.owners.set(owner.uid, known);
}

/** Counts a pod in or out for every budget that selects it. */
export function countForBudgets(context: ClusterContext, pod: PodObject, by: 1 | -1): void {
  const { api, controllers } = context.state;
  if (controllers.budgets.size === 0) return;
  for (const [name, record] of controllers.budgets) {
    const budget = api.podDisruptionBudgets.get(name);
    if (budget && budgetSelects(budget, pod)) count(record, pod, by);
  }
}

/** Counts anew for a budget that is new or selects other pods now. */
export function recountBudget(context: ClusterContext, budget: PodDisruptionBudgetObject): void {
  const { api, controllers } = context.state;
  const record: BudgetRecord = { pods: 0, healthy: 0, unmanaged: 0, owners: new Map() };
  for (const pod of api.pods.values()) if (budgetSelects(budget, pod)) count(record, pod, 1);
  controllers.budgets.set(budget.metadata.name, record);
}

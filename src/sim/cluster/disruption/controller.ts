// Keeps the status of every PodDisruptionBudget: how many of its pods may be evicted now. Only pods and the budget itself wake it,
// and it stops nobody: the Eviction API is what asks it. Source: pkg/controller/disruption trySync, updatePdbStatus, failSafe.
import type { LabelSelector } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import { deepEqual } from '../equality.ts';
import { sendEvent } from '../events.ts';
import type { PodDisruptionBudgetObject, PodDisruptionBudgetStatus } from '../objects.ts';
import { isPodReady } from '../objects.ts';
import { wakeBudget } from '../rounds.ts';
import { updateBudgetStatus } from '../store/index.ts';
import { allowedCondition, failedCondition } from './conditions.ts';
import { expectedPodsOf } from './expected-pods.ts';

/** A pod whose eviction was approved counts as gone for so long; if it is still there then, it counts again. Milliseconds. */
const DELETION_TIMEOUT_MS = 120_000;

export function budgetRound(context: ClusterContext): void {
  const { api, controllers } = context.state;
  controllers.rounds.budgetsPending = false;
  const woken = [...controllers.rounds.budgets];
  controllers.rounds.budgets.clear();
  for (const name of woken) {
    const budget = api.podDisruptionBudgets.get(name);
    if (budget) syncBudget(context, budget);
  }
}

/** Time is up for a pod that was to be evicted. */
export function recheckBudget(context: ClusterContext, name: string): void {
  if (context.state.api.podDisruptionBudgets.has(name)) wakeBudget(context, name);
}

function syncBudget(context: ClusterContext, budget: PodDisruptionBudgetObject): void {
  const { name, generation } = budget.metadata;
  const record = context.state.controllers.budgets.get(name);
  if (!record) return;
  const ref = { kind: 'PodDisruptionBudget', name };
  if (record.pods === 0) sendEvent(context, ref, 'Normal', 'NoPods', 'No matching pods found');
  const expected = expectedPodsOf(context, budget, record);
  if (typeof expected === 'string') {
    const words = `Failed to calculate the number of expected pods: ${expected}`;
    sendEvent(context, ref, 'Warning', 'CalculateExpectedPodCountFailed', words);
    const conditions = failedCondition(budget.status.conditions, expected, context.nowMs);
    writeStatus(context, budget, { ...budget.status, disruptionsAllowed: 0, conditions });
    return;
  }
  const { expectedPods, desiredHealthy, scaled } = expected;
  if (scaled && record.unmanaged > 0) {
    sendEvent(context, ref, 'Warning', 'UnmanagedPods', unmanagedWords(budget.spec.selector));
  }
  const disruptedPods = stillExpectedToGo(context, budget);
  const leaving = Object.keys(disruptedPods).filter((pod) => isReady(context, pod)).length;
  const currentHealthy = record.healthy - leaving;
  // Without expected pods nothing is allowed: the first pods may be there before they have been counted.
  const disruptionsAllowed = expectedPods > 0 ? Math.max(0, currentHealthy - desiredHealthy) : 0;
  writeStatus(context, budget, {
    observedGeneration: generation,
    disruptionsAllowed,
    currentHealthy,
    desiredHealthy,
    expectedPods,
    disruptedPods,
    conditions: allowedCondition(budget.status.conditions, disruptionsAllowed, context.nowMs),
  });
}

function writeStatus(
  context: ClusterContext,
  budget: PodDisruptionBudgetObject,
  status: PodDisruptionBudgetStatus,
): void {
  if (!deepEqual(status, budget.status)) updateBudgetStatus(context, budget, status);
}

function isReady(context: ClusterContext, name: string): boolean {
  const pod = context.state.api.pods.get(name);
  return pod !== undefined && isPodReady(pod);
}

/** Of the pods approved for eviction those that are neither going nor overdue. The last of them is looked at again when it is. */
function stillExpectedToGo(context: ClusterContext, budget: PodDisruptionBudgetObject): Record<string, number> {
  const kept: Record<string, number> = {};
  let recheckAtMs = Number.POSITIVE_INFINITY;
  for (const [name, approvedAtMs] of Object.entries(budget.status.disruptedPods)) {
    const pod = context.state.api.pods.get(name);
    const dueMs = approvedAtMs + DELETION_TIMEOUT_MS;
    if (!pod || pod.metadata.deletedAtMs !== null || dueMs <= context.nowMs) continue;
    kept[name] = approvedAtMs;
    recheckAtMs = Math.min(recheckAtMs, dueMs);
  }
  if (recheckAtMs < Number.POSITIVE_INFINITY) {
    context.schedule({ type: 'disruption-recheck', budget: budget.metadata.name }, recheckAtMs);
  }
  return kept;
}

/** The API server's words, with the selector as its program prints it. */
function unmanagedWords(selector: LabelSelector | undefined): string {
  const labels = Object.entries(selector?.matchLabels ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}: ${value},`)
    .join('');
  const expressions = (selector?.matchExpressions ?? [])
    .map(({ key, operator, values = [] }) => {
      return `LabelSelectorRequirement{Key:${key},Operator:${operator},Values:[${values.join(' ')}],},`;
    })
    .join('');
  const printed = `&LabelSelector{MatchLabels:map[string]string{${labels}},MatchExpressions:[]LabelSelectorRequirement{${expressions}},}`;
  return (
    `Pods selected by this PodDisruptionBudget (selector: ${printed}) were found to be unmanaged. ` +
    'As a result, the status of the PDB cannot be calculated correctly, which may result in undefined behavior. ' +
    'To account for these pods please set ".spec.minAvailable" field of the PDB to an integer value.'
  );
}

// The Eviction API: deletes a pod if its PodDisruptionBudget lets it go. The only thing that asks a budget; a rolling update, scaling
// and `kubectl delete` do not. Source: pkg/registry/core/pod/storage/eviction.go.
import type { ClusterContext } from '../context.ts';
import type { DecisionRuleId } from '../decision-rules.ts';
import { type AlternativeOutcome, decide } from '../decisions.ts';
import { isPodReady, type PodDisruptionBudgetObject, type PodObject } from '../objects.ts';
import { budgetSelects, deletePod, isPodFinished, updateBudgetStatus } from '../store/index.ts';
import { allowedCondition, SYNC_FAILED } from './conditions.ts';

export type EvictionAnswer =
  | { readonly ok: true; readonly code: 201 }
  | {
      readonly ok: false;
      /** 404: no such pod. 429: not now, ask again. 500: two budgets select the pod. */
      readonly code: 404 | 429 | 500;
      readonly message: string;
      readonly causes: readonly string[];
    };

export interface EvictionOptions {
  /** The cause of the refusal that the asker has heard last: a decision that says the same is not written again. */
  readonly heard?: string | null;
}

type Refusal = Extract<EvictionAnswer, { ok: false }>;

const WOULD_VIOLATE = "Cannot evict pod as it would violate the pod's disruption budget.";
const SEVERAL = 'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.';

const refOf = (pod: PodObject) => ({ kind: 'Pod', name: pod.metadata.name });
const sourceOf = ({ metadata }: PodDisruptionBudgetObject, path: string) => ({
  object: { kind: 'PodDisruptionBudget', name: metadata.name },
  path,
});

/** The field by which a budget says what it wants. */
const fieldOf = ({ spec }: PodDisruptionBudgetObject): 'minAvailable' | 'maxUnavailable' =>
  spec.minAvailable === undefined ? 'maxUnavailable' : 'minAvailable';

export function evictPod(context: ClusterContext, name: string, options: EvictionOptions = {}): EvictionAnswer {
  const pod = context.state.api.pods.get(name);
  if (!pod) return { ok: false, code: 404, message: `pods "${name}" not found`, causes: [] };
  // A pod that does not serve yet, or no longer, takes nothing away: no budget is asked.
  if (pod.status.phase === 'Pending' || isPodFinished(pod) || pod.metadata.deletedAtMs !== null) {
    return letGo(context, pod, 'eviction-not-counted', {
      saw: { phase: pod.status.phase, terminating: pod.metadata.deletedAtMs !== null },
    });
  }
  const budgets = [...context.state.api.podDisruptionBudgets.values()].filter((budget) => budgetSelects(budget, pod));
  const [budget, other] = budgets;
  if (!budget) return letGo(context, pod, 'eviction-unprotected', { saw: { budgets: 0 } });
  if (other) return refuseForSeveral(context, pod, budgets, options);
  const { currentHealthy, desiredHealthy } = budget.status;
  const always = budget.spec.unhealthyPodEvictionPolicy === 'AlwaysAllow';
  if (!isPodReady(pod) && (always || (currentHealthy >= desiredHealthy && desiredHealthy > 0))) {
    return letGo(context, pod, 'eviction-unhealthy', {
      saw: { ...numbersOf(budget), policy: always ? 'AlwaysAllow' : 'IfHealthyBudget' },
      source: sourceOf(budget, 'spec.unhealthyPodEvictionPolicy'),
    });
  }
  return ask(context, pod, budget, options);
}

/** Takes one disruption from the budget and deletes the pod, or refuses. */
function ask(
  context: ClusterContext,
  pod: PodObject,
  budget: PodDisruptionBudgetObject,
  options: EvictionOptions,
): EvictionAnswer {
  const { metadata, status } = budget;
  const failed = status.conditions.find(({ reason }) => reason === SYNC_FAILED);
  if (status.observedGeneration < metadata.generation) {
    const cause = `The disruption budget ${metadata.name} is still being processed by the server.`;
    return refuseUncounted(context, pod, budget, cause, options);
  }
  if (status.disruptionsAllowed === 0 && failed) {
    const cause = `The disruption budget ${metadata.name} does not allow evicting pods currently because it failed sync: ${failed.message}`;
    return refuseUncounted(context, pod, budget, cause, options);
  }
  // A budget that says neither how many must stay nor how many may go expects no pods at all.
  if (status.expectedPods === 0) return refuseUncounted(context, pod, budget, wanting(budget), options);
  if (status.disruptionsAllowed === 0) return refuse(context, pod, budget, options);
  const before = numbersOf(budget);
  const disruptionsAllowed = status.disruptionsAllowed - 1;
  updateBudgetStatus(context, budget, {
    ...status,
    disruptionsAllowed,
    disruptedPods: { ...status.disruptedPods, [pod.metadata.name]: context.nowMs },
    conditions: allowedCondition(status.conditions, disruptionsAllowed, context.nowMs),
  });
  return letGo(context, pod, 'eviction-allowed', {
    saw: before,
    outcome: { left: disruptionsAllowed },
    source: sourceOf(budget, `spec.${fieldOf(budget)}`),
  });
}

/** `approved`: let go since the last count, which still has them among the healthy. */
function numbersOf({ metadata, status }: PodDisruptionBudgetObject) {
  const { currentHealthy, desiredHealthy } = status;
  const approved = Object.keys(status.disruptedPods).length;
  const surplus = currentHealthy - desiredHealthy - approved;
  return { budget: metadata.name, currentHealthy, desiredHealthy, approved, surplus };
}

function letGo(
  context: ClusterContext,
  pod: PodObject,
  rule: DecisionRuleId,
  details: Omit<Parameters<typeof decide>[3], 'alternatives'>,
): EvictionAnswer {
  const ref = refOf(pod);
  decide(context, rule, ref, {
    ...details,
    outcome: { graceSeconds: pod.spec.terminationGracePeriodSeconds, ...details.outcome },
  });
  context.record({ kind: 'fact', type: 'podEvicted', object: ref, data: { node: pod.nodeName } });
  deletePod(context, pod);
  return { ok: true, code: 201 };
}

const wanting = ({ metadata, status }: PodDisruptionBudgetObject): string =>
  `The disruption budget ${metadata.name} needs ${status.desiredHealthy} healthy pods and has ${status.currentHealthy} currently`;

function refused(context: ClusterContext, pod: PodObject, refusal: Refusal): Refusal {
  const cause = refusal.causes[0] ?? refusal.message;
  context.record({
    kind: 'fact',
    type: 'evictionRefused',
    object: refOf(pod),
    data: { code: refusal.code, cause },
  });
  return refusal;
}

function refuse(
  context: ClusterContext,
  pod: PodObject,
  budget: PodDisruptionBudgetObject,
  { heard }: EvictionOptions,
): EvictionAnswer {
  const cause = wanting(budget);
  if (heard !== cause) {
    decide(context, 'eviction-refused', refOf(pod), {
      saw: numbersOf(budget),
      alternatives: waysOut(budget, pod),
      source: sourceOf(budget, `spec.${fieldOf(budget)}`),
    });
  }
  return refused(context, pod, { ok: false, code: 429, message: WOULD_VIOLATE, causes: [cause] });
}

/** Nobody knows yet, or any more, how many pods are healthy: no eviction until somebody does. */
function refuseUncounted(
  context: ClusterContext,
  pod: PodObject,
  budget: PodDisruptionBudgetObject,
  cause: string,
  { heard }: EvictionOptions,
): EvictionAnswer {
  if (heard !== cause) {
    decide(context, 'eviction-uncounted', refOf(pod), {
      saw: { budget: budget.metadata.name, message: cause },
      source: sourceOf(budget, 'spec.selector'),
    });
  }
  return refused(context, pod, { ok: false, code: 429, message: WOULD_VIOLATE, causes: [cause] });
}

function refuseForSeveral(
  context: ClusterContext,
  pod: PodObject,
  budgets: readonly PodDisruptionBudgetObject[],
  { heard }: EvictionOptions,
): EvictionAnswer {
  const [budget] = budgets;
  if (heard !== SEVERAL && budget) {
    decide(context, 'eviction-several-budgets', refOf(pod), {
      saw: { budgets: budgets.length, names: budgets.map(({ metadata }) => metadata.name).join(', ') },
      alternatives: [{ id: 'one-budget', path: 'spec.selector' }, { id: 'not-by-eviction' }],
      source: sourceOf(budget, 'spec.selector'),
    });
  }
  return refused(context, pod, { ok: false, code: 500, message: SEVERAL, causes: [] });
}

/** What would have let the pod go. */
function waysOut(budget: PodDisruptionBudgetObject, pod: PodObject): AlternativeOutcome[] {
  const { desiredHealthy, expectedPods } = budget.status;
  const { surplus } = numbersOf(budget);
  const healthy = desiredHealthy + surplus;
  const field = fieldOf(budget);
  const ways: AlternativeOutcome[] = [];
  if (!isPodReady(pod)) ways.push({ id: 'always-allow-unhealthy', path: 'spec.unhealthyPodEvictionPolicy' });
  if (healthy > 0) {
    const value = field === 'minAvailable' ? healthy - 1 : expectedPods - healthy + 1;
    ways.push({ id: 'looser-budget', data: { field, value }, path: `spec.${field}` });
  }
  // More pods help as long as the budget does not ask for every one of them.
  if (typeof budget.spec.minAvailable === 'number' || desiredHealthy < expectedPods) {
    ways.push({ id: 'more-ready-pods', data: { missing: 1 - surplus } });
  }
  ways.push({ id: 'not-by-eviction' });
  return ways;
}

// Makes the number of a ReplicaSet's pods what its spec says: creates what lacks, deletes what is too many.
// Source: pkg/controller/replicaset manageReplicas.
import type { ClusterContext } from '../context.ts';
import type { DecisionRuleId } from '../decision-rules.ts';
import { decide } from '../decisions.ts';
import { sendEvent } from '../events.ts';
import { type PodObject, podCondition, type ReplicaSetObject } from '../objects.ts';
import { createPod, deletePod, isPodActive, recordOf } from '../store/index.ts';
import {
  choosePodsToDelete,
  type DeletionCandidate,
  type DeletionCriterion,
  decidingCriterion,
} from './deletion-order.ts';
import { podNameFor } from './names.ts';
import { slowStart } from './slow-start.ts';

/** At most so many pods are made or deleted in one sync. */
const BURST = 500;

const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';

/** Gives the first error of the API server, or null. */
export function managePods(context: ClusterContext, replicaSet: ReplicaSetObject): string | null {
  const { active } = recordOf(context, replicaSet);
  const missing = replicaSet.spec.replicas - active;
  if (missing > 0) return createPods(context, replicaSet, active, Math.min(missing, BURST));
  if (missing < 0) deletePods(context, replicaSet, Math.min(-missing, BURST));
  return null;
}

function createPods(
  context: ClusterContext,
  replicaSet: ReplicaSetObject,
  active: number,
  count: number,
): string | null {
  const { metadata, spec } = replicaSet;
  const ref = { kind: 'ReplicaSet', name: metadata.name };
  const owner = { ...ref, uid: metadata.uid };
  const { labels = {}, annotations = {} } = spec.template.metadata;
  const { successes, error } = slowStart(count, 1, () => {
    const name = podNameFor(context, metadata.name);
    const result = createPod(context, { name, labels, annotations, owner, spec: spec.template.spec });
    if (result.ok) {
      sendEvent(context, ref, 'Normal', 'SuccessfulCreate', `Created pod: ${name}`);
      return null;
    }
    sendEvent(context, ref, 'Warning', 'FailedCreate', `Error creating: ${result.message}`);
    return result.message;
  });
  const source = { object: sourceOf(replicaSet), path: 'spec.replicas' };
  const saw = { desired: spec.replicas, active, missing: spec.replicas - active };
  if (successes > 0) decide(context, 'create-pods', ref, { saw, outcome: { created: successes }, source });
  // A refusal that lasts is met again with every try; it is said once.
  if (error !== null && !replicaSet.status.conditions.some(({ type }) => type === 'ReplicaFailure')) {
    decide(context, 'quota-refuses', ref, {
      saw: { ...saw, created: successes, message: error },
      outcome: { created: successes },
      alternatives: [{ id: 'larger-quota' }],
      source,
    });
  }
  return error;
}

/** The manifest behind a ReplicaSet: its Deployment's, or its own. */
function sourceOf(replicaSet: ReplicaSetObject): { kind: string; name: string } {
  const { owner, name } = replicaSet.metadata;
  return owner ? { kind: owner.kind, name: owner.name } : { kind: 'ReplicaSet', name };
}

const RULE_OF: Readonly<Record<DeletionCriterion, DecisionRuleId>> = {
  unbound: 'delete-unbound-pods',
  pending: 'delete-pending-pods',
  unready: 'delete-unready-pods',
  cheapest: 'delete-cheapest-pods',
  crowded: 'delete-crowded-pods',
  youngest: 'delete-youngest-pods',
  restarted: 'delete-restarted-pods',
};

interface Candidate extends DeletionCandidate {
  readonly pod: PodObject;
}

/** Made for every pod of a ReplicaSet that shrinks: kept cheap. */
function candidateOf(pod: PodObject, serial: number, neighbours: ReadonlyMap<string, number> | undefined): Candidate {
  const condition = podCondition(pod, 'Ready');
  const ready = condition?.status === 'True';
  const cost = pod.metadata.annotations[DELETION_COST];
  let restarts = 0;
  for (const { restartCount } of pod.status.containerStatuses) restarts = Math.max(restarts, restartCount);
  return {
    pod,
    name: pod.metadata.name,
    bound: pod.nodeName !== null,
    phase: pod.status.phase,
    ready,
    cost: cost === undefined || !/^[-+]?\d+$/.test(cost) ? 0 : Number(cost),
    neighbours: pod.nodeName === null ? 0 : (neighbours?.get(pod.nodeName) ?? 0),
    readyAtMs: ready ? condition.lastTransitionAtMs : null,
    restarts,
    createdAtMs: pod.metadata.createdAtMs,
    serial,
  };
}

function deletePods(context: ClusterContext, replicaSet: ReplicaSetObject, count: number): void {
  const { controllers } = context.state;
  const ref = { kind: 'ReplicaSet', name: replicaSet.metadata.name };
  const record = recordOf(context, replicaSet);
  const neighbours = controllers.podsOnNode.get(record.group);
  const candidates: Candidate[] = [];
  for (const pod of record.pods.values()) {
    if (isPodActive(pod)) candidates.push(candidateOf(pod, candidates.length, neighbours));
  }
  const active = candidates.length;
  const { chosen, firstKept } = choosePodsToDelete(candidates, count);
  for (const { pod, name } of chosen) {
    deletePod(context, pod);
    sendEvent(context, ref, 'Normal', 'SuccessfulDelete', `Deleted pod: ${name}`);
  }
  const last = chosen.at(-1);
  const rule = last && firstKept ? RULE_OF[decidingCriterion(last, firstKept)] : 'delete-all-pods';
  decide(context, rule, ref, {
    saw: { desired: replicaSet.spec.replicas, active, surplus: active - replicaSet.spec.replicas },
    outcome: { deleted: chosen.length, first: chosen[0]?.name ?? '', kept: active - chosen.length },
    alternatives: firstKept ? [{ id: 'deletion-cost' }] : [],
    source: { object: sourceOf(replicaSet), path: 'spec.replicas' },
  });
}

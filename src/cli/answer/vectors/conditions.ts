// Vectors about progress, its deadline and what `rollout status` says of it.
import { rolloutStatus } from '../../../console/index.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../manifest/index.ts';
import type { Condition, ConditionStatus } from '../../../sim/cluster/index.ts';
import {
  areOldPodsRunning,
  type Counts,
  conditionOf,
  isComplete,
  isProgressing,
  isTimedOut,
  judgeProgress,
  untilDeadlineMs,
} from '../../../sim/strategies/index.ts';
import { listIn, num, numOrNull, objectIn, objectsIn, text, type Vector } from './read.ts';

/** The moment at which a case plays: near 0, where numbers are finest. */
const NOW_MS = 0;
const LONG_AGO_SECONDS = 1_000_000_000;

/** Reasons under the names of Go's constants. */
const REASONS: Readonly<Record<string, string>> = {
  NewRSAvailableReason: 'NewReplicaSetAvailable',
  TimedOutReason: 'ProgressDeadlineExceeded',
};

const STATUSES: readonly ConditionStatus[] = ['True', 'False', 'Unknown'];

/** A condition as the API writes it, or under the name of Go's constant. `atMs`: of its last update. */
function conditionFrom(input: JsonObject, type: string, atMs: number): Condition {
  const status = text(input, 'status').replace('Condition', '');
  const reason = text(input, 'reason');
  return {
    type: type.replace('DeploymentProgressing', 'Progressing'),
    status: STATUSES.find((known) => known === status) ?? 'Unknown',
    reason: REASONS[reason] ?? reason,
    message: '',
    lastUpdateAtMs: atMs,
    lastTransitionAtMs: atMs,
  };
}

const conditionsIn = (input: JsonObject, secondsAgo: (condition: JsonObject) => number): Condition[] =>
  objectsIn(input, 'conditions').map((row) => conditionFrom(row, text(row, 'type'), NOW_MS - secondsAgo(row) * 1000));

const countsOf = (input: JsonObject): Counts => ({
  replicas: num(input, 'replicas'),
  updatedReplicas: num(input, 'updated'),
  readyReplicas: num(input, 'ready'),
  availableReplicas: num(input, 'available'),
});

const GOAL = (replicas: number) => ({ replicas, generation: 0 });

export const conditionVectors: Readonly<Record<string, Vector>> = {
  'k8s-deployment-complete': (input) => ({
    complete: isComplete(GOAL(num(input, 'desired')), {
      replicas: num(input, 'current'),
      updatedReplicas: num(input, 'updated'),
      availableReplicas: num(input, 'available'),
      observedGeneration: 0,
    }),
  }),
  'k8s-deployment-progressing': (input) => ({
    progressing: isProgressing(countsOf(objectIn(input, 'old')), countsOf(objectIn(input, 'new'))),
  }),
  'k8s-deployment-timed-out': (input) => {
    const condition = conditionFrom(input, text(input, 'conditionType'), num(input, 'lastUpdateSeconds') * 1000);
    return {
      timedOut: isTimedOut([condition], numOrNull(input, 'progressDeadlineSeconds'), num(input, 'nowSeconds') * 1000),
    };
  },
  'k8s-requeue-stuck': (input) => {
    const status = { ...countsOf(objectIn(input, 'newStatus')), observedGeneration: 0 };
    const conditions = conditionsIn(input, () => num(input, 'secondsSinceLastUpdate'));
    const deadline = numOrNull(input, 'progressDeadlineSeconds');
    const leftMs = untilDeadlineMs(GOAL(num(input, 'replicas')), conditions, status, deadline, NOW_MS);
    return { requeueAfterSeconds: leftMs === null ? -1 : Math.floor(leftMs / 1000) };
  },
  'k8s-sync-rollout-status': syncRolloutStatus,
  'k8s-recreate-old-pods-running': (input) => {
    const newUid = isJsonObject(input['newRS']) ? text(input['newRS'], 'uid') : null;
    const statuses = objectsIn(input, 'oldRSs').map((replicaSet) => num(replicaSet, 'statusReplicas'));
    const pods = objectIn(input, 'podsByReplicaSetUid');
    const phases = Object.keys(pods)
      .filter((uid) => uid !== newUid)
      .map((uid) => listIn(pods, uid).map((phase: JsonValue) => String(phase)));
    return { oldPodsRunning: areOldPodsRunning(statuses, phases) };
  },
  'kubectl-rollout-status': (input) => {
    const status = objectIn(input, 'status');
    const result = rolloutStatus({
      name: 'foo',
      generation: num(input, 'generation'),
      replicas: num(input, 'specReplicas'),
      status: {
        observedGeneration: num(status, 'observedGeneration'),
        replicas: num(status, 'replicas'),
        updatedReplicas: num(status, 'updatedReplicas'),
        availableReplicas: num(status, 'availableReplicas'),
        conditions: objectsIn(status, 'conditions').map((row) => ({
          type: text(row, 'type'),
          reason: text(row, 'reason'),
        })),
      },
    });
    return result.ok
      ? { message: result.message, done: result.done, exitCode: 0 }
      : { error: result.message, exitCode: 1, done: true, message: '' };
  },
};

function syncRolloutStatus(input: JsonObject): Record<string, unknown> {
  const longAgo = (row: JsonObject) => numOrNull(row, 'lastUpdateSecondsAgo') ?? LONG_AGO_SECONDS;
  const conditions = conditionsIn(input, longAgo);
  const newReplicaSet = isJsonObject(input['newRS']) ? input['newRS'] : undefined;
  const all = [...objectsIn(input, 'oldRSs'), ...(newReplicaSet ? [newReplicaSet] : [])];
  const sum = (field: string) => all.reduce((total, replicaSet) => total + num(replicaSet, field), 0);
  const judged = judgeProgress({
    goal: GOAL(num(input, 'replicas')),
    deploymentName: 'foo',
    newReplicaSet: newReplicaSet && text(newReplicaSet, 'name'),
    deadlineSeconds: numOrNull(input, 'progressDeadlineSeconds'),
    before: {
      replicas: num(input, 'statusReplicas'),
      updatedReplicas: num(input, 'updatedReplicas'),
      readyReplicas: 0,
      availableReplicas: num(input, 'availableReplicas'),
      conditions,
    },
    after: {
      replicas: sum('statusReplicas'),
      updatedReplicas: newReplicaSet ? num(newReplicaSet, 'statusReplicas') : 0,
      readyReplicas: 0,
      availableReplicas: sum('availableReplicas'),
      observedGeneration: 0,
      conditions,
    },
    nowMs: NOW_MS,
  });
  const [before, after] = [conditions, judged.conditions].map((list) => conditionOf(list, 'Progressing'));
  return {
    conditionType: after?.type ?? null,
    status: after?.status ?? null,
    reason: after?.reason ?? null,
    lastUpdateUnchanged: after?.lastUpdateAtMs === before?.lastUpdateAtMs,
    lastTransitionUnchanged: after?.lastTransitionAtMs === before?.lastTransitionAtMs,
  };
}

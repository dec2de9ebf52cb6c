// One sync of a Deployment: look, let the strategy's machine decide, act once, write the status. Source: pkg/controller/deployment syncDeployment.
import {
  type ClusterContext,
  type DeploymentObject,
  decide,
  deepEqual,
  deploymentRecordOf,
  updateDeploymentStatus,
  wakeDeployment,
} from '../../cluster/index.ts';
import { type StatechartShape, shapeOf, startStatechart, stepStatechart } from '../../kernel/index.ts';
import { conditionOf, newCondition, withCondition } from './conditions.ts';
import { observe } from './observe.ts';
import { hasDeadline, judgeProgress, untilDeadlineMs } from './progress.ts';
import { recreateActions } from './recreate/actions.ts';
import { recreateMachine } from './recreate/machine.ts';
import { adoptOrphans, type Family, familyOf, refOf, syncRevision } from './replica-sets.ts';
import { rollingUpdateActions } from './rolling-update/actions.ts';
import { rollingUpdateMachine } from './rolling-update/machine.ts';
import type { Observation, Rollout, RolloutAction } from './rollout.ts';
import { statusOf, withReplicaFailure } from './status.ts';

/** A strategy: the machine that decides, and what its actions do. */
const STRATEGIES = {
  RollingUpdate: { machine: rollingUpdateMachine, actions: rollingUpdateActions },
  Recreate: { machine: recreateMachine, actions: recreateActions },
} as const;

/** The machine that decides for Deployments of this strategy, as a shape to draw. */
export const deploymentShape = (strategy: DeploymentObject['spec']['strategy']['type']): StatechartShape =>
  shapeOf(STRATEGIES[strategy].machine);

/** A sync that made a ReplicaSet goes on once with what there is then. */
const MOST_STEPS = 3;

export function syncDeployment(context: ClusterContext, name: string): void {
  const deployment = context.state.api.deployments.get(name);
  if (!deployment) return;
  adoptOrphans(context, deployment);
  markPause(context, deployment);
  for (let step = 0; step < MOST_STEPS; step++) {
    const family = familyOf(context, deployment);
    syncRevision(context, deployment, family);
    const rollout = observe(context, deployment, family);
    const outcome = act(rollout, decideNext(context, deployment, rollout.seen));
    if (outcome === 'again') continue;
    if (outcome !== 'done') return;
    deploymentRecordOf(context, deployment).failures = 0;
    writeStatus(context, deployment, familyOf(context, deployment), rollout.seen);
    return;
  }
}

/** Steps the strategy's machine, and gives the actions that it names. */
function decideNext(
  context: ClusterContext,
  deployment: DeploymentObject,
  seen: Observation,
): readonly RolloutAction[] {
  const { type } = deployment.spec.strategy;
  const { machine, actions } = STRATEGIES[type];
  const record = deploymentRecordOf(context, deployment);
  const state = record.strategy === type && record.lifecycle ? record.lifecycle : startStatechart(machine).state;
  const event = { type: 'SYNC', seen };
  const step = stepStatechart(machine, state, event);
  record.strategy = type;
  record.lifecycle = step.state;
  return step.commands.flatMap((command) => (command.type === 'action' ? (actions[command.name] ?? []) : []));
}

function act(rollout: Rollout, actions: readonly RolloutAction[]): 'done' | 'again' | 'stop' {
  for (const action of actions) {
    const outcome = action(rollout);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

/** Pausing stops the clock of the deadline, resuming starts it; a deadline that has passed stays passed. */
function markPause(context: ClusterContext, deployment: DeploymentObject): void {
  const { spec, status } = deployment;
  const current = conditionOf(status.conditions, 'Progressing');
  if (!hasDeadline(spec.progressDeadlineSeconds) || current?.reason === 'ProgressDeadlineExceeded') return;
  const marked = current?.reason === 'DeploymentPaused';
  if ((spec.paused === true) === marked) return;
  const condition = marked
    ? newCondition('Progressing', 'Unknown', 'DeploymentResumed', 'Deployment is resumed', context.nowMs)
    : newCondition('Progressing', 'Unknown', 'DeploymentPaused', 'Deployment is paused', context.nowMs);
  updateDeploymentStatus(context, deployment, { ...status, conditions: withCondition(status.conditions, condition) });
  const object = refOf(deployment);
  decide(context, marked ? 'resumed' : 'paused', object, {
    saw: { replicas: spec.replicas, updated: status.updatedReplicas },
    source: { object, path: 'spec.paused' },
  });
}

function writeStatus(context: ClusterContext, deployment: DeploymentObject, family: Family, seen: Observation): void {
  const { spec, metadata } = deployment;
  const before = deployment.status;
  const counted = statusOf(deployment, family.newReplicaSet, family.all, context.nowMs);
  // After scaling alone, progress is not judged.
  const rolling = !seen.paused && !seen.resized;
  const judged = rolling
    ? judgeProgress({
        goal: { replicas: spec.replicas, generation: metadata.generation },
        deploymentName: metadata.name,
        newReplicaSet: family.newReplicaSet?.metadata.name,
        deadlineSeconds: spec.progressDeadlineSeconds,
        before,
        after: counted,
        nowMs: context.nowMs,
      }).conditions
    : counted.conditions;
  const conditions = rolling ? withReplicaFailure(judged, family.newReplicaSet, family.all) : [...judged];
  const status = { ...counted, conditions };
  if (!deepEqual(status, before)) updateDeploymentStatus(context, deployment, status);
  else if (rolling) watchDeadline(context, deployment);
}

/** One timer per Deployment; an earlier one stays, and looks again when it runs out. A second is added: the API cuts moments to seconds. */
function watchDeadline(context: ClusterContext, deployment: DeploymentObject): void {
  const { spec, metadata, status } = deployment;
  const current = conditionOf(status.conditions, 'Progressing');
  // A rollout that was completed once never times out: there is nothing to look for.
  if (current?.reason === 'NewReplicaSetAvailable') return;
  const leftMs = untilDeadlineMs(
    { replicas: spec.replicas, generation: metadata.generation },
    status.conditions,
    status,
    spec.progressDeadlineSeconds,
    context.nowMs,
  );
  if (leftMs === null) return;
  const record = deploymentRecordOf(context, deployment);
  const atMs = context.nowMs + leftMs + 1000;
  if (record.deadlineAtMs !== null && record.deadlineAtMs <= atMs) return;
  record.deadlineAtMs = atMs;
  context.schedule({ type: 'deployment-timer', uid: metadata.uid }, atMs);
}

export function deploymentTimer(context: ClusterContext, uid: string): void {
  const record = context.state.controllers.deployments.get(uid);
  if (!record) return;
  const isDue = (atMs: number | null): boolean => atMs !== null && atMs <= context.nowMs;
  const [deadline, retry] = [isDue(record.deadlineAtMs), isDue(record.retryAtMs)];
  if (!deadline && !retry) return;
  if (deadline) record.deadlineAtMs = null;
  if (retry) record.retryAtMs = null;
  if (context.state.api.deployments.get(record.name)?.metadata.uid === uid) wakeDeployment(context, record.name);
}

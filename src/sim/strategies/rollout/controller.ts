// One pass over a Rollout: look, let the strategy's machine decide, act, write the status. Source: argo-rollouts rollout/controller.go
// (syncHandler, newRolloutContext), rollout/context.go reconcile.
import {
  type ClusterContext,
  type RolloutObject,
  rolloutRecordOf,
  updateRolloutStatus,
  wakeRollout,
  wakeRolloutAt,
} from '../../cluster/index.ts';
import { type StatechartShape, shapeOf, startStatechart, stepStatechart } from '../../kernel/index.ts';
import type { PassAction } from './action.ts';
import { blueGreenActions } from './blue-green/actions.ts';
import { blueGreenMachine } from './blue-green/machine.ts';
import { writeBlueGreenStatus } from './blue-green/status.ts';
import { rolloutPhase } from './calculations/index.ts';
import { canaryActions } from './canary/actions.ts';
import { canaryMachine } from './canary/machine.ts';
import { writeCanaryStatus } from './canary/status.ts';
import { conditionIn, newCondition, withCondition, withoutCondition } from './conditions.ts';
import { Conflict, Stuck } from './conflict.ts';
import { decideFor } from './decisions.ts';
import { observe } from './observation.ts';
import { familyFrom, type Pass, seeReplicaSet, seeRollout } from './pass.ts';
import { noPauses } from './pauses.ts';
import { markPause } from './persist.ts';
import { createPresent, replicaSetOfTemplate, syncRevision } from './revision.ts';
import { NO_RUN_REFERENCES, sortRuns } from './runs.ts';
import { invalidReason } from './validity.ts';

/** A strategy: the machine that decides, what its actions do, and how a pass ends that is cut short. */
const STRATEGIES = {
  canary: { machine: canaryMachine, actions: canaryActions, writeStatus: writeCanaryStatus },
  blueGreen: { machine: blueGreenMachine, actions: blueGreenActions, writeStatus: writeBlueGreenStatus },
} as const;

/** The machine that decides for Rollouts of this strategy, as a shape to draw. */
export const rolloutShape = (strategy: keyof typeof STRATEGIES): StatechartShape =>
  shapeOf(STRATEGIES[strategy].machine);

/** A Rollout that is invalid is looked at again after this: what it lacks may have come. */
const INVALID_RETRY_MS = 20_000;

export function syncRollout(context: ClusterContext, name: string): void {
  const rollout = context.state.api.rollouts.get(name);
  if (!rollout) return;
  const invalid = invalidReason(context, rollout);
  if (invalid !== null) {
    sayInvalid(context, rollout, invalid);
    return;
  }
  try {
    reconcile(beginPass(context, rollout));
  } catch (error) {
    if (error instanceof Stuck) return;
    if (!(error instanceof Conflict)) throw error;
    wakeRollout(context, name);
  }
}

function sayInvalid(context: ClusterContext, rollout: RolloutObject, reason: string): void {
  const { status, metadata, spec } = rollout;
  const message = `The Rollout "${metadata.name}" is invalid: ${reason}`;
  const known = conditionIn(status.conditions, 'InvalidSpec');
  if (known?.message !== message || status.observedGeneration !== metadata.generation) {
    const condition = newCondition('InvalidSpec', 'True', 'InvalidSpec', message, context.nowMs);
    const conditions =
      known?.message === message
        ? status.conditions
        : withCondition(withoutCondition(status.conditions, 'InvalidSpec'), condition);
    const next = { ...status, conditions, observedGeneration: metadata.generation };
    if (known?.message !== message) {
      decideFor(context, metadata.name, 'rollout-invalid', { saw: { reason }, path: 'spec.strategy' });
    }
    updateRolloutStatus(context, rollout, { ...next, ...rolloutPhase(spec, next) });
  }
  wakeRolloutAt(context, rollout, context.nowMs + INVALID_RETRY_MS);
}

function beginPass(context: ClusterContext, object: RolloutObject): Pass {
  const { api } = context.state;
  const record = rolloutRecordOf(context, object);
  const stored = record.replicaSets.flatMap((name) => api.replicaSets.get(name) ?? []);
  const all = stored.map(seeReplicaSet);
  const present = replicaSetOfTemplate(stored, object.spec.template);
  const runs = record.analysisRuns.flatMap((name) => api.analysisRuns.get(name) ?? []);
  const { current, others } = sortRuns(object.status, runs);
  const { status } = object;
  return {
    context,
    object,
    seen: seeRollout(object),
    family: familyFrom(
      all,
      all.find(({ name }) => name === present?.metadata.name),
      status.stableRS,
    ),
    pauses: noPauses(),
    draft: { restartedAt: status.restartedAt, weights: status.canary.weights, runs: NO_RUN_REFERENCES },
    runs: current,
    otherRuns: others,
    newest: new Map(all.map((replicaSet) => [replicaSet.name, replicaSet])),
    statusWritten: false,
  };
}

function reconcile(pass: Pass): void {
  if (!pass.family.current && !createPresent(pass)) return;
  const { status } = pass.seen;
  // An update that is complete has nothing left to abort.
  if (status.stableRS === status.currentPodHash && status.abort) pass.pauses.abortRemoved = true;
  markPause(pass);
  syncRevision(pass);
  const kind = pass.seen.spec.strategy?.blueGreen ? 'blueGreen' : 'canary';
  const actions = decideNext(pass, kind);
  // What the first look at the annotations has changed, a second one finds in order.
  syncRevision(pass);
  for (const action of actions) {
    const outcome = action(pass);
    if (outcome === 'next') continue;
    if (outcome === 'write') STRATEGIES[kind].writeStatus(pass);
    return;
  }
}

/** Steps the strategy's machine, and gives the actions that it names. */
function decideNext(pass: Pass, kind: keyof typeof STRATEGIES): readonly PassAction[] {
  const { machine, actions } = STRATEGIES[kind];
  const record = rolloutRecordOf(pass.context, pass.object);
  const state = record.strategy === kind && record.lifecycle ? record.lifecycle : startStatechart(machine).state;
  const event = { type: 'SYNC', seen: observe(pass) };
  const step = stepStatechart(machine, state, event);
  record.strategy = kind;
  record.lifecycle = step.state;
  return step.commands.flatMap((command) => (command.type === 'action' ? (actions[command.name] ?? []) : []));
}

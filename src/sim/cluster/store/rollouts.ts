// Rollouts in the API server: every change goes through here, which records it and wakes the Rollout. Its Services and Ingresses too:
// what the Rollout controller manages of them.
import type { RolloutSpec } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import type { RolloutRecord } from '../controller-state.ts';
import { deepEqual } from '../equality.ts';
import { sendEvent } from '../events.ts';
import { NEW_ROLLOUT_STATUS, type RolloutObject, type RolloutStatus } from '../rollout-objects.ts';
import { wakeRollout } from '../rounds.ts';
import { recordConditions } from './condition-facts.ts';
import { collectGarbage } from './garbage.ts';
import { type NewMeta, newMeta } from './metadata.ts';
import { releaseServices, servicesOf } from './rollout-services.ts';

const refOf = (rollout: RolloutObject) => ({ kind: 'Rollout', name: rollout.metadata.name });

/** The bookkeeping of a Rollout. Every stored one has it. */
export function rolloutRecordOf(context: ClusterContext, rollout: RolloutObject): RolloutRecord {
  const { rollouts } = context.state.controllers;
  const { uid, name } = rollout.metadata;
  const known = rollouts.get(uid);
  if (known) return known;
  const record: RolloutRecord = {
    name,
    replicaSets: [],
    analysisRuns: [],
    strategy: null,
    lifecycle: null,
    lastHold: null,
    wakeAtMs: null,
    failures: 0,
  };
  rollouts.set(uid, record);
  return record;
}

export function createRollout(context: ClusterContext, from: NewMeta & { readonly spec: RolloutSpec }): RolloutObject {
  const rollout: RolloutObject = { metadata: newMeta(context, from), spec: from.spec, status: NEW_ROLLOUT_STATUS };
  context.state.api.rollouts.set(from.name, rollout);
  rolloutRecordOf(context, rollout);
  const object = refOf(rollout);
  context.record({ kind: 'fact', type: 'rolloutCreated', object, data: { replicas: from.spec.replicas } });
  const { namespace } = rollout.metadata;
  sendEvent(
    context,
    object,
    'Normal',
    'RolloutAddedToInformer',
    `Rollout resource added to informer: ${namespace}/${from.name}`,
  );
  wakeRollout(context, from.name);
  return rollout;
}

export interface RolloutChange {
  readonly spec?: RolloutSpec;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A person's update, or the controller's of metadata. The generation rises with the spec only. Gives whether anything changed. */
export function updateRollout(context: ClusterContext, rollout: RolloutObject, change: RolloutChange): boolean {
  const { metadata } = rollout;
  const spec = change.spec && !deepEqual(change.spec, rollout.spec) ? change.spec : undefined;
  const annotations =
    change.annotations && !deepEqual(change.annotations, metadata.annotations) ? change.annotations : undefined;
  const labels = change.labels && !deepEqual(change.labels, metadata.labels) ? change.labels : undefined;
  if (!spec && !annotations && !labels) return false;
  const before = rollout.spec;
  if (spec) {
    metadata.generation++;
    rollout.spec = spec;
  }
  if (annotations) metadata.annotations = annotations;
  if (labels) metadata.labels = labels;
  context.record({
    kind: 'fact',
    type: 'rolloutUpdated',
    object: refOf(rollout),
    data: { generation: metadata.generation, replicas: rollout.spec.replicas },
  });
  if (spec) {
    const still = servicesOf(spec);
    releaseServices(
      context,
      metadata.name,
      servicesOf(before).filter((service) => !still.includes(service)),
    );
  }
  wakeRollout(context, metadata.name);
  return true;
}

/** What the Rollout controller, or a command for it, writes into the status. */
export function updateRolloutStatus(context: ClusterContext, rollout: RolloutObject, status: RolloutStatus): void {
  const object = refOf(rollout);
  recordConditions(context, object, rollout.status.conditions, status.conditions);
  const before = rollout.status;
  rollout.status = status;
  if (before.phase !== status.phase || before.message !== status.message) {
    const { phase, message } = status;
    context.record({ kind: 'fact', type: 'rolloutPhaseChanged', object, data: { phase, message } });
  }
  if (before.currentStepIndex !== status.currentStepIndex) {
    context.record({ kind: 'fact', type: 'rolloutStepChanged', object, data: { step: status.currentStepIndex } });
  }
  wakeRollout(context, rollout.metadata.name);
}

/** Deletes a Rollout at once; its ReplicaSets, pods and AnalysisRuns go as garbage, and its Services forget it. */
export function deleteRollout(context: ClusterContext, rollout: RolloutObject): void {
  const { name, namespace, uid } = rollout.metadata;
  context.state.api.rollouts.delete(name);
  context.state.controllers.fieldOwners.delete(`Rollout/${name}`);
  const object = refOf(rollout);
  context.record({ kind: 'fact', type: 'rolloutDeleted', object, data: {} });
  sendEvent(context, object, 'Normal', 'RolloutDeleted', `Rollout ${name}/${namespace} is deleted.`);
  releaseServices(context, name, servicesOf(rollout.spec));
  collectGarbage(context, uid);
}

/** Looks again at a later moment. Of several asked for only the earliest is kept: whoever wants a later one asks again then. */
export function wakeRolloutAt(context: ClusterContext, rollout: RolloutObject, atMs: number): void {
  const record = rolloutRecordOf(context, rollout);
  if (record.wakeAtMs !== null && record.wakeAtMs <= atMs) return;
  record.wakeAtMs = atMs;
  context.schedule({ type: 'rollout-timer', uid: rollout.metadata.uid }, atMs);
}

export function rolloutTimer(context: ClusterContext, uid: string): void {
  const record = context.state.controllers.rollouts.get(uid);
  if (!record || record.wakeAtMs === null || record.wakeAtMs > context.nowMs) return;
  record.wakeAtMs = null;
  if (context.state.api.rollouts.get(record.name)?.metadata.uid === uid) wakeRollout(context, record.name);
}

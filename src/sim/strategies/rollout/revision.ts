// The ReplicaSet of the present template: finding, making and numbering it. Source: argo-rollouts rollout/sync.go, utils/replicaset
// FindNewReplicaSet, utils/annotations SetNewReplicaSetAnnotations.
import {
  createReplicaSet,
  deepEqual,
  type ReplicaSetObject,
  ROLLOUT_HASH_LABEL,
  type RolloutObject,
  rolloutRecordOf,
  sendEvent,
  templateHash,
  updateRollout,
  updateRolloutStatus,
  wakeRolloutAt,
} from '../../cluster/index.ts';
import { DESIRED_REPLICAS, OWN_ANNOTATIONS, REVISION, REVISION_HISTORY, revisionIn } from './annotations.ts';
import { conditionIn, newCondition, withCondition } from './conditions.ts';
import { Conflict } from './conflict.ts';
import type { SeenReplicaSet } from './facts.ts';
import { familyFrom, type Pass, refOf, replaceReplicaSet, seeReplicaSet, seeRollout } from './pass.ts';

const LONGEST_RETRY_MS = 10_000;

type Template = RolloutObject['spec']['template'];

function sameTemplate(ofReplicaSet: Template, wanted: Template): boolean {
  if (ofReplicaSet.spec.containers[0]?.image !== wanted.spec.containers[0]?.image) return false;
  const { [ROLLOUT_HASH_LABEL]: _, ...labels } = ofReplicaSet.metadata.labels ?? {};
  return (
    deepEqual(ofReplicaSet.spec, wanted.spec) &&
    deepEqual(labels, wanted.metadata.labels ?? {}) &&
    deepEqual(ofReplicaSet.metadata.annotations ?? {}, wanted.metadata.annotations ?? {})
  );
}

/** The ReplicaSet of a template: the oldest that has it. */
export const replicaSetOfTemplate = (
  replicaSets: readonly ReplicaSetObject[],
  template: Template,
): ReplicaSetObject | undefined => replicaSets.find(({ spec }) => sameTemplate(spec.template, template));

/** The hash that the ReplicaSet of the present template has, or would have. */
export const presentHash = (pass: Pass): string => pass.family.current?.hash ?? templateHash(pass.seen.spec.template);

const nextRevision = (older: readonly SeenReplicaSet[]): number =>
  older.reduce((highest, replicaSet) => Math.max(highest, revisionIn(replicaSet)), 0) + 1;

const olderOf = ({ family }: Pass): SeenReplicaSet[] =>
  family.all.filter((replicaSet) => replicaSet !== family.current && replicaSet.name !== family.current?.name);

/** Annotations of the present ReplicaSet: those of the Rollout, and its number, which only ever rises. */
function annotationsFor(
  rollout: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
  revision: number,
): Record<string, string> {
  const annotations: Record<string, string> = { ...known };
  for (const [key, value] of Object.entries(rollout)) if (!OWN_ANNOTATIONS.has(key)) annotations[key] = value;
  const before = known[REVISION];
  if (revisionIn({ annotations: known }) < revision) annotations[REVISION] = String(revision);
  if (before !== undefined && !deepEqual(annotations, known)) {
    const history = known[REVISION_HISTORY];
    annotations[REVISION_HISTORY] = history ? `${history},${before}` : before;
  }
  return annotations;
}

/** Makes the ReplicaSet of the present template, without pods, and numbers the Rollout by it. False when the server refuses. */
export function createPresent(pass: Pass): boolean {
  const { context, seen } = pass;
  const { spec } = seen;
  const revision = nextRevision(pass.family.all);
  const hash = templateHash(spec.template);
  const name = `${seen.name}-${hash}`;
  const labels = { ...spec.template.metadata.labels, [ROLLOUT_HASH_LABEL]: hash };
  const { uid } = pass.object.metadata;
  const made = createReplicaSet(context, {
    name,
    labels,
    annotations: {
      ...annotationsFor(seen.annotations, {}, revision),
      [DESIRED_REPLICAS]: String(spec.replicas),
    },
    owner: { kind: 'Rollout', name: seen.name, uid },
    spec: {
      replicas: 0,
      minReadySeconds: spec.minReadySeconds ?? 0,
      selector: { ...spec.selector, matchLabels: { ...spec.selector?.matchLabels, [ROLLOUT_HASH_LABEL]: hash } },
      template: { ...spec.template, metadata: { ...spec.template.metadata, labels } },
    },
  });
  if (!made.ok) {
    const message = `Failed to create new replica set "${name}": ${made.message}`;
    sendEvent(context, refOf(pass), 'Warning', 'ReplicaSetCreateError', message);
    const { status } = pass.object;
    // Said already, it is not written again: that would wake the Rollout at once.
    if (conditionIn(status.conditions, 'Progressing')?.reason !== 'ReplicaSetCreateError') {
      const failed = newCondition('Progressing', 'False', 'ReplicaSetCreateError', message, context.nowMs);
      updateRolloutStatus(context, pass.object, { ...status, conditions: withCondition(status.conditions, failed) });
    }
    retryLater(pass);
    return false;
  }
  rolloutRecordOf(context, pass.object).failures = 0;
  const created = seeReplicaSet(made.replicaSet);
  setRolloutRevision(pass, String(revision));
  const message = `Created ReplicaSet ${name} (revision ${revision})`;
  sendEvent(context, refOf(pass), 'Normal', 'NewReplicaSetCreated', message);
  const condition = newCondition(
    'Progressing',
    'True',
    'NewReplicaSetCreated',
    `Created new replica set "${name}"`,
    context.nowMs,
  );
  const { status } = pass.object;
  updateRolloutStatus(context, pass.object, { ...status, conditions: withCondition(status.conditions, condition) });
  pass.seen = seeRollout(pass.object);
  pass.family = familyFrom([...pass.family.all, created], created, seen.status.stableRS);
  // The ReplicaSet controller has written into it by the time this pass would: another write of this pass is refused.
  pass.newest.set(name, { ...created });
  return true;
}

/** What the server refuses is asked for again after 1 ms, doubled with every failure in a row up to 10 s (the controller's queue). */
function retryLater({ context, object }: Pass): void {
  const record = rolloutRecordOf(context, object);
  wakeRolloutAt(context, object, context.nowMs + Math.min(LONGEST_RETRY_MS, 2 ** Math.min(record.failures, 20)));
  record.failures++;
}

function setRolloutRevision(pass: Pass, revision: string): void {
  const { context, object, seen } = pass;
  if (seen.annotations[REVISION] === revision) return;
  if (pass.statusWritten) throw new Conflict(`Rollout ${seen.name} has changed`);
  updateRollout(context, object, { annotations: { ...object.metadata.annotations, [REVISION]: revision } });
  pass.seen = seeRollout(object);
  sendEvent(context, refOf(pass), 'Normal', 'RolloutUpdated', `Rollout updated to revision ${revision}`);
}

/**
 * Brings number, annotations and minReadySeconds of the present ReplicaSet up to date; when nothing is to be done there, the Rollout
 * takes over its number.
 */
export function syncRevision(pass: Pass): void {
  const { context, seen, family } = pass;
  const { current } = family;
  if (!current) return;
  const live = context.state.api.replicaSets.get(current.name);
  const annotations = annotationsFor(seen.annotations, current.annotations, nextRevision(olderOf(pass)));
  const minReadySeconds = seen.spec.minReadySeconds ?? 0;
  if (!deepEqual(annotations, current.annotations) || live?.spec.minReadySeconds !== minReadySeconds) {
    const after = replaceReplicaSet(pass, current, { annotations, minReadySeconds });
    const all = family.all.map((replicaSet) => (replicaSet === current ? after : replicaSet));
    pass.family = familyFrom(all, after, seen.status.stableRS);
    return;
  }
  setRolloutRevision(pass, current.annotations[REVISION] ?? '');
  if (conditionIn(pass.seen.status.conditions, 'Progressing')) return;
  const found = newCondition(
    'Progressing',
    'True',
    'FoundNewReplicaSet',
    `Found new replica set "${current.name}"`,
    context.nowMs,
  );
  const { status } = pass.object;
  updateRolloutStatus(context, pass.object, { ...status, conditions: withCondition(status.conditions, found) });
  pass.seen = seeRollout(pass.object);
}

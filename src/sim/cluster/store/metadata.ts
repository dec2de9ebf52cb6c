// Identity of stored objects. Uids rise with every object ever made, so they are the same in every run of a world.
import type { ClusterContext } from '../context.ts';
import type { ObjectMeta } from '../objects.ts';

export interface NewMeta {
  readonly name: string;
  readonly labels?: ObjectMeta['labels'];
  readonly annotations?: ObjectMeta['annotations'];
  readonly owner?: ObjectMeta['owner'];
}

const NOTHING: Readonly<Record<string, string>> = {};

export function newMeta(context: ClusterContext, from: NewMeta): ObjectMeta {
  const serial = ++context.state.controllers.uidsGiven;
  return {
    name: from.name,
    namespace: 'default',
    uid: `00000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`,
    generation: 1,
    labels: from.labels ?? NOTHING,
    annotations: from.annotations ?? NOTHING,
    createdAtMs: context.nowMs,
    deletedAtMs: null,
    deletionGracePeriodSeconds: null,
    owner: from.owner ?? null,
  };
}

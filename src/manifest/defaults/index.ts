// The object as the API server would store it: decoded, defaulted, admitted; without UID, times and resource version.
import type { JsonObject } from '../json.ts';
import { completeStruct, type Draft, normalizeStruct } from '../schema/normalize.ts';
import type { StructType } from '../schema/types.ts';
import { drop, ensure, setDefault } from './draft.ts';

export type Default = (object: Draft) => void;

/** Kinds whose changes the server does not count. */
const WITHOUT_GENERATION = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'ConfigMap',
  'LimitRange',
  'Namespace',
  'PersistentVolumeClaim',
  'ResourceQuota',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'ServiceAccount',
]);

/** What the server sets itself, whatever the manifest says. */
const SERVER_FIELDS = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
];

/** What is known of a kind. */
export interface StoredKind {
  readonly kind: string;
  readonly type: StructType;
  readonly namespaced: boolean;
  /** Its defaults; undefined where it has none. */
  readonly setDefaults: Default | undefined;
  /** What is done to objects of any kind before. */
  readonly storeAny: Default | undefined;
}

/** Never throws: what does not decode is dropped, so that the result of a faulty object is of use for display only. */
export function stored(object: JsonObject, { kind, type, namespaced, setDefaults, storeAny }: StoredKind): JsonObject {
  const draft = normalizeStruct(object, type);
  drop(draft, 'status');
  const metadata = ensure(draft, 'metadata');
  for (const field of SERVER_FIELDS) drop(metadata, field);
  if (!namespaced) drop(metadata, 'namespace');
  else setDefault(metadata, 'namespace', 'default');
  if (!WITHOUT_GENERATION.has(kind)) metadata['generation'] = 1;
  storeAny?.(draft);
  setDefaults?.(draft);
  return completeStruct(draft, type);
}

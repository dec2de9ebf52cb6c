// The object as the API server would store it: decoded, defaulted, admitted; without UID, times and resource version.
import type { JsonObject } from '../json.ts';
import { completeStruct, type Draft, normalizeStruct } from '../schema/normalize.ts';
import type { StructType } from '../schema/types.ts';
import { drop, ensure, items, setDefault } from './draft.ts';

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

const OWNER_FIELDS = ['apiVersion', 'kind', 'name', 'uid', 'controller', 'blockOwnerDeletion'];

/** What is known of a kind. */
export interface StoredKind {
  readonly kind: string;
  readonly type: StructType;
  readonly namespaced: boolean;
  /** Its defaults; undefined where it has none. */
  readonly setDefaults: Default | undefined;
}

/** Never throws: what does not decode is dropped, so that the result of a faulty object is of use for display only. */
export function stored(object: JsonObject, { kind, type, namespaced, setDefaults }: StoredKind): JsonObject {
  const draft = normalizeStruct(object, type);
  drop(draft, 'status');
  const metadata = ensure(draft, 'metadata');
  for (const field of SERVER_FIELDS) drop(metadata, field);
  dropRepeatedOwners(metadata);
  if (!namespaced) drop(metadata, 'namespace');
  else setDefault(metadata, 'namespace', 'default');
  if (!WITHOUT_GENERATION.has(kind)) metadata['generation'] = 1;
  setDefaults?.(draft);
  return completeStruct(draft, type);
}

/** An owner that is named twice in the very same words is kept once (apiserver: pkg/endpoints/handlers/rest.go). */
function dropRepeatedOwners(metadata: Draft): void {
  const owners = items(metadata, 'ownerReferences');
  if (owners.length < 2) return;
  const seen = new Set<string>();
  metadata['ownerReferences'] = owners.filter((owner) => {
    const words = JSON.stringify(OWNER_FIELDS.map((field) => owner[field] ?? null));
    const first = !seen.has(words);
    seen.add(words);
    return first;
  });
}

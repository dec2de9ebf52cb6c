// The type of every kind that is known in full. A reader of manifests may bring the fields of fewer types.
import { KUBERNETES_KINDS } from './kubernetes-kinds.ts';
import { LAB_KINDS } from './lab-kinds.ts';
import { ROLLOUTS_KINDS } from './rollouts-kinds.ts';

/** `apiVersion/kind` → its type; a leading `/` marks a kind without a namespace. */
export const KIND_TYPES: Readonly<Record<string, string>> = { ...KUBERNETES_KINDS, ...ROLLOUTS_KINDS, ...LAB_KINDS };

export interface KindType {
  readonly type: string;
  readonly namespaced: boolean;
}

/** Undefined for a kind that is not known in full. */
export function kindType(apiVersion: string, kind: string): KindType | undefined {
  const name = `${apiVersion}/${kind}`;
  const entry = Object.hasOwn(KIND_TYPES, name) ? KIND_TYPES[name] : undefined;
  if (entry === undefined) return undefined;
  return entry.startsWith('/') ? { type: entry.slice(1), namespaced: false } : { type: entry, namespaced: true };
}

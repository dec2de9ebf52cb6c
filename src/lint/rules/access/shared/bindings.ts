// Which binding gives which role to whom, within the files that are checked.
import type { LintDocument } from '../../../document.ts';
import { listAt, textAt } from '../../../read.ts';
import { BINDING_TYPES } from '../../../service-accounts.ts';
import type { LintSet } from '../../../set.ts';

export interface RoleReference {
  /** `Role`, `ClusterRole`. */
  readonly kind: string;
  readonly name: string;
}

export const roleReference = ({ object }: LintDocument): RoleReference => ({
  kind: textAt(object, 'roleRef', 'kind') ?? '',
  name: textAt(object, 'roleRef', 'name') ?? '',
});

/** The role that a binding gives; undefined when no file holds it. */
export function boundRole(set: LintSet, binding: LintDocument): LintDocument | undefined {
  const { kind, name } = roleReference(binding);
  const type = `rbac.authorization.k8s.io/${kind}`;
  // A cluster role has no namespace, whatever somebody may have written there.
  return kind === 'Role'
    ? set.find(type, binding.namespace, name)
    : set.ofType(type).find((role) => role.name === name);
}

const bindingsOfSets = new WeakMap<LintSet, ReadonlyMap<string, readonly LintDocument[]>>();

const keyOf = (kind: string, namespace: string, name: string): string =>
  kind === 'Role' ? `Role\n${namespace}\n${name}` : `ClusterRole\n${name}`;

/** The bindings of these files that give a role to somebody. */
export function bindingsOf(set: LintSet, role: LintDocument): readonly LintDocument[] {
  let index = bindingsOfSets.get(set);
  if (index === undefined) {
    const found = new Map<string, LintDocument[]>();
    for (const binding of BINDING_TYPES.flatMap((type) => set.ofType(type))) {
      const { kind, name } = roleReference(binding);
      const key = keyOf(kind, binding.namespace, name);
      found.set(key, [...(found.get(key) ?? []), binding]);
    }
    index = found;
    bindingsOfSets.set(set, index);
  }
  return index.get(keyOf(role.kind, role.namespace, role.name)) ?? [];
}

export interface Subject {
  readonly kind: string;
  readonly name: string;
  /** Of a service account; that of the binding when it names none. */
  readonly namespace: string;
}

export const subjectsOf = (binding: LintDocument): readonly Subject[] =>
  listAt(binding.object, 'subjects').map((subject) => ({
    kind: textAt(subject, 'kind') ?? '',
    name: textAt(subject, 'name') ?? '',
    namespace: textAt(subject, 'namespace') || binding.namespace,
  }));

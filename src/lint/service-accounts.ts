// Which service account a workload's pods act as, whether they carry its token, and whether the same files give it rights.
import { booleanAt, listAt, textAt } from './read.ts';
import type { LintSet } from './set.ts';
import type { Workload } from './workloads.ts';

export const BINDING_TYPES = [
  'rbac.authorization.k8s.io/RoleBinding',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
] as const;

/** `default` when none is named. The old field `serviceAccount` counts where the new one is not written. */
export const serviceAccountOf = ({ pod }: Workload): string =>
  textAt(pod, 'serviceAccountName') || textAt(pod, 'serviceAccount') || 'default';

/** As the API server decides: the pod's own word, then that of the account, then yes. */
export function mountsToken(set: LintSet, workload: Workload): boolean {
  const account = set.find('ServiceAccount', workload.namespace, serviceAccountOf(workload));
  return (
    booleanAt(workload.pod, 'automountServiceAccountToken') ??
    (account && booleanAt(account.object, 'automountServiceAccountToken')) ??
    true
  );
}

/** Of each set, the accounts that its bindings name, as `namespace/name`. Kept, so that many workloads do not read every binding again. */
const boundAccounts = new WeakMap<LintSet, ReadonlySet<string>>();

/** Whether a binding of these files names the account of the workload. */
export function hasRights(set: LintSet, workload: Workload): boolean {
  let bound = boundAccounts.get(set);
  if (bound === undefined) {
    bound = accountsOfBindings(set);
    boundAccounts.set(set, bound);
  }
  return bound.has(`${workload.namespace}/${serviceAccountOf(workload)}`);
}

function accountsOfBindings(set: LintSet): ReadonlySet<string> {
  const accounts = new Set<string>();
  for (const binding of BINDING_TYPES.flatMap((type) => set.ofType(type)))
    for (const subject of listAt(binding.object, 'subjects'))
      if (textAt(subject, 'kind') === 'ServiceAccount')
        accounts.add(`${textAt(subject, 'namespace') || binding.namespace}/${textAt(subject, 'name') ?? ''}`);
  return accounts;
}

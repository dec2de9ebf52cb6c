// Some peers look at the binding and not at the role that it gives. One finding of ours stands for both, as long as there is such a binding.
import type { LintDocument } from '../../../document.ts';
import { gives, POD_MAKERS, type RoleRule, SECRETS, WAYS_IN } from '../../../role-rules.ts';
import type { LintSet } from '../../../set.ts';
import { bindingsOf } from './bindings.ts';

export const EXEC_PEERS: readonly string[] = [
  'polaris:clusterrolePodExecAttach',
  'polaris:clusterrolebindingPodExecAttach',
  'polaris:rolePodExecAttach',
  'polaris:rolebindingClusterRolePodExecAttach',
  'polaris:rolebindingRolePodExecAttach',
];

export const CLUSTER_ADMIN_PEERS: readonly string[] = [
  'polaris:clusterrolebindingClusterAdmin',
  'polaris:rolebindingClusterAdminClusterRole',
  'polaris:rolebindingClusterAdminRole',
];

/** Of a role that lets somebody into pods. */
export const execPeers = (set: LintSet, role: LintDocument): readonly string[] => [
  role.kind === 'Role' ? 'polaris:rolePodExecAttach' : 'polaris:clusterrolePodExecAttach',
  ...bindingsOf(set, role).map((binding) =>
    binding.kind === 'ClusterRoleBinding'
      ? 'polaris:clusterrolebindingPodExecAttach'
      : role.kind === 'Role'
        ? 'polaris:rolebindingRolePodExecAttach'
        : 'polaris:rolebindingClusterRolePodExecAttach',
  ),
];

/** Of a role without limits. */
export const unlimitedPeers = (set: LintSet, role: LintDocument): readonly string[] =>
  bindingsOf(set, role).map((binding) =>
    binding.kind === 'ClusterRoleBinding'
      ? 'polaris:clusterrolebindingClusterAdmin'
      : role.kind === 'Role'
        ? 'polaris:rolebindingClusterAdminRole'
        : 'polaris:rolebindingClusterAdminClusterRole',
  );

/** Of a rule with stars: whatever a star gives beside what it was meant for. */
export function wildcardPeers(set: LintSet, role: LintDocument, rule: RoleRule): readonly string[] {
  const peers = ['kube-linter:wildcard-in-rules'];
  if (WAYS_IN.slice(0, 2).some((right) => gives(rule, right))) peers.push(...execPeers(set, role));
  if (bindingsOf(set, role).length === 0) return peers;
  // This peer reads no API groups.
  const anyGroup = { ...rule, groups: ['*'] };
  if (gives(anyGroup, SECRETS)) peers.push('kube-linter:access-to-secrets');
  if (POD_MAKERS.some((right) => gives(anyGroup, right))) peers.push('kube-linter:access-to-create-pods');
  return peers;
}

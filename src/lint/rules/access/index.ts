// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { bindingToBroadRole } from './binding-to-broad-role.ts';
import { bindingToClusterAdmin } from './binding-to-cluster-admin.ts';
import { bindingToDefaultServiceAccount } from './binding-to-default-service-account.ts';
import { bindingToEveryone } from './binding-to-everyone.ts';
import { bindingToSystemMasters } from './binding-to-system-masters.ts';
import { bindingWithoutRole } from './binding-without-role.ts';
import { defaultNamespace } from './default-namespace.ts';
import { needlesslyClusterWide } from './needlessly-cluster-wide.ts';
import { permissionToCreateWorkloads } from './permission-to-create-workloads.ts';
import { permissionToEnterPods } from './permission-to-enter-pods.ts';
import { permissionToEscalate } from './permission-to-escalate.ts';
import { permissionToReadSecrets } from './permission-to-read-secrets.ts';
import { permissionToTakeOverCluster } from './permission-to-take-over-cluster.ts';
import { systemNamespace } from './system-namespace.ts';
import { unlimitedPermissions } from './unlimited-permissions.ts';
import { wildcardPermissions } from './wildcard-permissions.ts';

export const accessRules = [
  unlimitedPermissions,
  bindingToClusterAdmin,
  bindingToEveryone,
  permissionToEscalate,
  wildcardPermissions,
  permissionToReadSecrets,
  permissionToEnterPods,
  permissionToTakeOverCluster,
  bindingToSystemMasters,
  permissionToCreateWorkloads,
  bindingToBroadRole,
  bindingToDefaultServiceAccount,
  defaultNamespace,
  systemNamespace,
  bindingWithoutRole,
  needlesslyClusterWide,
] as const satisfies readonly Rule[];

// Every check of Pod Security admission; each stands in the file of its rule.
import type { PodSecurityCheck } from '../pod-security/check.ts';
import { appArmorProfileCheck } from './pss-baseline/app-armor-disabled.ts';
import { hostNamespacesCheck } from './pss-baseline/host-namespace.ts';
import { hostPathVolumesCheck } from './pss-baseline/host-path-volume.ts';
import { hostPortsCheck } from './pss-baseline/host-port.ts';
import { capabilitiesBaselineCheck } from './pss-baseline/non-default-capability.ts';
import { privilegedCheck } from './pss-baseline/privileged-container.ts';
import { hostProbesCheck } from './pss-baseline/probe-to-other-host.ts';
import { seLinuxOptionsCheck } from './pss-baseline/se-linux-options.ts';
import { seccompBaselineCheck } from './pss-baseline/seccomp-unconfined.ts';
import { procMountCheck } from './pss-baseline/unmasked-proc.ts';
import { sysctlsCheck } from './pss-baseline/unsafe-sysctl.ts';
import { windowsHostProcessCheck } from './pss-baseline/windows-host-process.ts';
import { capabilitiesRestrictedCheck } from './pss-restricted/capabilities-not-dropped.ts';
import { runAsNonRootCheck } from './pss-restricted/may-run-as-root.ts';
import { allowPrivilegeEscalationCheck } from './pss-restricted/privilege-escalation-allowed.ts';
import { restrictedVolumesCheck } from './pss-restricted/restricted-volume-type.ts';
import { runAsUserCheck } from './pss-restricted/root-user.ts';
import { seccompRestrictedCheck } from './pss-restricted/seccomp-profile-missing.ts';
import { procMountRestrictedCheck } from './pss-restricted/unmasked-proc-in-user-namespace.ts';

export const POD_SECURITY_CHECKS: readonly PodSecurityCheck[] = [
  hostNamespacesCheck,
  privilegedCheck,
  windowsHostProcessCheck,
  capabilitiesBaselineCheck,
  hostPathVolumesCheck,
  hostPortsCheck,
  hostProbesCheck,
  appArmorProfileCheck,
  seLinuxOptionsCheck,
  procMountCheck,
  seccompBaselineCheck,
  sysctlsCheck,
  restrictedVolumesCheck,
  allowPrivilegeEscalationCheck,
  runAsNonRootCheck,
  runAsUserCheck,
  seccompRestrictedCheck,
  capabilitiesRestrictedCheck,
  procMountRestrictedCheck,
];

// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { appArmorDisabled } from './app-armor-disabled.ts';
import { hostNamespace } from './host-namespace.ts';
import { hostPathVolume } from './host-path-volume.ts';
import { hostPort } from './host-port.ts';
import { nonDefaultCapability } from './non-default-capability.ts';
import { privilegedContainer } from './privileged-container.ts';
import { probeToOtherHost } from './probe-to-other-host.ts';
import { seLinuxOptions } from './se-linux-options.ts';
import { seccompUnconfined } from './seccomp-unconfined.ts';
import { unmaskedProc } from './unmasked-proc.ts';
import { unsafeSysctl } from './unsafe-sysctl.ts';
import { windowsHostProcess } from './windows-host-process.ts';

export const pssBaselineRules = [
  hostNamespace,
  privilegedContainer,
  windowsHostProcess,
  nonDefaultCapability,
  hostPathVolume,
  hostPort,
  probeToOtherHost,
  appArmorDisabled,
  seLinuxOptions,
  unmaskedProc,
  seccompUnconfined,
  unsafeSysctl,
] as const satisfies readonly Rule[];

// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { capabilitiesNotDropped } from './capabilities-not-dropped.ts';
import { mayRunAsRoot } from './may-run-as-root.ts';
import { privilegeEscalationAllowed } from './privilege-escalation-allowed.ts';
import { restrictedVolumeType } from './restricted-volume-type.ts';
import { rootUser } from './root-user.ts';
import { seccompProfileMissing } from './seccomp-profile-missing.ts';
import { unmaskedProcInUserNamespace } from './unmasked-proc-in-user-namespace.ts';

export const pssRestrictedRules = [
  restrictedVolumeType,
  privilegeEscalationAllowed,
  mayRunAsRoot,
  rootUser,
  seccompProfileMissing,
  capabilitiesNotDropped,
  unmaskedProcInUserNamespace,
] as const satisfies readonly Rule[];

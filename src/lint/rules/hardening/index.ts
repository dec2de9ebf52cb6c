// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { containerRuntimeSocket } from './container-runtime-socket.ts';
import { defaultServiceAccount } from './default-service-account.ts';
import { deprecatedServiceAccountField } from './deprecated-service-account-field.ts';
import { entrypointUsesSudo } from './entrypoint-uses-sudo.ts';
import { lowUserId } from './low-user-id.ts';
import { noMandatoryAccessControl } from './no-mandatory-access-control.ts';
import { rootWithoutUserNamespace } from './root-without-user-namespace.ts';
import { serviceAccountTokenMounted } from './service-account-token-mounted.ts';
import { writableRootFilesystem } from './writable-root-filesystem.ts';

export const hardeningRules = [
  containerRuntimeSocket,
  writableRootFilesystem,
  serviceAccountTokenMounted,
  defaultServiceAccount,
  noMandatoryAccessControl,
  deprecatedServiceAccountField,
  entrypointUsesSudo,
  lowUserId,
  rootWithoutUserNamespace,
] as const satisfies readonly Rule[];

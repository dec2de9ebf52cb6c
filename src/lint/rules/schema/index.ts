// The rules of this family, in the order of their page. What the API server itself refuses is found by src/manifest.
import type { Rule } from '../../rule.ts';
import { annotationWithoutEffect } from './annotation-without-effect.ts';
import { duplicateEnvName } from './duplicate-env-name.ts';
import { malformedLabelValue } from './malformed-label-value.ts';
import { missingConfigKey } from './missing-config-key.ts';
import { portTakenTwice } from './port-taken-twice.ts';
import { removedApiVersion } from './removed-api-version.ts';
import { selectorMissesOwnPods } from './selector-misses-own-pods.ts';
import { statefulSetWithoutService } from './stateful-set-without-service.ts';
import { unusablePortName } from './unusable-port-name.ts';

export const schemaRules = [
  removedApiVersion,
  selectorMissesOwnPods,
  malformedLabelValue,
  unusablePortName,
  duplicateEnvName,
  missingConfigKey,
  portTakenTwice,
  statefulSetWithoutService,
  annotationWithoutEffect,
] as const satisfies readonly Rule[];

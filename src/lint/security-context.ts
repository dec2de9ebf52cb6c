// What a container really runs with: its own security context wins over the pod's, field by field, as the kubelet merges them.
import { type JsonValue, type Path, valueAt } from '../manifest/index.ts';
import type { Container } from './workloads.ts';

/** The fields that exist at both levels. */
export type SharedSetting =
  | 'runAsUser'
  | 'runAsGroup'
  | 'runAsNonRoot'
  | 'seLinuxOptions'
  | 'seccompProfile'
  | 'appArmorProfile'
  | 'windowsOptions';

export interface Setting {
  /** Undefined when neither level says it (or says null). */
  readonly value: JsonValue | undefined;
  /** Where it is said; where the container could say it when it is not. */
  readonly path: Path;
}

export function effectiveSetting({ spec, path, workload }: Container, name: SharedSetting): Setting {
  const own = valueAt(spec, ['securityContext', name]);
  const ownPath = [...path, 'securityContext', name];
  if (own !== undefined && own !== null) return { value: own, path: ownPath };
  const shared = valueAt(workload.pod, ['securityContext', name]);
  if (shared !== undefined && shared !== null)
    return { value: shared, path: [...workload.podPath, 'securityContext', name] };
  return { value: undefined, path: ownPath };
}

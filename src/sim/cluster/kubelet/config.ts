// What a container needs before it can be created: its environment from ConfigMaps and Secrets, a user, its volumes.
// Source: pkg/kubelet/kubelet_pods.go (makeEnvironmentVariables), kuberuntime (verifyRunAsNonRoot), pkg/volume.
import type { Container, FileSource, KeyReference, PodSpec, Volume } from '../../../manifest/index.ts';
import type { KubeletHost } from './host.ts';
import { imageOf } from './runtime-script.ts';
import type { PodWorker } from './state.ts';

type ConfigKind = 'ConfigMap' | 'Secret';

/** Why a whole object cannot be used; null: it can, or it may be missing. */
function missingObject(
  host: KubeletHost,
  kind: ConfigKind,
  ref: { name?: string; optional?: boolean } | undefined,
): string | null {
  if (!ref || ref.optional) return null;
  const name = ref.name ?? '';
  return host.config(kind, name) ? null : `${kind.toLowerCase()} "${name}" not found`;
}

function missingKey(
  host: KubeletHost,
  worker: PodWorker,
  kind: ConfigKind,
  ref: KeyReference | undefined,
): string | null {
  if (!ref || ref.optional) return null;
  const absent = missingObject(host, kind, ref);
  if (absent !== null) return absent;
  const name = ref.name ?? '';
  const data = host.config(kind, name) ?? {};
  if (Object.hasOwn(data, ref.key)) return null;
  return `couldn't find key ${ref.key} in ${kind} ${worker.pod.metadata.namespace}/${name}`;
}

function missingEnvironment(host: KubeletHost, worker: PodWorker, container: Container): string | null {
  for (const source of container.envFrom ?? []) {
    const missing =
      missingObject(host, 'ConfigMap', source.configMapRef) ?? missingObject(host, 'Secret', source.secretRef);
    if (missing !== null) return missing;
  }
  for (const { valueFrom } of container.env ?? []) {
    const missing =
      missingKey(host, worker, 'ConfigMap', valueFrom?.configMapKeyRef) ??
      missingKey(host, worker, 'Secret', valueFrom?.secretKeyRef);
    if (missing !== null) return missing;
  }
  return null;
}

/** A field of the container's security context, or else of the pod's. */
const security = (spec: PodSpec, container: Container, field: string): unknown =>
  container.securityContext?.[field] ?? spec.securityContext?.[field];

function rootRefused(host: KubeletHost, worker: PodWorker, container: Container): string | null {
  const { spec, metadata } = worker.pod;
  if (security(spec, container, 'runAsNonRoot') !== true) return null;
  const where = `(pod: "${metadata.name}_${metadata.namespace}(${metadata.uid})", container: ${container.name})`;
  const user = security(spec, container, 'runAsUser');
  if (user === 0) return `container's runAsUser breaks non-root policy ${where}`;
  if (user !== undefined && user !== null) return null;
  const { root, userName } = imageOf(host.runtimeOf(worker.pod), container.image ?? '');
  if (root === true) return `container has runAsNonRoot and image will run as root ${where}`;
  if (userName === undefined) return null;
  return `container has runAsNonRoot and image has non-numeric user (${userName}), cannot verify user is non-root ${where}`;
}

/** Why the configuration of a container cannot be made; null: it can. */
export const configError = (host: KubeletHost, worker: PodWorker, container: Container): string | null =>
  missingEnvironment(host, worker, container) ?? rootRefused(host, worker, container);

/** Why a ConfigMap or Secret cannot be laid out as files; null: it can, or it may be missing. */
function sourceError(host: KubeletHost, kind: ConfigKind, source: FileSource | undefined): string | null {
  const missing = missingObject(host, kind, source);
  if (missing !== null || !source || source.optional) return missing;
  const data = host.config(kind, source.name ?? '') ?? {};
  const absent = source.items?.find(({ key }) => !Object.hasOwn(data, key));
  if (!absent) return null;
  const words =
    kind === 'ConfigMap' ? 'configmap references non-existent config key' : 'references non-existent secret key';
  return `${words}: ${absent.key}`;
}

function volumeError(host: KubeletHost, { configMap, secret, projected }: Volume): string | null {
  if (configMap) return sourceError(host, 'ConfigMap', configMap);
  if (secret) {
    const { secretName, ...source } = secret;
    return sourceError(host, 'Secret', secretName === undefined ? source : { ...source, name: secretName });
  }
  // Of several sources every one that is in the way is told.
  const errors = (projected?.sources ?? []).flatMap(
    (source) => sourceError(host, 'ConfigMap', source.configMap) ?? sourceError(host, 'Secret', source.secret) ?? [],
  );
  const told = [...new Set(errors)];
  return told.length > 1 ? `[${told.join(', ')}]` : (told[0] ?? null);
}

/** The first volume that cannot be mounted, with the reason. */
export function unmountable(
  host: KubeletHost,
  worker: PodWorker,
): { readonly volume: string; readonly error: string } | null {
  for (const volume of worker.pod.spec.volumes ?? []) {
    const error = volumeError(host, volume);
    if (error !== null) return { volume: volume.name, error };
  }
  return null;
}

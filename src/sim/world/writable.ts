// Where the file system of a container can be written: which directories a process finds read-only when it starts.
import type { Container, PodSpec, Volume, VolumeMount } from '../../manifest/index.ts';

/** Sources of volumes that are mounted read-only whatever the mount says. */
const READ_ONLY_SOURCES = ['configMap', 'secret', 'downwardAPI', 'projected', 'image'];

const holds = (mountPath: string, directory: string): boolean => {
  const path = mountPath.replace(/\/+$/, '');
  return directory === path || directory.startsWith(`${path}/`);
};

const isReadOnly = (mount: VolumeMount, volume: Volume | undefined): boolean =>
  mount.readOnly === true ||
  volume?.persistentVolumeClaim?.readOnly === true ||
  (volume !== undefined && READ_ONLY_SOURCES.some((source) => Object.hasOwn(volume, source)));

/** Whether a process of the container can write there: the deepest mount around it decides, and without one the root file system. */
export function isWritable(spec: PodSpec, container: Container, directory: string): boolean {
  const mount = (container.volumeMounts ?? [])
    .filter(({ mountPath }) => holds(mountPath, directory))
    .reduce<VolumeMount | undefined>(
      (deepest, next) => (next.mountPath.length > (deepest?.mountPath.length ?? -1) ? next : deepest),
      undefined,
    );
  if (!mount) return container.securityContext?.['readOnlyRootFilesystem'] !== true;
  return !isReadOnly(
    mount,
    spec.volumes?.find(({ name }) => name === mount.name),
  );
}

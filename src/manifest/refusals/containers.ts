// Containers: names, images, ports, environment, mounts.
import { formatPath, type Path } from '../json.ts';
import { isDnsLabel, isDnsSubdomain, isEnvName, isIp, isPortName } from '../resources/names.ts';
import { checkResources } from './container-resources.ts';
import type { Inspector } from './inspector.ts';
import { checkLifecycle, checkProbes } from './probes.ts';

const HIGHEST_PORT = 65_535;

export function checkContainers(inspector: Inspector, spec: Path): void {
  const containers: Path = [...spec, 'containers'];
  if (inspector.items(containers).length === 0) inspector.refuse('missing-containers', containers);
  const volumes = new Set(inspector.items([...spec, 'volumes']).map((volume) => inspector.text([...volume, 'name'])));
  const grace = inspector.number([...spec, 'terminationGracePeriodSeconds']) ?? 30;
  const names = new Set<string>();
  for (const list of ['containers', 'initContainers'])
    for (const container of inspector.items([...spec, list])) {
      checkNameAndImage(inspector, container, names);
      checkPorts(inspector, container);
      checkEnvironment(inspector, container);
      checkMounts(inspector, container, volumes);
      checkResources(inspector, [...container, 'resources']);
      checkInitRules(inspector, container, list === 'initContainers');
      checkProbes(inspector, container);
      checkLifecycle(inspector, container, grace);
      inspector.oneOf([...container, 'imagePullPolicy'], ['Always', 'IfNotPresent', 'Never']);
      inspector.oneOf([...container, 'terminationMessagePolicy'], ['FallbackToLogsOnError', 'File']);
    }
  checkHostPorts(inspector, containers);
}

function checkNameAndImage(inspector: Inspector, container: Path, names: Set<string>): void {
  const path = [...container, 'name'];
  const name = inspector.text(path);
  if (inspector.required(path) && !isDnsLabel(name)) inspector.refuse('invalid-dns-label', path, { value: name });
  if (name !== '' && names.has(name)) inspector.refuse('duplicate-name', path, { name });
  names.add(name);
  const image = inspector.text([...container, 'image']);
  if (image === '') inspector.refuse('missing-image', [...container, 'image'], { container: name });
  else if (image !== image.trim())
    inspector.refuse('image-with-blanks', [...container, 'image'], { image: image.trim() });
}

/** An init container that is no sidecar runs to its end: nothing probes it. */
function checkInitRules(inspector: Inspector, container: Path, init: boolean): void {
  const sidecar = inspector.text([...container, 'restartPolicy']) === 'Always';
  if (!init || sidecar) return;
  for (const field of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'])
    if (inspector.has([...container, field]))
      inspector.refuse('init-container-with-probe', [...container, field], { name: field }, { atKey: true });
}

function checkPorts(inspector: Inspector, container: Path): void {
  const names = new Set<string>();
  for (const port of inspector.items([...container, 'ports'])) {
    const name = inspector.text([...port, 'name']);
    if (name !== '' && !isPortName(name)) inspector.refuse('invalid-port-name', [...port, 'name'], { value: name });
    else if (name !== '' && names.has(name)) inspector.refuse('duplicate-name', [...port, 'name'], { name });
    names.add(name);
    if ((inspector.number([...port, 'containerPort']) ?? 0) === 0)
      inspector.refuse('missing-required-field', [...port, 'containerPort'], { name: 'containerPort' });
    else inspector.between([...port, 'containerPort'], 1, HIGHEST_PORT);
    if ((inspector.number([...port, 'hostPort']) ?? 0) !== 0) inspector.between([...port, 'hostPort'], 1, HIGHEST_PORT);
    inspector.oneOf([...port, 'protocol'], ['SCTP', 'TCP', 'UDP']);
  }
}

/** A port of the node can be given to one container only. */
function checkHostPorts(inspector: Inspector, containers: Path): void {
  const taken = new Set<string>();
  for (const container of inspector.items(containers))
    for (const port of inspector.items([...container, 'ports'])) {
      const number = inspector.number([...port, 'hostPort']) ?? 0;
      const key = [inspector.text([...port, 'protocol']), inspector.text([...port, 'hostIP']), number].join('/');
      if (number !== 0 && taken.has(key))
        inspector.refuse('duplicate-port', [...port, 'hostPort'], { port: String(number) });
      taken.add(key);
    }
}

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'];

function checkEnvironment(inspector: Inspector, container: Path): void {
  for (const variable of inspector.items([...container, 'env'])) {
    const name = [...variable, 'name'];
    if (inspector.required(name) && !isEnvName(inspector.text(name)))
      inspector.refuse('invalid-env-name', name, { value: inspector.text(name) });
    checkSource(inspector, variable);
  }
  for (const source of inspector.items([...container, 'envFrom'])) {
    const present = ['configMapRef', 'secretRef'].filter((ref) => inspector.has([...source, ref]));
    const field = formatPath([...container, 'envFrom']);
    if (present.length !== 1)
      inspector.refuse(
        present.length > 1 ? 'several-sources' : 'missing-source',
        source,
        { sources: 'configMapRef, secretRef' },
        { field },
      );
    for (const ref of present) checkReferenceName(inspector, [...source, ref, 'name']);
  }
}

function checkReferenceName(inspector: Inspector, path: Path): void {
  if (inspector.required(path) && !isDnsSubdomain(inspector.text(path)))
    inspector.refuse('invalid-dns-subdomain', path, { value: inspector.text(path) });
}

function checkSource(inspector: Inspector, variable: Path): void {
  const from = [...variable, 'valueFrom'];
  if (!inspector.has(from)) return;
  const present = SOURCES.filter((source) => inspector.has([...from, source]));
  if (inspector.text([...variable, 'value']) !== '') {
    if (present.length > 0) inspector.refuse('env-value-and-source', from, {}, { atKey: true });
  } else if (present.length !== 1)
    inspector.refuse(
      present.length > 1 ? 'several-sources' : 'missing-source',
      from,
      { sources: SOURCES.join(', ') },
      { atKey: true },
    );
  for (const source of ['configMapKeyRef', 'secretKeyRef'])
    if (present.includes(source)) {
      checkReferenceName(inspector, [...from, source, 'name']);
      inspector.required([...from, source, 'key']);
    }
  if (present.includes('fieldRef')) checkFieldPath(inspector, [...from, 'fieldRef', 'fieldPath']);
  if (present.includes('resourceFieldRef')) {
    const resource = [...from, 'resourceFieldRef', 'resource'];
    if (inspector.required(resource)) checkResourceName(inspector, resource);
  }
}

const RESOURCE_FIELDS = ['limits', 'requests'].flatMap((list) =>
  ['cpu', 'memory', 'ephemeral-storage'].map((name) => `${list}.${name}`),
);

function checkResourceName(inspector: Inspector, path: Path): void {
  if (!inspector.text(path).includes('.hugepages-')) inspector.oneOf(path, RESOURCE_FIELDS);
}

const POD_FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

function checkFieldPath(inspector: Inspector, path: Path): void {
  if (!inspector.required(path)) return;
  const value = inspector.text(path);
  // `spec.host` is the old name of spec.nodeName.
  const known = value === 'spec.host' || /^metadata\.(?:annotations|labels)\['.*'\]$/.test(value);
  if (!known) inspector.oneOf(path, POD_FIELDS);
}

function checkMounts(inspector: Inspector, container: Path, volumes: ReadonlySet<string>): void {
  const taken = new Set<string>();
  for (const mount of inspector.items([...container, 'volumeMounts'])) {
    const name = inspector.text([...mount, 'name']);
    if (inspector.required([...mount, 'name']) && !volumes.has(name))
      inspector.refuse('missing-volume', [...mount, 'name'], { name });
    const path = inspector.text([...mount, 'mountPath']);
    if (inspector.required([...mount, 'mountPath']) && taken.has(path))
      inspector.refuse('duplicate-mount-path', [...mount, 'mountPath'], { path });
    taken.add(path);
    const subPath = inspector.text([...mount, 'subPath']);
    if (subPath.startsWith('/') || subPath.split('/').includes('..'))
      inspector.refuse(
        'path-not-relative',
        [...mount, 'subPath'],
        { value: subPath },
        { field: formatPath([...container, 'volumeMounts', 'subPath']) },
      );
  }
}

export function checkHostAliases(inspector: Inspector, spec: Path): void {
  for (const alias of inspector.items([...spec, 'hostAliases']))
    if (!isIp(inspector.text([...alias, 'ip'])))
      inspector.refuse('invalid-ip', [...alias, 'ip'], { value: inspector.text([...alias, 'ip']) });
}

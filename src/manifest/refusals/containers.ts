// Containers: names, images, ports, environment, mounts.
import type { Path } from '../json.ts';
import { isDnsLabel, isDnsSubdomain, isEnvName, isIp, isPortName } from '../resources/names.ts';
import { checkResources } from './container-resources.ts';
import type { Inspector } from './inspector.ts';
import { checkLifecycle, checkProbes } from './probes.ts';

const HIGHEST_PORT = 65_535;

export function checkContainers(inspector: Inspector): void {
  const containers: Path = ['containers'];
  if (inspector.items(containers).length === 0) inspector.refuse('missing-containers', containers);
  const volumes = new Set(inspector.items(['volumes']).map((volume) => inspector.text([...volume, 'name'])));
  const grace = inspector.number(['terminationGracePeriodSeconds']) ?? 30;
  const names = new Set<string>();
  for (const list of ['containers', 'initContainers'])
    for (const path of inspector.items([list])) {
      const container = inspector.inside(path);
      checkNameAndImage(container, names);
      checkPorts(container);
      checkEnvironment(container);
      checkMounts(container, volumes);
      checkResources(container, ['resources']);
      checkInitRules(container, list === 'initContainers');
      checkProbes(container);
      checkLifecycle(container, grace);
      container.oneOf(['imagePullPolicy'], ['Always', 'IfNotPresent', 'Never']);
      container.oneOf(['terminationMessagePolicy'], ['FallbackToLogsOnError', 'File']);
    }
  checkHostPorts(inspector, containers);
}

function checkNameAndImage(container: Inspector, names: Set<string>): void {
  const path = ['name'];
  const name = container.text(path);
  if (container.required(path) && !isDnsLabel(name)) container.refuse('invalid-dns-label', path, { value: name });
  if (name !== '' && names.has(name)) container.refuse('duplicate-name', path, { name });
  names.add(name);
  const image = container.text(['image']);
  if (image === '') container.refuse('missing-image', ['image'], { container: name });
  else if (image !== image.trim()) {
    // Only a Pod is refused for it, so that a workload is stored and never gets a pod.
    const severity = container.kind === 'Pod' ? 'error' : 'warning';
    container.refuse('image-with-blanks', ['image'], { image: image.trim() }, { severity });
  }
}

/** An init container that is no sidecar runs to its end: nothing probes it. */
function checkInitRules(container: Inspector, init: boolean): void {
  const sidecar = container.text(['restartPolicy']) === 'Always';
  if (!init || sidecar) return;
  for (const field of ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'])
    if (container.has([field]))
      container.refuse('init-container-with-probe', [field], { name: field }, { atKey: true });
}

function checkPorts(container: Inspector): void {
  const names = new Set<string>();
  for (const path of container.items(['ports'])) {
    const port = container.inside(path);
    const name = port.text(['name']);
    if (name !== '' && !isPortName(name)) port.refuse('invalid-port-name', ['name'], { value: name });
    else if (name !== '' && names.has(name)) port.refuse('duplicate-name', ['name'], { name });
    names.add(name);
    if ((port.number(['containerPort']) ?? 0) === 0)
      port.refuse('missing-required-field', ['containerPort'], { name: 'containerPort' });
    else port.between(['containerPort'], 1, HIGHEST_PORT);
    if ((port.number(['hostPort']) ?? 0) !== 0) port.between(['hostPort'], 1, HIGHEST_PORT);
    port.oneOf(['protocol'], ['SCTP', 'TCP', 'UDP']);
  }
}

/** A port of the node can be given to one container only. */
function checkHostPorts(inspector: Inspector, containers: Path): void {
  const taken = new Set<string>();
  for (const container of inspector.items(containers))
    for (const path of inspector.items([...container, 'ports'])) {
      const port = inspector.inside(path);
      const number = port.number(['hostPort']) ?? 0;
      const key = [port.text(['protocol']), port.text(['hostIP']), number].join('/');
      if (number !== 0 && taken.has(key)) port.refuse('duplicate-port', ['hostPort'], { port: String(number) });
      taken.add(key);
    }
}

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'];

function checkEnvironment(container: Inspector): void {
  for (const path of container.items(['env'])) {
    const variable = container.inside(path);
    const name: Path = ['name'];
    if (variable.required(name) && !isEnvName(variable.text(name)))
      variable.refuse('invalid-env-name', name, { value: variable.text(name) });
    checkSource(variable);
  }
  for (const source of container.items(['envFrom'])) {
    const present = ['configMapRef', 'secretRef'].filter((ref) => container.has([...source, ref]));
    const field = container.fieldName(['envFrom']);
    if (present.length !== 1)
      container.refuse(
        present.length > 1 ? 'several-sources' : 'missing-source',
        source,
        { sources: 'configMapRef, secretRef' },
        { field },
      );
    for (const ref of present) checkReferenceName(container, [...source, ref, 'name']);
  }
}

function checkReferenceName(inspector: Inspector, path: Path): void {
  if (inspector.required(path) && !isDnsSubdomain(inspector.text(path)))
    inspector.refuse('invalid-dns-subdomain', path, { value: inspector.text(path) });
}

function checkSource(variable: Inspector): void {
  const from: Path = ['valueFrom'];
  if (!variable.has(from)) return;
  const present = SOURCES.filter((source) => variable.has([...from, source]));
  if (variable.text(['value']) !== '') {
    if (present.length > 0) variable.refuse('env-value-and-source', from, {}, { atKey: true });
  } else if (present.length !== 1)
    variable.refuse(
      present.length > 1 ? 'several-sources' : 'missing-source',
      from,
      { sources: SOURCES.join(', ') },
      { atKey: true },
    );
  for (const source of ['configMapKeyRef', 'secretKeyRef'])
    if (present.includes(source)) {
      checkReferenceName(variable, [...from, source, 'name']);
      variable.required([...from, source, 'key']);
    }
  if (present.includes('fieldRef')) checkFieldPath(variable, [...from, 'fieldRef', 'fieldPath']);
  if (present.includes('resourceFieldRef')) {
    const resource = [...from, 'resourceFieldRef', 'resource'];
    if (variable.required(resource)) checkResourceName(variable, resource);
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

function checkMounts(container: Inspector, volumes: ReadonlySet<string>): void {
  const taken = new Set<string>();
  for (const at of container.items(['volumeMounts'])) {
    const mount = container.inside(at);
    const name = mount.text(['name']);
    if (mount.required(['name']) && !volumes.has(name)) mount.refuse('missing-volume', ['name'], { name });
    const path = mount.text(['mountPath']);
    if (mount.required(['mountPath']) && taken.has(path)) mount.refuse('duplicate-mount-path', ['mountPath'], { path });
    taken.add(path);
    const subPath = mount.text(['subPath']);
    if (subPath.startsWith('/') || subPath.split('/').includes('..'))
      mount.refuse(
        'path-not-relative',
        ['subPath'],
        { value: subPath },
        { field: container.fieldName(['volumeMounts', 'subPath']) },
      );
  }
}

export function checkHostAliases(inspector: Inspector): void {
  for (const alias of inspector.items(['hostAliases']))
    if (!isIp(inspector.text([...alias, 'ip'])))
      inspector.refuse('invalid-ip', [...alias, 'ip'], { value: inspector.text([...alias, 'ip']) });
}

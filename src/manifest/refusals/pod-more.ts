// What the server refuses in a pod besides what src/manifest/refusals/pod-spec.ts looks at: seldom written, so that a page of Deployments does without it.
import type { Path } from '../json.ts';
import type { Inspector } from './inspector.ts';

const LISTS = ['containers', 'initContainers'];

/** `template` is where the metadata and the spec of the pod stand. */
export const morePodChecks =
  (template: Path) =>
  (inspector: Inspector): void =>
    checkMore(inspector.inside([...template, 'spec']));

export function checkMore(spec: Inspector): void {
  const os: Path = ['os', 'name'];
  if (spec.text(os) !== '') spec.oneOf(os, ['linux', 'windows'], { field: spec.fieldName(['os']) });
  const shared = spec.value(['hostNetwork']) === true;
  const volumes = new Set(spec.items(['volumes']).map((volume) => spec.text([...volume, 'name'])));
  for (const list of LISTS)
    for (const path of spec.items([list])) {
      const container = spec.inside(path);
      container.oneOf(['restartPolicy'], ['Always', 'Never', 'OnFailure']);
      checkMounts(container);
      for (const device of container.items(['volumeDevices'])) checkDevice(container, device, volumes);
      if (shared && list === 'containers') checkPortsOfNode(container);
    }
}

/** A pod in the network of its node has its ports there: another number could not be kept. */
function checkPortsOfNode(container: Inspector): void {
  for (const port of container.items(['ports'])) {
    const [own, node] = [container.number([...port, 'containerPort']), container.number([...port, 'hostPort']) ?? 0];
    if (own === undefined || own === 0 || node === 0 || own === node) continue;
    container.refuse('unsupported-value', [...port, 'hostPort'], { value: String(node), supported: String(own) });
  }
}

function checkMounts(container: Inspector): void {
  const privileged = container.value(['securityContext', 'privileged']) === true;
  const field = container.fieldName(['volumeMounts']);
  for (const mount of container.items(['volumeMounts'])) {
    if (container.text([...mount, 'mountPropagation']) === 'Bidirectional' && !privileged)
      container.refuse(
        'forbidden-field',
        [...mount, 'mountPropagation'],
        { name: 'mountPropagation: Bidirectional' },
        { field: `${field}.mountPropagation` },
      );
    checkRecursive(container, mount, `${field}.recursiveReadOnly`);
    const expression: Path = [...mount, 'subPathExpr'];
    if (container.text(expression) !== '' && container.text([...mount, 'subPath']) !== '')
      container.refuse('several-choices', expression, { fields: 'subPath, subPathExpr' }, { atKey: true });
  }
}

function checkRecursive(container: Inspector, mount: Path, field: string): void {
  const path: Path = [...mount, 'recursiveReadOnly'];
  if (!container.has(path) || container.text(path) === 'Disabled') return;
  if (container.text(path) === '') {
    container.refuse('unsupported-value', path, { value: '', supported: 'Disabled, Enabled, IfPossible' }, { field });
    return;
  }
  if (!container.oneOf(path, ['Disabled', 'Enabled', 'IfPossible'], { field })) return;
  const writable = container.value([...mount, 'readOnly']) !== true;
  const propagation = container.text([...mount, 'mountPropagation']);
  if (writable || (propagation !== '' && propagation !== 'None'))
    container.refuse('forbidden-field', path, { name: 'recursiveReadOnly' }, { field, atKey: true });
}

function checkDevice(container: Inspector, device: Path, volumes: ReadonlySet<string>): void {
  const name: Path = [...device, 'name'];
  if (container.required(name) && !volumes.has(container.text(name)))
    container.refuse('missing-volume', name, { name: container.text(name) });
  container.required([...device, 'devicePath']);
}

// Ingresses: hosts, paths, backends (Kubernetes: pkg/apis/networking/validation).
import type { Path } from '../json.ts';
import { isDnsLabel, isDnsSubdomain, isIp, isPortName } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';

const SPEC: Path = ['spec'];
const HIGHEST_PORT = 65_535;

export function ingressSpec(inspector: Inspector): void {
  const backend: Path = [...SPEC, 'defaultBackend'];
  const rules = inspector.items([...SPEC, 'rules']);
  if (rules.length === 0 && !inspector.has(backend))
    inspector.refuse('missing-choice', SPEC, { fields: 'defaultBackend, rules' }, { atKey: true });
  if (inspector.has(backend)) checkBackend(inspector, backend);
  for (const rule of rules) checkRule(inspector, rule);
  const name = inspector.value([...SPEC, 'ingressClassName']);
  if (typeof name === 'string' && !isDnsSubdomain(name))
    inspector.refuse('invalid-dns-subdomain', [...SPEC, 'ingressClassName'], { value: name });
}

export function ingressTls(inspector: Inspector): void {
  for (const tls of inspector.items([...SPEC, 'tls'])) {
    for (const host of inspector.items([...tls, 'hosts'])) checkHost(inspector, host);
    const secret = inspector.text([...tls, 'secretName']);
    if (secret !== '' && !isDnsSubdomain(secret))
      inspector.refuse('invalid-dns-subdomain', [...tls, 'secretName'], { value: secret });
  }
}

/** The class may stand in an annotation, too, as long as both say the same. */
export function ingressClassAnnotation(inspector: Inspector): void {
  const key = 'kubernetes.io/ingress.class';
  const path: Path = ['metadata', 'annotations', key];
  const name = inspector.value([...SPEC, 'ingressClassName']);
  if (typeof name === 'string' && inspector.has(path) && inspector.text(path) !== name)
    inspector.refuse(
      'unsupported-value',
      path,
      { value: inspector.text(path), supported: name },
      { field: `annotations.${key}` },
    );
}

/** `*.example.com` stands for every host one level below. */
const isWildcard = (host: string): boolean => host.startsWith('*.') && isDnsSubdomain(host.slice(2));

function checkHost(inspector: Inspector, path: Path): void {
  const host = inspector.text(path);
  if (!(host.includes('*') ? isWildcard(host) : isDnsSubdomain(host)))
    inspector.refuse('invalid-dns-subdomain', path, { value: host });
}

function checkRule(inspector: Inspector, rule: Path): void {
  const host: Path = [...rule, 'host'];
  const value = inspector.text(host);
  if (isIp(value)) inspector.refuse('invalid-dns-subdomain', host, { value });
  else if (value !== '') checkHost(inspector, host);
  if (!inspector.has([...rule, 'http'])) return;
  const paths: Path = [...rule, 'http', 'paths'];
  if (inspector.required(paths)) for (const path of inspector.items(paths)) checkPath(inspector, path);
}

const NEVER_INSIDE = ['//', '/./', '/../', '%2f', '%2F'];
const NEVER_AT_THE_END = ['/..', '/.'];

function checkPath(inspector: Inspector, at: Path): void {
  const type: Path = [...at, 'pathType'];
  if (!inspector.has(type)) {
    inspector.required(type);
    return;
  }
  const kind = inspector.text(type);
  const path: Path = [...at, 'path'];
  const value = inspector.text(path);
  const absolute = value.startsWith('/') || (value === '' && kind === 'ImplementationSpecific');
  if (kind === 'Exact' || kind === 'Prefix' || kind === 'ImplementationSpecific') {
    const wrong = (part: string): boolean => value.includes(part);
    const strict = kind !== 'ImplementationSpecific';
    const odd = strict && (NEVER_INSIDE.some(wrong) || NEVER_AT_THE_END.some((end) => value.endsWith(end)));
    if (!absolute || odd) inspector.refuse('path-not-absolute', path, { value });
  } else if (kind === '')
    inspector.refuse('unsupported-value', type, { value: '', supported: 'Exact, ImplementationSpecific, Prefix' });
  else inspector.oneOf(type, ['Exact', 'ImplementationSpecific', 'Prefix']);
  checkBackend(inspector, [...at, 'backend']);
}

function checkBackend(inspector: Inspector, path: Path): void {
  const backend = inspector.inside(path);
  const [service, resource] = [backend.has(['service']), backend.has(['resource'])];
  const sources = { fields: 'service, resource' };
  if (service && resource) backend.refuse('several-choices', [], sources, { atKey: true });
  else if (resource) {
    for (const field of ['kind', 'name'])
      if (backend.required(['resource', field])) checkPathSegment(backend, ['resource', field]);
    const group = backend.value(['resource', 'apiGroup']);
    if (typeof group === 'string' && !isDnsSubdomain(group))
      backend.refuse('invalid-dns-subdomain', ['resource', 'apiGroup'], { value: group });
  } else if (service) checkService(backend);
  else backend.refuse('missing-choice', [], sources, { atKey: true });
}

export function checkPathSegment(inspector: Inspector, path: Path): void {
  const value = inspector.text(path);
  if (value === '.' || value === '..' || /[/%]/.test(value)) inspector.refuse('invalid-path-name', path, { value });
}

function checkService(backend: Inspector): void {
  const name: Path = ['service', 'name'];
  if (backend.required(name) && !isDnsLabel(backend.text(name)))
    backend.refuse('invalid-dns-label', name, { value: backend.text(name) });
  const port: Path = ['service', 'port'];
  const portName = backend.text([...port, 'name']);
  const number = backend.number([...port, 'number']) ?? 0;
  const sources = { fields: 'port.name, port.number' };
  if (portName !== '' && number !== 0) backend.refuse('several-choices', [], sources, { atKey: true });
  else if (portName !== '') {
    if (!isPortName(portName)) backend.refuse('invalid-port-name', [...port, 'name'], { value: portName });
  } else if (number !== 0) backend.between([...port, 'number'], 1, HIGHEST_PORT);
  else backend.refuse('missing-choice', [], sources, { atKey: true });
}

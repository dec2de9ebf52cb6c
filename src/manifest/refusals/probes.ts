// Probes and lifecycle hooks: exactly one handler, sensible numbers.
import { formatPath, type Path } from '../json.ts';
import { isPortName } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';

const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const HOOK_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'sleep'];
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HIGHEST_PORT = 65_535;

export function checkProbes(inspector: Inspector, container: Path): void {
  for (const name of PROBES) {
    const probe = [...container, name];
    if (!inspector.has(probe)) continue;
    checkHandlers(inspector, probe, PROBE_HANDLERS);
    for (const field of [
      'initialDelaySeconds',
      'timeoutSeconds',
      'periodSeconds',
      'successThreshold',
      'failureThreshold',
    ])
      inspector.notNegative([...probe, field]);
    const threshold = inspector.number([...probe, 'successThreshold']) ?? 1;
    if (name !== 'readinessProbe' && threshold > 1)
      inspector.refuse('success-threshold-not-one', [...probe, 'successThreshold'], { value: threshold, probe: name });
    checkProbeGrace(inspector, probe, name);
  }
}

function checkProbeGrace(inspector: Inspector, probe: Path, name: string): void {
  const path = [...probe, 'terminationGracePeriodSeconds'];
  const value = inspector.number(path);
  if (value === undefined) return;
  if (name === 'readinessProbe') inspector.refuse('forbidden-field', path, { name: 'terminationGracePeriodSeconds' });
  else if (value <= 0) inspector.refuse('number-not-positive', path, { value });
}

/** `graceSeconds` bounds how long a hook may sleep. */
export function checkLifecycle(inspector: Inspector, container: Path, graceSeconds: number): void {
  for (const name of ['postStart', 'preStop']) {
    const hook = [...container, 'lifecycle', name];
    if (!inspector.has(hook)) continue;
    checkHandlers(inspector, hook, HOOK_HANDLERS);
    const seconds = inspector.number([...hook, 'sleep', 'seconds']);
    if (seconds !== undefined && (seconds < 0 || seconds > graceSeconds))
      inspector.refuse('sleep-over-grace-period', [...hook, 'sleep'], { seconds, grace: graceSeconds, hook: name });
  }
}

function checkHandlers(inspector: Inspector, path: Path, handlers: readonly string[]): void {
  const present = handlers.filter((handler) => inspector.has([...path, handler]));
  const [, ...more] = present;
  if (present.length === 0)
    inspector.refuse('missing-handler', path, { handlers: handlers.join(', ') }, { atKey: true });
  for (const handler of more)
    inspector.refuse('several-handlers', [...path, handler], { handlers: present.join(', ') }, { atKey: true });
  const [first] = present;
  if (first === 'exec') inspector.required([...path, 'exec', 'command']);
  if (first === 'httpGet') checkHttpGet(inspector, [...path, 'httpGet']);
  if (first === 'tcpSocket') checkPort(inspector, [...path, 'tcpSocket', 'port']);
  if (first === 'grpc') inspector.between([...path, 'grpc', 'port'], 1, HIGHEST_PORT);
}

function checkHttpGet(inspector: Inspector, path: Path): void {
  inspector.required([...path, 'path']);
  checkPort(inspector, [...path, 'port']);
  inspector.oneOf([...path, 'scheme'], ['HTTP', 'HTTPS']);
  for (const header of inspector.items([...path, 'httpHeaders'])) {
    const name = inspector.text([...header, 'name']);
    if (!/^[-A-Za-z0-9]+$/.test(name))
      inspector.refuse(
        'invalid-header-name',
        [...header, 'name'],
        { value: name },
        { field: `${formatPath(path)}.httpHeaders` },
      );
  }
}

/** A port of a handler: a number, or the name of a container port. */
export function checkPort(inspector: Inspector, path: Path): void {
  const value = inspector.value(path);
  if (typeof value === 'string') {
    if (!isPortName(value)) {
      const number = /^\d+$/.test(value) ? inspector.replace(path, value) : undefined;
      inspector.refuse('invalid-port-name', path, { value }, number);
    }
  } else inspector.between(path, 1, HIGHEST_PORT);
}

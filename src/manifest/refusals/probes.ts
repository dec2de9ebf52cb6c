// Probes and lifecycle hooks: exactly one handler, sensible numbers.
import type { Path } from '../json.ts';
import { isPortName } from '../resources/names.ts';
import type { Inspector } from './inspector.ts';

const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const HOOK_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'sleep'];
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HIGHEST_PORT = 65_535;

export function checkProbes(container: Inspector): void {
  for (const name of PROBES) {
    if (!container.has([name])) continue;
    const probe = container.inside([name]);
    checkHandlers(probe, PROBE_HANDLERS);
    for (const field of [
      'initialDelaySeconds',
      'timeoutSeconds',
      'periodSeconds',
      'successThreshold',
      'failureThreshold',
    ])
      probe.notNegative([field]);
    const threshold = probe.number(['successThreshold']) ?? 1;
    if (name !== 'readinessProbe' && threshold > 1)
      probe.refuse('success-threshold-not-one', ['successThreshold'], { value: threshold, probe: name });
    checkProbeGrace(probe, name);
  }
}

function checkProbeGrace(probe: Inspector, name: string): void {
  const path: Path = ['terminationGracePeriodSeconds'];
  const value = probe.number(path);
  if (value === undefined) return;
  if (name === 'readinessProbe') probe.refuse('forbidden-field', path, { name: 'terminationGracePeriodSeconds' });
  else if (value <= 0) probe.refuse('number-not-positive', path, { value });
}

/** `graceSeconds` bounds how long a hook may sleep. */
export function checkLifecycle(container: Inspector, graceSeconds: number): void {
  for (const name of ['postStart', 'preStop']) {
    const path: Path = ['lifecycle', name];
    if (!container.has(path)) continue;
    const hook = container.inside(path);
    checkHandlers(hook, HOOK_HANDLERS);
    const seconds = hook.number(['sleep', 'seconds']);
    if (seconds !== undefined && (seconds < 0 || seconds > graceSeconds))
      hook.refuse('sleep-over-grace-period', ['sleep'], { seconds, grace: graceSeconds, hook: name });
  }
}

function checkHandlers(holder: Inspector, handlers: readonly string[]): void {
  const present = handlers.filter((handler) => holder.has([handler]));
  const [first, ...more] = present;
  if (present.length === 0) holder.refuse('missing-handler', [], { handlers: handlers.join(', ') }, { atKey: true });
  for (const handler of more)
    holder.refuse('several-handlers', [handler], { handlers: present.join(', ') }, { atKey: true });
  if (first === 'exec') holder.required(['exec', 'command']);
  if (first === 'httpGet') checkHttpGet(holder.inside(['httpGet']));
  if (first === 'tcpSocket') checkPort(holder, ['tcpSocket', 'port']);
  if (first === 'grpc') holder.between(['grpc', 'port'], 1, HIGHEST_PORT);
}

function checkHttpGet(action: Inspector): void {
  action.required(['path']);
  checkPort(action, ['port']);
  action.oneOf(['scheme'], ['HTTP', 'HTTPS']);
  for (const header of action.items(['httpHeaders'])) {
    const name = action.text([...header, 'name']);
    if (!/^[-A-Za-z0-9]+$/.test(name))
      action.refuse(
        'invalid-header-name',
        [...header, 'name'],
        { value: name },
        { field: action.fieldName(['httpHeaders']) },
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

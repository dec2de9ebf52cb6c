// Probes of a container: what they ask, and how patient they are. Defaults as the API server sets them. Pure.
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../manifest/index.ts';
import { listAt, numberAt, objectAt, textAt } from '../../../read.ts';
import type { Container } from '../../../workloads.ts';

export const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'] as const;
export type ProbeName = (typeof PROBES)[number];

/** Undefined unless it is a mapping. */
export function probeOf({ spec }: Container, name: ProbeName): JsonObject | undefined {
  const probe = spec[name];
  return isJsonObject(probe) ? probe : undefined;
}

/** Only a container that runs on is asked for probes; an init container may not have any. */
export const isAskedForProbes = ({ role, workload }: Container): boolean => role === 'main' && workload.runsOn;

/** Seconds from the start until the probe has failed for good. */
export const patienceOf = (probe: JsonObject): number =>
  (numberAt(probe, 'initialDelaySeconds') ?? 0) + toleranceOf(probe);

/** Seconds of failing in a row until the probe has failed for good. */
export const toleranceOf = (probe: JsonObject): number =>
  (numberAt(probe, 'periodSeconds') ?? 10) * (numberAt(probe, 'failureThreshold') ?? 3);

/** Where the probe goes, and the field that says so; undefined for a command, and for a port that is neither number nor name. */
export function portOf(
  probe: JsonObject,
): { readonly port: string | number; readonly path: readonly string[] } | undefined {
  for (const handler of ['httpGet', 'tcpSocket', 'grpc'] as const) {
    const port = objectAt(probe, handler)['port'];
    if (typeof port === 'number' || (typeof port === 'string' && port !== '')) return { port, path: [handler, 'port'] };
  }
  return undefined;
}

/** The ports that the container declares: numbers and names. */
export const declaredPorts = ({ spec }: Container): ReadonlySet<JsonValue> =>
  new Set(
    listAt(spec, 'ports')
      .flatMap((port) => [numberAt(port, 'containerPort'), textAt(port, 'name')])
      .filter((known) => known !== undefined),
  );

/** The first TCP port, by its name where it has one: what a suggested probe asks. */
export function firstTcpPort({ spec }: Container): string | number | undefined {
  const port = listAt(spec, 'ports').find((own) => (textAt(own, 'protocol') ?? 'TCP') === 'TCP');
  return textAt(port, 'name') ?? numberAt(port, 'containerPort');
}

/** Both ask the very same thing: path and port, port, service or command. */
export function asksTheSame(one: JsonObject, other: JsonObject): boolean {
  for (const handler of ['httpGet', 'tcpSocket', 'grpc', 'exec'] as const) {
    const [left, right] = [objectAt(one, handler), objectAt(other, handler)];
    if (Object.keys(left).length === 0 || Object.keys(right).length === 0) continue;
    return ['path', 'port', 'service', 'command'].every(
      (field) => JSON.stringify(left[field]) === JSON.stringify(right[field]),
    );
  }
  return false;
}

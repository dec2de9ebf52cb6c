// Answers a web metric from the pods behind a Service: the application's check of its own routes, in numbers. Knows plain URLs of Services
// of this world; nothing else can be reached from here.
import type { MetricAnswer } from '../analysis/index.ts';
import type { PodTraffic } from '../traffic/index.ts';
import type { WorldContext } from './context.ts';
import { type Behaviour, DEFAULT_BEHAVIOUR } from './inputs.ts';

/** A check asks so many of the application's own routes, once each. */
const ROUTES = 20;
/** As a probe finds it: see `pathAnswers`. */
const NOTICED_ERROR_RATE = 0.5;

const URL_OF_SERVICE = /^https?:\/\/([a-z0-9-]+)(?:\.([a-z0-9-]+)(?:\.svc(?:\.cluster\.local)?)?)?(?::\d+)?(\/[^?#]*)?/;

const unreachable = (message: string): MetricAnswer => ({ is: 'unreachable', message });
const response = (status: number, body: object): MetricAnswer => ({
  is: 'response',
  status,
  body: JSON.stringify(body),
});

/** Part of its routes that fail for nobody but the one who asks: errors that come with the load are not seen. */
function failingPart({ failing, answering, processStartedAtMs }: PodTraffic, nowMs: number): number {
  if (failing) return 1;
  const { errorRate, errorsAfterMs, errorsFromBusyPercent } = answering;
  return errorsFromBusyPercent === 0 && nowMs >= processStartedAtMs + errorsAfterMs ? errorRate : 0;
}

const has = (paths: string, path: string): boolean => paths.split(' ').includes(path);

function answerAt(path: string, pod: PodTraffic, behaviour: Behaviour, nowMs: number): MetricAnswer {
  if (behaviour.outcome !== 'works' || (pod.failing && has(behaviour.dependencyChecks, path)))
    return response(503, { status: 'unavailable' });
  if (!has(behaviour.routeChecks, path)) return response(200, { status: 'ok' });
  const part = failingPart(pod, nowMs);
  const body = { checks: ROUTES, failed: Math.ceil(part * ROUTES) };
  return response(part >= NOTICED_ERROR_RATE ? 503 : 200, body);
}

/** `url`: of a web metric, arguments filled in. */
export function answerUrl({ state, nowMs }: WorldContext, url: string): MetricAnswer {
  const [, service = '', namespace, path = '/'] = URL_OF_SERVICE.exec(url) ?? [];
  const known = state.api.services.get(service);
  const host = namespace === undefined ? service : `${service}.${namespace}`;
  if (!known || (namespace !== undefined && namespace !== known.metadata.namespace))
    return unreachable(`Get "${url}": dial tcp: lookup ${host}: no such host`);
  const routed = [...(state.routes.get(service) ?? [])];
  // One pod after the other, as a proxy would choose.
  const pod = state.api.pods.get(routed[Math.floor(nowMs / 1000) % routed.length] ?? '');
  const meets = pod && state.traffic.pods.get(pod.metadata.name);
  if (!pod || !meets || meets.silent || nowMs < meets.listensFromMs || nowMs >= meets.listensUntilMs)
    return unreachable(`Get "${url}": dial tcp: connect: connection refused`);
  const image = pod.spec.containers.find(({ image: named }) => named && state.behaviours.has(named))?.image ?? '';
  return answerAt(path, meets, state.behaviours.get(image) ?? DEFAULT_BEHAVIOUR, nowMs);
}

// The canary strategy, but for its steps. Source: argo-rollouts validation.go ValidateRolloutStrategyCanary, v1.9.1.
import type { JsonValue, Path } from '../../json.ts';
import { percentOf } from '../../resources/int-or-string.ts';
import type { CanaryStrategy, TrafficRouting } from '../rollout.ts';
import { checkAntiAffinity } from './anti-affinity.ts';
import { fieldName, invalid, type Report } from './problem.ts';
import { checkSteps } from './steps.ts';

const CANARY: Path = ['spec', 'strategy', 'canary'];

export function checkCanary(canary: CanaryStrategy, report: Report): void {
  checkRoom(canary, report);
  checkServices(canary, report);
  checkPingPong(canary, report);
  checkRouterServices(canary, report);
  checkRouterOptions(canary, report);
  checkSteps(canary, report);
  checkAntiAffinity(canary.antiAffinity, [...CANARY, 'antiAffinity'], report);
}

/** A percentage counts as its number here, a text that is no number as 0. */
const amount = (value: number | string): number =>
  typeof value === 'number' ? value : (percentOf(value) ?? (/^[+-]?\d+$/.test(value) ? Number(value) : 0));

function checkRoom({ maxSurge = '25%', maxUnavailable = '25%' }: CanaryStrategy, report: Report): void {
  if (amount(maxSurge) !== 0 || amount(maxUnavailable) !== 0) return;
  const path: Path = [...CANARY, 'maxSurge'];
  report({
    id: 'canary-cannot-proceed',
    path,
    message: invalid(fieldName(path), maxSurge, 'MaxSurge and MaxUnavailable both can not be zero'),
    data: { maxSurge: String(maxSurge), maxUnavailable: String(maxUnavailable) },
  });
}

function checkServices({ canaryService = '', stableService = '' }: CanaryStrategy, report: Report): void {
  if (canaryService === '' || canaryService !== stableService) return;
  const path: Path = [...CANARY, 'stableService'];
  const detail =
    'This rollout uses the same service for the stable and canary services, but two different services are required.';
  report({
    id: 'same-service-twice',
    path,
    message: invalid(fieldName(path), stableService, detail),
    data: { service: stableService },
  });
}

function checkPingPong({ pingPong, trafficRouting }: CanaryStrategy, report: Report): void {
  if (!pingPong) return;
  const say = (steps: Path, value: JsonValue, detail: string): void => {
    const path: Path = [...CANARY, ...steps];
    report({ id: 'ping-pong-incomplete', path, message: invalid(fieldName(path), value, detail), data: {} });
  };
  const { pingService = '', pongService = '' } = pingPong;
  const missing = 'Ping service and Pong service must to be set to use Ping-Pong feature';
  if (trafficRouting && !trafficRouting.alb && !trafficRouting.istio)
    say(['trafficRouting', 'alb'], null, 'Ping-pong feature works with the ALB and Istio traffic routers only');
  if (pingService === '') say(['pingPong', 'pingService'], pingService, missing);
  if (pongService === '') say(['pingPong', 'pongService'], pongService, missing);
  if (pingService === pongService)
    say(
      ['pingPong', 'pingService'],
      pingService,
      'This rollout uses the same service for the ping and pong services, but two different services are required.',
    );
  if (trafficRouting?.alb && (trafficRouting.alb['rootService'] ?? '') === '')
    say(
      ['trafficRouting', 'alb', 'rootService'],
      '',
      'Root service field is required for the configuration with ALB and ping-pong feature enabled',
    );
}

/** Routers that divide traffic between two Services. */
function needsServices({ trafficRouting, pingPong }: CanaryStrategy): boolean {
  if (!trafficRouting) return false;
  const { alb, ambassador, apisix, appMesh, istio, nginx, smi, traefik } = trafficRouting;
  const own = [smi, apisix, ambassador, nginx, appMesh, traefik].some((router) => router !== undefined);
  const shared = alb !== undefined || (istio !== undefined && istio['destinationRule'] === undefined);
  return own || (shared && !pingPong);
}

function checkRouterServices(canary: CanaryStrategy, report: Report): void {
  if (!needsServices(canary)) return;
  for (const name of ['stableService', 'canaryService'] as const) {
    if ((canary[name] ?? '') !== '') continue;
    const path: Path = [...CANARY, name];
    const detail = 'Canary service and Stable service must to be set to use Traffic Routing';
    report({ id: 'router-without-services', path, message: invalid(fieldName(path), '', detail), data: { name } });
  }
}

const hasPlugins = ({ plugins }: TrafficRouting): boolean => Object.keys(plugins ?? {}).length > 0;

function checkRouterOptions(canary: CanaryStrategy, report: Report): void {
  const { trafficRouting, scaleDownDelaySeconds: delay, dynamicStableScale = false } = canary;
  const needs = (name: string, value: JsonValue, detail: string, router: string): void => {
    const path: Path = [...CANARY, ...name.split('.')];
    const message = invalid(fieldName(path), value, detail);
    report({ id: 'field-needs-router', path, message, data: { name: name.split('.').at(-1) ?? name, router } });
  };
  if (!trafficRouting) {
    if (delay !== undefined)
      needs(
        'scaleDownDelaySeconds',
        delay,
        'Canary scaleDownDelaySeconds can only be used with traffic routing',
        'trafficRouting',
      );
    if (dynamicStableScale)
      needs(
        'dynamicStableScale',
        true,
        'Canary dynamicStableScale can only be used with traffic routing',
        'trafficRouting',
      );
    return;
  }
  if (delay !== undefined && dynamicStableScale) {
    const path: Path = [...CANARY, 'dynamicStableScale'];
    const detail = 'Canary dynamicStableScale cannot be used with scaleDownDelaySeconds';
    report({ id: 'dynamic-scale-with-delay', path, message: invalid(fieldName(path), true, detail), data: {} });
  }
  const { maxTrafficWeight, nginx } = trafficRouting;
  if (maxTrafficWeight !== undefined && !nginx && !hasPlugins(trafficRouting))
    needs(
      'trafficRouting.maxTrafficWeight',
      maxTrafficWeight,
      'Canary maxTrafficWeight in traffic routing only supported in Nginx and Plugins',
      'nginx',
    );
}

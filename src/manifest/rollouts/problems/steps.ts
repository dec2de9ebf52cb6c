// The steps of a canary. Source: argo-rollouts validation.go ValidateRolloutStrategyCanary, v1.9.1.
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, type Path } from '../../json.ts';
import type { AnalysisRunArgument } from '../analysis.ts';
import { pauseSeconds } from '../pause-seconds.ts';
import type { CanaryStep, CanaryStrategy, TrafficRouting } from '../rollout.ts';
import { fieldName, invalid, type Report, required } from './problem.ts';

const CANARY: Path = ['spec', 'strategy', 'canary'];

/** What a step may do, as upstream spells it. */
const ACTIONS = [
  'experiment',
  'pause',
  'setWeight',
  'analysis',
  'setCanaryScale',
  'setHeaderRoute',
  'setMirrorRoute',
  'plugin',
] as const;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function checkSteps(canary: CanaryStrategy, report: Report): void {
  for (const [index, step] of (canary.steps ?? []).entries()) {
    const path: Path = [...CANARY, 'steps', index];
    checkAction(step, path, report);
    checkWeight(step, canary, path, report);
    checkPause(step, path, report);
    checkScale(step, canary, report, path);
    checkHeaderRoute(step, canary.trafficRouting, path, report);
    checkMirrorRoute(step, canary.trafficRouting, path, report);
    checkManagedRoutes(step, canary.trafficRouting, path, report);
    checkExperiment(step, canary.trafficRouting, path, report);
    checkArguments(step, path, report);
  }
}

/** One action a step. Of several only some combinations are noticed. */
function checkAction(step: CanaryStep, path: Path, report: Report): void {
  const detail = 'Step must have one of the following set: experiment, setWeight, setCanaryScale, plugin or pause';
  const exclusive = (['setWeight', 'pause', 'experiment', 'analysis'] as const).filter(
    (name) => step[name] !== undefined,
  );
  if (exclusive.length > 1) {
    const value = (['experiment', 'pause', 'setWeight', 'analysis'] as const)
      .map((name) => `step.${capital(name)}: ${step[name] !== undefined}`)
      .join(' ');
    const message = invalid(fieldName(path), value, detail);
    report({ id: 'step-not-one', path, message, data: { count: exclusive.length } });
  }
  if (ACTIONS.every((name) => step[name] === undefined)) {
    const value = ACTIONS.map((name) => `step.${capital(name)}: true`).join(' ');
    report({ id: 'step-not-one', path, message: invalid(fieldName(path), value, detail), data: { count: 0 } });
  }
}

function checkWeight({ setWeight }: CanaryStep, { trafficRouting }: CanaryStrategy, path: Path, report: Report): void {
  const most = trafficRouting?.maxTrafficWeight ?? 100;
  if (setWeight === undefined || (setWeight >= 0 && setWeight <= most)) return;
  const at: Path = [...path, 'setWeight'];
  report({
    id: 'rollout-number-out-of-range',
    path: at,
    message: invalid(fieldName(at), setWeight, `SetWeight needs to be between 0 and ${most}`),
    data: { name: 'setWeight', value: setWeight, range: `0 – ${most}` },
  });
}

function checkPause({ pause }: CanaryStep, path: Path, report: Report): void {
  const seconds = pause ? pauseSeconds(pause) : 0;
  if (seconds >= 0) return;
  const at: Path = [...path, 'pause', 'duration'];
  report({
    id: 'invalid-pause',
    path: at,
    message: invalid(fieldName(at), seconds, 'Duration needs to be greater than 0'),
    data: { value: String(pause?.duration ?? '') },
  });
}

function checkScale(
  { setCanaryScale }: CanaryStep,
  { trafficRouting }: CanaryStrategy,
  report: Report,
  path: Path,
): void {
  if (!setCanaryScale || trafficRouting) return;
  const message = required('spec.strategy.trafficRouting', 'SetCanaryScale requires TrafficRouting to be set');
  const data = { name: 'setCanaryScale', router: 'trafficRouting' };
  report({ id: 'field-needs-router', path: [...path, 'setCanaryScale'], message, data });
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** JSON of a part that the typed views leave open. */
const jsonOf = (value: unknown): JsonObject => (isPlain(value) ? value : {});
const isPlain = (value: unknown): value is JsonObject => isJsonObject(value);
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (isJsonArray(value) ? value : []);

/** A match as Go writes it. */
const matchValue = (match: JsonObject): JsonObject => {
  const { exact, prefix, regex } = match;
  return { ...(exact ? { exact } : {}), ...(prefix ? { prefix } : {}), ...(regex ? { regex } : {}) };
};

function headerRouteValue(route: JsonObject): JsonObject {
  const matches = listOf(route['match']).map((item) => {
    const { headerName, headerValue } = jsonOf(item);
    const value = isPlain(headerValue) ? matchValue(headerValue) : null;
    return { headerName: headerName ?? '', headerValue: value };
  });
  return { ...(route['name'] ? { name: route['name'] } : {}), ...(matches.length > 0 ? { match: matches } : {}) };
}

function checkHeaderRoute(
  { setHeaderRoute }: CanaryStep,
  routing: TrafficRouting | undefined,
  path: Path,
  report: Report,
): void {
  if (!setHeaderRoute) return;
  const route = jsonOf(setHeaderRoute);
  const at: Path = [...path, 'setHeaderRoute'];
  const plugins = Object.keys(routing?.plugins ?? {}).length > 0;
  if (!routing || (!routing.istio && !routing.alb && !routing.apisix && !plugins)) {
    const detail = 'SetHeaderRoute requires TrafficRouting, supports Istio and ALB and Apisix';
    const message = invalid(fieldName(at), headerRouteValue(route), detail);
    const data = { name: 'setHeaderRoute', router: 'istio, alb, apisix' };
    report({ id: 'field-needs-router', path: at, message, data });
    return;
  }
  for (const [index, item] of listOf(route['match']).entries()) {
    const value = jsonOf(item)['headerValue'];
    const matchPath: Path = [...at, 'match', index];
    if (routing.alb) checkExactOnly(value, matchPath, report);
    else checkOneMatch(value, matchPath, report);
  }
}

const MISSED = 'StringMatch value missed, match value must have one of the following: exact, regex, prefix';

function checkExactOnly(value: JsonValue | undefined, path: Path, report: Report): void {
  if (!isPlain(value)) sayMatch(path, null, MISSED, report);
  else if (!value['exact'] || value['regex'] || value['prefix'])
    sayMatch(path, matchValue(value), "SetHeaderRoute match value invalid. ALB supports 'exact' value only", report);
}

function checkOneMatch(value: JsonValue | undefined, path: Path, report: Report): void {
  const kinds = isPlain(value) ? Object.keys(matchValue(value)).length : 0;
  if (kinds > 1)
    sayMatch(
      path,
      matchValue(jsonOf(value)),
      'StringMatch match value must have exactly one of the following: exact, regex, prefix',
      report,
    );
  else if (kinds === 0) sayMatch(path, isPlain(value) ? {} : null, MISSED, report);
}

const sayMatch = (path: Path, value: JsonValue, detail: string, report: Report): void =>
  report({ id: 'route-match-not-one', path, message: invalid(fieldName(path), value, detail), data: {} });

function checkMirrorRoute(
  { setMirrorRoute }: CanaryStep,
  routing: TrafficRouting | undefined,
  path: Path,
  report: Report,
): void {
  if (!setMirrorRoute) return;
  const route = jsonOf(setMirrorRoute);
  const at: Path = [...path, 'setMirrorRoute'];
  if (!routing?.istio) {
    const detail = 'SetMirrorRoute requires TrafficRouting, supports Istio only';
    const { name = '', match, percentage } = route;
    const value = { name, ...(match ? { match } : {}), ...(percentage === undefined ? {} : { percentage }) };
    const data = { name: 'setMirrorRoute', router: 'istio' };
    report({ id: 'field-needs-router', path: at, message: invalid(fieldName(at), value, detail), data });
  }
  for (const [index, item] of listOf(route['match']).entries())
    for (const part of ['method', 'path']) {
      const value = jsonOf(item)[part];
      if (value !== undefined) checkOneMatch(value, [...at, 'match', index], report);
    }
}

/** A route that a step changes has to be one that the controller manages. */
function checkManagedRoutes(step: CanaryStep, routing: TrafficRouting | undefined, path: Path, report: Report): void {
  if (!routing) return;
  const { managedRoutes } = routing;
  const routes = (['setHeaderRoute', 'setMirrorRoute'] as const).filter((name) => step[name] !== undefined);
  if (routes.length > 0 && !managedRoutes) {
    const at: Path = [...CANARY, 'trafficRouting', 'managedRoutes'];
    const detail = "Rollout has missing field 'spec.strategy.canary.trafficRouting.managedRoutes'";
    const data = { route: text(step[routes[0] ?? 'setHeaderRoute']?.['name']) };
    report({ id: 'managed-route-missing', path: at, message: required(fieldName(at), detail), data });
  }
  for (const name of managedRoutes ? routes : []) {
    const route = text(step[name]?.['name']);
    if (managedRoutes?.some((managed) => managed.name === route)) continue;
    const at: Path = [...path, name];
    const detail = 'Steps define a route that does not exist in spec.strategy.canary.trafficRouting.managedRoutes';
    report({ id: 'managed-route-missing', path: at, message: invalid(fieldName(at), route, detail), data: { route } });
  }
}

function checkExperiment(
  { experiment }: CanaryStep,
  routing: TrafficRouting | undefined,
  path: Path,
  report: Report,
): void {
  for (const [index, item] of listOf(jsonOf(experiment)['templates']).entries()) {
    const weight = jsonOf(item)['weight'];
    if (weight === undefined || weight === null) continue;
    const plugins = Object.keys(routing?.plugins ?? {}).length > 0;
    if (routing && (routing.alb || routing.smi || routing.istio || plugins)) continue;
    const at: Path = [...path, 'experiment', 'templates', index, 'weight'];
    const detail = routing
      ? 'Experiment template weight is only available for TrafficRouting with SMI, ALB, Istio and Plugins at this time'
      : 'Experiment template weight cannot be set unless TrafficRouting is enabled';
    const data = { name: 'weight', router: 'smi, alb, istio' };
    report({ id: 'field-needs-router', path: at, message: invalid(fieldName(at), weight, detail), data });
  }
}

/** What of a Rollout's metadata may be named. Source: k8s.io/kubernetes pkg/fieldpath. */
const METADATA = /^metadata\.(?:annotations|labels|name|namespace|uid|(?:annotations|labels)\['[^']*'\])$/;

/** Whether a field outside of the metadata is named, or one of those that the metadata hands on. */
export const isDownwardPath = (field: string): boolean => !field.startsWith('metadata') || METADATA.test(field);

function checkArguments(step: CanaryStep, path: Path, report: Report): void {
  const ofExperiment = listOf(jsonOf(step.experiment)['analyses']).flatMap((item) => listOf(jsonOf(item)['args']));
  const args: readonly (AnalysisRunArgument | JsonValue)[] = [...ofExperiment, ...(step.analysis?.args ?? [])];
  for (const argument of args) {
    const field = text(jsonOf(jsonOf(jsonOf(argument)['valueFrom'])['fieldRef'])['fieldPath']);
    if (isDownwardPath(field)) continue;
    const value = args.map((one) => jsonOf(one));
    const detail = 'Analyses arguments must refer to valid object metadata supported by downwardAPI';
    const message = invalid(fieldName([...path, 'analyses']), value, detail);
    const at: Path = [...path, step.experiment ? 'experiment' : 'analysis'];
    report({ id: 'analysis-field-unknown', path: at, message, data: { field } });
  }
}

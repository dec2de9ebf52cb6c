// Findings about the kinds of Argo Rollouts: what their schema requires, what the controller refuses although the server takes it, and
// what is taken and not simulated here.
import { isJsonArray, isJsonObject, type JsonValue, type Path } from '../json.ts';
import { nginxProblem, rolloutProblems } from '../rollouts/index.ts';
import { kindType } from '../schema/kind-types.ts';
import { ROLLOUTS_TYPES } from '../schema/rollouts-types.ts';
import { type FieldType, TypeTable } from '../schema/types.ts';
import { viewOfObject } from '../views.ts';
import { Inspector } from './inspector.ts';
import { checkPodSpec } from './pod-spec.ts';
import { templateDeadline, templateMetadata, templateRestartPolicy } from './pod-template.ts';

/** The types of the custom resources alone: what is Kubernetes' own inside, as the pod template, has rules of its own. */
const TYPES = /* @__PURE__ */ new TypeTable(ROLLOUTS_TYPES);

/** Fields that the definition of the custom resource requires. The server answers 422 without them; they may be empty. */
export function requiredFields(inspector: Inspector): void {
  const { apiVersion, kind, object } = inspector.document;
  const type = kindType(apiVersion, kind)?.type;
  if (type !== undefined) walk(inspector, object, TYPES.struct(type), []);
}

function walk(inspector: Inspector, value: JsonValue | undefined, type: FieldType, path: Path): void {
  if (type.is === 'list' && isJsonArray(value))
    for (const [index, item] of value.entries()) walk(inspector, item, type.items, [...path, index]);
  if (type.is !== 'struct' || !isJsonObject(value)) return;
  for (const field of type.fields.values()) {
    const inside = value[field.name];
    const at = [...path, field.name];
    if (inside !== undefined && inside !== null) walk(inspector, inside, field.type, at);
    else if (field.required) inspector.refuse('missing-required-field', at);
  }
}

/** The server itself looks at the number that the scale subresource changes, and names it with a dot in front. */
export function scaledReplicas(inspector: Inspector): void {
  const path: Path = ['spec', 'replicas'];
  const value = inspector.number(path) ?? 0;
  if (value < 0) inspector.refuse('negative-number', path, { value }, { field: '.spec.replicas' });
}

/** What makes the controller say InvalidSpec: warnings, because the server takes the object. */
export function controllerRefusals(inspector: Inspector): void {
  const { document } = inspector;
  const rollout = viewOfObject(document.defaulted, 'Rollout');
  if (!rollout) return;
  const problems = rolloutProblems(rollout.spec).filter(({ path }) => path[1] !== 'replicas');
  const nginx = nginxProblem(rollout.spec);
  for (const { id, path, data } of nginx ? [...problems, nginx] : problems) inspector.warn(id, path, data);
  if (rollout.spec.workloadRef) return;
  const template = new Inspector(document);
  templateMetadata(template);
  templateRestartPolicy(template);
  templateDeadline(template);
  checkPodSpec(template, ['spec', 'template', 'spec']);
  inspector.adopt(template.findings, 'warning');
}

/** Routers other than nginx. */
const OTHER_ROUTERS = ['alb', 'ambassador', 'apisix', 'appMesh', 'istio', 'plugins', 'smi', 'traefik'];

/** Steps that do nothing here. */
const OTHER_STEPS = ['experiment', 'setHeaderRoute', 'setMirrorRoute', 'plugin'];

export function notSimulatedInRollout(inspector: Inspector): void {
  const canary: Path = ['spec', 'strategy', 'canary'];
  say(inspector, ['spec', 'workloadRef']);
  for (const router of OTHER_ROUTERS) say(inspector, [...canary, 'trafficRouting', router]);
  for (const step of inspector.items([...canary, 'steps']))
    for (const action of OTHER_STEPS) say(inspector, [...step, action]);
  say(inspector, [...canary, 'pingPong']);
}

const SIMULATED_PROVIDERS = new Set(['web', 'prometheus']);

export function notSimulatedProviders(inspector: Inspector): void {
  for (const metric of inspector.items(['spec', 'metrics']))
    for (const provider of inspector.keys([...metric, 'provider']))
      if (!SIMULATED_PROVIDERS.has(provider)) say(inspector, [...metric, 'provider', provider]);
}

export const notSimulatedKind = (inspector: Inspector): void =>
  inspector.note('not-simulated', ['kind'], { name: inspector.kind });

function say(inspector: Inspector, path: Path): void {
  if (inspector.has(path)) inspector.note('not-simulated', path, {}, { atKey: true });
}

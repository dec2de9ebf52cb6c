// The nginx router: beside the Ingress of the stable Service stands one for the canary Service, whose annotation carries the weight.
// Source: argo-rollouts rollout/trafficrouting/nginx.
import { isJsonObject, type JsonObject, type JsonValue, type NginxTrafficRouting } from '../../../manifest/index.ts';
import { deepEqual, putOther, sendEvent } from '../../cluster/index.ts';
import { type Pass, refOf } from './pass.ts';

const DEFAULT_PREFIX = 'nginx.ingress.kubernetes.io';
const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
/** Names of objects end here. */
const LONGEST_NAME = 253;

export const stableIngressesOf = (nginx: NginxTrafficRouting): readonly string[] =>
  nginx.stableIngresses ?? [nginx.stableIngress ?? ''];

export const canaryIngressName = (rollout: string, stableIngress: string): string =>
  `${rollout}-${stableIngress}`.slice(0, LONGEST_NAME - '-canary'.length).concat('-canary');

const objectIn = (object: JsonObject, field: string): JsonObject => {
  const value = object[field];
  return isJsonObject(value) ? value : {};
};

/** The rules that lead to the stable Service, leading to the canary's. */
function canaryRules(rules: JsonValue | undefined, stable: string, canary: string): JsonValue[] {
  if (!Array.isArray(rules)) return [];
  return rules.flatMap((rule: JsonValue) => {
    if (!isJsonObject(rule)) return [];
    const http = objectIn(rule, 'http');
    const paths = Array.isArray(http['paths']) ? http['paths'] : [];
    let leads = false;
    const changed = paths.map((path: JsonValue) => {
      const backend = isJsonObject(path) ? objectIn(path, 'backend') : {};
      const service = objectIn(backend, 'service');
      if (!isJsonObject(path) || service['name'] !== stable) return path;
      leads = true;
      return { ...path, backend: { ...backend, service: { ...service, name: canary } } };
    });
    return leads ? [{ ...rule, http: { ...http, paths: changed } }] : [];
  });
}

function wantedIngress(
  pass: Pass,
  nginx: NginxTrafficRouting,
  stable: JsonObject,
  name: string,
  weight: number,
): JsonObject {
  const { canaryService = '', stableService = '', trafficRouting } = pass.seen.spec.strategy?.canary ?? {};
  const prefix = nginx.annotationPrefix || DEFAULT_PREFIX;
  const own: Record<string, string> = {};
  const ingressClass = objectIn(objectIn(stable, 'metadata'), 'annotations')[CLASS_ANNOTATION];
  if (typeof ingressClass === 'string') own[CLASS_ANNOTATION] = ingressClass;
  for (const [key, value] of Object.entries(nginx.additionalIngressAnnotations ?? {})) {
    own[key.startsWith(prefix) ? key : `${prefix}/${key}`] = value;
  }
  Object.assign(own, nginx.canaryIngressAnnotations);
  own[`${prefix}/canary`] = 'true';
  own[`${prefix}/canary-weight`] = String(weight);
  if (trafficRouting?.maxTrafficWeight !== undefined) {
    own[`${prefix}/canary-weight-total`] = String(trafficRouting.maxTrafficWeight);
  }
  const { rules, tls, ingressClassName } = objectIn(stable, 'spec');
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, annotations: own },
    spec: {
      ...(ingressClassName === undefined ? {} : { ingressClassName }),
      ...(tls === undefined ? {} : { tls }),
      rules: canaryRules(rules, stableService, canaryService),
    },
  };
}

/**
 * Brings the canary Ingresses to a weight; one that is missing is made. Who asks twice in one pass writes twice: the second look is at
 * the same outdated copy.
 */
export function setIngressWeight(pass: Pass, weight: number, times: 1 | 2): void {
  const { context, seen } = pass;
  const nginx = seen.spec.strategy?.canary?.trafficRouting?.nginx;
  if (!nginx) return;
  const { others } = context.state.api;
  for (const stableName of stableIngressesOf(nginx)) {
    const stable = others.get(`Ingress/${stableName}`);
    if (!stable) continue;
    const name = canaryIngressName(seen.name, stableName);
    const known = others.get(`Ingress/${name}`);
    const wanted = wantedIngress(pass, nginx, stable, name, weight);
    if (!known) {
      const message = `Creating canary ingress \`${name}\` with weight \`${weight}\``;
      sendEvent(context, refOf(pass), 'Normal', 'CreatingCanaryIngress', message);
      putOther(context, wanted);
      continue;
    }
    // Annotations that others have added stay.
    const metadata = objectIn(known, 'metadata');
    const annotations = {
      ...objectIn(metadata, 'annotations'),
      ...objectIn(objectIn(wanted, 'metadata'), 'annotations'),
    };
    const next = { ...wanted, metadata: { ...metadata, annotations } };
    if (deepEqual(next, known)) continue;
    const message = `Updating Ingress \`${name}\` to desiredWeight '${weight}'`;
    for (let time = 0; time < times; time++) {
      sendEvent(context, refOf(pass), 'Normal', 'PatchingCanaryIngress', message);
    }
    putOther(context, next);
  }
}

// What the API server says to an object: the findings of the manifest engine, and what only an update can be refused for.
import { type Finding, hasErrors, type JsonObject, stageOf, valueAt } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import { deepEqual } from '../equality.ts';
import { refused, refusedByServer, type VerbResult } from './result.ts';

/** Kinds whose selector is fixed once they are made. */
const FIXED_SELECTOR = new Set(['Deployment', 'ReplicaSet', 'Rollout']);

const groupOf = (object: JsonObject): string => {
  const version = object['apiVersion'];
  return typeof version === 'string' && version.includes('/') ? `.${version.slice(0, version.indexOf('/'))}` : '';
};

const errorsOf = ({ manifests }: ClusterContext, object: JsonObject): Finding[] => {
  const { findings } = manifests.parse(JSON.stringify(object));
  return hasErrors(findings) ? findings.filter(({ severity }) => severity === 'error') : [];
};

const NOT_IN_SCHEMA = new Set(['unknown-field', 'misspelt-field', 'misplaced-field']);

/** What the server does not decode in a manifest, as server-side apply refuses it; a kind that it does not serve. Null when it takes it. */
export function refusedByTypes(context: ClusterContext, object: JsonObject, name: string): VerbResult | null {
  const { apiVersion, kind } = object;
  const errors = errorsOf(context, object).filter(({ id }) => stageOf(id) !== 'refusal');
  const [first] = errors;
  if (!first) return null;
  if (stageOf(first.id) === 'type') return refused(`no matches for kind "${kind}" in version "${apiVersion}"`);
  const field = errors.find(({ id }) => NOT_IN_SCHEMA.has(id));
  const path = (field ?? first).path ?? '';
  return refusedByServer(
    500,
    `failed to create typed patch object (/${name}; ${apiVersion}, Kind=${kind}): .${path}: ${field ? 'field not declared in schema' : 'value of another type'}`,
    [path],
  );
}

/** A patched object whose values do not fit their types (400). Fields that the schema does not have are dropped, as the server does. */
export function refusedByDecoding(context: ClusterContext, object: JsonObject): VerbResult | null {
  const wrong = errorsOf(context, object).find(({ id }) => stageOf(id) === 'decoding' && !NOT_IN_SCHEMA.has(id));
  if (!wrong) return null;
  const { apiVersion, kind } = object;
  const path = wrong.path ?? '';
  const version = String(apiVersion).split('/').at(-1);
  return refusedByServer(400, `${kind} in version "${version}" cannot be handled as a ${kind}: ${path}`, [path]);
}

/** A Rollout that had none may get one. */
function isSelectorChanged(before: JsonObject, after: JsonObject): boolean {
  const [old, next] = [before, after].map((object) => valueAt(object, ['spec', 'selector']));
  return old !== undefined && !deepEqual(old, next);
}

/** The server's refusal of an object in place of `before` (undefined: a new one), or null when it takes it. */
export function refusedByValidation(
  context: ClusterContext,
  object: JsonObject,
  before: JsonObject | undefined,
  name: string,
): VerbResult | null {
  const fields = errorsOf(context, object).map(({ path }) => path ?? '');
  const kind = String(object['kind']);
  if (before && FIXED_SELECTOR.has(kind) && isSelectorChanged(before, object)) fields.push('spec.selector');
  if (fields.length === 0) return null;
  const causes = [...new Set(fields)].map((field) =>
    field === 'spec.selector' ? `${field}: Invalid value: field is immutable` : `${field}: Invalid value`,
  );
  const list = causes.length === 1 ? (causes[0] ?? '') : `[${causes.join(', ')}]`;
  return refusedByServer(422, `${kind}${groupOf(object)} "${name}" is invalid: ${list}`, fields);
}

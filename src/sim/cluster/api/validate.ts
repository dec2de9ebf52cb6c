// What the API server says to an object: the findings of the manifest engine, and what only an update can be refused for.
import { type Finding, hasErrors, type JsonObject, parseManifests, valueAt } from '../../../manifest/index.ts';
import { deepEqual } from '../equality.ts';
import { refusedByServer, type VerbResult } from './result.ts';

/** Kinds whose selector is fixed once they are made. */
const FIXED_SELECTOR = new Set(['Deployment', 'ReplicaSet']);

const groupOf = (object: JsonObject): string => {
  const version = object['apiVersion'];
  return typeof version === 'string' && version.includes('/') ? `.${version.slice(0, version.indexOf('/'))}` : '';
};

const errorsOf = (object: JsonObject): Finding[] => {
  const { findings } = parseManifests(JSON.stringify(object));
  return hasErrors(findings) ? findings.filter(({ severity }) => severity === 'error') : [];
};

const NOT_IN_SCHEMA = new Set(['unknown-field', 'misspelt-field', 'misplaced-field']);

/** A field that the schema does not have, as server-side apply refuses it. Null when there is none. */
export function refusedByTypes(object: JsonObject, name: string): VerbResult | null {
  const unknown = errorsOf(object).find(({ id }) => NOT_IN_SCHEMA.has(id));
  if (!unknown) return null;
  const { apiVersion, kind } = object;
  const path = unknown.path ?? '';
  return refusedByServer(
    500,
    `failed to create typed patch object (/${name}; ${String(apiVersion)}, Kind=${String(kind)}): .${path}: field not declared in schema`,
    [path],
  );
}

/** The server's refusal of an object in place of `before` (undefined: a new one), or null when it takes it. */
export function refusedByValidation(
  object: JsonObject,
  before: JsonObject | undefined,
  name: string,
): VerbResult | null {
  const fields = errorsOf(object).map(({ path }) => path ?? '');
  const kind = String(object['kind']);
  const selector = ['spec', 'selector'];
  if (before && FIXED_SELECTOR.has(kind) && !deepEqual(valueAt(before, selector), valueAt(object, selector))) {
    fields.push('spec.selector');
  }
  if (fields.length === 0) return null;
  const causes = [...new Set(fields)].map((field) =>
    field === 'spec.selector' ? `${field}: Invalid value: field is immutable` : `${field}: Invalid value`,
  );
  const list = causes.length === 1 ? (causes[0] ?? '') : `[${causes.join(', ')}]`;
  return refusedByServer(422, `${kind}${groupOf(object)} "${name}" is invalid: ${list}`, fields);
}

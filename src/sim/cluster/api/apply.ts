// `apply`: creates an object, or changes it to what the manifest says. Fields that this manifest set before and no longer says vanish.
// Source: server-side apply (one forced field manager) and kubectl's client-side three-way merge.
import { isJsonObject, type JsonObject } from '../../../manifest/index.ts';
import type { ClusterContext } from '../context.ts';
import type { FieldOwners } from '../controller-state.ts';
import { deepEqual } from '../equality.ts';
import { type FieldPath, fieldsOf, mergeFields, withoutField } from './field-paths.ts';
import { done, refused, refusedByServer, type VerbResult } from './result.ts';
import { nameOf, storedKind } from './stored.ts';
import { refusedByDecoding, refusedByTypes, refusedByValidation } from './validate.ts';

export interface ApplyOptions {
  /**
   * How fields that the manifest no longer says are treated. `client` (what `kubectl apply -f` does): they go, whoever changed
   * them since. `server` (`--server-side --force-conflicts`): they stay when somebody else has set them.
   */
  readonly mode?: 'client' | 'server';
}

const ownersOf = (context: ClusterContext, key: string): FieldOwners =>
  context.state.controllers.fieldOwners.get(key) ?? { applied: [], others: [] };

function pathOf(text: string): FieldPath {
  const steps: unknown = JSON.parse(text);
  return Array.isArray(steps) ? steps.filter((step) => typeof step === 'string' || isJsonObject(step)) : [];
}

/** The strategies of a Deployment exclude each other: kubectl sends those fields of the strategy that the manifest says, and no others. */
function retainStrategy(live: JsonObject, config: JsonObject): JsonObject {
  const [spec, wanted] = [live['spec'], config['spec']];
  if (!isJsonObject(spec) || !isJsonObject(wanted)) return live;
  const [strategy, said] = [spec['strategy'], wanted['strategy']];
  if (!isJsonObject(strategy) || !isJsonObject(said)) return live;
  const kept = Object.fromEntries(Object.entries(strategy).filter(([name]) => Object.hasOwn(said, name)));
  return { ...live, spec: { ...spec, strategy: kept } };
}

/** `written`: the object as the manifest says it, not defaulted. */
export function applyObject(context: ClusterContext, written: JsonObject, options: ApplyOptions = {}): VerbResult {
  const { mode = 'client' } = options;
  const { kind } = written;
  const name = nameOf(written);
  if (typeof kind !== 'string') return refused("Object 'Kind' is missing");
  if (name === '') return refused('resource name may not be empty');
  const refusedTypes = refusedByTypes(context, written, name);
  if (refusedTypes) return refusedTypes;
  const stored = storedKind(kind, written['apiVersion']);
  const key = `${kind}/${name}`;
  const live = stored.read(context, name);
  const owners = ownersOf(context, key);
  const said = fieldsOf(written);
  let base = live ?? {};
  if (live && mode === 'client') base = retainStrategy(base, written);
  for (const field of owners.applied) {
    const kept = said.has(field) || (mode === 'server' && owners.others.includes(field));
    if (!kept) base = withoutField(base, pathOf(field));
  }
  const next = context.manifests.store(mergeFields(base, written));
  const refusal = refusedByValidation(context, next, live, name);
  if (refusal) return refusal;
  const before = live ? fieldsOf(live) : new Map();
  const after = fieldsOf(next);
  context.state.controllers.fieldOwners.set(key, {
    applied: [...said.keys()],
    // A field that this apply has changed is its own now.
    others: owners.others.filter((field) => !said.has(field) || deepEqual(before.get(field), after.get(field))),
  });
  const problem = stored.write(context, next);
  if (problem) return refusedByServer(problem.code, problem.message);
  const changed = !live || !deepEqual(Object.fromEntries(before), Object.fromEntries(after));
  const verb = mode === 'server' ? 'serverside-applied' : live ? (changed ? 'configured' : 'unchanged') : 'created';
  return done(`${stored.title}/${name} ${verb}`, changed);
}

/** Somebody other than `apply` changes an object: the fields that differ are theirs from now on. */
export function replaceObject(context: ClusterContext, kind: string, name: string, changed: JsonObject): VerbResult {
  const stored = storedKind(kind, changed['apiVersion']);
  const live = stored.read(context, name);
  if (!live) return refusedByServer(404, `${stored.plural} "${name}" not found`);
  const undecoded = refusedByDecoding(context, changed);
  if (undecoded) return undecoded;
  const next = context.manifests.store(changed);
  const refusal = refusedByValidation(context, next, live, name);
  if (refusal) return refusal;
  const [before, after] = [fieldsOf(live), fieldsOf(next)];
  const theirs = [...after].filter(([field, value]) => !deepEqual(before.get(field), value)).map(([field]) => field);
  if (theirs.length === 0 && [...before.keys()].every((field) => after.has(field))) return done('', false);
  const key = `${kind}/${name}`;
  const owners = ownersOf(context, key);
  context.state.controllers.fieldOwners.set(key, {
    applied: owners.applied,
    others: [...new Set([...owners.others.filter((field) => after.has(field)), ...theirs])],
  });
  const problem = stored.write(context, next);
  return problem ? refusedByServer(problem.code, problem.message) : done('', true);
}

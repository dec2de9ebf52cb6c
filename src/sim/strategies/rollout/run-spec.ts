// What an AnalysisRun of a Rollout measures: its templates put together, with the arguments filled in. Source: argo-rollouts
// utils/analysis (FlattenTemplates, MergeArgs, BuildArgumentsForRolloutAnalysisRun), rollout/analysis.go getAnalysisTemplatesFromRefs.
import {
  type AnalysisArgument,
  type AnalysisRunArgument,
  type AnalysisRunSpec,
  type AnalysisTemplateRef,
  type AnalysisTemplateSpec,
  isJsonObject,
  type JsonValue,
  type RolloutAnalysis,
  viewOfObject,
} from '../../../manifest/index.ts';
import type { ClusterContext } from '../../cluster/index.ts';
import { Stuck } from './conflict.ts';
import { decideOnce } from './decisions.ts';
import type { Pass } from './pass.ts';

/** A template by its reference; null when there is none of that name. */
export function templateOf(context: ClusterContext, reference: AnalysisTemplateRef): AnalysisTemplateSpec | null {
  const kind = reference.clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
  const object = context.state.api.others.get(`${kind}/${reference.templateName ?? ''}`);
  return (object && viewOfObject(object, kind)?.spec) ?? null;
}

export const duplicateOf = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);

/** Rules about metrics, as an analysis adds them to those of its templates. */
export type AddedRules = Pick<RolloutAnalysis, 'dryRun' | 'measurementRetention'>;

/** The first two rules for one metric, in upstream's words; null when there are none. */
export function rulesProblem(all: readonly AddedRules[]): string | null {
  const dryRun = duplicateOf(all.flatMap((one) => (one.dryRun ?? []).map(({ metricName }) => metricName)));
  if (dryRun !== undefined) return `two Dry-Run metric rules have the same name '${dryRun}'`;
  const kept = all.flatMap((one) => (one.measurementRetention ?? []).map(({ metricName }) => metricName));
  const retention = duplicateOf(kept);
  return retention === undefined ? null : `two Measurement Retention metric rules have the same name '${retention}'`;
}

export interface NamedTemplate {
  readonly name: string;
  readonly spec: AnalysisTemplateSpec;
}

/** The templates that are named, and those that they name, each once; those of the namespace before those of the cluster. */
export function templatesOf(
  context: ClusterContext,
  references: readonly AnalysisTemplateRef[],
): readonly NamedTemplate[] {
  const found = new Map<string, NamedTemplate & { readonly cluster: boolean }>();
  const add = (reference: AnalysisTemplateRef): void => {
    const cluster = reference.clusterScope === true;
    const key = `${cluster}/${reference.templateName}`;
    const spec = found.has(key) ? null : templateOf(context, reference);
    if (!spec) return;
    found.set(key, { name: reference.templateName ?? '', cluster, spec });
    for (const inner of spec.templates ?? []) add(inner);
  };
  for (const reference of references) add(reference);
  const all = [...found.values()];
  return [...all.filter(({ cluster }) => !cluster), ...all.filter(({ cluster }) => cluster)];
}

/** `spec.template.spec.containers[0].image`; undefined for a path that leads nowhere, or to more than one value. */
function fieldOf(object: JsonValue, path: string): string | undefined {
  let value: JsonValue | undefined = object;
  for (const section of path.split(/[.[\]]+/).filter((name) => name !== '')) {
    if (Array.isArray(value)) value = /^\d+$/.test(section) ? value[Number(section)] : undefined;
    else if (isJsonObject(value)) value = value[section];
    else return undefined;
  }
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}

type Labels = Readonly<Record<string, string>>;

/** All of them, as the downward API writes them: one a line, sorted. */
const listed = (labels: Labels): string =>
  Object.keys(labels)
    .sort()
    .map((key) => `${key}=${JSON.stringify(labels[key])}`)
    .join('\n');

/** What of its metadata a Rollout hands on, by a path of the downward API; undefined for any other. Source: k8s.io/kubernetes pkg/fieldpath. */
function metadataOf({ object, seen }: Pass, path: string): string | undefined {
  const { namespace, uid, labels } = object.metadata;
  const [, lists = '', key] = /^metadata\.(annotations|labels)(?:\['([^']*)'\])?$/.exec(path) ?? [];
  if (lists !== '') {
    const of: Labels = lists === 'labels' ? labels : seen.annotations;
    return key === undefined ? listed(of) : (of[key] ?? '');
  }
  return new Map([
    ['metadata.name', seen.name],
    ['metadata.namespace', namespace],
    ['metadata.uid', uid],
  ]).get(path);
}

/** Plain data of the API is JSON; typed views only name its fields. */
const asJson = (value: object): JsonValue => value as JsonValue;

/** `valueFrom` goes before `value`; what names neither a hash nor a field leaves it as it is. Throws where a field is not there. */
function argumentValue(pass: Pass, { value = '', valueFrom }: AnalysisRunArgument): string {
  const { current, stable } = pass.family;
  const hash = valueFrom?.podTemplateHashValue;
  if (hash !== undefined)
    return hash === 'Latest' ? (current?.hash ?? '') : hash === 'Stable' ? (stable?.hash ?? '') : value;
  const path = valueFrom?.fieldRef?.fieldPath;
  if (path === undefined) return value;
  const found = path.startsWith('metadata')
    ? metadataOf(pass, path)
    : fieldOf(asJson({ spec: pass.seen.spec, status: pass.seen.status }), path);
  if (found !== undefined) return found;
  return stuck(
    pass,
    path.startsWith('metadata') ? `unsupported fieldPath: ${path}` : `invalid path ${path} in rollout`,
  );
}

/** Gives up the pass, for a reason in upstream's words. */
function stuck(pass: Pass, reason: string): never {
  decideOnce(pass, 'analysis-stuck', { saw: { reason }, path: 'spec.strategy' });
  throw new Stuck(reason);
}

/** Arguments of all templates; of one that several have, the first that has a value counts. Values of the Rollout go before. */
function argumentsOf(
  pass: Pass,
  templates: readonly AnalysisTemplateSpec[],
  given: readonly AnalysisRunArgument[],
): AnalysisArgument[] {
  const merged = new Map<string, AnalysisArgument>();
  for (const argument of templates.flatMap(({ args = [] }) => args)) {
    if (merged.get(argument.name)?.value === undefined) merged.set(argument.name, argument);
  }
  for (const argument of given) {
    // Looked up also where no template asks for it.
    const value = argumentValue(pass, argument);
    const known = merged.get(argument.name);
    if (known) merged.set(argument.name, { ...known, value });
  }
  return [...merged.values()];
}

export function runSpecFor(pass: Pass, analysis: RolloutAnalysis): AnalysisRunSpec {
  const templates = templatesOf(pass.context, analysis.templates ?? []).map(({ spec }) => spec);
  const args = argumentsOf(pass, templates, analysis.args ?? []);
  const problem = rulesProblem([analysis, ...templates]);
  if (problem !== null) stuck(pass, problem);
  const dryRun = [...(analysis.dryRun ?? []), ...templates.flatMap((template) => template.dryRun ?? [])];
  const measurementRetention = [
    ...(analysis.measurementRetention ?? []),
    ...templates.flatMap((template) => template.measurementRetention ?? []),
  ];
  return {
    metrics: templates.flatMap(({ metrics = [] }) => metrics),
    ...(args.length > 0 ? { args } : {}),
    ...(dryRun.length > 0 ? { dryRun } : {}),
    ...(measurementRetention.length > 0 ? { measurementRetention } : {}),
  };
}

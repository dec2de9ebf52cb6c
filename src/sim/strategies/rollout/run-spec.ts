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
import type { Pass } from './pass.ts';

/** A template by its reference; null when there is none of that name. */
export function templateOf(context: ClusterContext, reference: AnalysisTemplateRef): AnalysisTemplateSpec | null {
  const kind = reference.clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
  const object = context.state.api.others.get(`${kind}/${reference.templateName ?? ''}`);
  return (object && viewOfObject(object, kind)?.spec) ?? null;
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

/** `metadata.labels['team']`, `spec.template.spec.containers[0].image`; undefined for a path that leads nowhere. */
function fieldOf(object: JsonValue | undefined, path: string): string | undefined {
  let value = object;
  for (const [, name, quoted, index] of path.matchAll(/([^.[\]]+)|\['([^']*)'\]|\[(\d+)\]/g)) {
    if (Array.isArray(value)) value = value[Number(index ?? name)];
    else if (isJsonObject(value)) value = value[name ?? quoted ?? index ?? ''];
    else return undefined;
  }
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}

/** Plain data of the API is JSON; typed views only name its fields. */
const asJson = (value: object): JsonValue => value as JsonValue;

function argumentValue(pass: Pass, { value, valueFrom }: AnalysisRunArgument): string {
  if (value !== undefined) return value;
  const { current, stable } = pass.family;
  if (valueFrom?.podTemplateHashValue === 'Latest') return current?.hash ?? '';
  if (valueFrom?.podTemplateHashValue === 'Stable') return stable?.hash ?? '';
  const path = valueFrom?.fieldRef?.fieldPath;
  if (path === undefined) return '';
  const { name, generation, annotations, spec } = pass.seen;
  const { namespace, labels, uid } = pass.object.metadata;
  const metadata = { name, namespace, generation, uid, labels, annotations };
  return fieldOf(asJson({ metadata, spec, status: pass.seen.status }), path) ?? '';
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
    const known = merged.get(argument.name);
    if (known) merged.set(argument.name, { ...known, value: argumentValue(pass, argument) });
  }
  return [...merged.values()];
}

export function runSpecFor(pass: Pass, analysis: RolloutAnalysis): AnalysisRunSpec {
  const templates = templatesOf(pass.context, analysis.templates ?? []).map(({ spec }) => spec);
  const args = argumentsOf(pass, templates, analysis.args ?? []);
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

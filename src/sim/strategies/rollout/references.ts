// What a Rollout names and the cluster has to have: Services, templates of analyses, Ingresses. Source: argo-rollouts
// rollout/controller.go getRolloutReferencedResources, pkg/apis/rollouts/validation/validation_references.go (v1.9.1).
import {
  type AnalysisArgument,
  type AnalysisRunArgument,
  type AnalysisTemplateRef,
  type AnalysisTemplateSpec,
  invalidValueMessage as invalid,
  isDownwardPath,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type Metric,
  nginxProblem,
  type RolloutAnalysis,
  type RolloutSpec,
  valueAt,
} from '../../../manifest/index.ts';
import { effectiveCount, resolveMetrics } from '../../analysis/index.ts';
import { type ClusterContext, managerOf, ROLLOUT_HASH_LABEL, type RolloutObject } from '../../cluster/index.ts';
import { type AddedRules, duplicateOf, type NamedTemplate, rulesProblem, templateOf, templatesOf } from './run-spec.ts';

const STRATEGY = 'spec.strategy';

/** The first thing that is missing or does not fit, in the controller's words; null when all is there. */
export function referenceProblem(context: ClusterContext, rollout: RolloutObject): string | null {
  const { spec } = rollout;
  const services = namedServices(spec);
  for (const { name, field } of services)
    if (!context.state.api.services.has(name)) return invalid(field, name, `service "${name}" not found`);
  const analyses = namedAnalyses(spec);
  for (const { analysis, field } of analyses) {
    const missing = missingTemplate(context, analysis.templates ?? [], field, new Set());
    if (missing !== null) return missing;
  }
  const nginx = nginxProblem(spec);
  if (nginx) return nginx.message;
  const ingresses = namedIngresses(spec);
  for (const { name, missingField, written } of ingresses)
    if (!ingressOf(context, name))
      return invalid(missingField, written, `ingress.networking.k8s.io "${name}" not found`);
  for (const service of services) {
    const problem = serviceProblem(context, rollout, service);
    if (problem !== null) return problem;
  }
  for (const named of analyses) {
    const problem = analysisProblem(context, spec, named);
    if (problem !== null) return problem;
  }
  const stable = spec.strategy?.canary?.stableService ?? '';
  for (const { name, field } of ingresses)
    if (!hasRuleFor(ingressOf(context, name), stable))
      return invalid(field, name, `ingress \`${name}\` has no rules using service ${stable} backend`);
  return null;
}

interface NamedService {
  readonly name: string;
  readonly field: string;
}

function namedServices({ strategy }: RolloutSpec): readonly NamedService[] {
  const { blueGreen, canary } = strategy ?? {};
  const named = blueGreen
    ? [
        { name: blueGreen.activeService, field: 'blueGreen.activeService' },
        { name: blueGreen.previewService, field: 'blueGreen.previewService' },
      ]
    : [
        { name: canary?.stableService, field: 'canary.stableService' },
        { name: canary?.canaryService, field: 'canary.canaryService' },
        { name: canary?.pingPong?.pingService, field: 'canary.pingPong.pingService' },
        { name: canary?.pingPong?.pongService, field: 'canary.pingPong.pongService' },
      ];
  return named.flatMap(({ name = '', field }) => (name === '' ? [] : [{ name, field: `${STRATEGY}.${field}` }]));
}

/** A Service has to select the pods of this Rollout, and to belong to no other. */
function serviceProblem(
  context: ClusterContext,
  { metadata, spec }: RolloutObject,
  { name, field }: NamedService,
): string | null {
  const service = context.state.api.services.get(name);
  if (!service) return null;
  const labels = spec.template.metadata.labels ?? {};
  for (const [key, value] of Object.entries(service.spec.selector ?? {}))
    if (key !== ROLLOUT_HASH_LABEL && labels[key] !== value)
      return invalid(field, name, `Service "${name}" has unmatch label "${key}" in rollout`);
  const manager = managerOf(service);
  return manager !== null && manager !== metadata.name
    ? invalid(field, name, `Service "${name}" is managed by another Rollout`)
    : null;
}

interface NamedAnalysis {
  readonly analysis: RolloutAnalysis;
  readonly field: string;
  readonly background: boolean;
}

function namedAnalyses({ strategy }: RolloutSpec): readonly NamedAnalysis[] {
  const { blueGreen, canary } = strategy ?? {};
  const found: NamedAnalysis[] = [];
  const add = (analysis: RolloutAnalysis | undefined, place: string, background = false): void => {
    if (analysis) found.push({ analysis, field: `${STRATEGY}.${place}.templates`, background });
  };
  if (blueGreen) {
    add(blueGreen.prePromotionAnalysis, 'blueGreen.prePromotionAnalysis');
    add(blueGreen.postPromotionAnalysis, 'blueGreen.postPromotionAnalysis');
  } else {
    for (const [index, { analysis }] of (canary?.steps ?? []).entries())
      add(analysis, `canary.steps[${index}].analysis`);
    add(canary?.analysis, 'canary.analysis', true);
  }
  return found;
}

/** `seen`: templates that are being looked into; one that names itself is looked into once. */
function missingTemplate(
  context: ClusterContext,
  references: readonly AnalysisTemplateRef[],
  field: string,
  seen: Set<string>,
): string | null {
  for (const reference of references) {
    const { templateName = '', clusterScope = false } = reference;
    const template = templateOf(context, reference);
    const kind = clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
    if (!template) return invalid(field, templateName, `${kind} '${templateName}' not found`);
    const key = `${kind}/${templateName}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const inner = missingTemplate(context, template.templates ?? [], 'spec.templates', seen);
    if (inner !== null) return inner;
  }
  return null;
}

function analysisProblem(context: ClusterContext, spec: RolloutSpec, named: NamedAnalysis): string | null {
  const { analysis, field, background } = named;
  const templates = templatesOf(context, analysis.templates ?? []);
  // Of a canary, what every step adds is tried with every analysis.
  const steps = (spec.strategy?.canary?.steps ?? []).flatMap((step) => step.analysis ?? []);
  for (const added of [{}, ...steps]) {
    const together = combinationProblem(templates, analysis.args ?? [], added);
    if (together !== null)
      return invalid(field, `templateNames: [${templates.map(({ name }) => name).join(' ')}]`, together);
  }
  for (const { name, spec: template } of templates) {
    const problem = background
      ? backgroundProblem(template, spec.strategy?.canary?.analysis?.args)
      : endlessProblem(name, template);
    if (problem !== null) return invalid(field, name, problem);
  }
  return null;
}

/** Values are handed on all or none: one that names metadata that there is not takes the others with it. */
const canBeHandedOn = (given: readonly AnalysisRunArgument[]): boolean =>
  given.every(({ valueFrom }) => isDownwardPath(valueFrom?.fieldRef?.fieldPath ?? 'spec'));

/** What keeps templates from being one run: names that stand twice, arguments without a value. */
function combinationProblem(
  templates: readonly NamedTemplate[],
  args: readonly AnalysisRunArgument[],
  added: AddedRules,
): string | null {
  const given = canBeHandedOn(args) ? args : [];
  const metric = duplicateOf(templates.flatMap(({ spec }) => (spec.metrics ?? []).map(({ name }) => name)));
  if (metric !== undefined) return `two metrics have the same name '${metric}'`;
  const specs = templates.map(({ spec }) => spec);
  const rules = rulesProblem(specs);
  if (rules !== null) return rules;
  const combined = new Map<string, AnalysisArgument>();
  for (const argument of templates.flatMap(({ spec }) => spec.args ?? [])) {
    const before = combined.get(argument.name);
    if (before?.value !== undefined && argument.value !== undefined && before.value !== argument.value)
      return `Argument \`${argument.name}\` specified multiple times with different values: '${before.value}', '${argument.value}'`;
    if (before?.value === undefined) combined.set(argument.name, argument);
  }
  for (const { name, value, valueFrom } of combined.values())
    if (value === undefined && valueFrom === undefined && !given.some((argument) => argument.name === name))
      return `args.${name} was not resolved`;
  return rulesProblem([added, ...specs]);
}

/** An argument whose value is not known yet. */
const UNKNOWN = 'dummy-value';

/** Only background analysis may go on for ever. */
function endlessProblem(name: string, { metrics = [], args = [] }: AnalysisTemplateSpec): string | null {
  const both = args.find(({ value, valueFrom }) => value !== undefined && valueFrom !== undefined);
  if (both) return `AnalysisTemplate ${name}: arg '${both.name}' has both Value and ValueFrom fields`;
  const filled = args.map((argument) => ({ name: argument.name, value: argument.value ?? UNKNOWN }));
  const resolved = resolveMetrics(metrics, filled);
  if (!resolved.ok) return `AnalysisTemplate ${name}: ${resolved.message}`;
  const endless = resolved.metrics.find((metric: Metric) => effectiveCount(metric) === null);
  return endless
    ? `AnalysisTemplate ${name} has metric ${endless.name} which runs indefinitely. Invalid value for count: ${endless.count ?? '<nil>'}`
    : null;
}

function backgroundProblem(
  { args = [] }: AnalysisTemplateSpec,
  given: readonly AnalysisRunArgument[] | undefined,
): string | null {
  const open = args.filter(({ value, valueFrom }) => value === undefined && valueFrom === undefined);
  for (const { name } of open) {
    if (!given) return 'missing analysis arguments in rollout spec';
    if (!given.some((argument) => argument.name === name)) return name;
  }
  return null;
}

interface NamedIngress {
  readonly name: string;
  readonly field: string;
  /** The field as the controller calls it when there is no such Ingress: the list has a capital of its own there. */
  readonly missingField: string;
  /** The value of the field: a name, or the whole list of them. */
  readonly written: string | readonly string[];
}

function namedIngresses({ strategy }: RolloutSpec): readonly NamedIngress[] {
  const nginx = strategy?.canary?.trafficRouting?.nginx;
  if (!nginx) return [];
  const place = `${STRATEGY}.canary.trafficRouting.nginx`;
  const { stableIngress = '', stableIngresses } = nginx;
  if (!stableIngresses) {
    const field = `${place}.stableIngress`;
    return [{ name: stableIngress, field, missingField: field, written: stableIngress }];
  }
  const missingField = `${place}.StableIngresses`;
  return stableIngresses.map((name) => ({
    name,
    field: `${place}.stableIngresses`,
    missingField,
    written: stableIngresses,
  }));
}

const ingressOf = (context: ClusterContext, name: string): JsonObject | undefined =>
  context.state.api.others.get(`Ingress/${name}`);

function hasRuleFor(ingress: JsonObject | undefined, service: string): boolean {
  const rules = valueAt(ingress, ['spec', 'rules']);
  return (
    isJsonArray(rules) &&
    rules.some((rule) => {
      const paths = valueAt(rule, ['http', 'paths']);
      return (
        isJsonArray(paths) &&
        paths.some((path) => isJsonObject(path) && valueAt(path, ['backend', 'service', 'name']) === service)
      );
    })
  );
}

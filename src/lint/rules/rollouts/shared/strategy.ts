// What the rules of Rollouts share: its strategy as written, its steps, and the analysis that it asks for.
import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { booleanAt, isSet, listAt, numberAt, objectAt, textAt } from '../../../read.ts';
import type { LintSet } from '../../../set.ts';

export const CANARY: Path = ['spec', 'strategy', 'canary'];
export const BLUE_GREEN: Path = ['spec', 'strategy', 'blueGreen'];

export const isCanary = ({ object }: LintDocument): boolean => isJsonObject(objectOrNothing(object, CANARY));
export const isBlueGreen = ({ object }: LintDocument): boolean => isJsonObject(objectOrNothing(object, BLUE_GREEN));

function objectOrNothing(object: JsonObject, path: Path): JsonValue | undefined {
  return isSet(object, ...path) ? objectAt(object, ...path) : undefined;
}

export const stepsOf = ({ object }: LintDocument): readonly JsonValue[] => listAt(object, ...CANARY, 'steps');

/** Percent of the users at the step; undefined for a step that sets no weight. */
export const weightOf = (step: JsonValue | undefined, document: LintDocument): number | undefined => {
  const weight = numberAt(step, 'setWeight');
  if (weight === undefined) return undefined;
  const all = numberAt(document.object, ...CANARY, 'trafficRouting', 'maxTrafficWeight') ?? 100;
  return (weight * 100) / Math.max(1, all);
};

/** A step at which the rollout waits, looks at numbers, or asks somebody. */
export const isObservation = (step: JsonValue): boolean =>
  ['pause', 'analysis', 'experiment', 'plugin'].some((kind) => isSet(step, kind));

/** A pause without a duration waits until somebody promotes. */
export const isApproval = (step: JsonValue): boolean => isSet(step, 'pause') && !isSet(step, 'pause', 'duration');

export interface TemplateReference {
  readonly name: string;
  readonly clusterScope: boolean;
  /** Of its name in the Rollout. */
  readonly at: Path;
  /** Names of the arguments that the Rollout gives. */
  readonly args: readonly string[];
}

/** Every place at which a Rollout may ask for an analysis. */
function analysisPlaces(document: LintDocument): readonly Path[] {
  const steps = stepsOf(document).map((_, index): Path => [...CANARY, 'steps', index, 'analysis']);
  return [
    [...CANARY, 'analysis'],
    ...steps,
    [...BLUE_GREEN, 'prePromotionAnalysis'],
    [...BLUE_GREEN, 'postPromotionAnalysis'],
  ].filter((path) => isSet(document.object, ...path));
}

export const hasAnalysis = (document: LintDocument): boolean =>
  analysisPlaces(document).some((path) => listAt(document.object, ...path, 'templates').length > 0) ||
  stepsOf(document).some((step) => listAt(step, 'experiment', 'analyses').length > 0);

export function templateReferences(document: LintDocument): readonly TemplateReference[] {
  return analysisPlaces(document).flatMap((path) => {
    const analysis = objectAt(document.object, ...path);
    const args = listAt(analysis, 'args').flatMap((argument) => textAt(argument, 'name') ?? []);
    return listAt(analysis, 'templates').flatMap((template, index): TemplateReference[] => {
      const name = textAt(template, 'templateName');
      if (name === undefined) return [];
      const clusterScope = booleanAt(template, 'clusterScope') === true;
      return [{ name, clusterScope, at: [...path, 'templates', index, 'templateName'], args }];
    });
  });
}

/** The template that a reference means, where these files hold it; of a cluster-wide one whatever namespace is written. */
export const templateOf = (
  set: LintSet,
  document: LintDocument,
  { name, clusterScope }: TemplateReference,
): LintDocument | undefined =>
  clusterScope
    ? set.ofType('argoproj.io/ClusterAnalysisTemplate').find((template) => template.name === name)
    : set.find('argoproj.io/AnalysisTemplate', document.namespace, name);

export interface ServiceReference {
  readonly name: string;
  readonly at: Path;
}

const SERVICES: readonly Path[] = [
  [...CANARY, 'canaryService'],
  [...CANARY, 'stableService'],
  [...CANARY, 'pingPong', 'pingService'],
  [...CANARY, 'pingPong', 'pongService'],
  [...BLUE_GREEN, 'activeService'],
  [...BLUE_GREEN, 'previewService'],
];

export const serviceReferences = ({ object }: LintDocument): readonly ServiceReference[] =>
  SERVICES.flatMap((at) => {
    const name = textAt(object, ...at) ?? '';
    return name === '' ? [] : [{ name, at }];
  });

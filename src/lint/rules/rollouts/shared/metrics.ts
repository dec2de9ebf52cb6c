// The metrics of an AnalysisTemplate, and what the rules about them share.
import { isJsonObject, type JsonValue, type Path } from '../../../../manifest/index.ts';
import type { LintDocument } from '../../../document.ts';
import { isSet, listAt, textAt } from '../../../read.ts';

export const TEMPLATE_TYPES = ['argoproj.io/AnalysisTemplate', 'argoproj.io/ClusterAnalysisTemplate'] as const;

export interface Metric {
  readonly name: string;
  readonly spec: JsonValue;
  readonly at: Path;
  /** It is only looked at: its result counts for nothing. */
  readonly dryRun: boolean;
}

/** Providers that pass a judgement of their own; a condition is not needed. */
const JUDGES = ['job', 'kayenta', 'plugin'];

export const judgesItself = ({ spec }: Metric): boolean => JUDGES.some((provider) => isSet(spec, 'provider', provider));

export function metricsOf({ object }: LintDocument): readonly Metric[] {
  const dry = listAt(object, 'spec', 'dryRun').flatMap((entry) => textAt(entry, 'metricName') ?? []);
  return listAt(object, 'spec', 'metrics').flatMap((spec, index): Metric[] => {
    if (!isJsonObject(spec)) return [];
    const name = textAt(spec, 'name') ?? '';
    const dryRun = dry.some((pattern) => pattern === name || pattern === '.*');
    return [{ name, spec, at: ['spec', 'metrics', index], dryRun }];
  });
}

/** A count or limit: a number, or a number as text; undefined for an argument that is filled in later. */
export function countAt(spec: JsonValue, field: string): number | undefined {
  const value = isJsonObject(spec) ? spec[field] : undefined;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

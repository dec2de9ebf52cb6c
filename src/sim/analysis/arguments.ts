// `{{args.NAME}}` in a metric: every text of it may have some. Source: argo-rollouts utils/template ResolveQuotedArgs, analysis.go.
import { type AnalysisArgument, isJsonObject, type JsonValue, type Metric } from '../../manifest/index.ts';

export type Resolved =
  | { readonly ok: true; readonly metrics: readonly Metric[] }
  | { readonly ok: false; readonly message: string };

/** Stands for what a secret holds: there are none to read here. */
const SECRET = 'temp-for-secret';

/** Metrics are plain data of the API; their types only name the fields. */
const asJson = (metric: Metric): JsonValue => metric as unknown as JsonValue;
const asMetric = (value: JsonValue): Metric => value as unknown as Metric;

/** The metrics with all arguments filled in, or why that cannot be done. */
export function resolveMetrics(metrics: readonly Metric[], args: readonly AnalysisArgument[]): Resolved {
  const values = new Map<string, string>();
  for (const { name, value, valueFrom } of args) {
    const known = valueFrom?.secretKeyRef ? SECRET : value;
    if (known === undefined && metrics.length > 0)
      return { ok: false, message: `argument ${JSON.stringify(name)} was not supplied` };
    values.set(`args.${name}`, known ?? '');
  }
  let problem: string | undefined;
  const fill = (text: string): string =>
    text.replace(/\{\{(.*?)\}\}/gs, (_, tag: string) => {
      const value = values.get(tag.trim());
      if (value === undefined) problem = `failed to resolve {{${tag}}}`;
      return value ?? '';
    });
  const resolved = metrics.map((metric) => asMetric(fillIn(asJson(metric), fill)));
  return problem === undefined ? { ok: true, metrics: resolved } : { ok: false, message: problem };
}

function fillIn(value: JsonValue, fill: (text: string) => string): JsonValue {
  if (typeof value === 'string') return value.includes('{{') ? fill(value) : value;
  if (isJsonObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [fill(key), item === undefined ? undefined : fillIn(item, fill)]),
    );
  return typeof value === 'object' && value !== null ? value.map((item) => fillIn(item, fill)) : value;
}

// What the files say about a Rollout and its analysis, for hints: what it means, never how it is written.
import {
  type AnalysisTemplate,
  type CanaryStep,
  type Metric,
  parseGoDuration,
  pauseSeconds,
  type Rollout,
  type RolloutAnalysis,
} from '../manifest/index.ts';
import { type MetricQuery, type RateQuery, type RatioQuery, readMetricQuery } from '../sim/index.ts';
import type { Facts } from './facts.ts';

interface Asked {
  readonly analysis: RolloutAnalysis;
  readonly metric: Metric;
  readonly template: AnalysisTemplate;
}

/** Where a Rollout asks for analysis, in the order in which a release meets them. */
function analysesOf({ spec }: Rollout): { readonly at: string; readonly analysis: RolloutAnalysis }[] {
  const { canary, blueGreen } = spec.strategy ?? {};
  const found: { at: string; analysis: RolloutAnalysis | undefined }[] = [
    { at: 'background', analysis: canary?.analysis },
    ...(canary?.steps ?? []).map(({ analysis }) => ({ at: 'step', analysis })),
    { at: 'pre', analysis: blueGreen?.prePromotionAnalysis },
    { at: 'post', analysis: blueGreen?.postPromotionAnalysis },
  ];
  return found.flatMap(({ at, analysis }) => (analysis?.templates?.length ? [{ at, analysis }] : []));
}

const metricsOf = (rollout: Rollout, templates: readonly AnalysisTemplate[]): Asked[] =>
  analysesOf(rollout).flatMap(({ analysis }) =>
    (analysis.templates ?? []).flatMap(({ templateName }) => {
      const template = templates.find(({ metadata }) => metadata.name === templateName);
      return (template?.spec.metrics ?? []).flatMap((metric) => (template ? [{ analysis, metric, template }] : []));
    }),
  );

/** The text with the arguments that are written in the files; the others stay. */
function filledIn(text: string, { analysis, template }: Asked): string {
  const values = new Map<string, string>();
  for (const { name, value } of [...(template.spec.args ?? []), ...(analysis.args ?? [])])
    if (value !== undefined) values.set(name, value);
  return text.replace(/\{\{\s*args\.([\w-]+)\s*\}\}/g, (whole, name: string) => values.get(name) ?? whole);
}

const secondsOf = (duration: string | undefined): number =>
  Math.round((duration === undefined ? 0 : (parseGoDuration(duration) ?? 0)) / 100) / 10;

const serviceIn = (url: string): string => /^https?:\/\/([a-z0-9-]+)/.exec(url)?.[1] ?? '';

function smokeServiceOf(asked: readonly Asked[], { spec }: Rollout): string {
  const web = asked.find(({ metric }) => metric.provider.web);
  if (!web) return 'none';
  const service = serviceIn(filledIn(web.metric.provider.web?.url ?? '', web));
  const { activeService, previewService } = spec.strategy?.blueGreen ?? {};
  return service === activeService ? 'active' : service === previewService ? 'preview' : 'other';
}

const ratioIn = (query: MetricQuery): RatioQuery | null =>
  query.is === 'ratio' ? query : query.is === 'difference' ? query.from : null;

/** Whose requests a selection is about: `new`, `old`, or `all` of them. */
function looksAt({ matchers }: RateQuery, { spec }: Rollout): string {
  const { canaryService, stableService } = spec.strategy?.canary ?? {};
  const named = matchers.filter(({ operator }) => operator === '=');
  if (named.some(({ label }) => label === 'rollouts_pod_template_hash' || label === 'version')) return 'new';
  const services = named.flatMap(({ label, value }) => (label === 'service' || label === 'job' ? [value] : []));
  if (canaryService !== undefined && services.includes(canaryService)) return 'new';
  return stableService !== undefined && services.includes(stableService) ? 'old' : 'all';
}

function queryFacts(text: string, rollout: Rollout): Facts {
  const query = readMetricQuery(text);
  if (!query) return {};
  const of = ratioIn(query)?.of ?? (query.is === 'difference' ? query.from.of : query.of);
  return {
    metricWindowSeconds: of.windowMs / 1000,
    metricLooksAt: query.is === 'difference' ? 'new' : looksAt(of, rollout),
    metricCompares: query.is === 'difference' ? 'yes' : 'no',
  };
}

function metricFacts(asked: readonly Asked[], rollout: Rollout): Facts {
  const first = asked.find(({ metric }) => metric.provider.prometheus);
  if (!first) return {};
  const { metric } = first;
  const count = Number(metric.count ?? 0);
  const limit = Number(metric.failureLimit ?? 0);
  return {
    metricFailureLimit: limit,
    // It fails with one failure more than the limit, and so many there never are.
    metricCanFail: limit < 0 || (count > 0 && count <= limit) ? 'no' : 'yes',
    // Without an interval one measurement is all there is; with one and no count it goes on.
    ...(count > 0 ? { metricCount: count } : metric.interval === undefined ? { metricCount: 1 } : {}),
    metricIntervalSeconds: secondsOf(metric.interval),
    ...queryFacts(filledIn(metric.provider.prometheus?.query ?? '', first), rollout),
  };
}

function gateOf({ spec }: Rollout): Facts {
  const { blueGreen } = spec.strategy ?? {};
  if (!blueGreen) return {};
  const { autoPromotionEnabled = true, autoPromotionSeconds = 0 } = blueGreen;
  return {
    gate: autoPromotionEnabled ? (autoPromotionSeconds > 0 ? 'timed' : 'none') : 'manual',
    autoPromotionSeconds,
    scaleDownDelaySeconds: blueGreen.scaleDownDelaySeconds ?? 30,
  };
}

/** All timed pauses together: the least that a release takes. */
const pausesOf = (steps: readonly CanaryStep[]): number =>
  steps.reduce((sum, { pause }) => sum + (pause ? Math.max(0, pauseSeconds(pause)) : 0), 0);

export function rolloutFacts(rollout: Rollout, templates: readonly AnalysisTemplate[]): Facts {
  const { canary, blueGreen } = rollout.spec.strategy ?? {};
  const asked = metricsOf(rollout, templates);
  const analyses = [...new Set(analysesOf(rollout).map(({ at }) => at))];
  return {
    replicas: rollout.spec.replicas,
    strategy: blueGreen ? 'blueGreen' : canary ? 'canary' : 'none',
    ...(canary
      ? { firstWeight: canary.steps?.find(({ setWeight }) => setWeight !== undefined)?.setWeight ?? 100 }
      : {}),
    ...(canary ? { pausesSeconds: pausesOf(canary.steps ?? []) } : {}),
    ...gateOf(rollout),
    analysis: analyses.join('+') || 'none',
    smokeService: smokeServiceOf(asked, rollout),
    ...metricFacts(asked, rollout),
  };
}

// What would have been scraped of a world: series with the names and labels of kube-state-metrics, cAdvisor, an application and a proxy.
export { versionOf } from './application.ts';
export type { MetricLabels, MetricType } from './exposition.ts';
export type { MetricSeries, Sample } from './history.ts';
export { METRIC_NAMES, Metrics, SCRAPE_MS } from './metrics.ts';
export type { LiveApplication, Seen } from './seen.ts';

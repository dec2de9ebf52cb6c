// What a target shows when it is scraped: names, labels and numbers, as on its /metrics page.

export type MetricLabels = Readonly<Record<string, string>>;

/**
 * `perSecond`: a value that grows evenly until something changes (CPU time, a leak) is said once, with its pace, and not anew at
 * each scrape.
 */
export type Emit = (name: string, labels: MetricLabels, value: number, perSecond?: number) => void;

export type MetricType = 'counter' | 'gauge' | 'histogram';

/** One kind of target: the names that it may show, and how it shows one thing that it knows. */
export interface Exporter<T> {
  /** Name → its type; the series of a histogram end in `_bucket`, `_sum` and `_count`, all of type histogram. */
  readonly names: Readonly<Record<string, MetricType>>;
  expose(seen: T, emit: Emit): void;
}

export const flag = (value: boolean): number => (value ? 1 : 0);

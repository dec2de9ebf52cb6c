// What was seen of one thing, scrape by scrape: a record where something had changed. Series are made of it when somebody asks.
import type { Emit, MetricLabels } from './exposition.ts';

export interface Sample {
  readonly atMs: number;
  readonly value: number;
}

/** One time series. A sample stands at every scrape at which it was seen. */
export interface MetricSeries {
  readonly name: string;
  readonly labels: MetricLabels;
  /** Oldest first. */
  readonly samples: readonly Sample[];
  /** Scrapes at which it was no longer there: where Prometheus puts a stale marker. */
  readonly staleAtMs: readonly number[];
}

export interface History<T> {
  readonly records: { readonly scrape: number; readonly value: T }[];
  /** The scrape at which it was gone; null while it is there. */
  goneAt: number | null;
}

export const startHistory = <T>(scrape: number, value: T): History<T> => ({
  records: [{ scrape, value }],
  goneAt: null,
});

/** From this scrape on: a value and its pace, or nothing. */
interface Stretch {
  readonly scrape: number;
  readonly value: number | null;
  readonly perSecond: number;
}

/** A series under construction. */
class Stretches {
  readonly labels: MetricLabels;
  readonly #list: Stretch[] = [];

  constructor(labels: MetricLabels) {
    this.labels = labels;
  }

  add(scrape: number, value: number | null, perSecond: number): void {
    this.#list.push({ scrape, value, perSecond });
  }

  series(name: string, scrapes: readonly number[]): MetricSeries {
    // Things of one name may follow each other; at one scrape the old one goes before the new one comes.
    this.#list.sort((a, b) => a.scrape - b.scrape || Number(a.value !== null) - Number(b.value !== null));
    const samples: Sample[] = [];
    const staleAtMs: number[] = [];
    for (const [at, { scrape, value, perSecond }] of this.#list.entries()) {
      const end = this.#list[at + 1]?.scrape ?? scrapes.length;
      const fromMs = scrapes[scrape] ?? 0;
      if (value === null) {
        if (end > scrape && scrape < scrapes.length) staleAtMs.push(fromMs);
        continue;
      }
      for (let index = scrape; index < end; index++) {
        const atMs = scrapes[index] ?? 0;
        samples.push({ atMs, value: value + (perSecond * (atMs - fromMs)) / 1000 });
      }
    }
    return { name, labels: this.labels, samples, staleAtMs };
  }
}

const keyOf = (labels: MetricLabels): string =>
  JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The series of one name, of all histories of one kind. */
export function seriesOf<T>(
  name: string,
  histories: Iterable<History<T>>,
  scrapes: readonly number[],
  expose: (seen: T, emit: Emit) => void,
): MetricSeries[] {
  const all = new Map<string, Stretches>();
  for (const { records, goneAt } of histories) {
    let shown = new Map<string, Stretches>();
    for (const { scrape, value: seen } of records) {
      const now = new Map<string, Stretches>();
      expose(seen, (emitted, labels, value, perSecond = 0) => {
        if (emitted !== name) return;
        const key = keyOf(labels);
        const stretches = all.get(key) ?? new Stretches(labels);
        all.set(key, stretches);
        stretches.add(scrape, value, perSecond);
        now.set(key, stretches);
      });
      for (const [key, stretches] of shown) if (!now.has(key)) stretches.add(scrape, null, 0);
      shown = now;
    }
    if (goneAt !== null) for (const stretches of shown.values()) stretches.add(goneAt, null, 0);
  }
  return [...all.values()].map((stretches) => stretches.series(name, scrapes));
}

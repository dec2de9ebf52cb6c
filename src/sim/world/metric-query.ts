// The few queries that an analysis can ask of a world: error rate, success rate, rate and quantiles of latency, in PromQL's words. This
// knows their shapes only: whatever else PromQL can say is answered by saying so.

export type MatchOperator = '=' | '!=' | '=~' | '!~';

export interface Matcher {
  readonly label: string;
  readonly operator: MatchOperator;
  readonly value: string;
}

/** The growth of matching series over a window, per second. */
export interface RateQuery {
  readonly matchers: readonly Matcher[];
  readonly windowMs: number;
}

export interface RatioQuery {
  readonly is: 'ratio';
  readonly part: RateQuery;
  /** A part without series counts as 0. */
  readonly orZero: boolean;
  readonly of: RateQuery;
}

export type MetricQuery =
  | { readonly is: 'rate'; readonly of: RateQuery }
  | RatioQuery
  /** How much more a ratio is than another: two versions at the same time. */
  | { readonly is: 'difference'; readonly from: RatioQuery; readonly minus: RatioQuery }
  | { readonly is: 'quantile'; readonly quantile: number; readonly of: RateQuery };

const REQUESTS = 'http_requests_total';
const DURATIONS = 'http_request_duration_seconds_bucket';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Longer texts are no query that anybody has meant. */
const LONGEST = 2_000;

/** Reads on from a place in a text; every step takes what it names or nothing. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get #rest(): string {
    return this.#text.slice(this.#at);
  }

  take(pattern: RegExp): RegExpExecArray | null {
    this.#at += /^\s*/.exec(this.#rest)?.[0].length ?? 0;
    const found = pattern.exec(this.#rest);
    if (found?.index !== 0) return null;
    this.#at += found[0].length;
    return found;
  }

  /** All of these words, one after the other. */
  words(...words: readonly string[]): boolean {
    const start = this.#at;
    for (const word of words) {
      this.#at += /^\s*/.exec(this.#rest)?.[0].length ?? 0;
      if (!this.#text.startsWith(word, this.#at)) {
        this.#at = start;
        return false;
      }
      this.#at += word.length;
    }
    return true;
  }

  get isAtEnd(): boolean {
    return this.#rest.trim() === '';
  }
}

function matchers(reader: Reader): Matcher[] | null {
  if (!reader.words('{')) return [];
  const found: Matcher[] = [];
  while (!reader.words('}')) {
    if (found.length > 0 && !reader.words(',')) return null;
    if (reader.words('}')) return found;
    const label = reader.take(/^[a-zA-Z_]\w*/)?.[0];
    const operator = reader.take(/^(=~|!~|!=|=)/)?.[0];
    const quoted = reader.take(/^(?:"([^"\\]*)"|'([^'\\]*)')/);
    if (label === undefined || !quoted || !isOperator(operator)) return null;
    found.push({ label, operator, value: quoted[1] ?? quoted[2] ?? '' });
  }
  return found;
}

const isOperator = (text: string | undefined): text is MatchOperator =>
  text === '=' || text === '!=' || text === '=~' || text === '!~';

/** `metric{…}[5m])` of a rate whose bracket is open already. */
function selection(reader: Reader, metric: string): RateQuery | null {
  if (!reader.words(metric)) return null;
  const found = matchers(reader);
  const range = reader.take(/^\[(\d+)(ms|s|m|h)\]/);
  const unit = UNITS[range?.[2] ?? ''];
  if (!found || unit === undefined || !reader.words(')')) return null;
  const windowMs = Number(range?.[1]) * unit;
  return windowMs > 0 ? { matchers: found, windowMs } : null;
}

/** `sum(rate(http_requests_total{…}[5m]))` */
function sumOfRequests(reader: Reader): RateQuery | null {
  if (!reader.words('sum', '(', 'rate', '(')) return null;
  const rate = selection(reader, REQUESTS);
  return rate && reader.words(')') ? rate : null;
}

/** `histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{…}[5m])))`, `by (le)` before or after. */
function quantile(reader: Reader): MetricQuery | null {
  const share = reader.take(/^\d*\.?\d+/)?.[0];
  if (share === undefined || !reader.words(',', 'sum')) return null;
  const first = reader.words('by', '(', 'le', ')');
  if (!reader.words('(', 'rate', '(')) return null;
  const of = selection(reader, DURATIONS);
  if (!of || !reader.words(')')) return null;
  if (!first && !reader.words('by', '(', 'le', ')')) return null;
  const value = Number(share);
  return reader.words(')') && reader.isAtEnd && value <= 1 ? { is: 'quantile', quantile: value, of } : null;
}

/** A sum of requests, or a ratio of two. `or vector(0)` stands in brackets: without them it would be looked at last. */
function sumOrRatio(reader: Reader): MetricQuery | null {
  const bracket = reader.words('(');
  const first = sumOfRequests(reader);
  if (!first) return null;
  const orZero =
    reader.words('or', 'vector', '(', '0', ')') || reader.words('or', 'on', '(', ')', 'vector', '(', '0', ')');
  if (bracket ? !reader.words(')') : orZero) return null;
  if (!reader.words('/')) return orZero ? null : { is: 'rate', of: first };
  const of = sumOfRequests(reader);
  return of ? { is: 'ratio', part: first, orZero, of } : null;
}

/** Null for a query of another shape. */
export function readMetricQuery(text: string): MetricQuery | null {
  if (text.length > LONGEST) return null;
  const reader = new Reader(text);
  if (reader.words('histogram_quantile', '(')) return quantile(reader);
  const from = sumOrRatio(reader);
  if (!from || reader.isAtEnd) return from;
  if (from.is !== 'ratio' || !reader.words('-')) return null;
  const minus = sumOrRatio(reader);
  return minus?.is === 'ratio' && reader.isAtEnd ? { is: 'difference', from, minus } : null;
}

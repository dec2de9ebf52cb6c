// The life of a pod or of a request as rows of words: what happened, when, and why it failed. Sentences only; the selectors are the engine's.
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import { isFailure, type LifeStep, type PodLife, type RequestLife, type RequestTrace } from '../../sim/index.ts';
import { formatMoment } from '../shared/moment.ts';
import { messageData } from './words.ts';

export interface LifeRow {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly failed: boolean;
}

/** Durations as people read them: milliseconds below a second. */
export const formatTook = (language: Language, ms: number): string =>
  ms < 1000 ? t(language, 'life.milliseconds', { ms: Math.round(ms) }) : formatMoment(language, ms);

const underWay = ({ endsAtMs }: RequestTrace, nowMs: number): boolean => endsAtMs > nowMs;

/** "Request #381: connection refused". */
export const requestTitle = (language: Language, trace: RequestTrace, nowMs: number): string =>
  t(language, 'life.request.title', {
    request: String(trace.request),
    outcome: underWay(trace, nowMs) ? t(language, 'life.request.underWay') : outcomeWord(language, trace),
  });

const outcomeWord = (language: Language, { outcome }: RequestTrace): string => tDynamic(language, `request.${outcome}`);

export function requestRows(language: Language, life: RequestLife, originMs: number, nowMs: number): LifeRow[] {
  const { pod, version, outcome, why } = life;
  const going = underWay(life, nowMs);
  const row = (key: string, label: string, text: string, failed = false): LifeRow => ({ key, label, text, failed });
  const rows = [
    row('arrived', t(language, 'life.request.arrived'), formatMoment(language, life.arrivedAtMs - originMs)),
    row(
      'sentTo',
      t(language, 'life.request.sentTo'),
      pod === null
        ? t(language, 'life.request.nobody')
        : version === null
          ? t(language, 'life.request.gonePod', { pod })
          : t(language, 'life.request.pod', { pod, version }),
      pod === null,
    ),
    row(
      'ended',
      t(language, 'life.request.ended'),
      going
        ? t(language, 'life.request.underWay')
        : t(language, 'life.request.endedAt', {
            outcome: outcomeWord(language, life),
            time: formatMoment(language, life.endsAtMs - originMs),
          }),
      !going && isFailure(outcome),
    ),
  ];
  if (!going) rows.push(row('took', t(language, 'life.request.took'), formatTook(language, life.tookMs)));
  if (why === null) return rows;
  return [
    ...rows,
    row(
      'why',
      t(language, 'life.request.why'),
      tDynamic(language, `life.cause.${why.cause}`, {
        since: formatTook(language, why.sinceMs ?? 0),
        pod: pod ?? '',
      }),
    ),
    row('principle', t(language, 'cards.principle'), tDynamic(language, `principle.${why.principle}`)),
  ];
}

export interface LifeStation {
  readonly key: number;
  readonly atMs: number;
  readonly time: string;
  readonly text: string;
}

function stationWords(language: Language, { id, data }: LifeStep): string {
  // A signal is told by its name, an end by its code.
  return tDynamic(language, `life.pod.${id}`, { node: '', code: '', signal: '', attempt: 0, ...messageData(data) });
}

/** Stations in the order of time. */
export const podStations = (language: Language, { steps }: PodLife, originMs: number): LifeStation[] =>
  steps.map((step) => ({
    key: step.entry,
    atMs: step.atMs,
    time: formatMoment(language, step.atMs - originMs),
    text: stationWords(language, step),
  }));

export interface FailureNews {
  /** Failures that have been told of so far. */
  readonly told: number;
  readonly sentence: string | null;
}

/** What to say of failures since the last time: nothing when there are none, or when the reader went back in time. */
export function failureNews(
  language: Language,
  told: number,
  failed: number,
  newest: RequestTrace | undefined,
): FailureNews {
  const count = failed - told;
  if (count <= 0 || !newest) return { told: failed, sentence: null };
  const failure =
    count === 1
      ? t(language, 'stage.failed', { request: String(newest.request) })
      : t(language, 'stage.failedMore', { count });
  return {
    told: failed,
    sentence: t(language, 'stage.failedLine', { failure, cause: outcomeWord(language, newest) }),
  };
}

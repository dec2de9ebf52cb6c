// Sentences of the comparison that are put together of several messages. Looks up, decides nothing.
import {
  decisionActor,
  decisionSentence,
  formatNumber,
  type Language,
  type MessageKey,
  t,
  tDynamic,
} from '../../i18n/index.ts';
import type { Decision, RequestLife } from '../../sim/index.ts';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { formatTook } from '../stage/life.ts';
import { type Measures, ROWS, type Row } from './measures.ts';
import { ORIGIN_MS, RELEASED_MS, revertedMs, type Scenario, type ScenarioField } from './scenario.ts';
import type { Cell } from './standing.ts';
import type { StrategyId } from './strategies.ts';
import type { Says, Tally } from './view-model.ts';

const NAMES = {
  'rolling-update': 'site.strategy.rolling-update.name',
  recreate: 'site.strategy.recreate.name',
  'blue-green': 'compare.name.blue-green',
  canary: 'compare.name.canary',
} as const satisfies Readonly<Record<StrategyId, MessageKey>>;

export const nameOf = (language: Language, id: StrategyId): string => t(language, NAMES[id]);

export const namesOf = (language: Language, ids: readonly StrategyId[]): string =>
  ids.map((id) => nameOf(language, id)).join(', ');

/** The line beside a column's name: what is its own. */
export function subtitleOf(language: Language, id: StrategyId, scenario: Scenario): string {
  const { maxSurge, maxUnavailable, pauseSeconds, analysis } = scenario;
  const sub = t(language, `compare.sub.${id}`, { maxSurge, maxUnavailable, pauseSeconds });
  return id === 'canary' && analysis === 'aborts' ? t(language, 'compare.sub.analysed', { sub }) : sub;
}

/** What goes wrong, for all columns. */
export function whatOf(language: Language, { release, errorPercent, fault }: Scenario): string {
  const released = t(language, `compare.release.${release}`, { percent: errorPercent });
  if (fault === 'none') return released;
  const faulted = t(language, 'compare.faultWhen', { fault: t(language, `compare.fault.${fault}`) });
  return t(language, 'compare.and', { first: released, second: faulted });
}

/** The value of a field as it is shown and offered. */
export function fieldValue(language: Language, field: ScenarioField, scenario: Scenario): string {
  switch (field) {
    case 'release':
      return t(language, `compare.release.${scenario.release}`, { percent: scenario.errorPercent });
    case 'fault':
      return t(language, `compare.fault.${scenario.fault}`);
    case 'analysis':
      return t(language, `compare.analysis.${scenario.analysis}`);
    case 'shape':
      return t(language, `compare.shape.${scenario.shape}`);
    case 'seconds':
      return formatSpan(language, scenario.seconds * 1000);
    case 'maxSurge':
    case 'maxUnavailable':
      return scenario[field];
    case 'seed':
      return String(scenario.seed);
    default:
      return formatNumber(scenario[field]);
  }
}

/** The value of a row: a number with its unit, or why there is none. */
export function valueWords(
  language: Language,
  row: Row,
  value: number | null,
  scenario: Scenario,
  over: boolean,
): string {
  if (value !== null) return t(language, `compare.value.${row}`, { value });
  if (row === 'rollback' && revertedMs(scenario) === null) return t(language, 'compare.none.noRevert');
  return t(language, over ? 'compare.none.never' : 'compare.none.notYet');
}

/** The words beside the best value of a row; null beside the others. */
export function bestWords(language: Language, { word, alone, others, value }: Cell): string | null {
  if (word === null) return null;
  if (word !== 'shared') return t(language, `compare.best.${word}`);
  return t(language, 'compare.best.shared', {
    word: t(language, `compare.best.${value === 0 && alone !== 'highest' ? 'none' : alone}`),
    others: namesOf(language, others),
  });
}

export const saysWords = (language: Language, { id, data }: Says): string =>
  t(language, `compare.says.${id}`, { ...data, time: formatMoment(language, RELEASED_MS - ORIGIN_MS) });

export const decisionWords = (language: Language, decision: Decision): string =>
  t(language, 'compare.decision', {
    time: formatMoment(language, decision.atMs - ORIGIN_MS),
    who: decisionActor(language, decision),
    sentence: decisionSentence(language, decision),
  });

/** What became of a followed request in a column. */
export function lifeWords(language: Language, life: RequestLife | null | undefined, nowMs: number): string {
  if (life === undefined) return t(language, 'compare.request.searching');
  if (life === null) return t(language, 'compare.request.notSent');
  if (life.arrivedAtMs > nowMs) return t(language, 'compare.request.notYet');
  if (life.endsAtMs > nowMs) return t(language, 'life.request.underWay');
  const outcome = tDynamic(language, `request.${life.outcome}`);
  const took = formatTook(language, life.tookMs);
  return life.version === null
    ? t(language, 'compare.request.unanswered', { outcome, took })
    : t(language, 'compare.request.answered', { outcome, took, version: life.version });
}

/** Why a request failed. */
export const causeWords = (language: Language, { why, pod }: RequestLife): string =>
  why === null
    ? ''
    : tDynamic(language, `life.cause.${why.cause}`, { since: formatTook(language, why.sinceMs ?? 0), pod: pod ?? '' });

export function tallyWords(language: Language, tally: readonly Tally[]): string {
  if (tally.length === 0) return t(language, 'compare.pods.none');
  return tally
    .map(({ version, state, count }) =>
      t(language, 'compare.pods.some', { version, count, state: tDynamic(language, `podState.${state}`) }),
    )
    .join(', ');
}

/** The ledger in one breath, for those who cannot see that the run is over. */
export function spokenResult(
  language: Language,
  columns: readonly { readonly id: StrategyId; readonly measures: Measures }[],
  scenario: Scenario,
): string {
  const rows = ROWS.map((row) =>
    t(language, 'compare.spoken.row', {
      row: t(language, `compare.row.${row}`),
      values: columns
        .map(({ id, measures }) =>
          t(language, 'compare.spoken.value', {
            name: nameOf(language, id),
            value: valueWords(language, row, measures[row], scenario, true),
          }),
        )
        .join(', '),
    }),
  );
  return t(language, 'compare.spoken.result', { rows: rows.join(' ') });
}

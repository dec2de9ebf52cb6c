// What is measured: each metric with its condition, its measurements one by one, and how many failures it may have.
import { type Language, t } from '../../../i18n/index.ts';
import type { AnalysisMetricView, AnalysisRunView, MeasurementView } from '../../../sim/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { formatMoment } from '../../shared/moment.ts';
import styles from './Rollout.module.css';

export interface AnalysisCardsProps {
  /** Newest first. */
  readonly runs: readonly AnalysisRunView[];
  readonly originMs: number;
  readonly language: Language;
  onShow(path: string): void;
}

/** More measurements than this are counted. */
const SHOWN = 6;

export function AnalysisCards({ runs, originMs, language, onShow }: AnalysisCardsProps) {
  const ordered = runs.toSorted((a, b) => Number(b.current) - Number(a.current));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles['runs']} tabIndex={0} aria-label={t(language, 'rolloutStage.analysis.name')}>
      {ordered.map((run) => (
        <article key={run.name} data-phase={run.phase}>
          <p>
            <button type="button" className="link-button" onClick={() => onShow(run.path)}>
              {t(language, `rolloutStage.analysis.role.${run.role}`)}
            </button>
            <b data-failed={run.phase === 'Failed' || run.phase === 'Error'}>
              {t(language, `rolloutStage.analysis.phase.${run.phase === '' ? 'Pending' : run.phase}`)}
            </b>
          </p>
          {run.metrics.map((metric) => (
            <Metric key={metric.name} metric={metric} originMs={originMs} language={language} />
          ))}
        </article>
      ))}
    </section>
  );
}

interface MetricProps {
  readonly metric: AnalysisMetricView;
  readonly originMs: number;
  readonly language: Language;
}

function Metric({ metric, originMs, language }: MetricProps) {
  const { measurements, successCondition, failureCondition } = metric;
  const shown = measurements.slice(-SHOWN);
  const condition = successCondition ?? failureCondition;
  return (
    <div className={styles['metric']}>
      <p>
        <b>{metric.name}</b>{' '}
        {condition === null ? null : (
          <code>
            {successCondition === null ? t(language, 'rolloutStage.analysis.failsIf', { condition }) : condition}
          </code>
        )}
      </p>
      <ol aria-label={t(language, 'rolloutStage.analysis.measurements')}>
        {measurements.length > SHOWN ? <li>+{measurements.length - SHOWN}</li> : null}
        {shown.map((measurement) => (
          <Measured key={measurement.atMs} measurement={measurement} originMs={originMs} language={language} />
        ))}
        {measurements.length === 0 ? <li>{t(language, 'rolloutStage.analysis.none')}</li> : null}
      </ol>
      <p className={styles['detail']}>
        {metric.wanted === null
          ? t(language, 'rolloutStage.analysis.taken', { taken: metric.taken })
          : t(language, 'rolloutStage.analysis.takenOf', { taken: metric.taken, wanted: metric.wanted })}
        {' · '}
        {t(language, 'rolloutStage.analysis.failures', { failed: metric.failed, limit: metric.failureLimit })}
        {metric.errors > 0
          ? ` · ${t(language, 'rolloutStage.analysis.errors', {
              errors: metric.consecutiveErrors,
              limit: metric.consecutiveErrorLimit,
            })}`
          : ''}
        {metric.inconclusive > 0
          ? ` · ${t(language, 'rolloutStage.analysis.inconclusive', {
              count: metric.inconclusive,
              limit: metric.inconclusiveLimit,
            })}`
          : ''}
        {metric.dryRun ? ` · ${t(language, 'rolloutStage.analysis.dryRun')}` : ''}
      </p>
    </div>
  );
}

/** `[0.9732]` as `0.973`; other values as they are. */
export function shortValue(value: string): string {
  const number = /^\[?(-?\d+\.\d+)\]?$/.exec(value)?.[1];
  return number === undefined ? value : String(Math.round(Number(number) * 1000) / 1000);
}

interface MeasuredProps {
  readonly measurement: MeasurementView;
  readonly originMs: number;
  readonly language: Language;
}

function Measured({ measurement, originMs, language }: MeasuredProps) {
  const { phase, value, message, atMs } = measurement;
  const good = phase === 'Successful';
  const failed = phase === 'Failed' || phase === 'Error';
  const words = phase === 'Error' ? message : value;
  return (
    <li data-failed={failed} title={words}>
      <Icon name={good ? 'check' : failed ? 'cross' : 'half'} size={14} />
      <span className="visually-hidden">
        {t(language, `rolloutStage.analysis.phase.${phase === '' ? 'Pending' : phase}`)}{' '}
        {formatMoment(language, atMs - originMs)}{' '}
      </span>
      {phase === 'Error' ? t(language, 'rolloutStage.analysis.error') : shortValue(value)}
    </li>
  );
}

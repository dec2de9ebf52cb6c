// Blue-green: what going back would do now, while the old version still runs, and what it would do later, with the sums.
import { type Language, t } from '../../../i18n/index.ts';
import type { RolloutView } from '../../../sim/index.ts';
import { formatMoment } from '../../shared/moment.ts';
import styles from './Rollout.module.css';

export interface RollbackRowProps {
  readonly rollout: RolloutView;
  readonly atMs: number;
  readonly originMs: number;
  readonly language: Language;
}

export function RollbackRow({ rollout, atMs, originMs, language }: RollbackRowProps) {
  const { rollback } = rollout;
  if (rollback === null) return null;
  const { version, propagationSeconds, startSeconds, analysisSeconds, pauseSeconds, person, untilMs } = rollback;
  const later = startSeconds + analysisSeconds + pauseSeconds + propagationSeconds;
  const parts = [
    t(language, 'rolloutStage.rollback.start', { seconds: startSeconds }),
    ...(analysisSeconds > 0 ? [t(language, 'rolloutStage.rollback.analysis', { seconds: analysisSeconds })] : []),
    ...(pauseSeconds > 0 ? [t(language, 'rolloutStage.rollback.pause', { seconds: pauseSeconds })] : []),
    t(language, 'rolloutStage.rollback.propagation', { seconds: propagationSeconds }),
  ];
  const fast = rollback.kept && (untilMs === null || untilMs >= atMs);
  const sum = `${parts.join(' + ')} = ${later}`;
  return (
    <section className={styles['rollback']} aria-label={t(language, 'rolloutStage.rollback.name')}>
      <h3>{t(language, 'rolloutStage.rollback.name')}</h3>
      <dl>
        <div data-now={fast}>
          <dt>
            <b>{t(language, 'rolloutStage.rollback.now')}</b>
            <b>{t(language, 'rolloutStage.rollback.after', { seconds: fast ? propagationSeconds : later, version })}</b>
          </dt>
          <dd>
            {fast
              ? t(language, 'rolloutStage.rollback.nowText')
              : t(language, 'rolloutStage.rollback.laterText', { sum })}
          </dd>
        </div>
        {fast ? (
          <div>
            <dt>
              <b>
                {untilMs === null
                  ? t(language, 'rolloutStage.rollback.once')
                  : t(language, 'rolloutStage.rollback.later', { time: formatMoment(language, untilMs - originMs) })}
              </b>
              <b>{t(language, 'rolloutStage.rollback.after', { seconds: later, version })}</b>
            </dt>
            <dd>
              {t(language, 'rolloutStage.rollback.laterText', { sum })}
              {person ? ` ${t(language, 'rolloutStage.rollback.person')}` : ''}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}

// Under the stage of a Rollout: its steps, what it waits for and which field set that, what is measured, and what going back would cost.
import { type Language, t } from '../../../i18n/index.ts';
import type { ManifestSource, RolloutView, Timeline } from '../../../sim/index.ts';
import { AnalysisCards } from './AnalysisCards.tsx';
import { RollbackRow } from './RollbackRow.tsx';
import styles from './Rollout.module.css';
import { StepsRow } from './StepsRow.tsx';
import { WaitLine } from './WaitLine.tsx';

export interface RolloutPanesProps {
  readonly rollout: RolloutView;
  readonly timeline: Timeline;
  readonly atMs: number;
  readonly originMs: number;
  readonly compact: boolean;
  readonly language: Language;
  onShowInYaml(source: ManifestSource): void;
}

export function RolloutPanes(props: RolloutPanesProps) {
  const { rollout, timeline, atMs, originMs, compact, language, onShowInYaml } = props;
  const show = (path: string) => onShowInYaml({ object: { kind: 'Rollout', name: rollout.name }, path });
  if (compact)
    return rollout.steps.length > 0 ? (
      <StepsRow rollout={rollout} timeline={timeline} compact language={language} onShow={show} />
    ) : null;
  const runs = rollout.runs.filter(({ version }) => version === rollout.replicaSets.at(-1)?.version);
  return (
    <section className={styles['panes']} aria-label={t(language, 'rolloutStage.panes')}>
      {rollout.invalid === null ? null : (
        <p className={styles['invalid']}>
          <b>{t(language, 'rolloutStage.invalid')}</b> <code>{rollout.invalid}</code>
        </p>
      )}
      {rollout.steps.length > 0 ? (
        <StepsRow rollout={rollout} timeline={timeline} compact={false} language={language} onShow={show} />
      ) : null}
      <div className={styles['pair']} data-two={runs.length > 0}>
        <WaitLine rollout={rollout} atMs={atMs} language={language} onShow={show} />
        {runs.length > 0 ? <AnalysisCards runs={runs} originMs={originMs} language={language} onShow={show} /> : null}
      </div>
      {rollout.strategy === 'blueGreen' ? (
        <RollbackRow rollout={rollout} atMs={atMs} originMs={originMs} language={language} />
      ) : null}
    </section>
  );
}

// Under the stage of a Rollout: its steps, and what stands behind it. A phone has room for the steps and the ring; the rest stands there in
// the list below the stage.
import { type Language, t } from '../../../i18n/index.ts';
import type { ManifestSource, RolloutView, Timeline } from '../../../sim/index.ts';
import styles from './Rollout.module.css';
import { RolloutDetails, showIn } from './RolloutDetails.tsx';
import { StepsRow } from './StepsRow.tsx';
import { WaitRing } from './WaitLine.tsx';

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
  const show = showIn(rollout, onShowInYaml);
  const steps =
    rollout.steps.length > 0 ? (
      <StepsRow
        rollout={rollout}
        timeline={timeline}
        compact={compact}
        ring={compact ? <WaitRing rollout={rollout} atMs={atMs} language={language} /> : null}
        language={language}
        onShow={show}
      />
    ) : null;
  if (compact) return steps;
  return (
    <section className={styles['panes']} aria-label={t(language, 'rolloutStage.panes')}>
      {steps}
      <RolloutDetails
        rollout={rollout}
        atMs={atMs}
        originMs={originMs}
        language={language}
        onShowInYaml={onShowInYaml}
      />
    </section>
  );
}

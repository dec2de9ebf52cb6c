// What stands behind the stage of a Rollout: what it waits for and which field set that, what is measured, and what going back would cost.
import { type Language, t } from '../../../i18n/index.ts';
import type { ManifestSource, RolloutView } from '../../../sim/index.ts';
import { AnalysisCards } from './AnalysisCards.tsx';
import { RollbackRow } from './RollbackRow.tsx';
import styles from './Rollout.module.css';
import { WaitLine, waitMarks } from './WaitLine.tsx';

export interface RolloutDetailsProps {
  readonly rollout: RolloutView;
  readonly atMs: number;
  readonly originMs: number;
  /** One below the other, and nothing said where there is nothing to say. */
  readonly stacked?: boolean;
  readonly language: Language;
  onShowInYaml(source: ManifestSource): void;
}

/** Opens the line of the Rollout's manifest that a path leads to. */
export const showIn =
  ({ name }: RolloutView, onShowInYaml: (source: ManifestSource) => void) =>
  (path: string): void =>
    onShowInYaml({ object: { kind: 'Rollout', name }, path });

export function RolloutDetails(props: RolloutDetailsProps) {
  const { rollout, atMs, originMs, stacked = false, language, onShowInYaml } = props;
  const show = showIn(rollout, onShowInYaml);
  const runs = rollout.runs.filter(({ version }) => version === rollout.replicaSets.at(-1)?.version);
  const waits = !stacked || waitMarks(rollout, atMs).length > 0;
  return (
    <>
      {rollout.invalid === null ? null : (
        <p className={styles['invalid']}>
          <b>{t(language, 'rolloutStage.invalid')}</b> <code>{rollout.invalid}</code>
        </p>
      )}
      {waits || runs.length > 0 ? (
        <div className={styles['pair']} data-two={runs.length > 0 && !stacked} data-stacked={stacked}>
          {waits ? <WaitLine rollout={rollout} atMs={atMs} language={language} onShow={show} /> : null}
          {runs.length > 0 ? <AnalysisCards runs={runs} originMs={originMs} language={language} onShow={show} /> : null}
        </div>
      ) : null}
      {rollout.strategy === 'blueGreen' ? (
        <RollbackRow rollout={rollout} atMs={atMs} originMs={originMs} language={language} />
      ) : null}
    </>
  );
}

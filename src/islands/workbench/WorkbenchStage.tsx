// The middle of the workbench: the stage of whatever brings versions out, what stands over and under it, and the same in words.
import { type Language, t } from '../../i18n/index.ts';
import { isRollout, type ManifestSource } from '../../sim/index.ts';
import { CapacityRuler } from '../stage/CapacityRuler.tsx';
import { RolloutPanes } from '../stage/rollout/RolloutPanes.tsx';
import { RolloutStage } from '../stage/rollout/RolloutStage.tsx';
import { SpokenDecisions } from '../stage/SpokenDecisions.tsx';
import { SpokenFailures } from '../stage/SpokenFailures.tsx';
import { Stage } from '../stage/Stage.tsx';
import { StageDescription } from '../stage/StageDescription.tsx';
import { WhyNotRow } from '../stage/WhyNotRow.tsx';
import type { Frame } from './browser-hooks.ts';
import { HeadlineSentence } from './ContextBar.tsx';
import type { Snapshot } from './snapshot.ts';
import type { Life } from './use-life.tsx';
import type { WhyNot } from './use-why-not.ts';
import styles from './Workbench.module.css';

export interface WorkbenchStageProps {
  readonly snapshot: Snapshot;
  readonly life: Life;
  readonly whyNot: WhyNot;
  readonly frame: Frame;
  readonly reducedMotion: boolean;
  readonly language: Language;
  onShowInYaml(source: ManifestSource): void;
}

export function WorkbenchStage(props: WorkbenchStageProps) {
  const { snapshot, life, whyNot, frame, reducedMotion, language } = props;
  const { view, workload, playing, timeline, originMs } = snapshot;
  const compact = frame === 'phone' || frame === 'landscape';
  const rollout = workload !== null && isRollout(workload) ? workload : null;
  const stage = {
    view,
    selectedPod: snapshot.selectedPod,
    onSelectPod: life.pickPod,
    nowMs: snapshot.nowMs,
    timeline,
    failures: life.failures,
    selectedRequest: life.request,
    onSelectRequest: life.pickRequest,
    playing,
    speed: snapshot.speed,
    reducedMotion,
    language,
    compact,
  };
  return (
    <div className={styles['stage']} data-keys="" data-strategy={workload?.strategy}>
      <h2 className="visually-hidden">{t(language, 'workbench.stage')}</h2>
      {frame === 'phone' ? <HeadlineSentence snapshot={snapshot} language={language} /> : null}
      {workload && (rollout === null || rollout.router === 'selector' || rollout.router === 'pods') ? (
        <CapacityRuler deployment={workload} pods={view.pods} language={language} compact={compact} />
      ) : null}
      <div className={styles['scene']}>
        {rollout ? (
          <RolloutStage {...stage} rollout={rollout} originMs={originMs} />
        ) : (
          <Stage {...stage} deployment={workload} />
        )}
      </div>
      {rollout ? (
        <RolloutPanes
          rollout={rollout}
          timeline={timeline}
          atMs={view.atMs}
          originMs={originMs}
          compact={compact}
          language={language}
          onShowInYaml={props.onShowInYaml}
        />
      ) : null}
      {compact || rollout ? null : (
        <WhyNotRow pod={whyNot.pod} language={language} open={whyNot.open} onToggle={whyNot.setOpen} />
      )}
      <SpokenDecisions decisions={snapshot.decisions} playing={playing} language={language} />
      <SpokenFailures failed={life.failed} newest={life.failures.at(-1)} playing={playing} language={language} />
      <StageDescription view={view} deployment={workload} language={language} playing={playing} originMs={originMs} />
    </div>
  );
}

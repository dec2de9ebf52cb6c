// The stage of the run on the deck: the workbench's own parts around the moment that is shown.
import { type Language, t } from '../../i18n/index.ts';
import { CapacityRuler } from '../stage/CapacityRuler.tsx';
import { Stage } from '../stage/Stage.tsx';
import { StageDescription } from '../stage/StageDescription.tsx';
import styles from './Lab.module.css';
import type { RunSnapshot, RunStore } from './run-store.ts';

export interface RunStageProps {
  readonly run: RunStore;
  readonly snapshot: RunSnapshot;
  readonly reducedMotion: boolean;
  readonly previous: boolean;
  readonly compact: boolean;
  readonly language: Language;
}

export function RunStage({ run, snapshot, reducedMotion, previous, compact, language }: RunStageProps) {
  const { view, workload, playing, speed, nowMs, timeline, failures, selectedPod, originMs } = snapshot;
  return (
    <div className={styles['stage']} data-keys="">
      {previous ? <p className={styles['staleWord']}>{t(language, 'labPage.previousRun')}</p> : null}
      {workload ? <CapacityRuler deployment={workload} pods={view.pods} language={language} compact={compact} /> : null}
      <div className={styles['scene']}>
        <Stage
          view={view}
          deployment={workload}
          selectedPod={selectedPod}
          onSelectPod={(name) => run.selectPod(name)}
          playing={playing}
          speed={speed}
          reducedMotion={reducedMotion}
          language={language}
          compact={compact}
          nowMs={nowMs}
          timeline={timeline}
          failures={failures}
        />
      </div>
      <StageDescription view={view} deployment={workload} language={language} playing={playing} originMs={originMs} />
    </div>
  );
}

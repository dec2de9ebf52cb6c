// The row under the lanes of a lab: start, steps, play, clock, speed. Seeds and branches are the lab's own business here.
import { type Language, t } from '../../i18n/index.ts';
import { Clock, SpeedMenu, StepButtons } from '../timeline/TransportParts.tsx';
import styles from './LabTransport.module.css';
import type { RunSnapshot, RunStore } from './run-store.ts';

export interface LabTransportProps {
  readonly run: RunStore;
  readonly snapshot: RunSnapshot;
  readonly seedWords: string;
  readonly language: Language;
  onTogglePlay(): void;
}

export function LabTransport({ run, snapshot, seedWords, language, onTogglePlay }: LabTransportProps) {
  const { nowMs, originMs, endMs, playing, speed } = snapshot;
  return (
    <fieldset className={styles['transport']} aria-label={t(language, 'transport.label')}>
      <StepButtons
        worded={false}
        playing={playing}
        language={language}
        onStart={() => run.toStart()}
        onDecision={(direction) => run.stepDecision(direction)}
        onTick={(direction) => run.tick(direction)}
        onTogglePlay={onTogglePlay}
      />
      <Clock nowMs={nowMs} originMs={originMs} endMs={endMs} className={styles['clock']} language={language} />
      <SpeedMenu speed={speed} language={language} onSpeed={(value) => run.setSpeed(value)} />
      <p className={styles['seedWords']}>{seedWords}</p>
    </fieldset>
  );
}

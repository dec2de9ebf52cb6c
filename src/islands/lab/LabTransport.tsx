// The row under the lanes of a lab: start, steps, play, clock, speed. Seeds and branches are the lab's own business here.
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { PlayButton, SpeedMenu } from '../timeline/Transport.tsx';
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
  const step = (name: 'decision' | 'tick', direction: 1 | -1): void =>
    name === 'decision' ? run.stepDecision(direction) : run.tick(direction);
  return (
    <fieldset className={styles['transport']} aria-label={t(language, 'transport.label')}>
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.start')}
        onClick={() => run.toStart()}
      >
        <Icon name="start" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.decisionBack')}
        onClick={() => step('decision', -1)}
      >
        <Icon name="decision-back" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.tickBack')}
        onClick={() => step('tick', -1)}
      >
        <Icon name="tick-back" />
      </button>
      <PlayButton playing={playing} language={language} onTogglePlay={onTogglePlay} />
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.tick')}
        onClick={() => step('tick', 1)}
      >
        <Icon name="tick-next" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.decisionNext')}
        onClick={() => step('decision', 1)}
      >
        <Icon name="decision-next" />
      </button>
      <p className={styles['clock']}>
        <b data-testid="clock">{formatMoment(language, nowMs - originMs)}</b>
        <span> / {formatSpan(language, endMs - originMs)}</span>
      </p>
      <SpeedMenu speed={speed} language={language} onSpeed={(value) => run.setSpeed(value)} />
      <p className={styles['seedWords']}>{seedWords}</p>
    </fieldset>
  );
}

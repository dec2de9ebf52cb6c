// The row that moves time on the home page: start, decision back, play, decision on, clock, speeds. Buttons only.
import { Icon } from '../shared/Icon.tsx';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import styles from './HomeTransport.module.css';
import type { HomeSnapshot } from './story.ts';
import { say, type Words } from './words.ts';

export interface TransportActions {
  onRestart(): void;
  onStep(direction: 1 | -1): void;
  onTogglePlay(): void;
  onSpeed(speed: number): void;
}

export interface HomeTransportProps extends TransportActions {
  readonly snapshot: HomeSnapshot;
  readonly words: Words;
  /** At most one primary button in the pane: playing is none while a fix is on offer. */
  readonly primary: boolean;
}

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;
const NAMES: Readonly<Record<number, string>> = { 0.25: '¼×', 0.5: '½×' };
const speedName = (speed: number): string => NAMES[speed] ?? `${speed}×`;

export function HomeTransport({ snapshot, words, primary, ...actions }: HomeTransportProps) {
  const { playing, nowMs, originMs, endMs, speed } = snapshot;
  return (
    <fieldset className={styles['transport']} aria-label={say(words, 'home.transport')}>
      <button
        type="button"
        className="icon-button"
        aria-label={say(words, 'transport.start')}
        onClick={actions.onRestart}
      >
        <Icon name="start" />
      </button>
      <button
        type="button"
        className={styles['worded']}
        aria-label={say(words, 'transport.decisionBack')}
        onClick={() => actions.onStep(-1)}
      >
        <Icon name="decision-back" />
        <span>{say(words, 'transport.decision')}</span>
      </button>
      <button
        type="button"
        className={`button ${primary ? 'primary ' : ''}${styles['play']}`}
        data-play=""
        onClick={actions.onTogglePlay}
      >
        <Icon name={playing ? 'pause' : 'play'} size={14} />
        {say(words, playing ? 'transport.pause' : 'transport.play')}
      </button>
      <button
        type="button"
        className={styles['worded']}
        aria-label={say(words, 'transport.decisionNext')}
        onClick={() => actions.onStep(1)}
      >
        <span>{say(words, 'transport.decision')}</span>
        <Icon name="decision-next" />
      </button>
      <p className={styles['clock']}>
        <b data-testid="clock">{formatMoment(words.language, nowMs - originMs)}</b>
        <span> / {formatSpan(words.language, endMs - originMs)}</span>
      </p>
      <fieldset className={`segmented ${styles['speeds']}`} aria-label={say(words, 'transport.speed')}>
        {SPEEDS.map((value) => (
          <button key={value} type="button" aria-pressed={value === speed} onClick={() => actions.onSpeed(value)}>
            {speedName(value)}
          </button>
        ))}
      </fieldset>
    </fieldset>
  );
}

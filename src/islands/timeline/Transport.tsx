// The row under the lanes: start, steps, play, clock, speeds, seed, branches, link. Buttons only; what they do is the caller's.
import { t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { Popover } from '../shared/Popover.tsx';
import { SPEEDS } from '../workbench/store.ts';
import { BranchMenu, type BranchMenuProps } from './BranchMenu.tsx';
import { SeedForm } from './SeedForm.tsx';
import styles from './Transport.module.css';

export interface TransportActions {
  onStart(): void;
  onLive(): void;
  onDecision(direction: 1 | -1): void;
  onTick(direction: 1 | -1): void;
  onTogglePlay(): void;
  onSpeed(speed: number): void;
  onSeed(seed: number): void;
  onFork(): void;
  onUndo(): void;
  onCopyLink(): void;
}

export interface TransportProps extends TransportActions, Omit<BranchMenuProps, 'onFork'> {
  readonly playing: boolean;
  readonly busy: boolean;
  readonly nowMs: number;
  readonly originMs: number;
  readonly endMs: number;
  readonly speed: number;
  readonly seed: number;
  /** Something was done that can be taken back. */
  readonly canUndo: boolean;
  /** Whether the link has just been copied, or could not be. */
  readonly copied: keyof typeof LINK_WORDS;
}

const LINK_WORDS = {
  no: 'transport.copyLink',
  yes: 'transport.linkCopied',
  failed: 'transport.linkFailed',
  'too-large': 'transport.linkTooLarge',
} as const;

const NAMES: Readonly<Record<number, string>> = { 0.25: '¼×', 0.5: '½×' };
export const speedName = (speed: number): string => NAMES[speed] ?? `${speed}×`;

export function PlayButton({
  playing,
  language,
  onTogglePlay,
}: Pick<TransportProps, 'playing' | 'language' | 'onTogglePlay'>) {
  return (
    <button type="button" className={`button primary ${styles['play']}`} onClick={onTogglePlay}>
      <Icon name={playing ? 'pause' : 'play'} size={14} />
      {t(language, playing ? 'transport.pause' : 'transport.play')}
    </button>
  );
}

export function SpeedMenu({ speed, language, onSpeed }: Pick<TransportProps, 'speed' | 'language' | 'onSpeed'>) {
  return (
    <Popover
      side="above"
      align="end"
      title={t(language, 'transport.speed')}
      name={t(language, 'transport.speedIs', { speed: speedName(speed) })}
      label={speedName(speed)}
    >
      {(close) =>
        SPEEDS.map((value) => (
          <button
            key={value}
            type="button"
            className="menu-item"
            aria-pressed={value === speed}
            onClick={() => {
              onSpeed(value);
              close();
            }}
          >
            <Icon name="check" size={14} />
            {speedName(value)}
          </button>
        ))
      }
    </Popover>
  );
}

export function Transport(props: TransportProps) {
  const { language, nowMs, originMs, endMs, speed, seed, busy, copied } = props;
  return (
    <fieldset className={styles['transport']} aria-label={t(language, 'transport.label')}>
      <button type="button" className="icon-button" aria-label={t(language, 'transport.start')} onClick={props.onStart}>
        <Icon name="start" />
      </button>
      <button
        type="button"
        className={styles['worded']}
        aria-label={t(language, 'transport.decisionBack')}
        onClick={() => props.onDecision(-1)}
      >
        <Icon name="decision-back" />
        {t(language, 'transport.decision')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.tickBack')}
        onClick={() => props.onTick(-1)}
      >
        <Icon name="tick-back" />
      </button>
      <PlayButton {...props} />
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.tick')}
        onClick={() => props.onTick(1)}
      >
        <Icon name="tick-next" />
      </button>
      <button
        type="button"
        className={styles['worded']}
        aria-label={t(language, 'transport.decisionNext')}
        onClick={() => props.onDecision(1)}
      >
        {t(language, 'transport.decision')}
        <Icon name="decision-next" />
      </button>
      <button type="button" className="icon-button" aria-label={t(language, 'transport.live')} onClick={props.onLive}>
        <Icon name="live" />
      </button>
      <p className={styles['clock']}>
        <b data-testid="clock">{formatMoment(language, nowMs - originMs)}</b>
        <span> / {formatSpan(language, endMs - originMs)}</span>
      </p>
      <div className={styles['speeds']}>
        <fieldset className="segmented" aria-label={t(language, 'transport.speed')}>
          {SPEEDS.map((value) => (
            <button key={value} type="button" aria-pressed={value === speed} onClick={() => props.onSpeed(value)}>
              {speedName(value)}
            </button>
          ))}
        </fieldset>
      </div>
      <div className={styles['speedMenu']}>
        <SpeedMenu {...props} />
      </div>
      <p className={styles['busy']} role="status">
        {busy ? t(language, 'transport.busy') : ''}
      </p>
      <div className={styles['end']}>
        <Popover
          className={`${styles['worded']}`}
          side="above"
          title={t(language, 'transport.seedTitle')}
          label={
            <>
              <Icon name="seed" />
              {t(language, 'transport.seed', { seed: String(seed) })}
            </>
          }
        >
          {(close) => <SeedForm seed={seed} language={language} onSeed={props.onSeed} onDone={close} />}
        </Popover>
        <button
          type="button"
          className="icon-button"
          aria-label={t(language, 'transport.undo')}
          title={t(language, 'transport.undo')}
          disabled={!props.canUndo}
          onClick={props.onUndo}
        >
          <Icon name="undo" />
        </button>
        <BranchMenu {...props} />
        <button type="button" className={styles['worded']} onClick={props.onCopyLink}>
          <Icon name="link" />
          {t(language, LINK_WORDS[copied])}
        </button>
      </div>
    </fieldset>
  );
}

// The parts that every clock has: steps, play, the moment, speeds, seed, link. Buttons only; what they do is the caller's.
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { Popover } from '../shared/Popover.tsx';
import { SPEEDS } from '../workbench/store.ts';
import { SeedForm } from './SeedForm.tsx';
import styles from './Transport.module.css';

interface PlayProps {
  readonly playing: boolean;
  readonly language: Language;
  onTogglePlay(): void;
}

interface SpeedProps {
  readonly speed: number;
  readonly language: Language;
  onSpeed(speed: number): void;
}

const LINK_WORDS = {
  no: 'transport.copyLink',
  yes: 'transport.linkCopied',
  failed: 'transport.linkFailed',
  'too-large': 'transport.linkTooLarge',
} as const;

/** Whether the link has just been copied, or could not be. */
export type Copied = keyof typeof LINK_WORDS;

const NAMES: Readonly<Record<number, string>> = { 0.25: '¼×', 0.5: '½×' };
const speedName = (speed: number): string => NAMES[speed] ?? `${speed}×`;

export function PlayButton({ playing, language, onTogglePlay }: PlayProps) {
  return (
    <button type="button" className={`button primary ${styles['play']}`} onClick={onTogglePlay}>
      <Icon name={playing ? 'pause' : 'play'} size={14} />
      {t(language, playing ? 'transport.pause' : 'transport.play')}
    </button>
  );
}

export function SpeedMenu({ speed, language, onSpeed }: SpeedProps) {
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

export interface StepButtonsProps extends PlayProps {
  /** Decisions are named beside their icons, where there is room. */
  readonly worded: boolean;
  onStart(): void;
  onDecision(direction: 1 | -1): void;
  onTick(direction: 1 | -1): void;
}

/** Start, a decision and a tick back, play, a tick and a decision on. */
export function StepButtons(props: StepButtonsProps) {
  const { worded, playing, language, onStart, onDecision, onTick, onTogglePlay } = props;
  const decision = worded ? styles['worded'] : 'icon-button';
  const word = worded ? t(language, 'transport.decision') : null;
  return (
    <>
      <button type="button" className="icon-button" aria-label={t(language, 'transport.start')} onClick={onStart}>
        <Icon name="start" />
      </button>
      <button
        type="button"
        className={decision}
        aria-label={t(language, 'transport.decisionBack')}
        onClick={() => onDecision(-1)}
      >
        <Icon name="decision-back" />
        {word}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.tickBack')}
        onClick={() => onTick(-1)}
      >
        <Icon name="tick-back" />
      </button>
      <PlayButton playing={playing} language={language} onTogglePlay={onTogglePlay} />
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.tick')}
        onClick={() => onTick(1)}
      >
        <Icon name="tick-next" />
      </button>
      <button
        type="button"
        className={decision}
        aria-label={t(language, 'transport.decisionNext')}
        onClick={() => onDecision(1)}
      >
        {word}
        <Icon name="decision-next" />
      </button>
    </>
  );
}

export interface ClockProps {
  readonly nowMs: number;
  readonly originMs: number;
  readonly endMs: number;
  readonly className: string | undefined;
  readonly language: Language;
}

export const Clock = ({ nowMs, originMs, endMs, className, language }: ClockProps) => (
  <p className={className}>
    <b data-testid="clock">{formatMoment(language, nowMs - originMs)}</b>
    <span> / {formatSpan(language, endMs - originMs)}</span>
  </p>
);

/** All speeds in a row; where the row is too narrow, a menu. */
export function Speeds(props: SpeedProps) {
  const { speed, language, onSpeed } = props;
  return (
    <>
      <div className={styles['speeds']}>
        <fieldset className="segmented" aria-label={t(language, 'transport.speed')}>
          {SPEEDS.map((value) => (
            <button key={value} type="button" aria-pressed={value === speed} onClick={() => onSpeed(value)}>
              {speedName(value)}
            </button>
          ))}
        </fieldset>
      </div>
      <div className={styles['speedMenu']}>
        <SpeedMenu {...props} />
      </div>
    </>
  );
}

export interface SeedButtonProps {
  readonly seed: number;
  readonly language: Language;
  onSeed(seed: number): void;
}

export const SeedButton = ({ seed, language, onSeed }: SeedButtonProps) => (
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
    {(close) => <SeedForm seed={seed} language={language} onSeed={onSeed} onDone={close} />}
  </Popover>
);

export interface LinkButtonProps {
  readonly copied: Copied;
  readonly language: Language;
  onCopyLink(): void;
}

export const LinkButton = ({ copied, language, onCopyLink }: LinkButtonProps) => (
  <button type="button" className={styles['worded']} onClick={onCopyLink}>
    <Icon name="link" />
    {t(language, LINK_WORDS[copied])}
  </button>
);

// The row under the lanes: start, steps, play, clock, speeds, seed, branches, link. Buttons only; what they do is the caller's.
import { t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { BranchMenu, type BranchMenuProps } from './BranchMenu.tsx';
import styles from './Transport.module.css';
import { Clock, type Copied, LinkButton, SeedButton, Speeds, StepButtons } from './TransportParts.tsx';

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
  readonly copied: Copied;
}

export function Transport(props: TransportProps) {
  const { language, busy } = props;
  return (
    <fieldset className={styles['transport']} aria-label={t(language, 'transport.label')}>
      <StepButtons {...props} worded />
      <button type="button" className="icon-button" aria-label={t(language, 'transport.live')} onClick={props.onLive}>
        <Icon name="live" />
      </button>
      <Clock {...props} className={styles['clock']} />
      <Speeds {...props} />
      <p className={styles['busy']} role="status">
        {busy ? t(language, 'transport.busy') : ''}
      </p>
      <div className={styles['end']}>
        <SeedButton {...props} />
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
        <LinkButton {...props} />
      </div>
    </fieldset>
  );
}

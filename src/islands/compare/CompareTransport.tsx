// The clock of all columns: start, steps, play, speeds, seed, link.
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { Popover } from '../shared/Popover.tsx';
import { SeedForm } from '../timeline/SeedForm.tsx';
import styles from '../timeline/Transport.module.css';
import { PlayButton, SpeedMenu, speedName } from '../timeline/Transport.tsx';
import { SPEEDS } from '../workbench/store.ts';
import type { CopyLink } from '../workbench/use-link.ts';
import type { Snapshot } from './snapshot.ts';
import type { CompareStore } from './store.ts';

export interface CompareTransportProps extends CopyLink {
  readonly store: CompareStore;
  readonly snapshot: Snapshot;
  readonly language: Language;
}

const LINK_WORDS = {
  no: 'transport.copyLink',
  yes: 'transport.linkCopied',
  failed: 'transport.linkFailed',
  'too-large': 'transport.linkTooLarge',
} as const;

export function CompareTransport({ store, snapshot, language, copied, copyLink }: CompareTransportProps) {
  const { nowMs, originMs, endMs, playing, speed, scenario, known } = snapshot;
  return (
    <fieldset className={styles['transport']} aria-label={t(language, 'transport.label')}>
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.start')}
        onClick={() => store.toStart()}
      >
        <Icon name="start" />
      </button>
      <button
        type="button"
        className={styles['worded']}
        aria-label={t(language, 'transport.decisionBack')}
        onClick={() => store.stepDecision(-1)}
      >
        <Icon name="decision-back" />
        {t(language, 'transport.decision')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.tickBack')}
        onClick={() => store.tick(-1)}
      >
        <Icon name="tick-back" />
      </button>
      <PlayButton playing={playing} language={language} onTogglePlay={() => store.togglePlay()} />
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'transport.tick')}
        onClick={() => store.tick(1)}
      >
        <Icon name="tick-next" />
      </button>
      <button
        type="button"
        className={styles['worded']}
        aria-label={t(language, 'transport.decisionNext')}
        onClick={() => store.stepDecision(1)}
      >
        {t(language, 'transport.decision')}
        <Icon name="decision-next" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'compare.transport.end')}
        disabled={known < 1}
        onClick={() => store.toEnd()}
      >
        <Icon name="live" />
      </button>
      <p className={styles['clock']}>
        <b data-testid="clock">{formatMoment(language, nowMs - originMs)}</b>
        <span> / {formatSpan(language, endMs - originMs)}</span>
      </p>
      <div className={styles['speeds']}>
        <fieldset className="segmented" aria-label={t(language, 'transport.speed')}>
          {SPEEDS.map((value) => (
            <button key={value} type="button" aria-pressed={value === speed} onClick={() => store.setSpeed(value)}>
              {speedName(value)}
            </button>
          ))}
        </fieldset>
      </div>
      <div className={styles['speedMenu']}>
        <SpeedMenu speed={speed} language={language} onSpeed={(value) => store.setSpeed(value)} />
      </div>
      <p className={styles['busy']} role="status">
        {known < 1 ? t(language, 'compare.computing', { percent: Math.floor(known * 100) }) : ''}
      </p>
      <div className={styles['end']}>
        <Popover
          className={`${styles['worded']}`}
          side="above"
          title={t(language, 'transport.seedTitle')}
          label={
            <>
              <Icon name="seed" />
              {t(language, 'transport.seed', { seed: String(scenario.seed) })}
            </>
          }
        >
          {(close) => (
            <SeedForm
              seed={scenario.seed}
              language={language}
              onSeed={(seed) => store.change({ ...scenario, seed })}
              onDone={close}
            />
          )}
        </Popover>
        <button type="button" className={styles['worded']} onClick={copyLink}>
          <Icon name="link" />
          {t(language, LINK_WORDS[copied])}
        </button>
      </div>
    </fieldset>
  );
}

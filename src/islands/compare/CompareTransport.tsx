// The clock of all columns: start, steps, play, speeds, seed, link.
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from '../timeline/Transport.module.css';
import { Clock, LinkButton, SeedButton, Speeds, StepButtons } from '../timeline/TransportParts.tsx';
import type { CopyLink } from '../workbench/use-link.ts';
import type { Snapshot } from './snapshot.ts';
import type { CompareStore } from './store.ts';

export interface CompareTransportProps extends CopyLink {
  readonly store: CompareStore;
  readonly snapshot: Snapshot;
  readonly language: Language;
}

export function CompareTransport({ store, snapshot, language, copied, copyLink }: CompareTransportProps) {
  const { nowMs, originMs, endMs, playing, speed, scenario, known } = snapshot;
  return (
    <fieldset className={styles['transport']} aria-label={t(language, 'transport.label')}>
      <StepButtons
        worded
        playing={playing}
        language={language}
        onStart={() => store.toStart()}
        onDecision={(direction) => store.stepDecision(direction)}
        onTick={(direction) => store.tick(direction)}
        onTogglePlay={() => store.togglePlay()}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t(language, 'compare.transport.end')}
        disabled={known < 1}
        onClick={() => store.toEnd()}
      >
        <Icon name="live" />
      </button>
      <Clock nowMs={nowMs} originMs={originMs} endMs={endMs} className={styles['clock']} language={language} />
      <Speeds speed={speed} language={language} onSpeed={(value) => store.setSpeed(value)} />
      <p className={styles['busy']} role="status">
        {known < 1 ? t(language, 'compare.computing', { percent: Math.floor(known * 100) }) : ''}
      </p>
      <div className={styles['end']}>
        <SeedButton seed={scenario.seed} language={language} onSeed={(seed) => store.change({ ...scenario, seed })} />
        <LinkButton copied={copied} language={language} onCopyLink={copyLink} />
      </div>
    </fieldset>
  );
}

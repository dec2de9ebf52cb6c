// "Why does this pod receive no requests?": the conditions on the way to a request, in order. A row where there is room, else a link
// that opens it.
import { useEffect, useId, useRef, useState } from 'react';
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import type { PodView, WhyNotStep } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import styles from './WhyNotRow.module.css';
import { messageData } from './words.ts';

export interface WhyNotRowProps {
  /** null while there is none to ask about: the room stays, so that the stage above does not move. */
  readonly pod: PodView | null;
  readonly language: Language;
  /** Opens the conditions from outside: "Why not?" on a card. */
  readonly open?: boolean;
  onToggle?(open: boolean): void;
}

export function WhyNotRow({ pod, language, open, onToggle }: WhyNotRowProps) {
  const id = useId();
  const [ownOpen, setOwnOpen] = useState(false);
  const shown = open ?? ownOpen;
  const steps = useRef<HTMLOListElement>(null);
  // Under the link they may lie below the edge of the stage.
  useEffect(() => {
    if (shown) steps.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  if (pod === null)
    return (
      <section className={styles['whyNot']} aria-label={t(language, 'stage.whyNot.pick')}>
        <p className={styles['pick']}>{t(language, 'stage.whyNot.pick')}</p>
      </section>
    );
  const unmet = pod.whyNot.filter((step) => !step.met).length;
  const title = t(language, unmet === 0 ? 'whyNot.titleMet' : 'whyNot.title', { pod: pod.name });
  return (
    <section className={styles['whyNot']} aria-label={title}>
      <h3 className={styles['title']}>{title}</h3>
      <p className={styles['link']}>
        <button
          type="button"
          className="link-button"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => {
            setOwnOpen(!shown);
            onToggle?.(!shown);
          }}
        >
          {title}
        </button>{' '}
        <span>{t(language, 'whyNot.summary', { total: pod.whyNot.length, unmet })}</span>
      </p>
      <ol ref={steps} id={id} className={styles['steps']} data-open={shown}>
        {pod.whyNot.map((step) => (
          <Step key={step.id} step={step} language={language} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, language }: { readonly step: WhyNotStep; readonly language: Language }) {
  const data = messageData(step.data);
  return (
    <li className={step.met ? styles['met'] : styles['unmet']}>
      <span className={styles['sign']}>
        <Icon name={step.met ? 'check' : 'cross'} size={14} />
        <span className="visually-hidden">{t(language, step.met ? 'stage.whyNot.met' : 'stage.whyNot.unmet')}</span>
      </span>
      <b>{tDynamic(language, `whyNot.${step.id}`, data)}</b>
      <span className={styles['fact']}>
        <MessageText text={tDynamic(language, `whyNot.${step.id}.${step.fact}`, data)} />
      </span>
    </li>
  );
}

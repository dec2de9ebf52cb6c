// The life of what was picked on the stage: a request with the reason for its end, or a pod with its stations. Stands at the top of the
// column beside the stage, so that opening it moves nothing on the stage.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import type { PodLife, PodView, RequestLife, WhyNotStep } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import styles from './LifePane.module.css';
import { podStations, requestRows, requestTitle } from './life.ts';
import { factWords, messageData, stateWord } from './words.ts';

interface PaneProps {
  readonly title: string;
  readonly failed: boolean;
  readonly language: Language;
  onClose(): void;
  readonly children: ReactNode;
}

function Pane({ title, failed, language, onClose, children }: PaneProps) {
  const heading = useId();
  const pane = useRef<HTMLElement>(null);
  // Where the list below was scrolled, the pane opens above what is seen: its column goes back to the top, on a phone the page.
  useEffect(() => {
    const column = pane.current?.closest('[role="tabpanel"]');
    if (column && getComputedStyle(column).overflowY === 'auto') column.scrollTop = 0;
    else pane.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section
      ref={pane}
      className={styles['pane']}
      aria-labelledby={heading}
      data-life=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles['head']}>
        <h3 id={heading} className={failed ? styles['failed'] : undefined}>
          {title}
        </h3>
        <button type="button" className="link-button" onClick={onClose}>
          {t(language, 'life.close')}
        </button>
      </header>
      {children}
    </section>
  );
}

export interface RequestLifePaneProps {
  readonly life: RequestLife;
  /** Its pod as it was when the request arrived; null when it is not known. */
  readonly pod: PodView | null;
  readonly originMs: number;
  readonly nowMs: number;
  readonly language: Language;
  onClose(): void;
  /** Goes to the moment of its end. */
  onSeek(atMs: number): void;
  onSelectPod(name: string): void;
}

export function RequestLifePane(props: RequestLifePaneProps) {
  const { life, pod, originMs, nowMs, language } = props;
  return (
    <Pane
      title={requestTitle(language, life, nowMs)}
      failed={life.why !== null}
      language={language}
      onClose={props.onClose}
    >
      <dl className={styles['rows']}>
        {requestRows(language, life, originMs, nowMs).map(({ key, label, text, failed }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd className={failed ? styles['failed'] : undefined}>
              <MessageText text={text} />
            </dd>
          </div>
        ))}
        {pod === null || life.why === null ? null : (
          <div>
            <dt>{t(language, 'life.request.then')}</dt>
            <dd>
              <Conditions steps={pod.whyNot} language={language} />
            </dd>
          </div>
        )}
      </dl>
      <p className={styles['actions']}>
        <button
          type="button"
          className="link-button"
          onClick={() => props.onSeek(Math.min(life.endsAtMs, Math.max(life.arrivedAtMs, nowMs)))}
        >
          {t(language, 'life.request.show')}
        </button>
        {life.pod !== null && life.version !== null ? (
          <button type="button" className="link-button" onClick={() => props.onSelectPod(life.pod ?? '')}>
            {t(language, 'life.request.toPod', { pod: life.pod })}
          </button>
        ) : null}
      </p>
    </Pane>
  );
}

/** The conditions on the way to requests, as they were. */
function Conditions({ steps, language }: { readonly steps: readonly WhyNotStep[]; readonly language: Language }) {
  return (
    <ul className={styles['conditions']}>
      {steps.map((step) => {
        const data = messageData(step.data);
        return (
          <li key={step.id} className={step.met ? undefined : styles['failed']}>
            <Icon name={step.met ? 'check' : 'cross'} size={14} />
            <span>
              <span className="visually-hidden">
                {t(language, step.met ? 'stage.whyNot.met' : 'stage.whyNot.unmet')}{' '}
              </span>
              <b>{tDynamic(language, `whyNot.${step.id}`, data)}</b>{' '}
              <span className={styles['fact']}>{tDynamic(language, `whyNot.${step.id}.${step.fact}`, data)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export interface PodLifePaneProps {
  readonly life: PodLife;
  /** As it is now; null when it is gone. */
  readonly pod: PodView | null;
  readonly originMs: number;
  readonly language: Language;
  /** Shows the conditions too, where no row beside the stage does. */
  readonly conditions?: boolean;
  onClose(): void;
  onSeek(atMs: number): void;
}

/** Stations shown at first: a pod that restarts for hours has many. */
const MOST_STATIONS = 12;

export function PodLifePane({ life, pod, originMs, language, conditions = false, onClose, onSeek }: PodLifePaneProps) {
  const [all, setAll] = useState(false);
  const stations = podStations(language, life, originMs);
  const hidden = all ? 0 : Math.max(0, stations.length - MOST_STATIONS);
  const facts =
    pod === null
      ? [t(language, 'life.pod.isGone')]
      : [stateWord(language, pod.state), factWords(language, pod), `v${pod.version}`, pod.node ?? ''];
  return (
    <Pane title={t(language, 'life.pod.title', { pod: life.pod })} failed={false} language={language} onClose={onClose}>
      <p className={styles['state']}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      {hidden > 0 ? (
        <p className={styles['actions']}>
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t(language, 'life.earlier', { count: hidden })}
          </button>
        </p>
      ) : null}
      <ol className={styles['stations']}>
        {stations.slice(hidden).map(({ key, atMs, time, text }) => (
          <li key={key}>
            {atMs < originMs ? (
              <span className={styles['fact']}>{t(language, 'life.before')}</span>
            ) : (
              <button type="button" className="link-button" onClick={() => onSeek(atMs)}>
                {time}
              </button>
            )}
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {conditions && pod !== null ? <Conditions steps={pod.whyNot} language={language} /> : null}
    </Pane>
  );
}

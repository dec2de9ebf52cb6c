// The events of the API as `kubectl get events` prints them, newest first. The words are the cluster's own and stay English.
import { useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { KubernetesEvent } from '../../sim/index.ts';
import styles from './EventList.module.css';
import { type EventRow, eventRows } from './events.ts';
import { useSize } from './use-size.ts';

export interface EventListProps {
  readonly events: readonly KubernetesEvent[];
  readonly nowMs: number;
  readonly language: Language;
}

/** Rows shown at first, and added by every press of the link. */
const PAGE = 40;
/** Narrower panes than this show an event in two lines instead of five columns. */
const COLUMNS_FROM = 640;

export function EventList({ events, nowMs, language }: EventListProps) {
  const box = useRef<HTMLElement>(null);
  const { width } = useSize(box, { width: COLUMNS_FROM, height: 240 });
  const [shown, setShown] = useState(PAGE);
  const rows = eventRows(events, nowMs);
  const hidden = rows.length - shown;
  const visible = rows.slice(0, shown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section ref={box} className={styles['events']} aria-label={t(language, 'events.name')} tabIndex={0}>
      <p className={styles['command']}>
        <code>$ {t(language, 'events.command')}</code>
      </p>
      {rows.length === 0 ? (
        <>
          <p>
            <samp>{t(language, 'events.empty')}</samp>
          </p>
          <p className={styles['next']}>{t(language, 'events.emptyNext')}</p>
        </>
      ) : width < COLUMNS_FROM ? (
        <Lines rows={visible} language={language} />
      ) : (
        <Columns rows={visible} language={language} />
      )}
      {hidden <= 0 ? null : (
        <button type="button" className="link-button" onClick={() => setShown(shown + PAGE)}>
          {t(language, 'events.earlier', { count: hidden })}
        </button>
      )}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly EventRow[];
  readonly language: Language;
}

function lastSeen({ lastSeen: last, repeated }: EventRow, language: Language): string {
  return repeated === null
    ? last
    : t(language, 'events.repeated', { last, count: repeated.count, span: repeated.span });
}

function Lines({ rows, language }: RowsProps) {
  return (
    <ol className={styles['lines']}>
      {rows.map((row) => (
        <li key={row.key} data-type={row.type}>
          <p>
            <span>{lastSeen(row, language)}</span> <b>{row.type}</b> <b>{row.reason}</b> <span>{row.object}</span>
          </p>
          <p>{row.message}</p>
        </li>
      ))}
    </ol>
  );
}

function Columns({ rows, language }: RowsProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(language, 'events.lastSeen')}</th>
          <th scope="col">{t(language, 'events.type')}</th>
          <th scope="col">{t(language, 'events.reason')}</th>
          <th scope="col">{t(language, 'events.object')}</th>
          <th scope="col">{t(language, 'events.message')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-type={row.type}>
            <td>{lastSeen(row, language)}</td>
            <td>{row.type}</td>
            <td>{row.reason}</td>
            <td>{row.object}</td>
            <td>{row.message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

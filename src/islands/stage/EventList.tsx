// The events of the API as `kubectl get events` prints them, newest first. The words are the cluster's own and stay English.
import { useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { KubernetesEvent } from '../../sim/index.ts';
import styles from './EventList.module.css';
import { type EventRow, eventRows } from './events.ts';

export interface EventListProps {
  readonly events: readonly KubernetesEvent[];
  readonly nowMs: number;
  readonly language: Language;
}

/** Rows shown at first, and added by every press of the link. */
const PAGE = 40;

export function EventList({ events, nowMs, language }: EventListProps) {
  const [shown, setShown] = useState(PAGE);
  const rows = eventRows(events, nowMs);
  if (rows.length === 0)
    return (
      <div className={styles['empty']}>
        <p>
          <samp>{t(language, 'events.empty')}</samp>
        </p>
        <p>{t(language, 'events.emptyNext')}</p>
      </div>
    );
  const hidden = rows.length - shown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles['events']} aria-label={t(language, 'events.name')} tabIndex={0}>
      <table>
        <caption>
          <code>$ {t(language, 'events.command')}</code>
        </caption>
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
          {rows.slice(0, shown).map((row) => (
            <Row key={row.key} row={row} language={language} />
          ))}
        </tbody>
      </table>
      {hidden <= 0 ? null : (
        <button type="button" className="link-button" onClick={() => setShown(shown + PAGE)}>
          {t(language, 'events.earlier', { count: hidden })}
        </button>
      )}
    </section>
  );
}

function Row({ row, language }: { readonly row: EventRow; readonly language: Language }) {
  const { lastSeen, repeated } = row;
  return (
    <tr className={row.type === 'Warning' ? styles['warning'] : undefined}>
      <td>
        {repeated === null
          ? lastSeen
          : t(language, 'events.repeated', { last: lastSeen, count: repeated.count, span: repeated.span })}
      </td>
      <td>{row.type}</td>
      <td>{row.reason}</td>
      <td>{row.object}</td>
      <td>{row.message}</td>
    </tr>
  );
}

// The latest requests as a list: failed ones first, then the answered ones that the world still knows. The way to requests by keyboard.
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import type { RequestTrace } from '../../sim/index.ts';
import { formatMoment } from '../shared/moment.ts';
import styles from './RequestList.module.css';
import { shortenMiddle } from './text-fit.ts';
import { usePaced } from './use-paced.ts';

export interface RequestListProps {
  /** Failed requests up to the moment that is shown, oldest first (`failedRequests`). */
  readonly failures: readonly RequestTrace[];
  /** How many failed in all, told one by one or not. */
  readonly failed: number;
  /** The latest requests of the view. */
  readonly recent: readonly RequestTrace[];
  readonly originMs: number;
  readonly selected: number | null;
  readonly playing: boolean;
  readonly language: Language;
  onSelect(trace: RequestTrace): void;
}

const MOST_FAILED = 12;
const MOST_ANSWERED = 5;
/** While it plays, answered requests change twenty times a second: a list must hold still to be used. */
const LIST_EVERY_MS = 2_000;

/** Room for the name of a pod, px: its end tells one from the other. */
const POD_ROOM = 100;

const answered = ({ outcome }: RequestTrace): boolean => outcome === 'ok' || outcome === 'slow';

export function RequestList(props: RequestListProps) {
  const { failures, failed, recent, originMs, selected, playing, language, onSelect } = props;
  const shown = usePaced(recent, playing, LIST_EVERY_MS);
  const latest = failures.slice(-MOST_FAILED).reverse();
  const untold = failed - latest.length;
  const items = (traces: readonly RequestTrace[]) => (
    <ul className={styles['list']}>
      {traces.map((trace) => (
        <li key={trace.request}>
          <Item
            trace={trace}
            originMs={originMs}
            selected={trace.request === selected}
            language={language}
            onSelect={onSelect}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <section className={styles['requests']} aria-label={t(language, 'requests.name')}>
      <h3>{t(language, 'requests.failed', { count: failed })}</h3>
      {latest.length === 0 ? <p className={styles['note']}>{t(language, 'requests.noneFailed')}</p> : items(latest)}
      {latest.length > 0 && untold > 0 ? (
        <p className={styles['note']}>{t(language, 'requests.untold', { count: untold })}</p>
      ) : null}
      <h3>{t(language, 'requests.answered')}</h3>
      {items(shown.filter(answered).slice(-MOST_ANSWERED).reverse())}
    </section>
  );
}

interface ItemProps {
  readonly trace: RequestTrace;
  readonly originMs: number;
  readonly selected: boolean;
  readonly language: Language;
  onSelect(trace: RequestTrace): void;
}

function Item({ trace, originMs, selected, language, onSelect }: ItemProps) {
  return (
    <button
      type="button"
      className={styles['item']}
      aria-pressed={selected}
      data-request={trace.request}
      onClick={() => onSelect(trace)}
    >
      <span className={styles['time']}>{formatMoment(language, trace.arrivedAtMs - originMs)}</span>
      <span className={styles['number']}>#{trace.request}</span>
      <span className={answered(trace) ? undefined : styles['failed']}>
        {tDynamic(language, `request.${trace.outcome}`)}
      </span>
      <span className={styles['pod']}>
        {trace.pod === null ? t(language, 'life.request.nobody') : shortenMiddle(trace.pod, POD_ROOM, 13)}
      </span>
    </button>
  );
}

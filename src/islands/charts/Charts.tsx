// The charts of a run on the deck's time axis: requests by outcome, pods by version. Each has the same numbers as a table.
import { useMemo } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { type LogEntry, replicasByVersion, secondsOfRequests } from '../../sim/index.ts';
import styles from './Charts.module.css';
import { ReplicaChart } from './ReplicaChart.tsx';
import { RequestChart } from './RequestChart.tsx';

export interface ChartsProps {
  /** The run's log; what is later than `seenMs` is left out. */
  readonly log: readonly LogEntry[];
  /** Whose pods; null for all together. */
  readonly deployment: string | null;
  readonly originMs: number;
  readonly nowMs: number;
  /** The live edge. */
  readonly seenMs: number;
  /** End of the time axis. */
  readonly endMs: number;
  readonly language: Language;
  /** A press on a chart goes to its moment; the deck does the same for the keyboard. */
  onSeek?(atMs: number): void;
}

export function Charts({ log, deployment, originMs, nowMs, seenMs, endMs, language, onSeek }: ChartsProps) {
  // Requests are counted and pods change at whole entries: the log is read again when it has more of them, not every frame.
  const seenSecond = Math.floor(seenMs / 1000);
  const seconds = useMemo(() => secondsOfRequests(log, seenSecond * 1000 + 999), [log, seenSecond]);
  const series = useMemo(
    () => replicasByVersion(log, seenSecond * 1000 + 999, deployment),
    [log, seenSecond, deployment],
  );
  const times = { originMs, nowMs, seenMs, endMs };
  const seek = onSeek ? { onSeek } : {};
  return (
    <section className={styles['charts']} aria-label={t(language, 'charts.name')}>
      <RequestChart seconds={seconds} times={times} language={language} {...seek} />
      <ReplicaChart series={series} times={times} language={language} {...seek} />
    </section>
  );
}

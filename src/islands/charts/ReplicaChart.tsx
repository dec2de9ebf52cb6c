// Pods of each version as step lines: ready ones solid over an area, all that count as replicas dashed.
import { useId } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { ReplicaSeries } from '../../sim/index.ts';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { textWidth } from '../stage/text-fit.ts';
import { lineEnds, stepPath, xOf } from '../timeline/view-model.ts';
import { ChartFrame, type ChartTimes, momentWords, type Plot } from './ChartFrame.tsx';
import styles from './Charts.module.css';
import { type ReplicaCount, replicaRows, replicasAt, replicasTop } from './view-model.ts';

export interface ReplicaChartProps {
  readonly series: readonly ReplicaSeries[];
  readonly times: ChartTimes;
  readonly language: Language;
  onSeek?(atMs: number): void;
}

/** Rows of the table at most: the latest ones. */
const MOST_ROWS = 200;

const endWords = (language: Language, { version, ready, total }: ReplicaCount): string =>
  t(language, 'charts.replicas.end', { version, ready, total });

export function ReplicaChart({ series, times, language, onSeek }: ReplicaChartProps) {
  const { originMs, nowMs, seenMs } = times;
  const top = replicasTop(series);
  const now = replicasAt(series, nowMs).filter(({ total, ready }) => total > 0 || ready > 0);
  return (
    <ChartFrame
      title={t(language, 'charts.replicas')}
      unit={t(language, 'charts.replicas.unit')}
      note={t(language, 'charts.replicas.lines')}
      picture={t(language, 'charts.replicas.picture', {
        from: formatSpan(language, 0),
        to: formatMoment(language, seenMs - originMs),
      })}
      readOut={t(language, 'charts.readOut', {
        time: momentWords(language, times),
        values:
          now.length === 0
            ? t(language, 'charts.readOut.nothing')
            : now.map((count) => endWords(language, count)).join(' · '),
      })}
      empty={series.length === 0 ? t(language, 'charts.replicas.none') : null}
      top={top}
      labelRows={0}
      times={times}
      language={language}
      {...(onSeek ? { onSeek } : {})}
      draw={(plot) => <Lines plot={plot} series={series} top={top} seenMs={seenMs} language={language} />}
      table={() => <ReplicaTable series={series} times={times} language={language} />}
    />
  );
}

interface LinesProps {
  readonly plot: Plot;
  readonly series: readonly ReplicaSeries[];
  readonly top: number;
  readonly seenMs: number;
  readonly language: Language;
}

function Lines({ plot, series, top, seenMs, language }: LinesProps) {
  const { scale, heightPx, baseY } = plot;
  const id = `even${useId()}`.replace(/[^\w-]/g, '_');
  const y = (value: number) => baseY - (value / top) * (heightPx - 2);
  const counts = replicasAt(series, seenMs);
  const ends = lineEnds(
    series.map(({ version, ready }) => ({ version, points: ready })),
    seenMs,
    y,
    baseY - heightPx,
    baseY,
  ).flatMap((end) => {
    const count = counts.find(({ version }) => version === end.version);
    return count ? [{ ...end, text: endWords(language, count) }] : [];
  });
  const endX = xOf(scale, seenMs);
  const room = Math.max(0, ...ends.map(({ text }) => textWidth(text, 12, true))) + 10;
  const beside = scale.widthPx - endX >= room;
  return (
    <>
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M2.5 0V5" className={styles['evenHatch']} />
        </pattern>
      </defs>
      {series.map(({ version, ready, total }) => {
        const side = version % 2 === 1 ? 'odd' : 'even';
        const path = stepPath(scale, ready, seenMs, y);
        return (
          <g key={version}>
            <path
              className={styles[`${side}Area`]}
              fill={side === 'even' ? `url(#${id})` : undefined}
              d={`${path}V${baseY}H0Z`}
            />
            <path className={styles[`${side}Total`]} d={stepPath(scale, total, seenMs, y)} />
            <path className={styles[side]} d={path} />
          </g>
        );
      })}
      {ends.map(({ version, y: middle, text }) => (
        <text
          key={version}
          className={styles[version % 2 === 1 ? 'oddLabel' : 'evenLabel']}
          x={beside ? endX + 6 : Math.max(endX - 6, room)}
          y={middle + 4}
          textAnchor={beside ? 'start' : 'end'}
        >
          {text}
        </text>
      ))}
    </>
  );
}

interface ReplicaTableProps {
  readonly series: readonly ReplicaSeries[];
  readonly times: ChartTimes;
  readonly language: Language;
}

function ReplicaTable({ series, times, language }: ReplicaTableProps) {
  const { originMs, nowMs, seenMs } = times;
  const rows = replicaRows(series, originMs, seenMs).slice(-MOST_ROWS);
  return (
    <table className={styles['table']}>
      <caption>{t(language, 'charts.replicas.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t(language, 'charts.time')}</th>
          {series.map(({ version }) => (
            <th key={version} scope="col">
              {t(language, 'charts.replicas.column', { version })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ atMs, counts }, index) => (
          <tr
            key={atMs}
            aria-current={
              nowMs >= atMs && nowMs < (rows[index + 1]?.atMs ?? Number.POSITIVE_INFINITY) ? 'time' : undefined
            }
          >
            <th scope="row">{formatMoment(language, atMs - originMs)}</th>
            {counts.map(({ version, ready, total }) => (
              <td key={version}>{`${ready} / ${total}`}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

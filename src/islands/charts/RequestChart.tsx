// Requests per second, stacked by how they ended. Ways to fail stand on top, each with its own pattern and a label at its worst second.
import { useId, useMemo } from 'react';
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import { isFailure, type Outcome, type SecondOfRequests } from '../../sim/index.ts';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { textWidth } from '../stage/text-fit.ts';
import { type Scale, xOf } from '../timeline/view-model.ts';
import { ChartFrame, type ChartTimes, LABEL_ROW_PX, momentWords, type Plot } from './ChartFrame.tsx';
import styles from './Charts.module.css';
import {
  failurePeaks,
  labelRows,
  type RequestSegment,
  requestRows,
  requestSegments,
  requestsTop,
  secondAt,
  shownRate,
  stackedOutcomes,
  stackLayers,
} from './view-model.ts';

export interface RequestChartProps {
  readonly seconds: readonly SecondOfRequests[];
  readonly times: ChartTimes;
  readonly language: Language;
  onSeek?(atMs: number): void;
}

/** Rows of the table at most. */
const MOST_ROWS = 60;
/** Rows of labels that the chart has room for at first; more ways to fail take more. */
const LABEL_ROWS = 1;

const outcomeWord = (language: Language, outcome: Outcome): string => tDynamic(language, `request.${outcome}`);

export function RequestChart({ seconds: all, times, language, onSeek }: RequestChartProps) {
  const { originMs, endMs, seenMs } = times;
  const seconds = useMemo(() => all.filter(({ atMs }) => atMs > originMs), [all, originMs]);
  const outcomes = useMemo(() => stackedOutcomes(seconds), [seconds]);
  const failing = outcomes.filter(isFailure).length;
  const title = t(language, 'charts.requests');
  const now = secondAt(seconds, times.nowMs);
  const values = outcomes
    .filter((outcome) => (now?.counts[outcome] ?? 0) > 0)
    .map((outcome) =>
      t(language, 'charts.rate', { outcome: outcomeWord(language, outcome), rate: now?.counts[outcome] ?? 0 }),
    );
  // The scale is that of the whole axis, so that it does not depend on the width of the pane.
  const top = requestsTop(requestSegments(seconds, { originMs, endMs, widthPx: 300 }));
  return (
    <ChartFrame
      title={title}
      unit={t(language, 'charts.requests.unit')}
      picture={t(language, 'charts.requests.picture', {
        from: formatSpan(language, 0),
        to: formatMoment(language, seenMs - originMs),
      })}
      readOut={t(language, 'charts.readOut', {
        time: momentWords(language, times),
        values: values.length === 0 ? t(language, 'charts.readOut.nothing') : values.join(' · '),
      })}
      empty={seconds.length === 0 ? t(language, 'charts.requests.none') : null}
      top={top}
      labelRows={Math.max(LABEL_ROWS, failing)}
      times={times}
      language={language}
      {...(onSeek ? { onSeek } : {})}
      draw={(plot) => <Stack plot={plot} seconds={seconds} outcomes={outcomes} top={top} language={language} />}
      table={() => <RequestTable seconds={seconds} outcomes={outcomes} times={times} language={language} />}
    />
  );
}

interface StackProps {
  readonly plot: Plot;
  readonly seconds: readonly SecondOfRequests[];
  readonly outcomes: readonly Outcome[];
  readonly top: number;
  readonly language: Language;
}

function Stack({ plot, seconds, outcomes, top, language }: StackProps) {
  const { scale, heightPx, baseY } = plot;
  const id = `fill${useId()}`.replace(/[^\w-]/g, '_');
  const segments = useMemo(() => requestSegments(seconds, scale), [seconds, scale]);
  const layers = stackLayers(segments, outcomes, scale, { top, heightPx, baseY });
  return (
    <>
      <Patterns id={id} />
      {layers.map(({ outcome, path }) => (
        <path
          key={outcome}
          d={path}
          className={styles[outcome]}
          fill={outcome === 'ok' ? undefined : `url(#${id}-${outcome})`}
          shapeRendering="crispEdges"
        />
      ))}
      <Labels segments={segments} scale={scale} plotTop={baseY - heightPx} top={top} plot={plot} language={language} />
    </>
  );
}

/** One hatch for each outcome but `ok`: none is told by its colour alone. */
function Patterns({ id }: { readonly id: string }) {
  const hatch = (outcome: Outcome, turn: number, pitch: number, lines: string) => (
    <pattern
      id={`${id}-${outcome}`}
      width={pitch}
      height={pitch}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      <rect width={pitch} height={pitch} className={styles[isFailure(outcome) ? 'failGround' : 'slowGround']} />
      <path d={lines} className={styles[isFailure(outcome) ? 'failLine' : 'slowLine']} />
    </pattern>
  );
  return (
    <defs>
      {hatch('slow', 45, 5, 'M0 2.5H5')}
      {hatch('refused', 0, 2, 'M0 0H2M0 1H2M0 2H2')}
      {hatch('noEndpoint', 0, 4, 'M0 2H4M2 0V4')}
      {hatch('reset', 45, 4, 'M0 2H4')}
      {hatch('serverError', -45, 4, 'M0 2H4')}
      {hatch('timeOut', 90, 4, 'M0 2H4')}
    </defs>
  );
}

interface LabelsProps {
  readonly segments: readonly RequestSegment[];
  readonly scale: Scale;
  readonly plotTop: number;
  readonly top: number;
  readonly plot: Plot;
  readonly language: Language;
}

/** Direct labels: the answered ones in their area at its end, each way to fail above its worst second. */
function Labels({ segments, scale, plotTop, top, plot, language }: LabelsProps) {
  const last = segments.at(-1);
  const peaks = failurePeaks(segments);
  const words = peaks.map(({ outcome, perSecond }) =>
    t(language, 'charts.peak', { outcome: outcomeWord(language, outcome), rate: shownRate(perSecond) }),
  );
  const places = labelRows(
    peaks.map(({ atMs }, index) => ({ middle: xOf(scale, atMs), width: textWidth(words[index] ?? '', 12, true) })),
    scale.widthPx,
  );
  const answered = last
    ? t(language, 'charts.rate', { outcome: outcomeWord(language, 'ok'), rate: shownRate(last.perSecond.ok) })
    : '';
  const endX = last ? xOf(scale, last.toMs) : 0;
  const beside = scale.widthPx - endX >= textWidth(answered, 12, true) + 10;
  return (
    <>
      {last && last.perSecond.ok > 0 ? (
        <text
          className={styles['label']}
          x={beside ? endX + 6 : Math.max(endX - 6, textWidth(answered, 12, true) + 4)}
          y={plot.baseY - Math.max(8, (last.perSecond.ok / top) * plot.heightPx * 0.5 - 4)}
          textAnchor={beside ? 'start' : 'end'}
        >
          {answered}
        </text>
      ) : null}
      {peaks.map(({ outcome, atMs, total }, index) => {
        const place = places[index] ?? { x: 0, row: 0 };
        const x = xOf(scale, atMs);
        const y = plotTop - 6 - place.row * LABEL_ROW_PX;
        return (
          <g key={outcome}>
            <path className={styles['leader']} d={`M${x} ${y + 3}V${plot.baseY - (total / top) * plot.heightPx}`} />
            <text className={styles['failLabel']} x={place.x} y={y}>
              {words[index]}
            </text>
          </g>
        );
      })}
    </>
  );
}

interface RequestTableProps {
  readonly seconds: readonly SecondOfRequests[];
  readonly outcomes: readonly Outcome[];
  readonly times: ChartTimes;
  readonly language: Language;
}

function RequestTable({ seconds, outcomes, times, language }: RequestTableProps) {
  const { originMs, nowMs, seenMs } = times;
  const rows = requestRows(seconds, originMs, seenMs, MOST_ROWS);
  return (
    <table className={styles['table']}>
      <caption>{t(language, 'charts.requests.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t(language, 'charts.time')}</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {outcomeWord(language, outcome)}
            </th>
          ))}
          <th scope="col">{t(language, 'charts.total')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ fromMs, toMs, counts, total }) => (
          <tr key={fromMs} aria-current={nowMs > fromMs && nowMs <= toMs ? 'time' : undefined}>
            <th scope="row">
              {t(language, 'charts.span', {
                from: String(Math.round((fromMs - originMs) / 100) / 10),
                to: formatMoment(language, toMs - originMs),
              })}
            </th>
            {outcomes.map((outcome) => (
              <td key={outcome} data-failed={isFailure(outcome) && counts[outcome] > 0}>
                {counts[outcome]}
              </td>
            ))}
            <td>{total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

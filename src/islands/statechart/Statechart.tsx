// The machine that decides, live: its states where Mermaid puts them, the one it is in lit, the ways that it went solid and counted.
import { useEffect, useId, useMemo, useState } from 'react';
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import type { StatechartShape } from '../../sim/index.ts';
import type { Box } from '../diagram/places.ts';
import { headPath, linePath, type Point } from '../shared/arrow.ts';
import { type ChartWords, chartSource } from './chart-source.ts';
import { type ChartPlaces, readChart } from './read-chart.ts';
import styles from './Statechart.module.css';
import { type LiveArrow, type LiveChart, liveChart } from './view-model.ts';

export interface StatechartProps {
  readonly shape: StatechartShape;
  /** The state that it is in; a name that it does not have lights nothing. */
  readonly state: string;
  /** How often it went from one state to another, as `from>to`. */
  readonly passages: Readonly<Record<string, number>>;
  /** Whose machine it is, where there are several. */
  readonly title?: string;
  readonly language: Language;
}

/** Baseline of a text that stands in the middle of 13 px letters. */
const BASELINE = 4.5;
const MARGIN = 4;
/** Room at the right of the boxes for how often they were entered. */
const COUNT_ROOM = 34;
/** Between two lines of questions at one arrow. */
const LABEL_LINE = 15;

export function wordsOf(machine: string, language: Language): ChartWords {
  return {
    anyState: t(language, 'statechart.everyLook'),
    state: (id) => tDynamic(language, `statechart.${machine}.state.${id}`),
    guard: (id) => tDynamic(language, `statechart.${machine}.guard.${id}`),
  };
}

export function Statechart({ shape, state, passages, title, language }: StatechartProps) {
  const [places, setPlaces] = useState<ChartPlaces | 'drawing' | 'failed'>('drawing');
  const words = useMemo(() => wordsOf(shape.id, language), [shape, language]);
  const source = useMemo(() => chartSource(shape, words), [shape, words]);
  const chart = useMemo(() => liveChart(shape, state, passages), [shape, state, passages]);
  useEffect(() => {
    let wanted = true;
    readChart(shape, source, getComputedStyle(document.body).fontFamily).then(
      (found) => wanted && setPlaces(found),
      () => wanted && setPlaces('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [shape, source]);
  const [copied, setCopied] = useState(false);
  const active = chart.states.find((each) => each.active);
  const [last] = chart.arrows.filter(({ current }) => current);
  return (
    <section
      className={styles['root']}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
      tabIndex={0}
      aria-label={title ?? t(language, 'statechart.name')}
      data-testid="statechart"
    >
      {title === undefined ? <p className={styles['lead']}>{t(language, 'statechart.lead')}</p> : <h3>{title}</h3>}
      {typeof places === 'object' ? (
        <Figure chart={chart} places={places} words={words} language={language} />
      ) : (
        <p className={styles['wait']} role="status">
          {t(language, places === 'failed' ? 'statechart.failed' : 'statechart.drawing')}
        </p>
      )}
      <p className={styles['now']} data-state={active?.state ?? ''}>
        {active
          ? t(language, 'statechart.now', { state: words.state(active.state) })
          : t(language, 'statechart.notYet')}
      </p>
      {last && last.guards.length > 0 ? (
        <p className={styles['because']}>
          {t(language, 'statechart.because', { guard: last.guards.map(words.guard).join(' · ') })}
        </p>
      ) : null}
      {chart.passages.length > 0 ? (
        <>
          <h3>{t(language, 'statechart.taken')}</h3>
          <ul className={styles['passages']}>
            {chart.passages.map(({ from, to, count }) => (
              <li key={`${from}>${to}`}>
                {words.state(from)} → {words.state(to)} <b>{t(language, 'statechart.times', { n: count })}</b>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          navigator.clipboard.writeText(source).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        {t(language, copied ? 'statechart.copied' : 'statechart.copy')}
      </button>
    </section>
  );
}

interface FigureProps {
  readonly chart: LiveChart;
  readonly places: ChartPlaces;
  readonly words: ChartWords;
  readonly language: Language;
}

function Figure({ chart, places, words, language }: FigureProps) {
  const title = useId();
  const all = [...Object.values(places.boxes), ...(places.anyState ? [places.anyState] : [])];
  const left = Math.min(...all.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...all.map(({ y }) => y)) - MARGIN;
  const width = Math.max(...all.map((box) => box.x + box.width)) - left + COUNT_ROOM;
  const height = Math.max(...all.map((box) => box.y + box.height)) - top + MARGIN;
  const boxOf = (state: string | null): Box | null =>
    state === null ? places.anyState : (places.boxes[state] ?? null);
  const order = chart.arrows.map((_, at) => at).sort((a, b) => weight(chart.arrows[a]) - weight(chart.arrows[b]));
  return (
    <svg
      className={styles['figure']}
      viewBox={`${left} ${top} ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>{t(language, 'statechart.picture')}</title>
      {order.map((at) => {
        const arrow = chart.arrows[at];
        const [from, to] = [boxOf(arrow?.from ?? null), boxOf(arrow?.to ?? '')];
        if (!arrow || !from || !to) return null;
        const points = corners(from, to);
        const label = places.labels[at];
        return (
          <g
            key={`${arrow.from}>${arrow.to}`}
            className={styles['arrow']}
            data-taken={arrow.taken > 0}
            data-current={arrow.current}
          >
            <path className={styles['line']} d={linePath(points, 7)} />
            <path className={styles['head']} d={headPath(points)} />
            {label
              ? arrow.guards.map((guard, line) => (
                  <text
                    key={guard}
                    className={styles['guard']}
                    x={label.x + label.width / 2}
                    y={label.y + label.height / 2 + BASELINE + (line - (arrow.guards.length - 1) / 2) * LABEL_LINE}
                  >
                    {words.guard(guard)}
                  </text>
                ))
              : null}
          </g>
        );
      })}
      {places.anyState ? (
        <g className={styles['every']}>
          <rect {...places.anyState} rx={4} />
          <text
            x={places.anyState.x + places.anyState.width / 2}
            y={places.anyState.y + places.anyState.height / 2 + BASELINE}
          >
            {words.anyState}
          </text>
        </g>
      ) : null}
      {chart.states.map(({ state, active, entered }) => {
        const box = places.boxes[state];
        if (!box) return null;
        return (
          <g key={state} className={styles['state']} data-active={active} data-state={state}>
            <rect {...box} rx={4} />
            <text x={box.x + box.width / 2} y={box.y + box.height / 2 + BASELINE}>
              {words.state(state)}
            </text>
            {entered > 0 ? (
              <text className={styles['count']} x={box.x + box.width + 6} y={box.y + box.height / 2 + BASELINE}>
                ×{entered}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** What is drawn over what: never gone, gone, and on top the one that led here. */
const weight = (arrow: LiveArrow | undefined): number => (arrow?.current ? 2 : 0) + (arrow && arrow.taken > 0 ? 1 : 0);

/** Out at the right, in at the left, with one bend close to where it starts; back to a box further left around underneath. */
function corners(from: Box, to: Box): Point[] {
  const [startY, endY] = [from.y + from.height / 2, to.y + to.height / 2];
  if (to.x >= from.x + from.width) {
    const start = { x: from.x + from.width, y: startY };
    const end = { x: to.x, y: endY };
    if (Math.abs(startY - endY) < 1) return [start, end];
    const bendX = start.x + Math.min(6, (end.x - start.x) / 2);
    return [start, { x: bendX, y: startY }, { x: bendX, y: endY }, end];
  }
  const under = Math.max(from.y + from.height, to.y + to.height) + 8;
  return [
    { x: from.x + from.width / 2, y: from.y + from.height },
    { x: from.x + from.width / 2, y: under },
    { x: to.x + to.width / 2, y: under },
    { x: to.x + to.width / 2, y: to.y + to.height },
  ];
}

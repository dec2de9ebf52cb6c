// The two charts of a column on the axis that all columns share: the part of the traffic that the new version gets, and failures.
// The playhead lies over both; the run before the last change is an outline.
import { type PointerEvent, useId, useMemo, useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { Scrubber } from '../timeline/Scrubber.tsx';
import { momentAt, type Scale, secondBars, xOf } from '../timeline/view-model.ts';
import { axisTicks } from '../workbench/axis.ts';
import styles from './ColumnCharts.module.css';
import type { Course } from './measures.ts';
import { courseFacts, failureLine, trafficShape } from './view-model.ts';

const TRAFFIC = { base: 84, height: 62 } as const;
const FAILURES = { base: 176, height: 62 } as const;
const HEIGHT = 196;
/** No bar is drawn lower: one failure among hundreds must be seen. */
const LOWEST_PX = 3;

export interface ColumnChartsProps {
  readonly name: string;
  readonly course: Course | null;
  readonly ghost: Course | null;
  readonly originMs: number;
  readonly endMs: number;
  readonly nowMs: number;
  readonly seenMs: number;
  /** Of the failures' axis. */
  readonly top: number;
  readonly width: number;
  /** Arrival of the followed request; null: none. */
  readonly requestMs: number | null;
  /** The slider of the keyboard: one column has it, the others take pointers only. */
  readonly hasSlider: boolean;
  readonly language: Language;
  onSeek(atMs: number): void;
  /** A press on the failures of the second before a moment. */
  onPickFailure(atMs: number): void;
}

export function ColumnCharts(props: ColumnChartsProps) {
  const { name, course, ghost, originMs, endMs, nowMs, seenMs, top, width, requestMs, language, onSeek } = props;
  const hatch = useId();
  const scale = useMemo<Scale>(() => ({ originMs, endMs, widthPx: width }), [originMs, endMs, width]);
  const all = course?.seconds;
  const count = all ? all.findLastIndex(({ atMs }) => atMs <= seenMs) + 1 : 0;
  const seen = useMemo(() => all?.slice(0, count) ?? [], [all, count]);
  const failures = useMemo(() => {
    const failing = seen.filter(({ failed }) => failed > 0);
    return secondBars(
      scale,
      failing.map(({ atMs, failed }) => ({ atMs, value: failed })),
      endMs,
    );
  }, [scale, seen, endMs]);
  const traffic = useMemo(() => trafficShape(seen, scale, TRAFFIC), [seen, scale]);
  const before = useMemo(
    () =>
      ghost && {
        traffic: trafficShape(ghost.seconds, scale, TRAFFIC).edge,
        failures: failureLine(ghost.seconds, scale, { ...FAILURES, top }),
      },
    [ghost, scale, top],
  );
  const facts = useMemo(() => courseFacts(seen), [seen]);
  const x = xOf(scale, nowMs);
  const seenX = xOf(scale, seenMs);
  const ticks = axisTicks(endMs - originMs, width);
  const pickFailure = (atX: number, atY: number): boolean => {
    const bar = failures.find((one) => atX >= one.x && atX <= one.x + one.width + 1);
    if (!bar || atY < FAILURES.base - FAILURES.height || atY > FAILURES.base) return false;
    props.onPickFailure(momentAt(scale, bar.x + bar.width));
    return false;
  };
  return (
    <div className={styles['charts']}>
      <p className={styles['chartName']}>{t(language, 'compare.chart.traffic')}</p>
      <p className={styles['chartName']} data-at="failures">
        {t(language, 'compare.chart.failures')}
        <span>{t(language, 'compare.chart.axis', { top })}</span>
      </p>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t(language, 'compare.chart.spoken', {
          name,
          time: formatMoment(language, seenMs - originMs),
          percent: facts.percent,
          most: facts.mostFailed,
        })}
      >
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" className={styles['v2Fill']} />
            <path d="M2.5 0V5" className={styles['v2Hatch']} />
          </pattern>
        </defs>
        <rect
          x="0"
          y={TRAFFIC.base - TRAFFIC.height}
          width={seenX}
          height={TRAFFIC.height}
          className={styles['v1Area']}
        />
        {traffic.outages.map((outage) => (
          <g key={outage.x}>
            <rect
              x={outage.x}
              y={TRAFFIC.base - TRAFFIC.height}
              width={outage.width}
              height={TRAFFIC.height}
              className={styles['outage']}
            />
            {outage.width > 64 ? (
              <text
                x={outage.x + outage.width / 2}
                y={TRAFFIC.base - TRAFFIC.height / 2}
                className={styles['outageWord']}
              >
                {t(language, 'compare.chart.outage')}
              </text>
            ) : null}
          </g>
        ))}
        <path d={traffic.area} fill={`url(#${hatch})`} />
        <path d={traffic.edge} className={styles['v2Edge']} />
        {before ? <path d={before.traffic} className={styles['ghost']} /> : null}
        <path d={`M0 ${TRAFFIC.base}H${seenX}`} className={styles['base']} />
        <path d={`M${seenX} ${TRAFFIC.base}H${width}`} className={styles['rest']} />
        {failures.map(({ x: left, width: wide, value }) => {
          const height = Math.max(LOWEST_PX, (value / top) * FAILURES.height);
          return (
            <rect
              key={left}
              x={left}
              y={FAILURES.base - height}
              width={wide}
              height={height}
              className={styles['failure']}
            />
          );
        })}
        {before ? <path d={before.failures} className={styles['ghost']} /> : null}
        <path d={`M0 ${FAILURES.base}H${width}`} className={styles['rest']} />
        {requestMs !== null ? <RequestMark x={xOf(scale, requestMs)} /> : null}
        <path d={`M${x} ${TRAFFIC.base - TRAFFIC.height - 4}V${FAILURES.base + 4}`} className={styles['playhead']} />
        <g className={styles['ticks']}>
          {ticks.map((tick, at) => (
            <text
              key={tick}
              x={xOf(scale, originMs + tick)}
              y={HEIGHT - 4}
              textAnchor={at === 0 ? 'start' : tick + originMs >= endMs ? 'end' : 'middle'}
            >
              {formatSpan(language, tick)}
            </text>
          ))}
        </g>
      </svg>
      {props.hasSlider ? (
        <Scrubber
          className={styles['scrubber']}
          scale={scale}
          nowMs={nowMs}
          seenMs={seenMs}
          language={language}
          onSeek={onSeek}
          onPress={pickFailure}
        />
      ) : (
        <PointerStrip scale={scale} seenMs={seenMs} onSeek={onSeek} onPress={pickFailure} />
      )}
    </div>
  );
}

const RequestMark = ({ x }: { readonly x: number }) => (
  <g className={styles['requestMark']}>
    <path d={`M${x} ${TRAFFIC.base - TRAFFIC.height}V${FAILURES.base}`} />
    <path d={`M${x} ${FAILURES.base - 6}l5 5l-5 5l-5 -5Z`} data-part="diamond" />
  </g>
);

interface PointerStripProps {
  readonly scale: Scale;
  readonly seenMs: number;
  onSeek(atMs: number): void;
  onPress(x: number, y: number): boolean;
}

/** What a pointer drags in the columns that have no slider of their own. */
function PointerStrip({ scale, seenMs, onSeek, onPress }: PointerStripProps) {
  const dragging = useRef(false);
  const seek = (event: PointerEvent<HTMLElement>): void =>
    onSeek(Math.min(seenMs, momentAt(scale, event.clientX - event.currentTarget.getBoundingClientRect().left)));
  const stop = (): void => {
    dragging.current = false;
  };
  return (
    <div
      className={styles['scrubber']}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const box = event.currentTarget.getBoundingClientRect();
        onPress(event.clientX - box.left, event.clientY - box.top);
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event);
      }}
      onPointerMove={(event) => {
        if (dragging.current) seek(event);
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}

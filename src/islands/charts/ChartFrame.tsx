// What every chart has: a title with its unit, the numbers at the playhead, a switch between picture and table, a time axis with the
// playhead, a base line and the top of the scale.
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { useSize } from '../stage/use-size.ts';
import { momentAt, type Scale, xOf } from '../timeline/view-model.ts';
import { axisTicks } from '../workbench/axis.ts';
import styles from './Charts.module.css';

export interface ChartTimes {
  readonly originMs: number;
  readonly nowMs: number;
  readonly seenMs: number;
  readonly endMs: number;
}

export interface Plot {
  readonly scale: Scale;
  readonly heightPx: number;
  /** From the top of the drawing to the base line; labels have the room above `baseY − heightPx`. */
  readonly baseY: number;
}

export interface ChartFrameProps {
  readonly title: string;
  readonly unit: string;
  /** Beside the unit: what the kinds of line mean. */
  readonly note?: string;
  /** What the picture shows, for those who do not see it. */
  readonly picture: string;
  readonly readOut: string;
  readonly empty: string | null;
  readonly top: number;
  /** Rows of labels above the plot. */
  readonly labelRows: number;
  readonly times: ChartTimes;
  readonly language: Language;
  onSeek?(atMs: number): void;
  draw(plot: Plot): ReactNode;
  table(): ReactNode;
}

const GUTTER = 32;
const MARGIN = 16;
const PLOT_PX = 96;
export const LABEL_ROW_PX = 17;
const AXIS_PX = 24;

export function ChartFrame(props: ChartFrameProps) {
  const { title, unit, note, times, language, onSeek } = props;
  const { originMs, nowMs, seenMs, endMs } = times;
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box, { width: 332, height: 160 });
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const widthPx = Math.max(60, width - GUTTER - MARGIN);
  const scale = useMemo<Scale>(() => ({ originMs, endMs, widthPx }), [originMs, endMs, widthPx]);
  const plotTop = 8 + props.labelRows * LABEL_ROW_PX;
  const baseY = plotTop + PLOT_PX;
  const nowX = xOf(scale, nowMs);
  return (
    <section className={styles['chart']} aria-labelledby={heading}>
      <header className={styles['head']}>
        <h3 id={heading}>{title}</h3>
        <p>
          {unit}
          {note === undefined ? '' : ` · ${note}`}
        </p>
        <button
          type="button"
          className="link-button"
          aria-label={t(language, asTable ? 'charts.chartOf' : 'charts.tableOf', { title })}
          onClick={() => setAsTable(!asTable)}
        >
          {t(language, asTable ? 'charts.asChart' : 'charts.asTable')}
        </button>
      </header>
      <p className={styles['readOut']}>{props.readOut}</p>
      <div ref={box}>
        {props.empty !== null ? (
          <p className={styles['empty']}>{props.empty}</p>
        ) : asTable ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          <section className={styles['tableBox']} tabIndex={0} aria-label={t(language, 'charts.tableOf', { title })}>
            {props.table()}
          </section>
        ) : (
          // The press is a short cut: the deck's slider does the same for every way of input.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
          <svg
            className={styles['plot']}
            role="img"
            aria-label={props.picture}
            width={width}
            height={baseY + AXIS_PX}
            data-seek={onSeek !== undefined}
            onClick={(event) => {
              const x = event.clientX - event.currentTarget.getBoundingClientRect().left - GUTTER;
              if (onSeek && x >= -4) onSeek(Math.min(seenMs, momentAt(scale, x)));
            }}
          >
            <text className={styles['scaleTop']} x={GUTTER - 6} y={plotTop + 4}>
              {props.top}
            </text>
            <text className={styles['scaleTop']} x={GUTTER - 6} y={baseY + 1}>
              0
            </text>
            <g transform={`translate(${GUTTER} 0)`}>
              <path className={styles['top']} d={`M0 ${plotTop + 0.5}H${scale.widthPx}`} />
              {props.draw({ scale, heightPx: PLOT_PX, baseY })}
              <path className={styles['base']} d={`M0 ${baseY + 0.5}H${scale.widthPx}`} />
              {axisTicks(endMs - originMs, scale.widthPx, 64).map((at) => {
                const x = xOf(scale, originMs + at);
                return (
                  <g key={at}>
                    <path className={styles['tick']} d={`M${x} ${baseY}v4`} />
                    <text className={styles['axis']} x={x} y={baseY + 17} textAnchor={anchorOf(x, scale.widthPx)}>
                      {formatSpan(language, at)}
                    </text>
                  </g>
                );
              })}
              <path className={styles['playhead']} d={`M${nowX} ${plotTop - 4}V${baseY + 5}`} />
              <path className={styles['pennant']} d={`M${nowX - 4} ${baseY + 2}h8l-4 6Z`} />
            </g>
          </svg>
        )}
      </div>
    </section>
  );
}

const anchorOf = (x: number, widthPx: number): 'start' | 'middle' | 'end' =>
  x > widthPx - 12 ? 'end' : x < 12 ? 'start' : 'middle';

/** The moment of the playhead in words. */
export const momentWords = (language: Language, { nowMs, originMs }: ChartTimes): string =>
  formatMoment(language, nowMs - originMs);

// The lanes as one drawing: bands, lines, bars, markers, the axis, and another branch dim under them. Words are in DeckPlates.
import { memo, useId } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Timeline } from '../../sim/index.ts';
import { formatSpan } from '../shared/moment.ts';
import { axisTicks } from '../workbench/axis.ts';
import styles from './Deck.module.css';
import { BandPlates, FaultPlates } from './DeckPlates.tsx';
import { MarkerGlyph, MarkerStackGlyphs } from './MarkerGlyph.tsx';
import {
  bandShapes,
  faultShapes,
  GUTTER,
  LANES,
  lineEnds,
  type MarkerStack,
  readyTop,
  type Scale,
  secondBars,
  stepPath,
  sumUntil,
  valueAt,
  xOf,
} from './view-model.ts';

/** The branch that the shown one left. */
export interface DeckGhost {
  readonly id: string;
  readonly timeline: Timeline;
  readonly seenMs: number;
}

export interface DeckDrawingProps {
  readonly timeline: Timeline;
  readonly scale: Scale;
  readonly seenMs: number;
  readonly ghost: DeckGhost | null;
  readonly branch: string;
  readonly language: Language;
  readonly stacks: readonly MarkerStack[];
}

export const DeckDrawing = memo(function DeckDrawing({
  timeline,
  scale,
  seenMs,
  ghost,
  branch,
  language,
  stacks,
}: DeckDrawingProps) {
  const hatch = useId();
  const { widthPx } = scale;
  const { ready, failures, restarts, rollout, faults, events } = LANES;
  const top = Math.max(readyTop(timeline), ghost ? readyTop(ghost.timeline) : 1);
  const readyY = (value: number) => ready.base - (Math.min(value, top) / top) * (ready.height - 5);
  const mostRestarts = Math.max(2, ...timeline.restarts.map(({ value }) => value));
  const restartsY = (value: number) => restarts.base - 2 - (value / mostRestarts) * (restarts.height - 7);
  const bars = secondBars(scale, timeline.failures, seenMs);
  const ghostBars = ghost ? secondBars(scale, ghost.timeline.failures, ghost.seenMs) : [];
  const mostFailed = Math.max(5, ...bars.map(({ value }) => value), ...ghostBars.map(({ value }) => value));
  const failureHeight = (value: number) => (value / mostFailed) * (failures.height - 2);
  const failed = sumUntil(scale, timeline.failures, seenMs);
  const seenX = xOf(scale, seenMs);
  const restartCount = valueAt(timeline.restarts, seenMs);
  const endsInside = seenX > widthPx - 60;
  const labelsInside = seenX > widthPx - 190;
  const deadline = timeline.deadlineAtMs;
  return (
    <>
      <svg
        className={styles['drawing']}
        width={GUTTER + widthPx + 16}
        height={LANES.height}
        aria-hidden="true"
        focusable="false"
      >
        <defs>
          <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
            <path className={styles['hatch']} d="M0 0H8" />
          </pattern>
        </defs>
        <text className={styles['scaleTop']} x={GUTTER - 8} y={readyY(top) + 4}>
          {top}
        </text>
        <g transform={`translate(${GUTTER} 0)`}>
          {[rollout, ready, failures, restarts, faults, events].map(({ base }) => (
            <path key={base} className={styles['base']} d={`M0 ${base - 0.5}H${widthPx}`} />
          ))}
          {bandShapes(scale, timeline.bands, seenMs).map(({ band, x, width }) => (
            <rect
              key={`${band.fromMs} ${band.id}`}
              className={styles[band.kind]}
              fill={band.kind === 'waiting' ? `url(#${hatch})` : undefined}
              x={x}
              y={rollout.top}
              width={Math.max(1, width)}
              height={rollout.height}
            />
          ))}
          {deadline !== null && deadline > seenMs && deadline <= scale.endMs ? (
            <>
              <rect
                className={styles['deadline']}
                x={seenX}
                y={rollout.top}
                width={xOf(scale, deadline) - seenX}
                height={rollout.height}
              />
              <MarkerGlyph kind="gate" x={xOf(scale, deadline)} y={(events.top + events.base) / 2} />
              <text
                className={styles['deadlineWord']}
                x={xOf(scale, deadline) - 12}
                y={(events.top + events.base) / 2 + 4}
              >
                {t(language, 'band.deadline')}
              </text>
            </>
          ) : null}
          {ghost ? (
            <g className={styles['ghost']}>
              {ghost.timeline.readyPods.map(({ version, points }) => (
                <path
                  key={version}
                  className={styles[version % 2 === 1 ? 'odd' : 'even']}
                  d={stepPath(scale, points, ghost.seenMs, readyY)}
                />
              ))}
              {ghostBars.map(({ x, width, value }) => (
                <rect
                  key={x}
                  className={styles['ghostFailure']}
                  x={x + 0.5}
                  y={failures.base - failureHeight(value)}
                  width={Math.max(1, width - 1)}
                  height={failureHeight(value)}
                />
              ))}
            </g>
          ) : null}
          {bars.map(({ x, width, value }) => (
            <rect
              key={x}
              className={styles['failure']}
              x={x}
              y={failures.base - failureHeight(value)}
              width={width}
              height={failureHeight(value)}
            />
          ))}
          <text
            className={`${styles['end']} ${failed > 0 ? styles['failInk'] : ''}`}
            x={labelsInside ? seenX - 8 : seenX + 14}
            y={failures.base - 5}
            textAnchor={labelsInside ? 'end' : 'start'}
          >
            {ghost
              ? t(language, 'deck.failedBeside', {
                  branch,
                  n: failed,
                  other: ghost.id,
                  before: sumUntil(scale, ghost.timeline.failures, ghost.seenMs),
                })
              : t(language, 'deck.failed', { n: failed })}
          </text>
          <FaultBands scale={scale} faults={timeline.faults} seenMs={seenMs} />
          {timeline.readyPods.map(({ version, points }) => {
            const path = stepPath(scale, points, seenMs, readyY);
            const side = version % 2 === 1 ? 'odd' : 'even';
            return (
              <g key={version}>
                <path className={styles[`${side}Area`]} d={`${path}V${ready.base}H0Z`} />
                <path className={styles[side]} d={path} />
              </g>
            );
          })}
          {lineEnds(timeline.readyPods, seenMs, readyY, ready.top, ready.base).map(({ version, value, y }) => (
            <text
              key={version}
              className={`${styles['end']} ${styles[version % 2 === 1 ? 'oddInk' : 'evenInk']}`}
              x={endsInside ? seenX - 8 : seenX + 14}
              y={y + 4}
              textAnchor={endsInside ? 'end' : 'start'}
            >
              {`v${version} ${value}`}
            </text>
          ))}
          {ghost ? (
            <>
              <text
                className={`${styles['letter']} ${styles['ghostLetter']}`}
                x={letterX(xOf(scale, ghost.seenMs), widthPx)}
                y={ready.top + 9}
              >
                {ghost.id}
              </text>
              <text
                className={styles['letter']}
                x={letterX(seenX, widthPx) - (Math.abs(xOf(scale, ghost.seenMs) - seenX) < 14 ? 14 : 0)}
                y={ready.top + 9}
              >
                {branch}
              </text>
            </>
          ) : null}
          <path className={styles['restarts']} d={stepPath(scale, timeline.restarts, seenMs, restartsY)} />
          {restartCount > 0 ? (
            <text
              className={styles['end']}
              x={endsInside ? seenX - 8 : seenX + 14}
              y={restarts.base - 5}
              textAnchor={endsInside ? 'end' : 'start'}
            >
              {t(language, 'deck.restarts', { n: restartCount })}
            </text>
          ) : null}
          {stacks.map((stack) => (
            <MarkerStackGlyphs key={stack.markers[0]?.entry} stack={stack} y={(events.top + events.base) / 2} />
          ))}
          {axisTicks(scale.endMs - scale.originMs, widthPx).map((at) => {
            const x = xOf(scale, scale.originMs + at);
            return (
              <g key={at}>
                <path className={styles['tick']} d={`M${x} ${events.base}v5`} />
                <text
                  className={styles['axis']}
                  x={x}
                  y={LANES.axisLabel}
                  textAnchor={x > widthPx - 20 ? 'end' : 'middle'}
                >
                  {formatSpan(language, at)}
                </text>
              </g>
            );
          })}
        </g>
      </svg>
      <BandPlates scale={scale} bands={timeline.bands} seenMs={seenMs} language={language} />
      <FaultPlates scale={scale} faults={timeline.faults} seenMs={seenMs} language={language} />
    </>
  );
});

/** Letters of branches stand before the ends of their lines, over them. */
const letterX = (end: number, widthPx: number): number => Math.min(widthPx, Math.max(end, 12)) - 4;

interface FaultBandsProps {
  readonly scale: Scale;
  readonly faults: Timeline['faults'];
  readonly seenMs: number;
}

/** What was on while, and, dashed, how long it is planned to go on. */
function FaultBands({ scale, faults, seenMs }: FaultBandsProps) {
  const { top, height } = LANES.faults;
  return faultShapes(scale, faults, seenMs).map(({ fault, x, width, plannedToX }) => (
    <g key={fault.entry}>
      <rect className={styles['failed']} x={x} y={top} width={width} height={height} />
      {plannedToX === null ? null : (
        <rect className={styles['deadline']} x={x + width} y={top} width={plannedToX - x - width} height={height} />
      )}
    </g>
  ));
}

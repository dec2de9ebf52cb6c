// The lanes as one drawing: bands, lines, bars, markers, the axis, and another branch dim under them. Words are in DeckPlates.
import { memo, useId } from 'react';
import { type Language, tDynamic } from '../../i18n/index.ts';
import type { RolloutView, Timeline } from '../../sim/index.ts';
import { formatSpan } from '../shared/moment.ts';
import { axisTicks } from '../workbench/axis.ts';
import styles from './Deck.module.css';
import { BandPlates, FaultPlates } from './DeckPlates.tsx';
import { DeploymentLanes } from './DeploymentLanes.tsx';
import { MarkerGlyph, MarkerStackGlyphs } from './MarkerGlyph.tsx';
import { RolloutLanes } from './RolloutLanes.tsx';
import { bandShapes, faultShapes, GUTTER, LANES, type MarkerStack, type Scale, xOf } from './view-model.ts';

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
  /** Whose lanes; null for those of a Deployment. */
  readonly rollout: RolloutView | null;
  /** What is known to lie ahead, `band.ahead.<id>`. */
  readonly deadlineId: string;
}

export const DeckDrawing = memo(function DeckDrawing({
  timeline,
  scale,
  seenMs,
  ghost,
  branch,
  language,
  stacks,
  rollout,
  deadlineId,
}: DeckDrawingProps) {
  const hatch = useId();
  const { widthPx } = scale;
  const { rollout: stretches, faults, events } = LANES;
  const seenX = xOf(scale, seenMs);
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
        <g transform={`translate(${GUTTER} 0)`}>
          {[stretches, faults, events].map(({ base }) => (
            <path key={base} className={styles['base']} d={`M0 ${base - 0.5}H${widthPx}`} />
          ))}
          {bandShapes(scale, timeline.bands, seenMs).map(({ band, x, width }) => (
            <rect
              key={`${band.fromMs} ${band.id}`}
              className={styles[band.kind]}
              fill={band.kind === 'waiting' ? `url(#${hatch})` : undefined}
              x={x}
              y={stretches.top}
              width={Math.max(1, width)}
              height={stretches.height}
            />
          ))}
          {deadline !== null && deadline > seenMs && deadline <= scale.endMs ? (
            <>
              <rect
                className={styles['deadline']}
                x={seenX}
                y={stretches.top}
                width={xOf(scale, deadline) - seenX}
                height={stretches.height}
              />
              <MarkerGlyph kind="gate" x={xOf(scale, deadline)} y={(events.top + events.base) / 2} />
              <text
                className={styles['deadlineWord']}
                x={xOf(scale, deadline) - 12}
                y={(events.top + events.base) / 2 + 4}
              >
                {tDynamic(language, `band.ahead.${deadlineId}`)}
              </text>
            </>
          ) : null}
          {rollout ? (
            <RolloutLanes
              timeline={timeline}
              rollout={rollout}
              scale={scale}
              seenMs={seenMs}
              ghost={ghost}
              language={language}
            />
          ) : (
            <DeploymentLanes
              timeline={timeline}
              scale={scale}
              seenMs={seenMs}
              ghost={ghost}
              branch={branch}
              language={language}
            />
          )}
          <FaultBands scale={scale} faults={timeline.faults} seenMs={seenMs} />
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
                  // Beside the playhead, which stands here at rest.
                  x={at === 0 ? x + 9 : x}
                  y={LANES.axisLabel}
                  textAnchor={at === 0 ? 'start' : x > widthPx - 20 ? 'end' : 'middle'}
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

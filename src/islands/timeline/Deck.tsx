// The deck: what happened, lane by lane, on one time axis, with the playhead over it. Draws the timeline that it is given.
import { memo, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import type { Band, Timeline } from '../../sim/index.ts';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { textWidth } from '../stage/text-fit.ts';
import { messageData } from '../stage/words.ts';
import { axisTicks } from '../workbench/axis.ts';
import styles from './Deck.module.css';
import { EventMarkers } from './EventMarkers.tsx';
import { MarkerGlyph, MarkerStackGlyphs } from './MarkerGlyph.tsx';
import { Scrubber } from './Scrubber.tsx';
import { useWidth } from './use-width.ts';
import {
  bandShapes,
  faultShapes,
  GUTTER,
  LANES,
  lineEnds,
  type MarkerStack,
  markerStacks,
  plotWidth,
  readyTop,
  type Scale,
  secondBars,
  stackAt,
  stepPath,
  sumUntil,
  valueAt,
  xOf,
} from './view-model.ts';

export interface DeckProps {
  readonly timeline: Timeline;
  readonly originMs: number;
  readonly nowMs: number;
  /** The live edge: how far the run has been seen. */
  readonly seenMs: number;
  readonly endMs: number;
  /** The branch that this one left, drawn dim under it. */
  readonly ghost: { readonly id: string; readonly timeline: Timeline; readonly seenMs: number } | null;
  readonly branch: string;
  readonly language: Language;
  /** The results belong to an older text: dim, with a word. */
  readonly stale?: boolean;
  onSeek(atMs: number): void;
  onSelectEntry(entry: number): void;
  /** One sentence for an entry of the log. */
  sentenceOf(entry: number): string;
  /** The transport, under the lanes. */
  readonly children?: ReactNode;
}

const NAMES = ['rollout', 'ready', 'failures', 'restarts', 'faults', 'events'] as const;

export function Deck(props: DeckProps) {
  const { timeline, originMs, nowMs, seenMs, endMs, ghost, branch, language, stale = false, onSeek } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 1280);
  const scale = useMemo<Scale>(() => ({ originMs, endMs, widthPx: plotWidth(width) }), [originMs, endMs, width]);
  const stacks = useMemo(() => markerStacks(scale, timeline.markers, seenMs), [scale, timeline, seenMs]);
  const [shown, setShown] = useState<number | null>(null);
  const stack = shown === null ? undefined : stacks[shown];
  const inEvents = (y: number) => y >= LANES.events.top - 4 && y <= LANES.events.base + 2;
  const open = (target: MarkerStack) => {
    const marker = target.markers[0];
    if (marker) props.onSelectEntry(marker.entry);
  };
  return (
    <section className={styles['deck']} aria-label={t(language, 'deck.label')} data-keys="">
      <div ref={box} className={styles['lanes']}>
        <ul className={styles['names']} aria-label={t(language, 'deck.lanes')}>
          {NAMES.map((name) => (
            <li key={name} style={{ top: (LANES[name].top + LANES[name].base) / 2 }}>
              {t(language, `deck.lane.${name}`)}
            </li>
          ))}
        </ul>
        <div className={stale ? styles['stale'] : undefined}>
          <Drawing
            timeline={timeline}
            scale={scale}
            seenMs={seenMs}
            ghost={ghost}
            branch={branch}
            language={language}
            stacks={stacks}
          />
        </div>
        {stale ? <p className={styles['staleWord']}>{t(language, 'deck.stale')}</p> : null}
        <Playhead scale={scale} nowMs={nowMs} seenMs={seenMs} deadlineAtMs={timeline.deadlineAtMs} />
        <Scrubber
          className={styles['scrubber']}
          scale={scale}
          nowMs={nowMs}
          seenMs={seenMs}
          language={language}
          onSeek={onSeek}
          onHover={(x, y) => setShown(x === null || !inEvents(y) ? null : stackAt(stacks, x))}
          onPress={(x, y) => {
            const at = inEvents(y) ? stackAt(stacks, x, 8) : null;
            const pressed = at === null ? undefined : stacks[at];
            if (pressed) open(pressed);
            return pressed !== undefined;
          }}
        />
        <EventMarkers
          stacks={stacks}
          originMs={originMs}
          shown={shown}
          language={language}
          onShow={setShown}
          onOpen={open}
          sentenceOf={props.sentenceOf}
        />
        {stack ? (
          <p
            className={styles['status']}
            aria-hidden="true"
            style={
              stack.x > scale.widthPx / 2
                ? { right: width - GUTTER - stack.x - 8, maxWidth: GUTTER + stack.x }
                : { left: GUTTER + stack.x - 8, maxWidth: width - GUTTER - stack.x }
            }
          >
            {stack.markers.length > 1 ? t(language, 'deck.stack', { n: stack.markers.length }) : null}
            {props.sentenceOf(stack.markers[0]?.entry ?? 0)}
          </p>
        ) : null}
      </div>
      {props.children}
    </section>
  );
}

interface DrawingProps {
  readonly timeline: Timeline;
  readonly scale: Scale;
  readonly seenMs: number;
  readonly ghost: DeckProps['ghost'];
  readonly branch: string;
  readonly language: Language;
  readonly stacks: readonly MarkerStack[];
}

const Drawing = memo(function Drawing({ timeline, scale, seenMs, ghost, branch, language, stacks }: DrawingProps) {
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

/** The name of a fault on a plate in its band, beside a narrow one; the whole sentence for those who do not see it. */
function FaultPlates({ scale, faults, seenMs, language }: FaultBandsProps & { readonly language: Language }) {
  let free = 0;
  const shapes = faultShapes(scale, faults, seenMs);
  if (shapes.length === 0) return null;
  return (
    <ul className={`${styles['plates']} ${styles['faultPlates']}`} aria-label={t(language, 'deck.lane.faults')}>
      {shapes.map(({ fault, x, width, plannedToX }) => {
        const { node, image } = fault.data;
        const what = typeof node === 'string' ? node : typeof image === 'string' && image !== '*' ? image : '';
        const text = `${tDynamic(language, `fault.${fault.type}`)}${what === '' ? '' : ` · ${what}`}`;
        const needed = textWidth(text, 12) + 16;
        const end = Math.max(x + width, plannedToX ?? 0);
        const at = width >= needed ? x + 4 : end + needed < scale.widthPx ? end + 4 : Math.max(0, x - needed - 4);
        const clear = at >= free;
        if (clear) free = at + needed;
        return (
          <li
            key={fault.entry}
            className={clear ? styles['faultPlate'] : 'visually-hidden'}
            style={clear ? { left: GUTTER + at } : undefined}
          >
            <span aria-hidden="true">{text}</span>
            <span className="visually-hidden">
              {tDynamic(language, `fault.${fault.type}.started`, messageData(fault.data))}{' '}
              {formatMoment(language, fault.fromMs - scale.originMs)}
              {fault.toMs === null ? '' : `–${formatMoment(language, fault.toMs - scale.originMs)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface BandPlatesProps {
  readonly scale: Scale;
  readonly bands: readonly Band[];
  readonly seenMs: number;
  readonly language: Language;
}

/** The reason of a band on a plate inside it; that of the last one stands beside it when it is narrow. Others say it in the cards. */
function BandPlates({ scale, bands, seenMs, language }: BandPlatesProps) {
  const shapes = bandShapes(scale, bands, seenMs);
  return (
    <ul className={styles['plates']} aria-label={t(language, 'deck.lane.rollout')}>
      {shapes.map(({ band, x, width }, index) => {
        const text = tDynamic(language, `band.${band.id}`, messageData(band.data));
        const needed = textWidth(text, 12) + 24;
        const inside = width >= needed;
        const beside = !inside && index === shapes.length - 1 && scale.widthPx - (x + width) >= needed;
        return (
          <li
            key={`${band.fromMs} ${band.id}`}
            className={inside ? styles[`${band.kind}Plate`] : beside ? styles['besidePlate'] : 'visually-hidden'}
            style={inside || beside ? { left: GUTTER + x + (inside ? 8 : width + 10) } : undefined}
          >
            {text}
          </li>
        );
      })}
    </ul>
  );
}

interface PlayheadProps {
  readonly scale: Scale;
  readonly nowMs: number;
  readonly seenMs: number;
  readonly deadlineAtMs: number | null;
}

function Playhead({ scale, nowMs, seenMs }: PlayheadProps) {
  const x = xOf(scale, nowMs);
  return (
    <svg
      className={styles['drawing']}
      width={GUTTER + scale.widthPx + 16}
      height={LANES.height}
      aria-hidden="true"
      focusable="false"
    >
      <g transform={`translate(${GUTTER} 0)`}>
        {nowMs < seenMs ? (
          <rect className={styles['later']} x={x} y="2" width={xOf(scale, seenMs) - x} height={LANES.events.base - 3} />
        ) : null}
        <path className={styles['playhead']} d={`M${x} 3V${LANES.events.base + 4}`} />
        <rect className={styles['ring']} x={x - 11} y={LANES.events.base} width="22" height="23" rx="4" />
        <path className={styles['pennant']} d={`M${x - 6.5} ${LANES.events.base + 4}h13v6l-4.5 5h-4l-4.5 -5Z`} />
      </g>
    </svg>
  );
}

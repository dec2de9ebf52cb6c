// Ready pods, failed requests and events on one axis, the run before the last fix as a ghost under the failures. A slider over them
// moves time; what they show is also said in one sentence.
import { memo } from 'react';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { MarkerStackGlyphs } from '../timeline/MarkerGlyph.tsx';
import { lineEnds, markerStacks, type Scale, stepPath, valueAt, xOf } from '../timeline/view-model.ts';
import styles from './Lanes.module.css';
import { barHeight, failureBars, LANE_SIZES, LANES } from './lanes.ts';
import type { BandId } from './scene.ts';
import type { HomeSnapshot } from './story.ts';
import { say, type Words } from './words.ts';

export interface LanesProps {
  readonly snapshot: HomeSnapshot;
  readonly words: Words;
  readonly band: BandId;
  /** Moves time; null while nothing moves. */
  readonly onSeek: ((atMs: number) => void) | null;
}

const TICK_MS = 5_000;
/** Of the slider. */
const STEP_MS = 100;

export function Lanes({ snapshot, words, band, onSeek }: LanesProps) {
  const { originMs, nowMs, seenMs, endMs } = snapshot;
  const sizes = LANE_SIZES[band];
  const scale: Scale = { originMs, endMs, widthPx: sizes.width - sizes.gutter - sizes.margin };
  const x = sizes.gutter + xOf(scale, nowMs);
  return (
    <div className={styles['lanes']} data-band={band}>
      <p className="visually-hidden">{laneSentence(snapshot, words)}</p>
      {onSeek === null ? null : (
        <input
          type="range"
          className={styles['scrubber']}
          min={0}
          max={endMs - originMs}
          step={STEP_MS}
          value={nowMs - originMs}
          aria-label={say(words, 'home.lanes.playhead')}
          aria-valuetext={formatMoment(words.language, nowMs - originMs)}
          onChange={(event) => {
            const atMs = originMs + Number(event.currentTarget.value);
            // The live edge lies between two steps of the slider.
            onSeek(atMs > seenMs - STEP_MS ? seenMs : atMs);
          }}
        />
      )}
      <Drawing
        timeline={snapshot.timeline}
        failures={snapshot.seenFailures}
        former={snapshot.former}
        originMs={originMs}
        endMs={endMs}
        seenMs={Math.floor(seenMs / 50) * 50}
        words={words}
        band={band}
      />
      <svg
        className={styles['playhead']}
        width={sizes.width}
        height={LANES.height}
        aria-hidden="true"
        focusable="false"
      >
        {nowMs < seenMs ? (
          <rect
            className={styles['later']}
            x={x}
            y={4}
            width={xOf(scale, seenMs) - xOf(scale, nowMs)}
            height={LANES.events.base - 4}
          />
        ) : null}
        <path d={`M${x} 6V${LANES.events.base + 3}`} />
        <path d={`M${x - 5.5} ${LANES.events.base + 3}h11v5l-4 4h-3l-4 -4Z`} className={styles['pennant']} />
      </svg>
    </div>
  );
}

function laneSentence({ timeline, nowMs, failures, former }: HomeSnapshot, words: Words): string {
  const ready = timeline.readyPods
    .map(({ version, points }) => say(words, 'home.lanes.readyOf', { version, count: valueAt(points, nowMs) }))
    .join(', ');
  const sentence = say(words, 'home.lanes.sentence', { ready, failed: failures.length });
  return former === null
    ? sentence
    : `${sentence} ${say(words, 'home.lanes.before', { count: former.failures.length })}`;
}

interface DrawingProps extends Pick<HomeSnapshot, 'timeline' | 'former' | 'originMs' | 'endMs' | 'seenMs'> {
  readonly failures: HomeSnapshot['seenFailures'];
  readonly words: Words;
  readonly band: BandId;
}

/** Drawn anew when something happened or the live edge moved on a little, not with every frame. */
const Drawing = memo(
  DrawnLanes,
  (a, b) =>
    a.timeline === b.timeline &&
    a.failures.length === b.failures.length &&
    a.former === b.former &&
    a.endMs === b.endMs &&
    a.seenMs === b.seenMs &&
    a.band === b.band,
);

function DrawnLanes({ timeline, failures, former, originMs, endMs, seenMs, words, band }: DrawingProps) {
  const { width, gutter, margin } = LANE_SIZES[band];
  const scale: Scale = { originMs, endMs, widthPx: width - gutter - margin };
  const { ready, failures: failed, events } = LANES;
  const top = Math.max(1, ...timeline.readyPods.flatMap(({ points }) => points.map(({ value }) => value)));
  const y = (value: number): number => ready.base - ((ready.base - ready.top) * value) / top;
  const seenX = xOf(scale, seenMs);
  const turns = seenX > scale.widthPx - 70;
  const endX = turns ? seenX - 8 : seenX + 10;
  const anchor = turns ? 'end' : 'start';
  const bars = failureBars(scale, failures);
  const ghosts = failureBars(scale, former?.failures ?? []);
  const most = Math.max(1, ...[...bars, ...ghosts].map(({ count }) => count));
  const shown = (at: number): string => formatSpan(words.language, at);
  return (
    <svg className={styles['drawing']} width={width} height={LANES.height} aria-hidden="true" focusable="false">
      {[
        [say(words, 'home.lanes.ready'), (ready.top + ready.base) / 2],
        [say(words, 'home.lanes.failed'), (failed.top + failed.base) / 2],
        [say(words, 'home.lanes.events'), events.middle],
      ].map(([label, middle]) => (
        <text key={label} x={0} y={Number(middle) + 5} className={styles['laneName']}>
          {label}
        </text>
      ))}
      <text x={gutter - 8} y={ready.top + 5} textAnchor="end" className={styles['axis']}>
        {top}
      </text>
      <g transform={`translate(${gutter} 0)`}>
        {[ready.base, failed.base, events.base].map((base) => (
          <path key={base} className={styles['base']} d={`M0 ${base}H${scale.widthPx}`} />
        ))}
        {timeline.readyPods.map(({ version, points }) => {
          const path = stepPath(scale, points, seenMs, y);
          const side = version % 2 === 1 ? 'odd' : 'even';
          return (
            <g key={version}>
              <path className={styles[`${side}Area`]} d={`${path}V${ready.base}H0Z`} />
              <path className={styles[side]} d={path} />
            </g>
          );
        })}
        {lineEnds(timeline.readyPods, seenMs, y, ready.top, ready.base).map((end) => (
          <text
            key={end.version}
            x={endX}
            y={end.y + 4}
            textAnchor={anchor}
            className={styles[end.version % 2 === 1 ? 'oddInk' : 'evenInk']}
          >
            {`v${end.version} ${end.value}`}
          </text>
        ))}
        {ghosts.map(({ x, width: barWidth, count }) => {
          const height = barHeight(count, most);
          return (
            <rect
              key={x}
              className={styles['ghostBar']}
              x={x + 0.5}
              y={failed.base - height}
              width={Math.max(2, barWidth - 1)}
              height={height}
            />
          );
        })}
        {bars.map(({ x, width: barWidth, count }) => {
          const height = barHeight(count, most);
          return (
            <rect
              key={x}
              className={styles['bar']}
              x={x + 1}
              y={failed.base - height}
              width={Math.max(2, barWidth - 2)}
              height={height}
            />
          );
        })}
        <FailureCounts
          now={failures.length}
          before={former?.failures.length ?? null}
          ghostEnd={ghosts.at(-1)?.x ?? 0}
          x={endX}
          anchor={anchor}
          words={words}
        />
        {markerStacks(scale, timeline.markers, seenMs).map((stack) => (
          <MarkerStackGlyphs key={stack.markers[0]?.entry} stack={stack} y={events.middle} />
        ))}
        {Array.from({ length: Math.floor((endMs - originMs) / TICK_MS) + 1 }, (_, index) => index * TICK_MS).map(
          (at) => {
            const x = xOf(scale, originMs + at);
            return (
              <g key={at}>
                <path className={styles['tick']} d={`M${x} ${events.base}v5`} />
                <text
                  className={styles['axis']}
                  x={x}
                  y={LANES.axis}
                  textAnchor={x > scale.widthPx - 20 ? 'end' : 'middle'}
                >
                  {shown(at)}
                </text>
              </g>
            );
          },
        )}
      </g>
    </svg>
  );
}

interface FailureCountsProps {
  readonly now: number;
  readonly before: number | null;
  readonly ghostEnd: number;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly words: Words;
}

/** The count at the live edge; of the run before, beside its last bar, or at the edge too when that lies behind it. */
function FailureCounts({ now, before, ghostEnd, x, anchor, words }: FailureCountsProps) {
  const y = LANES.failures.base - 10;
  const count = say(words, 'home.count', { count: now });
  const former = before === null ? '' : say(words, 'home.lanes.formerCount', { count: before });
  const together = former !== '' && anchor === 'start' && ghostEnd < x + 60;
  return (
    <>
      {now > 0 || former !== '' ? (
        <text
          x={together ? Math.max(x, ghostEnd + 14) : x}
          y={y}
          textAnchor={anchor}
          className={styles[now > 0 ? 'failedCount' : 'count']}
        >
          {together ? `${count} · ${former}` : count}
        </text>
      ) : null}
      {former !== '' && !together ? (
        <text x={ghostEnd + 12} y={y} className={styles['formerCount']}>
          {anchor === 'end' && before !== null ? say(words, 'home.count', { count: before }) : former}
        </text>
      ) : null}
    </>
  );
}

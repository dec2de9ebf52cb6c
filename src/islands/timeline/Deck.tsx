// The deck: what happened, lane by lane, on one time axis, with the playhead over it. Draws the timeline that it is given.
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { RolloutView, Timeline } from '../../sim/index.ts';
import styles from './Deck.module.css';
import { DeckDrawing, type DeckGhost } from './DeckDrawing.tsx';
import { EventMarkers } from './EventMarkers.tsx';
import { Scrubber } from './Scrubber.tsx';
import { useWidth } from './use-width.ts';
import {
  GUTTER,
  LANES,
  type MarkerStack,
  markerStacks,
  plotWidth,
  ROLLOUT_LANES,
  type Scale,
  stackAt,
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
  readonly ghost: DeckGhost | null;
  readonly branch: string;
  readonly language: Language;
  /** Whose lanes; those of a Deployment without it. */
  readonly rollout?: RolloutView | null;
  /** What `timeline.deadlineAtMs` is, `band.ahead.<id>`; the progress deadline when not given. */
  readonly deadlineId?: string;
  /** The results belong to an older text: dim, with a word. */
  readonly stale?: boolean;
  onSeek(atMs: number): void;
  onSelectEntry(entry: number): void;
  /** One sentence for an entry of the log. */
  sentenceOf(entry: number): string;
  /** The transport, under the lanes. */
  readonly children?: ReactNode;
}

const DEPLOYMENT_NAMES = ['rollout', 'ready', 'failures', 'restarts', 'faults', 'events'] as const;
const ROLLOUT_NAMES = ['steps', 'traffic', 'errors', 'pods', 'faults', 'events'] as const;
const PLACES = { ...LANES, ...ROLLOUT_LANES, steps: LANES.rollout };

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
          {(props.rollout ? ROLLOUT_NAMES : DEPLOYMENT_NAMES).map((name) => (
            <li key={name} style={{ top: (PLACES[name].top + PLACES[name].base) / 2 }}>
              {t(language, `deck.lane.${name}`)}
            </li>
          ))}
        </ul>
        <div className={stale ? styles['stale'] : undefined}>
          <DeckDrawing
            timeline={timeline}
            scale={scale}
            seenMs={seenMs}
            ghost={ghost}
            branch={branch}
            language={language}
            stacks={stacks}
            rollout={props.rollout ?? null}
            deadlineId={props.deadlineId ?? 'progressDeadline'}
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

// The deck of a phone: a strip of markers with the playhead, and the buttons that a thumb reaches. Upright two rows, across one.
import { useMemo, useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { Timeline } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import { MarkerStackGlyphs } from './MarkerGlyph.tsx';
import { Scrubber } from './Scrubber.tsx';
import styles from './Transport.module.css';
import { PlayButton, SpeedMenu } from './TransportParts.tsx';
import { useWidth } from './use-width.ts';
import { markerStacks, type Scale, xOf } from './view-model.ts';

export interface PhoneBarProps {
  readonly timeline: Timeline;
  readonly originMs: number;
  readonly nowMs: number;
  readonly seenMs: number;
  readonly endMs: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly language: Language;
  onSeek(atMs: number): void;
  onTogglePlay(): void;
  onDecision(direction: 1 | -1): void;
  onSpeed(speed: number): void;
}

export function PhoneBar(props: PhoneBarProps) {
  const { timeline, originMs, nowMs, seenMs, endMs, language } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 358);
  const scale = useMemo<Scale>(() => ({ originMs, endMs, widthPx: Math.max(40, width) }), [originMs, endMs, width]);
  const stacks = useMemo(() => markerStacks(scale, timeline.markers, seenMs), [scale, timeline, seenMs]);
  const x = xOf(scale, nowMs);
  return (
    <section className={styles['phone']} aria-label={t(language, 'deck.label')} data-keys="">
      <div ref={box} className={styles['strip']}>
        <svg width={scale.widthPx} height="44" aria-hidden="true" focusable="false">
          <path className={styles['restLine']} d={`M0 28H${scale.widthPx}`} />
          <path className={styles['seenLine']} d={`M0 28H${x}`} />
          {stacks.map((stack) => (
            <MarkerStackGlyphs key={stack.markers[0]?.entry} stack={stack} y={14} minimumX={7} />
          ))}
          <rect className={styles['ring']} x={x - 7} y="17" width="14" height="24" rx="4" />
          <path className={styles['here']} d={`M${x} 20v18`} />
          <g className={styles['ends']}>
            <text x="0" y="46">
              {formatSpan(language, 0)}
            </text>
            <text x={scale.widthPx} y="46" textAnchor="end">
              {formatSpan(language, endMs - originMs)}
            </text>
          </g>
        </svg>
        <Scrubber
          className={styles['touch']}
          scale={scale}
          nowMs={nowMs}
          seenMs={seenMs}
          language={language}
          onSeek={props.onSeek}
        />
      </div>
      <fieldset className={styles['buttons']} aria-label={t(language, 'transport.label')}>
        <button
          type="button"
          className={`button ${styles['square']}`}
          aria-label={t(language, 'transport.decisionBack')}
          onClick={() => props.onDecision(-1)}
        >
          <Icon name="decision-back" />
        </button>
        <PlayButton {...props} />
        <button
          type="button"
          className={`button ${styles['square']}`}
          aria-label={t(language, 'transport.decisionNext')}
          onClick={() => props.onDecision(1)}
        >
          <Icon name="decision-next" />
        </button>
        <p className={styles['phoneClock']} data-testid="clock">
          {formatMoment(language, nowMs - originMs)}
        </p>
        <SpeedMenu {...props} />
      </fieldset>
    </section>
  );
}

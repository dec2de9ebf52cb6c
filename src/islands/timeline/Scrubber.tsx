// The playhead as a slider: dragged by pointer, moved by keys, spoken in words. It lies over whatever is drawn under it.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { formatMoment } from '../shared/moment.ts';
import { momentAt, type Scale } from './view-model.ts';

export interface ScrubberProps {
  readonly scale: Scale;
  readonly nowMs: number;
  /** The live edge: the playhead goes no further. */
  readonly seenMs: number;
  readonly language: Language;
  readonly className: string | undefined;
  onSeek(atMs: number): void;
  /** Where the pointer is, without a button pressed; null when it left. */
  onHover?(x: number | null, y: number): void;
  /** A press at a place; true when it was taken (a marker), and no scrubbing begins. */
  onPress?(x: number, y: number): boolean;
}

const PAGE_MS = 10_000;

export function Scrubber({ scale, nowMs, seenMs, language, className, onSeek, onHover, onPress }: ScrubberProps) {
  const dragging = useRef(false);
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const scrub = (event: PointerEvent<HTMLElement>) => onSeek(Math.min(seenMs, momentAt(scale, placeOf(event).x)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    onSeek(nowMs + (event.key === 'PageUp' ? PAGE_MS : -PAGE_MS));
  };
  return (
    <div
      className={className}
      role="slider"
      tabIndex={0}
      data-scrubber=""
      aria-label={t(language, 'deck.playhead')}
      aria-valuemin={0}
      aria-valuemax={Math.round((seenMs - scale.originMs) / 100) / 10}
      aria-valuenow={Math.round((nowMs - scale.originMs) / 100) / 10}
      aria-valuetext={t(language, nowMs < seenMs ? 'deck.playheadPast' : 'deck.playheadLive', {
        now: formatMoment(language, nowMs - scale.originMs),
        live: formatMoment(language, seenMs - scale.originMs),
      })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const { x, y } = placeOf(event);
        if (onPress?.(x, y)) return;
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event);
      }}
      onPointerMove={(event) => {
        if (dragging.current) scrub(event);
        else if (event.pointerType === 'mouse') {
          const { x, y } = placeOf(event);
          onHover?.(x, y);
        }
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
      onPointerLeave={() => onHover?.(null, 0)}
    />
  );
}

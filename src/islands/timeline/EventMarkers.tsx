// The markers of the events lane for the keyboard and for those who do not see them: one stop, arrows to move, Enter to go there.
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { formatMoment } from '../shared/moment.ts';
import styles from './Deck.module.css';
import { GUTTER, LANES, type MarkerStack } from './view-model.ts';

export interface EventMarkersProps {
  readonly stacks: readonly MarkerStack[];
  readonly originMs: number;
  /** Index of the stack whose sentence is shown. */
  readonly shown: number | null;
  readonly language: Language;
  onShow(index: number | null): void;
  onOpen(stack: MarkerStack): void;
  sentenceOf(entry: number): string;
}

export function EventMarkers({ stacks, originMs, shown, language, onShow, onOpen, sentenceOf }: EventMarkersProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // Other markers stand at these places now.
  useEffect(() => {
    if (shown !== null && shown >= stacks.length) onShow(null);
  }, [shown, stacks.length, onShow]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown ?? -1;
    const last = stacks.length - 1;
    let next: number | null = null;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') next = Math.min(last, at + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') next = at < 0 ? last : Math.max(0, at - 1);
    else if (event.key === 'Home') next = 0;
    else if (event.key === 'End') next = last;
    else if (event.key === 'Enter' || event.key === ' ') {
      const stack = stacks[at];
      if (stack) onOpen(stack);
    } else return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== null && next >= 0) onShow(next);
  };
  if (stacks.length === 0) return null;
  const active = shown === null ? undefined : stacks[shown];
  return (
    // A list box, not buttons: a hundred markers are one stop of the Tab key. Pointers are served by the scrubber above it.
    <div
      ref={list}
      className={styles['markers']}
      role="listbox"
      tabIndex={0}
      aria-label={t(language, 'deck.markers', { n: stacks.length })}
      aria-activedescendant={active && shown !== null ? `${id}-${shown}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (shown === null && stacks.length > 0) onShow(stacks.length - 1);
      }}
      onBlur={() => onShow(null)}
    >
      {stacks.map((stack, index) => {
        const first = stack.markers[0];
        if (!first) return null;
        const more = stack.markers.length - 1;
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list box, which names this one as active.
          <div
            key={first.entry}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === shown}
            className={styles['marker']}
            style={{ left: GUTTER + stack.x, top: (LANES.events.top + LANES.events.base) / 2, width: stack.widthPx }}
          >
            <span className="visually-hidden">
              {t(language, `deck.marker.${first.kind}`)} {formatMoment(language, first.atMs - originMs)}:{' '}
              {sentenceOf(first.entry)}
              {more > 0 ? ` ${t(language, 'deck.more', { n: more })}` : ''}
            </span>
          </div>
        );
      })}
    </div>
  );
}

// After a press with a pointer on "deploy" or in the transport, focus goes to the playhead: Space then plays and pauses,
// instead of pressing the same button again (and deploying once more).
import type { MouseEvent } from 'react';

/** Buttons that move time, or set it going. */
const TIME_BUTTONS = '[data-keys] fieldset > button, [data-deploy]';

export function focusTimeAfterPress(event: MouseEvent<HTMLElement>): void {
  // A click without a pointer comes from the keyboard: focus stays where the keyboard put it.
  if (event.detail === 0 || !(event.target instanceof Element) || !event.target.closest(TIME_BUTTONS)) return;
  event.currentTarget.querySelector<HTMLElement>('[data-scrubber]')?.focus({ preventScroll: true });
}

// Which key does what, as data. Text that is being written and keys of the browser are left alone; letters work on stage and deck only.
import { SPEEDS } from './store.ts';

export type KeyAction =
  | { readonly type: 'togglePlay' | 'toStart' | 'toLive' | 'fork' | 'undo' | 'help' }
  | { readonly type: 'decision' | 'tick'; readonly direction: 1 | -1 }
  | { readonly type: 'speed'; readonly speed: number };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** An input method is composing (Hangul, for example). */
  readonly isComposing: boolean;
}

/** Where focus is: in a text, on a control with keys of its own, on stage or deck, or nowhere in particular. */
export type KeyPlace = 'text' | 'control' | 'instrument' | 'page';

export function keyAction(press: KeyPress, place: KeyPlace): KeyAction | null {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (place === 'text' || place === 'control') return null;
  switch (press.key) {
    case ' ':
      return { type: 'togglePlay' };
    case 'ArrowRight':
      return { type: press.shiftKey ? 'tick' : 'decision', direction: 1 };
    case 'ArrowLeft':
      return { type: press.shiftKey ? 'tick' : 'decision', direction: -1 };
    case 'Home':
      return { type: 'toStart' };
    case 'End':
      return { type: 'toLive' };
  }
  if (place !== 'instrument') return null;
  switch (press.key) {
    case 'f':
    case 'F':
    // The same key with a Korean layout.
    case 'ㄹ':
      return { type: 'fork' };
    case 'u':
    case 'U':
    case 'ㅕ':
      return { type: 'undo' };
    case '.':
      return { type: 'togglePlay' };
    case '?':
      return { type: 'help' };
  }
  const speed = /^[1-6]$/.test(press.key) ? SPEEDS[Number(press.key) - 1] : undefined;
  return speed === undefined ? null : { type: 'speed', speed };
}

const TEXT = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [data-editor], .monaco-editor';
const CONTROL =
  'button, a[href], summary, dialog, [role="tab"], [role="option"], [role="listbox"], [role="menu"], [role="radio"]';
const INSTRUMENT = '[data-keys]';

/** Buttons keep Space and Enter; on stage and deck the arrows still move time, as nothing there needs them. */
export function keyPlace(target: EventTarget | null, key: string): KeyPlace {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(TEXT)) return 'text';
  const instrument = target.closest(INSTRUMENT) !== null;
  const control = target.closest(CONTROL) !== null;
  if (control && (!instrument || key === ' ' || key === 'Enter')) return 'control';
  return instrument ? 'instrument' : 'page';
}

// Keyboard focus in a list whose rows go away when they are dealt with: it stays in the list, at the row that takes the place of the gone one.
import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** Rows are the `li` of the list; their button with `aria-expanded` takes the focus, without rows the list itself. */
export function useRowFocus(list: RefObject<HTMLElement | null>, rows: unknown) {
  const at = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the rows are other ones.
  useEffect(() => {
    const element = list.current;
    if (at.current === null || element === null || document.activeElement !== document.body) return;
    const left = rowsOf(element);
    const next = left[Math.min(at.current, left.length - 1)];
    (next?.querySelector<HTMLElement>('button[aria-expanded]') ?? element).focus();
  }, [list, rows]);
  return {
    onFocus({ target, currentTarget }: FocusEvent<HTMLElement>): void {
      const row = target.closest('li');
      at.current = row === null ? null : rowsOf(currentTarget).indexOf(row);
    },
    // A row that is taken away gives no notice; whoever leaves the list does.
    onBlur(): void {
      at.current = null;
    },
  };
}

const rowsOf = (list: Element): readonly Element[] => [...list.querySelectorAll('li')];

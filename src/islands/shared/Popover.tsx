// A button that opens a panel over the content, without locking the page: it closes on Escape, on a press outside and when focus leaves.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** What stands on the button. */
  readonly label: ReactNode;
  /** Name of the button when the label is only an icon. */
  readonly name?: string;
  /** Name of the panel. */
  readonly title: string;
  readonly className?: string;
  /** Where the panel opens. */
  readonly side?: 'above' | 'below';
  readonly align?: 'start' | 'end';
  readonly disabled?: boolean;
  /** Content of the panel; `close` gives focus back to the button. */
  children(close: () => void): ReactNode;
}

export function Popover(props: PopoverProps) {
  const { label, name, title, className = 'button', side = 'below', align = 'end', disabled = false, children } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape belongs to whatever has focus inside.
    <div
      ref={root}
      className={styles['root']}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open ? (
        <section id={id} className={styles['panel']} data-side={side} data-align={align} aria-label={title}>
          {children(close)}
        </section>
      ) : null}
    </div>
  );
}

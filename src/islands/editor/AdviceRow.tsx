// What the linter advises, under the text of a workbench: a line with its number, that opens into the list; and every safe fix at once.
import { type ReactNode, useId, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './AdviceRow.module.css';

export interface AdviceRowProps {
  readonly count: number;
  /** How many of them have a safe fix. */
  readonly safe: number;
  readonly onFixAll: (() => void) | undefined;
  readonly language: Language;
  /** The list, made only while it is open. */
  readonly children: () => ReactNode;
}

export function AdviceRow({ count, safe, onFixAll, language, children }: AdviceRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  return (
    <>
      {open ? (
        <div id={id} className={styles['list']}>
          {children()}
        </div>
      ) : null}
      <div className={styles['row']}>
        <button
          ref={toggle}
          type="button"
          className={styles['toggle']}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevron" size={14} />
          {t(language, 'editor.advice', { count })}
        </button>
        {safe === 0 || onFixAll === undefined ? null : (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onFixAll();
              // With the last safe fix the button goes.
              toggle.current?.focus();
            }}
          >
            {t(language, 'editor.fixSafe', { count: safe })}
          </button>
        )}
      </div>
    </>
  );
}

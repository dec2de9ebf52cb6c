// The last line of the editor: what was just done, and Apply while there is something to apply.
import { useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './EditorPane.module.css';

export interface EditorStatus {
  readonly text: string;
  readonly undo?: () => void;
}

export interface EditorFootProps {
  readonly status: EditorStatus | null;
  /** Tries again what the status says has failed. */
  readonly onRetry: (() => void) | undefined;
  /** Some file differs from what was applied. */
  readonly changed: boolean;
  readonly errors: boolean;
  readonly canApply: boolean;
  readonly onApply: () => void;
  readonly language: Language;
}

export function EditorFoot({ status, onRetry, changed, errors, canApply, onApply, language }: EditorFootProps) {
  const said = useRef<HTMLParagraphElement>(null);
  const rest = changed ? t(language, errors && !canApply ? 'editor.blocked' : 'editor.unapplied') : '';
  return (
    <div className={styles['foot']} data-idle={status === null && !changed}>
      <p ref={said} role="status" tabIndex={-1}>
        {status?.text ?? rest}
      </p>
      {status?.undo === undefined ? null : (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            status.undo?.();
            // The button goes: what is said instead of it has the focus.
            said.current?.focus();
          }}
        >
          <Icon name="undo" size={14} /> {t(language, 'editor.undoFix')}
        </button>
      )}
      {onRetry === undefined ? null : (
        <button type="button" className="link-button" onClick={onRetry}>
          {t(language, 'editor.loadAgain')}
        </button>
      )}
      {changed ? (
        <button type="button" className="button" aria-disabled={!canApply} onClick={() => canApply && onApply()}>
          {t(language, 'editor.apply')}
        </button>
      ) : null}
    </div>
  );
}

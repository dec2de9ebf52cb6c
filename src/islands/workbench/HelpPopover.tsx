// The keys of the workbench, in a panel that does not lock the page.
import { useEffect, useRef } from 'react';
import { type Language, type MessageKey, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './menus.module.css';

const KEYS: readonly (readonly [keys: string, words: MessageKey])[] = [
  ['Space  .', 'site.about.keys.play'],
  ['←  →', 'site.about.keys.decision'],
  ['Shift ←  Shift →', 'site.about.keys.tick'],
  ['Home  End', 'site.about.keys.ends'],
  ['1–6', 'site.about.keys.speed'],
  ['F', 'site.about.keys.fork'],
  ['U', 'workbench.keys.undo'],
];

export interface HelpPopoverProps {
  readonly language: Language;
  onClose(): void;
}

export function HelpPopover({ language, onClose }: HelpPopoverProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // Shown beside the page, not over it: the stage stays in use.
    dialog.current?.show();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['help']}
      aria-label={t(language, 'site.about.keys.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === '?') {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <div>
        <h2>{t(language, 'site.about.keys.title')}</h2>
        <button type="button" className="icon-button" aria-label={t(language, 'workbench.close')} onClick={onClose}>
          <Icon name="cross" size={14} />
        </button>
      </div>
      <dl>
        {KEYS.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              {keys.split('  ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(language, words)}</dd>
          </div>
        ))}
      </dl>
      <p>{t(language, 'site.about.keys.note')}</p>
    </dialog>
  );
}

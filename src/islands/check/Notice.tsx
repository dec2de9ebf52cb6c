// What the page has to say about where its texts come from and whether they stay: one bar, the most pressing first.
import { useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './Check.module.css';
import type { UseDraft } from './use-draft.ts';

export interface NoticeProps {
  readonly opening: UseDraft;
  /** Opens the covered texts again. */
  onBringBack(): void;
  /** The bar goes with what was pressed: the focus belongs elsewhere. */
  onGone(): void;
  readonly language: Language;
}

export function Notice({ opening, onBringBack, onGone, language }: NoticeProps) {
  const { trouble, covered, forgetCovered, keeping } = opening;
  const [heard, setHeard] = useState(false);
  const told = trouble !== null && !heard;
  if (!told && covered === null && keeping === 'kept') return null;
  const words = told
    ? t(language, `check.trouble.${trouble}`)
    : covered !== null
      ? t(language, 'check.covered')
      : t(language, `check.keeping.${keeping === 'too-long' ? 'too-long' : 'refused'}`);
  const then = (act: () => void) => (): void => {
    act();
    onGone();
  };
  return (
    <div className={`notice-bar ${styles['notice']}`} role="status">
      <Icon name={told || covered === null ? 'warning' : 'info'} />
      <p>{words}</p>
      {!told && covered !== null ? (
        <button type="button" className="link-button" onClick={then(onBringBack)}>
          {t(language, 'check.bringBack')}
        </button>
      ) : null}
      {told || covered !== null ? (
        <button type="button" className="link-button" onClick={then(told ? () => setHeard(true) : forgetCovered)}>
          {t(language, 'check.dismiss')}
        </button>
      ) : null}
    </div>
  );
}

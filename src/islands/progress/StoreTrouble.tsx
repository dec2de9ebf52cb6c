// What is said where one works when the browser cannot save, or held something that could not be read: what it means, and what to do.
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { browserProgress, downloadProgress, useProgress } from './browser-progress.ts';
import styles from './Progress.module.css';

export function StoreTrouble({ language }: { readonly language: Language }) {
  const { trouble, unsavedSince, damaged, attempts, size } = useProgress();
  if (trouble === null && damaged.length === 0) return null;
  const time =
    unsavedSince === null
      ? ''
      : new Date(unsavedSince).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  return (
    <div className={styles['trouble']} role="alert" data-testid="store-trouble">
      <Icon name={trouble === null ? 'info' : 'error'} />
      <div>
        <p>
          <b>
            {trouble === null
              ? t(language, 'progress.damaged.title', { n: damaged.length })
              : t(language, `progress.trouble.${trouble}.title`)}
          </b>
          {time === '' ? null : (
            <span className={styles['since']}> {t(language, 'progress.trouble.since', { time })}</span>
          )}
        </p>
        <p>
          {trouble === null
            ? t(language, 'progress.damaged.text')
            : t(language, `progress.trouble.${trouble}.text`, {
                attempts,
                size: t(language, 'progress.kilobytes', { n: Math.ceil((size * 2) / 1000) }),
              })}
        </p>
        <p className={styles['troubleActions']}>
          <button type="button" className={trouble === null ? 'button' : 'button primary'} onClick={downloadProgress}>
            <Icon name="download" />
            {t(language, 'progress.trouble.export')}
          </button>
          {trouble === 'full' ? (
            <button type="button" className="button" onClick={() => browserProgress().removeOldTexts()}>
              {t(language, 'progress.trouble.remove')}
            </button>
          ) : null}
        </p>
      </div>
    </div>
  );
}

// The situations to open, each with what to look for, and the way back to the beginning, which asks first.
import { useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import type { StrategyName } from './examples/shop-web.ts';
import styles from './menus.module.css';
import { type PresetId, presetsFor } from './presets.ts';

export interface SituationMenuProps {
  readonly strategy: StrategyName;
  /** The situation that is open; null when the world came from elsewhere. */
  readonly preset: PresetId | null;
  readonly language: Language;
  onOpen(preset: PresetId): void;
  /** Whether this browser keeps what was here before a link or a situation was opened. */
  readonly hasBefore: boolean;
  onBefore(): void;
  onReset(): void;
}

export function SituationMenu({
  strategy,
  preset,
  language,
  onOpen,
  hasBefore,
  onBefore,
  onReset,
}: SituationMenuProps) {
  const [asking, setAsking] = useState(false);
  const name = preset === null ? null : t(language, `site.preset.${preset}.name`);
  return (
    <Popover
      title={t(language, 'workbench.situationTitle')}
      label={
        <>
          {name === null ? (
            t(language, 'workbench.situation')
          ) : (
            <>
              <span className={styles['short']}>{t(language, 'workbench.situation')}</span>
              <span className={styles['long']}>{t(language, 'workbench.situationIs', { name })}</span>
            </>
          )}
          <Icon name="chevron" size={14} />
        </>
      }
    >
      {(close) => (
        <div className={styles['menuBody']}>
          {presetsFor(strategy).map((id) => (
            <button
              key={id}
              type="button"
              className={`menu-item ${styles['situation']}`}
              aria-pressed={id === preset}
              onClick={() => {
                onOpen(id);
                close();
              }}
            >
              <Icon name="check" size={14} />
              <span>
                <b>{t(language, `site.preset.${id}.name`)}</b>
                <span>{t(language, `site.preset.${id}.look`)}</span>
              </span>
            </button>
          ))}
          {hasBefore ? (
            <button
              type="button"
              className={`menu-item ${styles['apart']}`}
              onClick={() => {
                onBefore();
                close();
              }}
            >
              {t(language, 'workbench.before')}
            </button>
          ) : null}
          {asking ? (
            <div className={styles['ask']} role="alert">
              <p>{t(language, 'workbench.resetAsk')}</p>
              <div>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setAsking(false);
                    onReset();
                    close();
                  }}
                >
                  {t(language, 'workbench.resetYes')}
                </button>
                <button type="button" className="button" onClick={() => setAsking(false)}>
                  {t(language, 'workbench.resetNo')}
                </button>
              </div>
            </div>
          ) : (
            <button type="button" className={`menu-item ${styles['apart']}`} onClick={() => setAsking(true)}>
              {t(language, 'workbench.reset')}
            </button>
          )}
        </div>
      )}
    </Popover>
  );
}

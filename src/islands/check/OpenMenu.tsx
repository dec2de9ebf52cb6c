// What can be opened: files, a folder, an empty text, or an example.
import { type ChangeEvent, useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import styles from './Check.module.css';
import { EXAMPLE_IDS, type ExampleId } from './examples/index.ts';
import { type ReadFiles, readChosen } from './read-files.ts';

export interface OpenMenuProps {
  readonly example: string | null;
  onFiles(read: ReadFiles): void;
  onExample(id: ExampleId): void;
  onClear(): void;
  readonly language: Language;
}

export function OpenMenu({ example, onFiles, onExample, onClear, language }: OpenMenuProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const field = event.currentTarget;
    if (field.files === null || field.files.length === 0) return;
    readChosen(field.files).then(onFiles, () => {});
    // The same file may be chosen again after it was changed.
    field.value = '';
  };
  return (
    <>
      <input ref={files} type="file" multiple hidden data-testid="choose-files" onChange={chosen} />
      <input
        ref={folder}
        type="file"
        hidden
        data-testid="choose-folder"
        {...{ webkitdirectory: '' }}
        onChange={chosen}
      />
      <Popover
        className={`link-button ${styles['open']}`}
        align="start"
        title={t(language, 'check.openTitle')}
        label={
          <>
            {t(language, 'check.open')}
            <Icon name="chevron" size={14} />
          </>
        }
      >
        {(close) => {
          const choose = (act: () => void) => () => {
            close();
            act();
          };
          return (
            <div className={styles['menu']}>
              <button type="button" className="menu-item" onClick={choose(() => files.current?.click())}>
                <Icon name="check" size={14} />
                {t(language, 'check.openFiles')}
              </button>
              <button type="button" className="menu-item" onClick={choose(() => folder.current?.click())}>
                <Icon name="check" size={14} />
                {t(language, 'check.openFolder')}
              </button>
              <button type="button" className="menu-item" onClick={choose(onClear)}>
                <Icon name="check" size={14} />
                {t(language, 'check.clear')}
              </button>
              <h3>{t(language, 'check.examples')}</h3>
              {EXAMPLE_IDS.map((id) => (
                <button
                  key={id}
                  type="button"
                  className={`menu-item ${styles['example']}`}
                  aria-pressed={id === example}
                  onClick={choose(() => onExample(id))}
                >
                  <Icon name="check" size={14} />
                  <span>
                    {t(language, `check.example.${id}.name`)}
                    <small>{t(language, `check.example.${id}.text`)}</small>
                  </span>
                </button>
              ))}
            </div>
          );
        }}
      </Popover>
    </>
  );
}

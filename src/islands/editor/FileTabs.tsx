// The head of the editor: a new file, the files as tabs, how many problems the shown one has.
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './EditorPane.module.css';
import type { EditorFile, FindingCounts } from './view-model.ts';

export interface FileTabsProps {
  readonly files: readonly EditorFile[];
  readonly active: string;
  readonly onActivate: (name: string) => void;
  readonly counts: FindingCounts;
  readonly onGoToFirst: () => void;
  readonly onNewFile: (() => void) | undefined;
  readonly onRemoveFile: ((name: string) => void) | undefined;
  readonly panelId: string;
  readonly start?: ReactNode;
  /** Instead of the counts. */
  readonly end?: ReactNode;
  readonly language: Language;
}

export function FileTabs(props: FileTabsProps) {
  const { files, active, onActivate, counts, onGoToFirst, onNewFile, onRemoveFile, panelId, start, end, language } =
    props;
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = files.findIndex(({ name }) => name === active);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: files.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = files[(to + files.length) % files.length];
    if (next === undefined) return;
    onActivate(next.name);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[files.indexOf(next)]?.focus();
  };

  const label = t(language, 'editor.count', { ...counts });
  return (
    <div className={`pane-head ${styles['head']}`}>
      {onNewFile === undefined ? (
        <Icon name="file" size={16} />
      ) : (
        <button
          type="button"
          className={styles['new']}
          aria-label={t(language, 'editor.newFile')}
          title={t(language, 'editor.newFile')}
          onClick={onNewFile}
        >
          <Icon name="file" size={16} />
        </button>
      )}
      <div ref={list} className={`tabs ${styles['tabs']}`} role="tablist" aria-label={t(language, 'editor.label')}>
        {files.map((file) => {
          const selected = file.name === active;
          const changed = file.text !== file.applied;
          return (
            <button
              key={file.name}
              type="button"
              role="tab"
              className="tab"
              aria-selected={selected}
              aria-controls={selected ? panelId : undefined}
              tabIndex={selected ? 0 : -1}
              onClick={() => onActivate(file.name)}
              onKeyDown={onKeyDown}
            >
              <span className={styles['name']}>{file.name}</span>
              {file.readOnly === true ? (
                <span className={styles['changed']}>{t(language, 'editor.readOnly')}</span>
              ) : null}
              {changed ? (
                <span className={styles['changed']}>
                  <span aria-hidden="true">◇</span>
                  <span className="visually-hidden">, {t(language, 'editor.notApplied')}</span>
                </span>
              ) : null}
            </button>
          );
        })}
      </div>
      {onRemoveFile === undefined || files.length < 2 ? null : (
        <button
          type="button"
          className={styles['remove']}
          aria-label={t(language, 'editor.removeFile', { file: active })}
          title={t(language, 'editor.removeFile', { file: active })}
          onClick={() => onRemoveFile(active)}
        >
          <Icon name="cross" size={14} />
        </button>
      )}
      {start}
      {end === undefined ? null : end}
      {end !== undefined || counts.errors + counts.warnings === 0 ? null : (
        <button type="button" className={styles['count']} onClick={onGoToFirst}>
          <span className="visually-hidden">{label}</span>
          {counts.errors === 0 ? null : (
            <span data-severity="error" aria-hidden="true">
              <Icon name="error" size={14} /> {counts.errors}
            </span>
          )}
          {counts.warnings === 0 ? null : (
            <span aria-hidden="true">
              <Icon name="warning" size={14} /> {counts.warnings}
            </span>
          )}
        </button>
      )}
    </div>
  );
}

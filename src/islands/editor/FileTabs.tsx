// The head of the editor: a new file, the files as tabs, how many problems the shown one has. No tab is cut: those without room wrap out of
// sight, and a menu has them all.
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import styles from './EditorPane.module.css';
import { type EditorFile, type FindingCounts, tabLabels } from './view-model.ts';

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
  const remove = useRef<HTMLButtonElement>(null);
  const removing = useRef(false);
  const removable = onRemoveFile !== undefined && files.length > 1;
  const crowded = useRows(list, remove, files, active);
  const labels = tabLabels(files);

  // The button may be gone with the file: what is shown instead has the focus then.
  useEffect(() => {
    if (!removing.current) return;
    removing.current = false;
    list.current?.querySelector<HTMLElement>(`[data-file="${CSS.escape(active)}"]`)?.focus({ preventScroll: true });
  }, [active]);

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
      <div className={styles['strip']}>
        <div
          ref={list}
          className={`tabs ${styles['tabs']}`}
          role="tablist"
          aria-label={t(language, 'editor.label')}
          data-removable={removable}
        >
          {files.map((file, at) => {
            const selected = file.name === active;
            const changed = file.text !== file.applied;
            const shown = labels[at] ?? file.name;
            const state = [
              file.readOnly === true ? t(language, 'editor.readOnly') : null,
              changed ? t(language, 'editor.notApplied') : null,
            ].filter((word) => word !== null);
            return (
              <button
                key={file.name}
                type="button"
                role="tab"
                className="tab"
                data-file={file.name}
                aria-selected={selected}
                aria-controls={selected ? panelId : undefined}
                tabIndex={selected ? 0 : -1}
                aria-label={shown === file.name ? undefined : [file.name, ...state].join(', ')}
                title={file.name}
                onClick={() => onActivate(file.name)}
                onKeyDown={onKeyDown}
              >
                <span className={styles['name']}>{shown}</span>
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
        {removable ? (
          <button
            ref={remove}
            type="button"
            className={styles['remove']}
            aria-label={t(language, 'editor.removeFile', { file: active })}
            title={t(language, 'editor.removeFile', { file: active })}
            onClick={() => {
              removing.current = true;
              onRemoveFile(active);
            }}
          >
            <Icon name="cross" size={14} />
          </button>
        ) : null}
      </div>
      {crowded ? <AllFiles files={files} active={active} onActivate={onActivate} language={language} /> : null}
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

/**
 * Brings the row of the shown file's tab into sight, and the button that takes the file away to its end. True while some tab is in another
 * row.
 */
function useRows(
  list: RefObject<HTMLElement | null>,
  remove: RefObject<HTMLElement | null>,
  files: readonly EditorFile[],
  active: string,
): boolean {
  const [crowded, setCrowded] = useState(false);
  const names = files.map(({ name }) => name).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures again when the tabs are other ones.
  useLayoutEffect(() => {
    const tabs = list.current;
    if (tabs === null) return;
    const place = (): void => {
      const tab = tabs.querySelector<HTMLElement>('[aria-selected="true"]');
      if (tab === null) return;
      tabs.scrollTop = tab.offsetTop;
      setCrowded(tabs.scrollHeight > tabs.clientHeight + 1);
      if (remove.current !== null)
        remove.current.style.insetInlineStart = `${tab.offsetLeft + tab.offsetWidth - remove.current.offsetWidth}px`;
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(tabs);
    for (const tab of tabs.children) watch.observe(tab);
    return () => watch.disconnect();
  }, [list, remove, names, active, crowded]);
  return crowded;
}

interface AllFilesProps extends Pick<FileTabsProps, 'files' | 'active' | 'onActivate' | 'language'> {}

function AllFiles({ files, active, onActivate, language }: AllFilesProps) {
  const name = t(language, 'editor.allFiles');
  return (
    <Popover
      className={`link-button ${styles['all']}`}
      title={name}
      label={
        <>
          <span className="visually-hidden">{name}:</span>
          {files.length}
          <Icon name="chevron" size={14} />
        </>
      }
    >
      {(close) =>
        files.map((file) => (
          <button
            key={file.name}
            type="button"
            className="menu-item"
            aria-pressed={file.name === active}
            onClick={() => {
              close();
              onActivate(file.name);
            }}
          >
            <Icon name="check" size={14} />
            {file.name}
          </button>
        ))
      }
    </Popover>
  );
}

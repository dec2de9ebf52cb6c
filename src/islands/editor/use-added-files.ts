// Files that arrive at the editor by dropping or pasting, each added or in the place of its namesake; and those that are taken away.
import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import type { EditorStatus } from './EditorFoot.tsx';
import { LARGEST_FILE_MB, readDropped } from './read-dropped.ts';
import { freeFileName } from './view-model.ts';

export interface AddedFilesOptions {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly onChange: (name: string, text: string) => void;
  readonly onAddFile: ((name: string, text: string) => void) | undefined;
  readonly onRemoveFile: ((name: string) => void) | undefined;
  readonly onActivate: (name: string) => void;
  readonly onSaid: (said: EditorStatus) => void;
  /** False where the page tells itself what it took away. */
  readonly saysRemoved: boolean;
  readonly language: Language;
}

const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('textarea, input, [contenteditable="true"]') !== null;

export function useAddedFiles(options: AddedFilesOptions) {
  const { files, onChange, onAddFile, onRemoveFile, onActivate, onSaid, saysRemoved, language } = options;
  const [dropping, setDropping] = useState(false);

  const add = async (arrived: readonly File[]): Promise<void> => {
    const said: string[] = [];
    let last: string | null = null;
    for (const file of await readDropped(arrived)) {
      const { name } = file;
      if ('refused' in file) {
        const tooLarge = file.refused === 'too-large';
        said.push(
          tooLarge
            ? t(language, 'editor.fileTooLarge', { file: name, megabytes: LARGEST_FILE_MB })
            : t(language, 'editor.notText', { file: name }),
        );
        continue;
      }
      const replaces = files.some((known) => known.name === name);
      if (!replaces && onAddFile === undefined) continue;
      if (replaces) onChange(name, file.text);
      else onAddFile?.(name, file.text);
      said.push(t(language, replaces ? 'editor.replaced' : 'editor.added', { file: name }));
      last = name;
    }
    if (last !== null) onActivate(last);
    if (said.length > 0) onSaid({ text: said.join(' ') });
  };

  const removeFile = (name: string): void => {
    const text = files.find((one) => one.name === name)?.text ?? '';
    onRemoveFile?.(name);
    if (!saysRemoved) return;
    const undo = (): void => {
      onAddFile?.(name, text);
      onSaid({ text: t(language, 'editor.undone') });
    };
    onSaid({ text: t(language, 'editor.removed', { file: name }), ...(onAddFile && { undo }) });
  };

  return {
    removeFile: onRemoveFile && removeFile,
    /** Something is held over the pane. */
    dropping,
    handlers: {
      onPasteCapture(event: ClipboardEvent<HTMLElement>): void {
        const arrived = [...event.clipboardData.files];
        const pasted = event.clipboardData.getData('text/plain');
        // Some programs add a picture of the text that they copy: the text is what is meant.
        if (arrived.length > 0 && pasted === '') {
          event.preventDefault();
          event.stopPropagation();
          void add(arrived);
          return;
        }
        // Text pasted on the pane but into no field is a new file.
        if (onAddFile === undefined || isTextField(event.target) || pasted.trim() === '') return;
        event.preventDefault();
        const name = freeFileName(files, 'pasted.yaml');
        onAddFile(name, pasted);
        onActivate(name);
        onSaid({ text: t(language, 'editor.added', { file: name }) });
      },
      onDropCapture(event: DragEvent<HTMLElement>): void {
        setDropping(false);
        const arrived = [...event.dataTransfer.files];
        if (arrived.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        void add(arrived);
      },
      onDragOverCapture(event: DragEvent<HTMLElement>): void {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave(): void {
        setDropping(false);
      },
    },
  };
}

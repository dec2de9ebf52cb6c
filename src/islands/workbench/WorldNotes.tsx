// What the simulation takes for granted, and what it leaves alone, once and in words: over the events, or the console.
import { type Language, t } from '../../i18n/index.ts';
import type { WorldView } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './Workbench.module.css';

export interface WorldNotesProps {
  readonly view: Pick<WorldView, 'assumed' | 'notSimulated'>;
  readonly language: Language;
}

export function WorldNotes({ view, language }: WorldNotesProps) {
  const notes = (['assumed', 'notSimulated'] as const).filter((id) => view[id].length > 0);
  if (notes.length === 0) return null;
  return (
    <ul className={styles['notes']}>
      {notes.map((id) => (
        <li key={id}>
          <Icon name="info" size={14} />
          <span>{t(language, `workbench.note.${id}`, { n: view[id].length, names: view[id].join(', ') })}</span>
        </li>
      ))}
    </ul>
  );
}

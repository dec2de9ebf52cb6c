// What the simulation takes for granted, and what it leaves alone, once and in words: over the events, or the console.
import { type Language, t } from '../../i18n/index.ts';
import type { WorldView } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import styles from './WorldNotes.module.css';

export interface WorldNotesProps {
  readonly view: Pick<WorldView, 'assumed' | 'notSimulated'>;
  readonly language: Language;
}

export function WorldNotes({ view, language }: WorldNotesProps) {
  const kinds = new Set(view.notSimulated.map((object) => object.split('/')[0] ?? object));
  const notes = [
    ...[...kinds].map((kind) => t(language, 'world.notSimulated', { kind })),
    ...view.assumed.map((object) => {
      const [kind = '', name = ''] = object.split('/');
      return t(language, 'world.assumed', { kind, name });
    }),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className={styles['notes']}>
      {notes.map((note) => (
        <li key={note}>
          <Icon name="info" size={14} />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}

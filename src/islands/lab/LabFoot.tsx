// What stands at the thumb of a phone: a field of the file, and the two things one does next.
import { type Language, t } from '../../i18n/index.ts';
import { FieldSlider } from '../editor/FieldSlider.tsx';
import { GradeButton } from './LabBar.tsx';
import styles from './LabFoot.module.css';
import type { SessionSnapshot } from './lab-session.ts';

export interface LabFootProps {
  readonly snapshot: SessionSnapshot;
  /** The file that the slider writes into; null when none may be changed, or the text itself is shown. */
  readonly file: { readonly name: string; readonly text: string } | null;
  /** The failing second, in words; null when there is none to go to. */
  readonly failingAt: string | null;
  readonly playing: boolean;
  readonly language: Language;
  onChange(name: string, text: string): void;
  onGoToFailure(): void;
  onTogglePlay(): void;
  onGrade(): void;
}

export function LabFoot(props: LabFootProps) {
  const { snapshot, file, failingAt, playing, language, onChange, onGoToFailure, onTogglePlay, onGrade } = props;
  return (
    <div className={styles['foot']}>
      {file ? (
        <div className={styles['field']}>
          <FieldSlider text={file.text} onChange={(text) => onChange(file.name, text)} language={language} />
        </div>
      ) : null}
      <button type="button" className="button large" onClick={failingAt === null ? onTogglePlay : onGoToFailure}>
        {failingAt === null
          ? t(language, playing ? 'transport.pause' : 'labPage.run')
          : t(language, 'labPage.goTo', { time: failingAt })}
      </button>
      <GradeButton snapshot={snapshot} language={language} onGrade={onGrade} large />
    </div>
  );
}

// Chooses the chance of a run: the same inputs with another seed.
import { type FormEvent, useId, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import styles from './Transport.module.css';

export interface SeedFormProps {
  readonly seed: number;
  readonly language: Language;
  onSeed(seed: number): void;
  onDone(): void;
}

const MOST = 0xffff_ffff;

export function SeedForm({ seed, language, onSeed, onDone }: SeedFormProps) {
  const id = useId();
  const [text, setText] = useState(String(seed));
  const value = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN;
  const valid = value <= MOST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!valid) return;
    onSeed(value);
    onDone();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label htmlFor={id}>{t(language, 'transport.seedLabel')}</label>
      <div>
        <input
          id={id}
          inputMode="numeric"
          value={text}
          aria-invalid={!valid}
          aria-describedby={`${id}-note`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" className="button" disabled={!valid}>
          {t(language, 'transport.seedRun')}
        </button>
      </div>
      <p id={`${id}-note`}>{t(language, valid ? 'transport.seedNote' : 'transport.seedInvalid')}</p>
    </form>
  );
}

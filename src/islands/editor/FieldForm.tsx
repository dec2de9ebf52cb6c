// The main fields of a Deployment with targets for a thumb: each change is written into the text, which stays the truth.
import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import styles from './FieldForm.module.css';
import { type MainField, mainFields, stepField } from './main-fields.ts';
import { type FieldValue, setField } from './set-field.ts';

export interface FieldFormProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly language: Language;
}

export function FieldForm({ text, onChange, language }: FieldFormProps) {
  const fields = useMemo(() => mainFields(text), [text]);
  if (fields.length === 0) return null;
  const set = (field: MainField, value: FieldValue): void => onChange(setField(text, field.target, field.path, value));
  return (
    <fieldset className={styles['form']}>
      <legend className="visually-hidden">{t(language, 'editor.formLabel')}</legend>
      {fields.map((field) => (
        <FieldRow key={field.key} field={field} onSet={(value) => set(field, value)} language={language} />
      ))}
    </fieldset>
  );
}

interface FieldRowProps {
  readonly field: MainField;
  readonly onSet: (value: FieldValue) => void;
  readonly language: Language;
}

/** Up to here a slider is finer than a thumb needs; above it steps are. */
const SLIDER_LARGEST = 12;

function FieldRow({ field, onSet, language }: FieldRowProps) {
  const id = useId();
  const { name, kind, value, written } = field;
  if (kind === 'text') return <TextRow field={field} onSet={onSet} />;
  const number = typeof value === 'number' ? value : null;
  return (
    <div className={styles['row']}>
      <code id={id}>{name}</code>
      {kind === 'count' && number !== null && number <= SLIDER_LARGEST ? (
        <input
          type="range"
          className={styles['slider']}
          aria-labelledby={id}
          min={0}
          max={SLIDER_LARGEST}
          value={number}
          onChange={(event) => onSet(Number(event.currentTarget.value))}
        />
      ) : null}
      <button
        type="button"
        className="button"
        aria-label={t(language, 'editor.less', { field: name })}
        onClick={() => onSet(stepField(field, -1))}
      >
        −
      </button>
      <output className={styles['value']} data-written={written} aria-labelledby={id}>
        {value ?? t(language, 'editor.unset')}
      </output>
      <button
        type="button"
        className="button"
        aria-label={t(language, 'editor.moreOf', { field: name })}
        onClick={() => onSet(stepField(field, 1))}
      >
        +
      </button>
    </div>
  );
}

function TextRow({ field: { name, owner, value }, onSet }: Pick<FieldRowProps, 'field' | 'onSet'>) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Of an image its end says most: the version.
  const showEnd = (): void => {
    if (input.current !== null) input.current.scrollLeft = input.current.scrollWidth;
  };
  useLayoutEffect(showEnd, []);
  return (
    <div className={styles['row']} data-kind="text">
      <label htmlFor={id}>
        <code>{name}</code>
        {owner === null ? null : <small>{owner}</small>}
      </label>
      <input
        ref={input}
        id={id}
        className={styles['input']}
        value={String(value ?? '')}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => onSet(event.currentTarget.value)}
        onBlur={showEnd}
      />
    </div>
  );
}

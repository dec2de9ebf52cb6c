// One field of the file under the thumb: which one is chosen, a slider sets it, and the text stays the truth.
import { useId, useMemo, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import styles from './FieldSlider.module.css';
import { type MainField, mainFields } from './main-fields.ts';
import { setField } from './set-field.ts';

export interface FieldSliderProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly language: Language;
}

/** A slider of a phone's width can be set to about so many values by a thumb. */
const MOST_STEPS = 30;

interface Range {
  readonly largest: number;
  readonly step: number;
  readonly now: number;
  valueOf(position: number): string | number;
}

/** Percentages stay percentages. Up to twice the value that is written, so that a thumb can aim. */
function rangeOf({ value, kind, largest, step }: MainField): Range {
  const percent = /^(\d+)%$/.exec(String(value ?? ''))?.[1];
  if (percent !== undefined)
    return { largest: 100, step: 5, now: Number(percent), valueOf: (position) => `${position}%` };
  const now = typeof value === 'number' ? value : 0;
  const width = kind === 'seconds' ? Math.max(now * 2, step * MOST_STEPS) : Math.max(now * 2, 10);
  return {
    largest: Math.min(largest, width),
    step: kind === 'seconds' ? step : 1,
    now,
    valueOf: (position) => position,
  };
}

export function FieldSlider({ text, onChange, language }: FieldSliderProps) {
  const id = useId();
  const fields = useMemo(() => mainFields(text).filter(({ kind }) => kind !== 'text'), [text]);
  const [chosen, setChosen] = useState<string | null>(null);
  const field =
    fields.find(({ key }) => key === chosen) ??
    fields.find(({ written, kind }) => written && kind === 'amount') ??
    fields[0];
  // Where the slider ends must not move while a thumb is on it.
  const [held, setHeld] = useState<Range | null>(null);
  if (!field) return null;
  const range = held ?? rangeOf(field);
  const { now } = rangeOf(field);
  const shown = field.value ?? t(language, 'editor.unset');
  const seconds = field.kind === 'seconds' && typeof field.value === 'number';
  return (
    <div className={styles['slider']}>
      <label htmlFor={`${id}-field`} className="visually-hidden">
        {t(language, 'editor.sliderField')}
      </label>
      <select
        id={`${id}-field`}
        className={styles['field']}
        value={field.key}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {fields.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <output className={styles['value']} htmlFor={id} data-written={field.written}>
        {seconds ? t(language, 'editor.sliderSeconds', { n: Number(field.value) }) : shown}
      </output>
      <input
        id={id}
        type="range"
        aria-label={field.name}
        min={0}
        max={range.largest}
        step={range.step}
        value={Math.min(now, range.largest)}
        onPointerDown={() => setHeld(range)}
        onPointerUp={() => setHeld(null)}
        onPointerCancel={() => setHeld(null)}
        onChange={(event) =>
          onChange(setField(text, field.target, field.path, range.valueOf(Number(event.currentTarget.value))))
        }
      />
    </div>
  );
}

// A number as a text field: what is typed counts as soon as it is a number within its bounds; what is not stays visible until the field is left.
import { useState } from 'react';

export interface NumberFieldProps {
  readonly id: string;
  /** null: nothing is written. */
  readonly value: number | null;
  /** Least is 0. */
  readonly most: number;
  /** Shown while nothing is written. */
  readonly placeholder?: string;
  onChange(value: number | null): void;
}

export function NumberField({ id, value, most, placeholder = '', onChange }: NumberFieldProps) {
  /** What is being typed; null while the field follows the text. */
  const [draft, setDraft] = useState<string | null>(null);
  const read = (text: string): number | null | undefined => {
    if (text.trim() === '') return null;
    const number = Number(text.trim().replace(',', '.'));
    return Number.isFinite(number) && number >= 0 && number <= most ? number : undefined;
  };
  return (
    <input
      id={id}
      inputMode="decimal"
      autoComplete="off"
      value={draft ?? (value === null ? '' : String(value))}
      placeholder={placeholder}
      aria-invalid={draft !== null && read(draft) === undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        const number = read(text);
        if (number !== undefined && number !== value) onChange(number);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

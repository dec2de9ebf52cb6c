// One thing to change: every field of the shared scenario. A change runs at once; the run before stays as the ghost.
import { useEffect, useId, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import { Popover } from '../shared/Popover.tsx';
import styles from './Menus.module.css';
import { withField } from './saved.ts';
import {
  ANALYSES,
  FAULTS,
  FIELDS,
  isAmount,
  LENGTHS_SECONDS,
  RANGES,
  RELEASES,
  type Scenario,
  type ScenarioField,
  SHAPES,
} from './scenario.ts';
import type { Snapshot } from './snapshot.ts';
import type { CompareStore } from './store.ts';
import { concerns } from './strategies.ts';
import { fieldValue } from './words.ts';

export interface ChangeMenuProps {
  readonly store: CompareStore;
  readonly snapshot: Snapshot;
  readonly language: Language;
}

export function ChangeMenu({ store, snapshot, language }: ChangeMenuProps) {
  const { scenario, columns } = snapshot;
  const ids = columns.map(({ id }) => id);
  const offered = FIELDS.filter(
    (field) => concerns(field, ids) && (field !== 'errorPercent' || scenario.release === 'errors'),
  );
  return (
    <Popover
      title={t(language, 'compare.change')}
      label={
        <>
          {t(language, 'compare.change')}
          <Icon name="chevron" size={14} />
        </>
      }
    >
      {(close) => (
        <div className={styles['change']}>
          <p>{t(language, 'compare.change.note')}</p>
          {offered.map((field) => (
            <Field
              key={field}
              field={field}
              scenario={scenario}
              language={language}
              onChange={(next) => store.change(next)}
            />
          ))}
          <Reset
            language={language}
            onReset={() => {
              store.reset();
              close();
            }}
          />
        </div>
      )}
    </Popover>
  );
}

const CHOICES = {
  release: RELEASES,
  fault: FAULTS,
  analysis: ANALYSES,
  shape: SHAPES,
  seconds: LENGTHS_SECONDS,
} as const;
const hasChoices = (field: ScenarioField): field is keyof typeof CHOICES => Object.hasOwn(CHOICES, field);

interface FieldProps {
  readonly field: ScenarioField;
  readonly scenario: Scenario;
  readonly language: Language;
  onChange(next: Scenario): void;
}

function Field({ field, scenario, language, onChange }: FieldProps) {
  const id = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const value = String(scenario[field]);
  // What stands there follows the scenario; the field itself stays, and with it the place of the keyboard.
  useEffect(() => {
    if (input.current) input.current.value = value;
    setRefused(null);
  }, [value]);
  const take = (text: string): void => {
    const next = withField(scenario, field, text.trim());
    const why = next ? whyNot(language, next) : invalid(language, field);
    setRefused(why);
    if (next && why === null) onChange(next);
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t(language, `compare.field.${field}`)}</label>
      {hasChoices(field) ? (
        <select id={id} value={value} onChange={(event) => take(event.currentTarget.value)}>
          {CHOICES[field].map((value) => (
            <option key={value} value={String(value)}>
              {fieldValue(language, field, { ...scenario, [field]: value })}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          ref={input}
          defaultValue={value}
          autoComplete="off"
          aria-invalid={refused !== null}
          aria-describedby={refused === null ? undefined : `${id}-why`}
          onBlur={(event) => take(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(event.currentTarget.value);
          }}
        />
      )}
      {refused === null ? null : (
        <p id={`${id}-why`} role="alert">
          <MessageText text={refused} />
        </p>
      )}
    </div>
  );
}

const hasRange = (field: ScenarioField): field is keyof typeof RANGES => Object.hasOwn(RANGES, field);

function invalid(language: Language, field: ScenarioField): string {
  if (!hasRange(field)) return t(language, 'compare.invalid.amount');
  const [least, most] = RANGES[field];
  const range = t(language, 'compare.invalid.range', { least, most });
  return field === 'noticedSeconds' ? `${range} ${t(language, 'compare.noticed.never')}` : range;
}

/** The API server refuses a rolling update that may change nothing. */
function whyNot(language: Language, { maxSurge, maxUnavailable }: Scenario): string | null {
  const isZero = (text: string): boolean => isAmount(text) && Number.parseInt(text, 10) === 0;
  return isZero(maxSurge) && isZero(maxUnavailable) ? t(language, 'compare.invalid.both') : null;
}

function Reset({ language, onReset }: { readonly language: Language; onReset(): void }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className={`menu-item ${styles['apart']}`} onClick={() => setAsking(true)}>
        {t(language, 'compare.reset')}
      </button>
    );
  return (
    <div className={`${styles['apart']} ${styles['asking']}`} role="alert">
      <p>{t(language, 'compare.resetAsk')}</p>
      <div>
        <button type="button" className="button" onClick={onReset}>
          {t(language, 'compare.resetYes')}
        </button>
        <button type="button" className="button" onClick={() => setAsking(false)}>
          {t(language, 'compare.resetNo')}
        </button>
      </div>
    </div>
  );
}

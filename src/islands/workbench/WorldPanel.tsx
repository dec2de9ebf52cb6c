// The world as a form: how versions behave, what goes wrong when, how many users come. Shows what the World's text says and writes
// every change into it; nothing is kept here.
import { type ReactNode, useId, useState } from 'react';
import { type Language, t, tDynamic } from '../../i18n/index.ts';
import type { WorldRelease } from '../../manifest/index.ts';
import { DEFAULT_BEHAVIOUR, FAULT_TYPES } from '../../sim/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { NumberField } from './NumberField.tsx';
import styles from './WorldPanel.module.css';
import {
  addFault,
  behaviourOf,
  type FaultForm,
  type FaultType,
  type ReleaseField,
  removeFault,
  setFault,
  setRelease,
  setTraffic,
  type TrafficShape,
  type WorldForm,
} from './world-text.ts';

export interface WorldPanelProps {
  /** What the text says; null without a World. */
  readonly form: WorldForm | null;
  readonly file: string;
  /** Images to speak of, the next version first. */
  readonly images: readonly string[];
  readonly nextImage: string | null;
  /** Names of the nodes of the run. */
  readonly nodes: readonly string[];
  /** Seconds on the page's clock. */
  readonly nowSeconds: number;
  readonly canApply: boolean;
  readonly canRunAgain: boolean;
  readonly language: Language;
  onEdit(edit: (text: string) => string): void;
  onApply(): void;
  onRunAgain(): void;
}

const EMPTY: WorldForm = {
  valid: true,
  seed: null,
  nodes: [],
  traffic: { shape: 'constant', rate: 20, to: 60, at: 10, for: 30 },
  releases: [],
  faults: [],
};

export function WorldPanel(props: WorldPanelProps) {
  const { file, language, canApply } = props;
  const form = props.form ?? EMPTY;
  return (
    <section className={styles['world']} aria-label={t(language, 'worldPanel.label')}>
      <p className={styles['about']}>
        {t(language, props.form ? (form.valid ? 'worldPanel.file' : 'worldPanel.invalid') : 'worldPanel.none', {
          file,
        })}
      </p>
      {form.valid ? (
        <>
          <Faults {...props} form={form} />
          <Releases {...props} releases={form.releases} />
          <Traffic {...props} traffic={form.traffic} />
        </>
      ) : null}
      <div className={styles['foot']}>
        {canApply ? (
          <button type="button" className="button primary" disabled={!form.valid} onClick={props.onApply}>
            {t(language, 'worldPanel.apply')}
          </button>
        ) : (
          <p>{props.form ? t(language, 'worldPanel.applied') : ''}</p>
        )}
        {props.canRunAgain && form.valid ? (
          <button
            type="button"
            className="button"
            title={t(language, 'worldPanel.againNote')}
            onClick={props.onRunAgain}
          >
            {t(language, 'worldPanel.again')}
          </button>
        ) : null}
      </div>
    </section>
  );
}

/** A row of the form: its name and its control. */
function Row({
  label,
  htmlFor,
  children,
}: {
  readonly label: string;
  readonly htmlFor: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['row']}>
      <label htmlFor={htmlFor}>{label}</label>
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  onChange(value: string): void;
}

function Choice({ id, value, options, onChange }: ChoiceProps) {
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}

const CHOICES: Readonly<Partial<Record<ReleaseField, readonly string[]>>> = {
  registry: ['present', 'missing'],
  outcome: ['works', 'never-ready', 'crashes'],
  readiness: ['honest', 'lies'],
  errorsFrom: ['start', 'warm-up', 'load'],
  onSigterm: ['close', 'drain', 'ignore'],
};

/** In the order in which a release lives. */
const FIELDS = [
  'registry',
  'startSeconds',
  'outcome',
  'readiness',
  'errorRate',
  'errorsFrom',
  'latencyMs',
  'crashAfterSeconds',
  'leakMiPerMinute',
  'onSigterm',
  'shutdownSeconds',
] as const satisfies readonly ReleaseField[];

const usual = (field: (typeof FIELDS)[number]): string | number | null =>
  field === 'registry' ? 'present' : DEFAULT_BEHAVIOUR[field];

function Releases(props: WorldPanelProps & { readonly releases: readonly WorldRelease[] }) {
  const { language, releases, images, nextImage, onEdit } = props;
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const known = [...new Set([...images, ...releases.map(({ image }) => image)])];
  const image = chosen !== null && known.includes(chosen) ? chosen : (known[0] ?? null);
  if (image === null) return null;
  const release = releases.find((one) => one.image === image);
  return (
    <fieldset className={styles['group']}>
      <legend>{t(language, 'worldPanel.releases')}</legend>
      <Row label={t(language, 'worldPanel.image')} htmlFor={`${id}-image`}>
        <Choice
          id={`${id}-image`}
          value={image}
          options={known.map((one) => [one, one === nextImage ? t(language, 'worldPanel.next', { image: one }) : one])}
          onChange={setChosen}
        />
      </Row>
      <p className={styles['says']}>
        {t(language, 'worldPanel.behaviour')}: <b>{t(language, `workbench.behaviour.${behaviourOf(release)}`)}</b>
      </p>
      <div className={styles['fields']}>
        {FIELDS.map((field) => {
          const value = release?.[field] ?? usual(field);
          const choices = CHOICES[field];
          const set = (to: string | number | null): void => onEdit((text) => setRelease(text, image, field, to));
          // A share is shown in per cent.
          const scale = field === 'errorRate' ? 100 : 1;
          return (
            <Row key={field} label={t(language, `worldPanel.field.${field}`)} htmlFor={`${id}-${field}`}>
              {choices ? (
                <Choice
                  id={`${id}-${field}`}
                  value={String(value)}
                  options={choices.map((one) => [one, tDynamic(language, `worldPanel.value.${one}`)])}
                  onChange={set}
                />
              ) : (
                <NumberField
                  id={`${id}-${field}`}
                  value={typeof value === 'number' ? Math.round(value * scale * 100) / 100 : null}
                  placeholder={t(language, 'worldPanel.never')}
                  most={field === 'errorRate' ? 100 : 86_400}
                  onChange={(to) => set(to === null ? null : to / scale)}
                />
              )}
            </Row>
          );
        })}
      </div>
    </fieldset>
  );
}

const isFaultType = (type: string): type is FaultType => FAULT_TYPES.includes(type);

function Faults(props: WorldPanelProps & { readonly form: WorldForm }) {
  const { language, form, nodes, nowSeconds, onEdit } = props;
  return (
    <fieldset className={styles['group']}>
      <legend>{t(language, 'worldPanel.faults')}</legend>
      {form.faults.length === 0 ? <p className={styles['says']}>{t(language, 'worldPanel.noFaults')}</p> : null}
      <ul className={styles['faults']}>
        {form.faults.map((fault, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item of the text is known by its place in it only.
          <li key={index}>
            <FaultRows
              fault={fault}
              nodes={nodes}
              language={language}
              onSet={(field, value) => onEdit((text) => setFault(text, index, field, value))}
              onRemove={() => onEdit((text) => removeFault(text, index))}
            />
          </li>
        ))}
      </ul>
      <div className={styles['add']}>
        {FAULT_TYPES.filter(isFaultType).map((type) => (
          <button
            key={type}
            type="button"
            className="button"
            onClick={() => onEdit((text) => addFault(text, type, Math.ceil(nowSeconds) + 2, { ...form, nodes }))}
          >
            <span aria-hidden="true">+ {tDynamic(language, `fault.${type}`)}</span>
            <span className="visually-hidden">
              {t(language, 'worldPanel.addFault', { name: tDynamic(language, `fault.${type}`) })}
            </span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface FaultRowsProps {
  readonly fault: FaultForm;
  readonly nodes: readonly string[];
  readonly language: Language;
  onSet(field: 'at' | 'for' | 'node' | 'delay', value: string | number | null): void;
  onRemove(): void;
}

function FaultRows({ fault, nodes, language, onSet, onRemove }: FaultRowsProps) {
  const id = useId();
  const name = tDynamic(language, `fault.${fault.type}`);
  return (
    <fieldset aria-label={name}>
      <p className={styles['fault']}>
        <Icon name="warning" size={14} />
        <b>{name}</b>
        {fault.image === null ? null : <code>{fault.image}</code>}
        <button
          type="button"
          className="icon-button"
          aria-label={t(language, 'worldPanel.removeFault', { name })}
          onClick={onRemove}
        >
          <Icon name="cross" size={14} />
        </button>
      </p>
      <div className={styles['fields']}>
        {fault.type === 'node-lost' ? (
          <Row label={t(language, 'worldPanel.node')} htmlFor={`${id}-node`}>
            <Choice
              id={`${id}-node`}
              value={fault.node ?? ''}
              options={[...new Set([...nodes, fault.node ?? ''])].filter((one) => one !== '').map((one) => [one, one])}
              onChange={(node) => onSet('node', node)}
            />
          </Row>
        ) : null}
        {fault.type === 'slow-endpoints' ? (
          <Row label={t(language, 'worldPanel.delay')} htmlFor={`${id}-delay`}>
            <NumberField
              id={`${id}-delay`}
              value={fault.delay}
              most={3600}
              onChange={(to) => to !== null && onSet('delay', to)}
            />
          </Row>
        ) : null}
        <Row label={t(language, 'worldPanel.at')} htmlFor={`${id}-at`}>
          <NumberField
            id={`${id}-at`}
            value={fault.at}
            most={86_400}
            onChange={(to) => to !== null && onSet('at', to)}
          />
        </Row>
        <Row label={t(language, 'worldPanel.for')} htmlFor={`${id}-for`}>
          <NumberField
            id={`${id}-for`}
            value={fault.for}
            placeholder={t(language, 'worldPanel.toEnd')}
            most={86_400}
            onChange={(to) => onSet('for', to)}
          />
        </Row>
      </div>
    </fieldset>
  );
}

const SHAPES = ['constant', 'ramp', 'spike'] as const satisfies readonly TrafficShape[];

function Traffic({ traffic, language, onEdit }: WorldPanelProps & { readonly traffic: WorldForm['traffic'] }) {
  const id = useId();
  const set = (change: Partial<WorldForm['traffic']>): void => onEdit((text) => setTraffic(text, change));
  return (
    <fieldset className={styles['group']}>
      <legend>{t(language, 'worldPanel.traffic')}</legend>
      <div className={styles['fields']}>
        <Row label={t(language, 'worldPanel.shape')} htmlFor={`${id}-shape`}>
          <Choice
            id={`${id}-shape`}
            value={traffic.shape}
            options={SHAPES.map((shape) => [shape, t(language, `worldPanel.shape.${shape}`)])}
            onChange={(to) => {
              const shape = SHAPES.find((one) => one === to);
              if (shape) set({ shape });
            }}
          />
        </Row>
        <Row label={t(language, 'worldPanel.rate')} htmlFor={`${id}-rate`}>
          <NumberField
            id={`${id}-rate`}
            value={traffic.rate}
            most={10_000}
            onChange={(rate) => rate !== null && set({ rate })}
          />
        </Row>
        {traffic.shape === 'constant' ? null : (
          <>
            <Row label={t(language, 'worldPanel.to')} htmlFor={`${id}-to`}>
              <NumberField
                id={`${id}-to`}
                value={traffic.to}
                most={10_000}
                onChange={(to) => to !== null && set({ to })}
              />
            </Row>
            <Row label={t(language, 'worldPanel.at')} htmlFor={`${id}-at`}>
              <NumberField
                id={`${id}-at`}
                value={traffic.at}
                most={86_400}
                onChange={(at) => at !== null && set({ at })}
              />
            </Row>
            <Row label={t(language, 'worldPanel.for')} htmlFor={`${id}-for`}>
              <NumberField
                id={`${id}-for`}
                value={traffic.for}
                most={86_400}
                onChange={(span) => span !== null && set({ for: span })}
              />
            </Row>
          </>
        )}
      </div>
    </fieldset>
  );
}

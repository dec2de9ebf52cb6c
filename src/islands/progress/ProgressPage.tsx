// My results: a row a lab with its attempts, export as a file, import of one. What is remembered is the browser's own.
import { type ChangeEvent, useRef, useState } from 'react';
import { type Language, t } from '../../i18n/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { sitePath } from '../shared/site-path.ts';
import { browserProgress, downloadProgress, useProgress } from './browser-progress.ts';
import { bestAttempt, stateOf } from './merge.ts';
import styles from './Progress.module.css';
import { emptyRecord, type LabRecord } from './record.ts';
import { StoreTrouble } from './StoreTrouble.tsx';
import type { ImportEnd } from './store.ts';

export interface ProgressPageProps {
  readonly lang: Language;
  readonly labs: readonly { readonly id: string; readonly title: string }[];
}

export function ProgressPage({ lang: language, labs }: ProgressPageProps) {
  const { records, attempts } = useProgress();
  const [end, setEnd] = useState<ImportEnd | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const known = labs.map(({ id, title }) => ({ id, title, record: records.get(id) ?? emptyRecord(id) }));
  const others = [...records.values()]
    .filter(({ lab }) => labs.every(({ id }) => id !== lab))
    .map((record) => ({ id: '', title: t(language, 'progress.unknownLab', { lab: record.lab }), record }));
  const rows = [...known, ...others];
  const passed = known.filter(({ record }) => stateOf(record) === 'passed').length;

  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    setEnd(browserProgress().import(await file.text().catch(() => '')));
    // The same file may be chosen again.
    input.value = '';
  };

  return (
    <>
      <div className="context-bar">
        <h1>{t(language, 'progress.title')}</h1>
        <p>{t(language, 'progress.count', { all: labs.length, passed, attempts })}</p>
      </div>
      <StoreTrouble language={language} />
      <div className={styles['page']}>
        <p className={styles['lead']}>{t(language, 'progress.lead')}</p>
        <div className={styles['transfer']}>
          <div>
            <button type="button" className="button primary" onClick={downloadProgress}>
              <Icon name="download" />
              {t(language, 'progress.export')}
            </button>
            <p>{t(language, 'progress.exportNote')}</p>
          </div>
          <div>
            <button type="button" className="button" onClick={() => picker.current?.click()}>
              <Icon name="file" />
              {t(language, 'progress.import')}
            </button>
            <input
              ref={picker}
              type="file"
              accept=".json,application/json"
              hidden
              data-testid="import"
              aria-label={t(language, 'progress.import')}
              onChange={(event) => void take(event)}
            />
            <p>{t(language, 'progress.importNote')}</p>
          </div>
        </div>
        <div role="status" className={styles['imported']} data-testid="imported">
          {end ? <ImportWords end={end} language={language} /> : null}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone. */}
        <section className={styles['tableBox']} tabIndex={0} aria-label={t(language, 'progress.labs')}>
          <table>
            <thead>
              <tr>
                {(['lab', 'state', 'best', 'attempts', 'hints', 'last'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(language, `progress.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, title, record }) => (
                <Row key={record.lab} id={id} title={title} record={record} language={language} />
              ))}
            </tbody>
          </table>
        </section>
        {attempts === 0 ? (
          <p className={styles['empty']}>
            {t(language, 'progress.empty')}{' '}
            <a href={sitePath(language, 'labs/')}>{t(language, 'progress.emptyAction')}</a>
          </p>
        ) : (
          rows
            .filter(({ record }) => record.attempts.length > 0)
            .map(({ title, record }) => <History key={record.lab} title={title} record={record} language={language} />)
        )}
      </div>
    </>
  );
}

function ImportWords({ end, language }: { readonly end: ImportEnd; readonly language: Language }) {
  if (end.kind === 'refused')
    return (
      <p data-refused="true">
        <Icon name="error" /> {t(language, `progress.refused.${end.problem}`)}
      </p>
    );
  return (
    <p>
      <Icon name="check" /> {t(language, 'progress.imported', { labs: end.labs, attempts: end.attempts })}
      {end.damaged > 0 ? ` ${t(language, 'progress.importedDamaged', { n: end.damaged })}` : null}
    </p>
  );
}

const timeOf = (at: number, language: Language): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

interface RowProps {
  /** '' for a lab that this version does not have. */
  readonly id: string;
  readonly title: string;
  readonly record: LabRecord;
  readonly language: Language;
}

function Row({ id, title, record, language }: RowProps) {
  const best = bestAttempt(record);
  const last = record.attempts.at(-1);
  const none = t(language, 'progress.none');
  const state = stateOf(record);
  return (
    <tr data-lab={record.lab} data-state={state}>
      <th scope="row">{id === '' ? title : <a href={sitePath(language, `labs/${id}/`)}>{title}</a>}</th>
      <td className={styles['state']}>{t(language, `labs.state.${state}`)}</td>
      <td>{best ? t(language, 'progress.bestOf', { points: best.points }) : none}</td>
      <td>{record.attempts.length}</td>
      <td>{record.hints.length}</td>
      <td>{last ? timeOf(last.at, language) : none}</td>
    </tr>
  );
}

function History({ title, record, language }: Omit<RowProps, 'id'>) {
  return (
    <details className={styles['history']}>
      <summary>{t(language, 'progress.history', { title, n: record.attempts.length })}</summary>
      <ol>
        {record.attempts.toReversed().map((attempt) => (
          <li key={attempt.id}>
            <Icon name={attempt.passed ? 'check' : 'cross'} size={14} />
            <span>{timeOf(attempt.at, language)}</span>
            <span>{t(language, 'progress.bestOf', { points: attempt.points })}</span>
            <span>
              {t(language, 'progress.attemptLine', { seeds: attempt.seeds, passedSeeds: attempt.passedSeeds })}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

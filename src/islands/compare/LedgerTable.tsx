// What each column has cost, under its column: the best value is bold and has words, ties say so, and there is no winner.
import { formatNumber, type Language, t } from '../../i18n/index.ts';
import { formatMoment, formatSpan } from '../shared/moment.ts';
import styles from './LedgerTable.module.css';
import { SEEDS, type SeedSpread, spreadOf } from './many-seeds.ts';
import { ROWS, type Row } from './measures.ts';
import { RELEASED_MS } from './scenario.ts';
import type { Snapshot } from './snapshot.ts';
import { type Cell, type ColumnMeasures, cellsOf } from './standing.ts';
import type { CompareStore } from './store.ts';
import { bestWords, nameOf, valueWords } from './words.ts';

export interface LedgerTableProps {
  readonly store: CompareStore;
  readonly snapshot: Snapshot;
  readonly language: Language;
}

export function LedgerTable({ store, snapshot, language }: LedgerTableProps) {
  const { columns, originMs, nowMs, endMs } = snapshot;
  const known = columns.flatMap(({ id, measures }): ColumnMeasures[] => (measures ? [{ id, measures }] : []));
  const over = nowMs >= endMs;
  return (
    <section className={styles['ledger']} aria-label={t(language, 'compare.ledger')}>
      <table data-columns={columns.length}>
        <thead>
          <tr>
            <th scope="col">
              <b>{t(language, 'compare.ledger')}</b>{' '}
              <span>
                {over
                  ? t(language, 'compare.ledger.whole', { span: formatSpan(language, endMs - originMs) })
                  : t(language, 'compare.ledger.until', { time: formatMoment(language, nowMs - originMs) })}
              </span>
            </th>
            {columns.map(({ id }, at) => (
              <th key={id} scope="col">
                {nameOf(language, id)}
                {at === columns.length - 1 ? <SeedsLine store={store} snapshot={snapshot} language={language} /> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row} data-row={row}>
              <th scope="row">{t(language, `compare.row.${row}`)}</th>
              {known.length === columns.length
                ? cellsOf(row, known).map((cell) => (
                    <Value key={cell.id} row={row} cell={cell} snapshot={snapshot} over={over} language={language} />
                  ))
                : columns.map(({ id }) => <td key={id} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ValueProps {
  readonly row: Row;
  readonly cell: Cell;
  readonly snapshot: Snapshot;
  readonly over: boolean;
  readonly language: Language;
}

function Value({ row, cell, snapshot, over, language }: ValueProps) {
  const { scenario, previous, seeds, columns } = snapshot;
  // Before the release nothing tells them apart.
  const words = snapshot.nowMs > RELEASED_MS ? bestWords(language, cell) : null;
  const before = columns.find(({ id }) => id === cell.id)?.ghost?.measures;
  const text = valueWords(language, row, cell.value, scenario, over);
  const spread = seeds && seeds.results.length > 0 ? spreadOf(row, seeds.results, [cell.id])[0] : undefined;
  return (
    <td data-best={words !== null}>
      {words === null ? <span>{text}</span> : <b>{text}</b>} {words === null ? null : <small>{words}</small>}{' '}
      {before && previous ? (
        <small data-part="before">
          · {t(language, 'compare.before', { value: valueWords(language, row, before[row], previous.scenario, over) })}
        </small>
      ) : null}
      {spread && seeds ? (
        <small data-part="seeds">{spreadWords(language, row, spread, seeds.results.length, snapshot)}</small>
      ) : null}
    </td>
  );
}

function spreadWords(language: Language, row: Row, { range, best }: SeedSpread, n: number, snapshot: Snapshot): string {
  if (range === null)
    return row === 'rollback' && snapshot.scenario.noticedSeconds === 0
      ? ''
      : t(language, 'compare.seeds.never', { n });
  return t(language, 'compare.seeds.range', {
    n,
    best,
    least: formatNumber(range.least),
    middle: formatNumber(range.middle),
    most: formatNumber(range.most),
  });
}

/** Is it chance, or the strategy? The same comparison over many seeds, with a count and a way out. */
function SeedsLine({ store, snapshot, language }: LedgerTableProps) {
  const { seeds, result, known } = snapshot;
  if (seeds === null) {
    // Many seeds would tell the end before it was seen.
    if (result === null || known < 1) return null;
    return (
      <span className={styles['seeds']}>
        <button type="button" className="link-button" onClick={() => store.runSeeds()}>
          {t(language, 'compare.seeds.run', { n: SEEDS })}
        </button>
      </span>
    );
  }
  return (
    <span className={styles['seeds']} role="status">
      {t(language, seeds.running ? 'compare.seeds.running' : 'compare.seeds.done', {
        done: seeds.results.length,
        n: seeds.total,
      })}{' '}
      <button type="button" className="link-button" onClick={() => store.stopSeeds()}>
        {t(language, seeds.running ? 'compare.seeds.stop' : 'compare.seeds.close')}
      </button>
    </span>
  );
}

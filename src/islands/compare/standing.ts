// Which column is best in a row of the ledger, and how to say so: best values carry words, ties are said, nobody wins as a whole. Pure.
import type { Measures, Row } from './measures.ts';
import type { StrategyId } from './strategies.ts';

/** Rows in which more is better. */
const HIGHER = new Set<Row>(['minimumReady']);

export interface ColumnMeasures {
  readonly id: StrategyId;
  readonly measures: Measures;
}

export interface Standing {
  /** Columns with the best value, in order; none while no column has a value. */
  readonly best: readonly StrategyId[];
  /** Every column has the same value. */
  readonly allSame: boolean;
}

export function standingOf(row: Row, columns: readonly ColumnMeasures[]): Standing {
  const known = columns.flatMap(({ id, measures }) => {
    const value = measures[row];
    return value === null ? [] : [{ id, value }];
  });
  if (known.length === 0) return { best: [], allSame: false };
  const values = known.map(({ value }) => value);
  const top = HIGHER.has(row) ? Math.max(...values) : Math.min(...values);
  const best = known.filter(({ value }) => value === top).map(({ id }) => id);
  return { best, allSame: best.length === columns.length };
}

/** The words beside a best value, by id: `compare.best.<id>`. */
export type BestWord = 'none' | 'same' | 'shared' | 'fewest' | 'fastest' | 'shortest' | 'highest';

const ALONE: Readonly<Record<Row, BestWord>> = {
  failed: 'fewest',
  exposed: 'fewest',
  minimumReady: 'highest',
  peakPods: 'fewest',
  allOnNew: 'fastest',
  rollback: 'fastest',
  mixed: 'shortest',
};

export interface Cell {
  readonly id: StrategyId;
  readonly value: number | null;
  /** Null: not the best. */
  readonly word: BestWord | null;
  /** The word for being best alone in this row; what ties share. */
  readonly alone: BestWord;
  /** The other columns with the same best value. */
  readonly others: readonly StrategyId[];
}

export function cellsOf(row: Row, columns: readonly ColumnMeasures[]): Cell[] {
  const { best, allSame } = standingOf(row, columns);
  return columns.map(({ id, measures }) => {
    const value = measures[row];
    const others = best.includes(id) ? best.filter((other) => other !== id) : [];
    const word = !best.includes(id)
      ? null
      : allSame
        ? 'same'
        : others.length > 0
          ? 'shared'
          : value === 0
            ? 'none'
            : ALONE[row];
    return { id, value, word, alone: ALONE[row], others };
  });
}

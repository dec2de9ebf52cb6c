// Parts of rows that all kinds write alike.
import type { Condition } from '../../../sim/cluster/index.ts';
import type { TraceNames } from './names.ts';

export const conditionRows = (conditions: readonly Condition[], names: TraceNames) =>
  [...conditions]
    .sort((a, b) => (a.type < b.type ? -1 : 1))
    .map(({ type, status, reason, message }) => ({ type, status, reason, message: names.inText(message) }));

export const without0 = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

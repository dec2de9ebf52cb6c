// `kubectl argo rollouts list rollouts`. Source: argo-rollouts pkg/kubectl-argo-rollouts/cmd/list.
import type { RolloutInfo } from './rollout-info.ts';
import { table } from './table.ts';

const HEADER = ['NAME', 'STRATEGY', 'STATUS', 'STEP', 'SET-WEIGHT', 'READY', 'DESIRED', 'UP-TO-DATE', 'AVAILABLE'];
/** Cells are filled up to about the width of their headings, also the last one. */
const WIDTHS = [10, 9, 12, 4, 10, 5, 7, 10, 9];

export function listRollouts(infos: readonly RolloutInfo[]): string {
  const rows = infos.map((info) => {
    const canary = info.strategy === 'Canary';
    const cells = [
      info.name,
      info.strategy === '' ? 'unknown' : info.strategy,
      info.status,
      canary && info.step !== '' ? info.step : '-',
      canary ? String(info.setWeight) : '-',
      `${info.ready}/${info.current}`,
      String(info.desired),
      String(info.updated),
      String(info.available),
    ];
    return cells.map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0));
  });
  return table([HEADER, ...rows]);
}

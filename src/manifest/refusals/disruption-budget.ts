// PodDisruptionBudgets: one of two fields, within what there is.
import type { Path } from '../json.ts';
import type { Inspector } from './inspector.ts';
import { checkAmount, notOver100Percent } from './rollout.ts';
import { checkSelector } from './selectors.ts';

const MIN: Path = ['spec', 'minAvailable'];
const MAX: Path = ['spec', 'maxUnavailable'];

export function budgetFields(inspector: Inspector): void {
  if (inspector.has(MIN) && inspector.has(MAX))
    inspector.refuse('budget-with-both-fields', MAX, {}, { field: 'spec', atKey: true });
  for (const path of [MIN, MAX]) {
    checkAmount(inspector, path);
    notOver100Percent(inspector, path);
  }
  inspector.oneOf(['spec', 'unhealthyPodEvictionPolicy'], ['AlwaysAllow', 'IfHealthyBudget']);
}

export function budgetSelector(inspector: Inspector): void {
  checkSelector(inspector, ['spec', 'selector']);
}

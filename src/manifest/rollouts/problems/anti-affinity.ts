// The anti-affinity that the controller puts into pods. Source: argo-rollouts validation.go ValidateRolloutStrategyAntiAffinity, v1.9.1.
import type { Path } from '../../json.ts';
import type { AntiAffinity } from '../rollout.ts';
import { fieldName, invalid, type Report } from './problem.ts';

export function checkAntiAffinity(antiAffinity: AntiAffinity | undefined, path: Path, report: Report): void {
  if (!antiAffinity) return;
  const preferred = antiAffinity.preferredDuringSchedulingIgnoredDuringExecution;
  const required = antiAffinity.requiredDuringSchedulingIgnoredDuringExecution;
  if ((preferred === undefined) === (required === undefined)) {
    const value = `antiAffinity.PreferredDuringSchedulingIgnoredDuringExecution: ${preferred !== undefined} antiAffinity.RequiredDuringSchedulingIgnoredDuringExecution: ${required !== undefined}`;
    const message = invalid(fieldName(path), value, 'AntiAffinity must have exactly one strategy listed');
    report({ id: 'anti-affinity-not-one', path, message, data: {} });
  }
  const weight = preferred?.weight;
  if (weight !== undefined && (weight < 1 || weight > 100))
    report({
      id: 'rollout-number-out-of-range',
      path: [...path, 'preferredDuringSchedulingIgnoredDuringExecution', 'weight'],
      message: invalid(fieldName([...path, 'weight']), weight, 'AntiAffinity weight must be between 1-100'),
      data: { name: 'weight', value: weight, range: '1 – 100' },
    });
}

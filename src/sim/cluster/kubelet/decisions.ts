// The choices of the kubelet that people want explained: rule, what it saw, what came of it, what would have changed it.
// Words are in i18n (`decision.<rule>.…`, `alternative.<id>`, `verb.<verb>`).
import type { LogData } from '../../kernel/index.ts';

export interface KubeletDecision {
  readonly rule: KubeletRule;
  readonly verb: KubeletVerb;
  /** Always with `container`. */
  readonly saw: LogData;
  readonly outcome: LogData;
  readonly alternatives: readonly { readonly id: KubeletAlternative; readonly data: LogData }[];
  /** The field of the pod's manifest behind it, from `spec`; null when no field sets it. */
  readonly path: string | null;
}

export type KubeletRule =
  | 'crash-restart-at-once'
  | 'crash-back-off'
  | 'image-pull-back-off'
  | 'config-missing'
  | 'liveness-kill'
  | 'startup-kill'
  | 'readiness-gained'
  | 'readiness-lost'
  | 'grace-period-over'
  | 'deadline-exceeded';

export type KubeletVerb = 'restart' | 'back-off' | 'wait' | 'kill' | 'put-in' | 'take-out' | 'fail';

export type KubeletAlternative =
  | 'ran-ten-minutes'
  | 'image-in-registry'
  | 'config-present'
  | 'failure-threshold-higher'
  | 'startup-probe-first'
  | 'startup-budget-larger'
  | 'grace-period-longer'
  | 'sigterm-handled'
  | 'success-again'
  | 'deadline-longer';

export const KUBELET_RULES: readonly KubeletRule[] = [
  'crash-restart-at-once',
  'crash-back-off',
  'image-pull-back-off',
  'config-missing',
  'liveness-kill',
  'startup-kill',
  'readiness-gained',
  'readiness-lost',
  'grace-period-over',
  'deadline-exceeded',
];
export const KUBELET_VERBS: readonly KubeletVerb[] = [
  'restart',
  'back-off',
  'wait',
  'kill',
  'put-in',
  'take-out',
  'fail',
];
export const KUBELET_ALTERNATIVES: readonly KubeletAlternative[] = [
  'ran-ten-minutes',
  'image-in-registry',
  'config-present',
  'failure-threshold-higher',
  'startup-probe-first',
  'startup-budget-larger',
  'grace-period-longer',
  'sigterm-handled',
  'success-again',
  'deadline-longer',
];

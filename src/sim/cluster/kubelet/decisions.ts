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

/** Every rule, verb and alternative has words in both languages; a test walks these lists. */
export const KUBELET_RULES = [
  'crash-restart-at-once',
  'crash-back-off',
  'image-pull-back-off',
  'config-missing',
  'liveness-kill',
  'startup-kill',
  'readiness-gained',
  'readiness-lost',
  'grace-period-over',
  'pod-deadline-exceeded',
] as const;
export type KubeletRule = (typeof KUBELET_RULES)[number];

export const KUBELET_VERBS = [
  'restart-container',
  'back-off',
  'pull-failed',
  'wait',
  'kill',
  'put-in',
  'take-out',
  'fail',
] as const;
export type KubeletVerb = (typeof KUBELET_VERBS)[number];

export const KUBELET_ALTERNATIVES = [
  'ran-ten-minutes',
  'image-in-registry',
  'config-present',
  'failure-threshold-higher',
  'startup-probe-first',
  'startup-budget-larger',
  'grace-period-longer',
  'sigterm-handled',
  'deadline-longer',
] as const;
export type KubeletAlternative = (typeof KUBELET_ALTERNATIVES)[number];

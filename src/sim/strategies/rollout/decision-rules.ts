// Every rule by which the Rollout controller (or a person, of a Rollout) decides: who decides, the one word for what is done, and the
// principle of the lecture it practises. The words are `decision.<rule>.sentence`, `.rule`, `.saw`, `.so` and `alternative.<id>`.

export interface RolloutRule {
  readonly who: 'rollout-controller' | 'person';
  readonly verb: string;
  readonly principle: string | null;
}

export const ROLLOUT_RULES = {
  'rollout-invalid': { who: 'rollout-controller', verb: 'refused', principle: null },
  'rollout-first': { who: 'rollout-controller', verb: 'begin', principle: null },
  'rollout-begin': { who: 'rollout-controller', verb: 'begin', principle: 'replace-instead-of-change' },
  'rollout-back-to-stable': { who: 'rollout-controller', verb: 'skip', principle: 'fast-rollback' },
  'rollout-back-in-window': { who: 'rollout-controller', verb: 'skip', principle: 'fast-rollback' },
  'rollout-complete': { who: 'rollout-controller', verb: 'complete', principle: 'watch-the-rollout' },
  'rollout-abort': { who: 'rollout-controller', verb: 'abort', principle: 'automatic-rollback' },
  'rollout-deadline': { who: 'rollout-controller', verb: 'report', principle: 'automatic-rollback' },
  'rollout-restart-pods': { who: 'rollout-controller', verb: 'evict', principle: 'replace-one-by-one' },
  'rollout-tidy': { who: 'rollout-controller', verb: 'tidy', principle: 'versions-are-tracked' },
  'rollout-delay': { who: 'rollout-controller', verb: 'delay', principle: 'instant-rollback-while-blue-runs' },
  'rollout-delay-over': { who: 'rollout-controller', verb: 'scale-down', principle: 'double-capacity' },
  'canary-scale-canary': { who: 'rollout-controller', verb: 'scale', principle: 'new-version-for-a-few' },
  'canary-scale-stable': { who: 'rollout-controller', verb: 'scale', principle: 'minimal-extra-instances' },
  'canary-drop-others': { who: 'rollout-controller', verb: 'scale-down', principle: 'update-without-interruption' },
  'canary-shift': { who: 'rollout-controller', verb: 'weigh', principle: 'share-of-traffic' },
  'canary-hold-weight': { who: 'rollout-controller', verb: 'hold', principle: 'limit-the-blast-radius' },
  'canary-step': { who: 'rollout-controller', verb: 'step', principle: 'widen-by-metrics' },
  'canary-pause': { who: 'rollout-controller', verb: 'pause', principle: 'judge-by-user-experience' },
  'canary-pause-timed': { who: 'rollout-controller', verb: 'pause', principle: 'judge-by-user-experience' },
  'canary-service': { who: 'rollout-controller', verb: 'switch', principle: 'fine-traffic-control' },
  'blue-green-preview': { who: 'rollout-controller', verb: 'scale', principle: 'deploy-beside-the-old' },
  'blue-green-hold': { who: 'rollout-controller', verb: 'hold', principle: 'nearly-no-downtime' },
  'blue-green-pause': { who: 'rollout-controller', verb: 'pause', principle: 'two-identical-environments' },
  'blue-green-pause-timed': { who: 'rollout-controller', verb: 'pause', principle: 'two-identical-environments' },
  'blue-green-switch': { who: 'rollout-controller', verb: 'switch', principle: 'switch-all-traffic' },
  'blue-green-back': { who: 'rollout-controller', verb: 'switch', principle: 'instant-rollback-while-blue-runs' },
  'blue-green-point-preview': { who: 'rollout-controller', verb: 'switch', principle: 'deploy-beside-the-old' },
  'analysis-start': { who: 'rollout-controller', verb: 'analyse', principle: 'automated-canary' },
  'analysis-unsure': { who: 'rollout-controller', verb: 'pause', principle: 'canary-needs-good-alerts' },
  'analysis-stuck': { who: 'rollout-controller', verb: 'refused', principle: null },
  'argo-promote': { who: 'person', verb: 'promote', principle: 'widen-by-metrics' },
  'argo-promote-full': { who: 'person', verb: 'promote', principle: 'limit-the-blast-radius' },
  'argo-abort': { who: 'person', verb: 'abort', principle: 'fast-rollback' },
  'argo-retry': { who: 'person', verb: 'begin', principle: null },
  'argo-undo': { who: 'person', verb: 'undo', principle: 'fast-rollback' },
  'argo-restart': { who: 'person', verb: 'restart', principle: 'replace-instead-of-change' },
} as const satisfies Readonly<Record<string, RolloutRule>>;

export type RolloutRuleId = keyof typeof ROLLOUT_RULES;

/** What would have led to another outcome; worded by `alternative.<id>`. */
export const ROLLOUT_ALTERNATIVES = [
  'promote-by-hand',
  'promote-after-seconds',
  'abort-by-hand',
  'retry-or-revert',
  'abort-at-deadline',
  'undo-with-argo',
  'longer-scale-down-delay',
  'dynamic-stable-scale',
  'traffic-routing',
  'analysis-step',
  'auto-promotion',
  'smaller-preview',
  'rollback-window',
  'failure-limit',
  'pause-instead-of-full',
] as const;

export type RolloutAlternativeId = (typeof ROLLOUT_ALTERNATIVES)[number];

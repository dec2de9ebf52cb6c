// Every rule by which a controller (or a person) decides: who decides, the one word for what is done, and the principle of the
// lecture it practises. The words are `decision.<rule>.sentence`, `.rule`, `.saw`, `.so`, `verb.<verb>`, `who.<who>`, `principle.<id>`.

export interface DecisionRule {
  readonly who: 'deployment-controller' | 'replicaset-controller' | 'endpoint-controller' | 'eviction-api' | 'person';
  readonly verb: string;
  readonly principle: string | null;
}

export const DECISION_RULES = {
  'new-replica-set': { who: 'deployment-controller', verb: 'new-replica-set', principle: 'replace-instead-of-change' },
  'scale-up-new': { who: 'deployment-controller', verb: 'scale-up', principle: 'minimal-extra-instances' },
  'shrink-new': { who: 'deployment-controller', verb: 'scale-down', principle: null },
  'clean-up-unhealthy': { who: 'deployment-controller', verb: 'scale-down', principle: 'health-check-controls-update' },
  'scale-down-old': { who: 'deployment-controller', verb: 'scale-down', principle: 'replace-one-by-one' },
  'hold-nothing-removable': { who: 'deployment-controller', verb: 'hold', principle: 'health-check-controls-update' },
  'hold-new-not-available': { who: 'deployment-controller', verb: 'hold', principle: 'health-check-controls-update' },
  'scale-proportionally': { who: 'deployment-controller', verb: 'spread', principle: null },
  'scale-plain': { who: 'deployment-controller', verb: 'scale', principle: null },
  'old-no-longer-needed': { who: 'deployment-controller', verb: 'scale-down', principle: null },
  complete: { who: 'deployment-controller', verb: 'complete', principle: 'watch-the-rollout' },
  'deadline-exceeded': { who: 'deployment-controller', verb: 'report', principle: 'automatic-rollback' },
  'clean-up-history': { who: 'deployment-controller', verb: 'tidy', principle: 'versions-are-tracked' },
  paused: { who: 'deployment-controller', verb: 'pause', principle: null },
  resumed: { who: 'deployment-controller', verb: 'resume', principle: null },
  'recreate-stop-old': { who: 'deployment-controller', verb: 'scale-down', principle: 'update-without-interruption' },
  'recreate-wait': { who: 'deployment-controller', verb: 'hold', principle: 'update-without-interruption' },
  'recreate-start-new': { who: 'deployment-controller', verb: 'scale-up', principle: 'replace-instead-of-change' },
  'create-pods': { who: 'replicaset-controller', verb: 'create-pods', principle: 'high-availability' },
  'quota-refuses': { who: 'replicaset-controller', verb: 'refused', principle: null },
  'delete-all-pods': { who: 'replicaset-controller', verb: 'delete-pods', principle: null },
  'delete-unbound-pods': { who: 'replicaset-controller', verb: 'delete-pods', principle: null },
  'delete-pending-pods': {
    who: 'replicaset-controller',
    verb: 'delete-pods',
    principle: 'health-check-controls-update',
  },
  'delete-unready-pods': {
    who: 'replicaset-controller',
    verb: 'delete-pods',
    principle: 'health-check-controls-update',
  },
  'delete-cheapest-pods': { who: 'replicaset-controller', verb: 'delete-pods', principle: null },
  'delete-crowded-pods': { who: 'replicaset-controller', verb: 'delete-pods', principle: 'high-availability' },
  'delete-youngest-pods': { who: 'replicaset-controller', verb: 'delete-pods', principle: null },
  'delete-restarted-pods': {
    who: 'replicaset-controller',
    verb: 'delete-pods',
    principle: 'health-check-controls-update',
  },
  'endpoints-added': { who: 'endpoint-controller', verb: 'endpoint-in', principle: 'health-check-controls-update' },
  'endpoints-removed': { who: 'endpoint-controller', verb: 'endpoint-out', principle: 'update-without-interruption' },
  'eviction-allowed': { who: 'eviction-api', verb: 'evict', principle: 'high-availability' },
  'eviction-unprotected': { who: 'eviction-api', verb: 'evict', principle: null },
  'eviction-unhealthy': { who: 'eviction-api', verb: 'evict', principle: null },
  'eviction-not-counted': { who: 'eviction-api', verb: 'evict', principle: null },
  'eviction-refused': { who: 'eviction-api', verb: 'refused', principle: 'high-availability' },
  'eviction-uncounted': { who: 'eviction-api', verb: 'refused', principle: null },
  'eviction-several-budgets': { who: 'eviction-api', verb: 'refused', principle: null },
  undo: { who: 'person', verb: 'undo', principle: 'fast-rollback' },
  restart: { who: 'person', verb: 'restart', principle: 'replace-instead-of-change' },
} as const satisfies Readonly<Record<string, DecisionRule>>;

export type DecisionRuleId = keyof typeof DECISION_RULES;

/** What would have led to another outcome; worded by `alternative.<id>`. */
export const ALTERNATIVES = [
  'more-surge',
  'more-unavailable',
  'rolling-update',
  'undo-by-hand',
  'longer-deadline',
  'larger-history',
  'larger-quota',
  'deletion-cost',
  'not-during-rollout',
  'publish-not-ready',
  'looser-budget',
  'more-ready-pods',
  'always-allow-unhealthy',
  'one-budget',
  'not-by-eviction',
] as const;

export type AlternativeId = (typeof ALTERNATIVES)[number];

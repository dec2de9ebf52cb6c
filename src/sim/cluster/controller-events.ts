// What the controllers put on the event queue: their rounds and their timers.
import { PRIORITY } from './priorities.ts';

export type ControllerEvent =
  /** Every woken ReplicaSet syncs once. */
  | { readonly type: 'replicaset-sync' }
  /** Every woken Deployment syncs once. */
  | { readonly type: 'deployment-sync' }
  /** Every woken Rollout syncs once. */
  | { readonly type: 'rollout-sync' }
  /** A pause, a delay or a deadline of a Rollout may have passed. */
  | { readonly type: 'rollout-timer'; readonly uid: string }
  /** Every woken AnalysisRun syncs once. */
  | { readonly type: 'analysis-sync' }
  /** A measurement of an AnalysisRun is due. */
  | { readonly type: 'analysis-timer'; readonly uid: string }
  /** Every Service with changed pods gets its EndpointSlice brought up to date. */
  | { readonly type: 'endpoints-sync' }
  /** Every woken PodDisruptionBudget is counted again. */
  | { readonly type: 'disruption-sync' }
  /** Pods whose eviction was approved should be going by now. */
  | { readonly type: 'disruption-recheck'; readonly budget: string }
  /** A ready pod has been ready for long enough, or a failed sync is tried again. */
  | { readonly type: 'replicaset-timer'; readonly uid: string; readonly timer: 'availability' | 'retry' }
  /** The progress deadline of a Deployment may have passed. */
  | { readonly type: 'deployment-timer'; readonly uid: string }
  /** What a deleted owner left behind is deleted. */
  | { readonly type: 'garbage-collection' }
  /** Quotas reckon again what is used. */
  | { readonly type: 'quota-recount' };

const PRIORITY_OF: Readonly<Record<ControllerEvent['type'], number>> = {
  'replicaset-sync': PRIORITY.replicaSet,
  'replicaset-timer': PRIORITY.replicaSet,
  'quota-recount': PRIORITY.replicaSet,
  'deployment-sync': PRIORITY.deployment,
  'deployment-timer': PRIORITY.deployment,
  'rollout-sync': PRIORITY.deployment,
  'rollout-timer': PRIORITY.deployment,
  'analysis-sync': PRIORITY.analysis,
  'analysis-timer': PRIORITY.analysis,
  'garbage-collection': PRIORITY.deployment,
  'endpoints-sync': PRIORITY.endpoints,
  'disruption-sync': PRIORITY.disruption,
  'disruption-recheck': PRIORITY.disruption,
};

export const priorityOfControllerEvent = (event: ControllerEvent): number => PRIORITY_OF[event.type];

/** For a world with events of its own: whether this one belongs to the controllers. */
export const isControllerEvent = (event: { readonly type: string }): event is ControllerEvent =>
  Object.hasOwn(PRIORITY_OF, event.type);

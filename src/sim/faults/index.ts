// Faults: what may go wrong around a release. A new one is a file of its own, a plan in plan.ts and a line in FAULTS.
import { dependencyDown } from './dependency-down.ts';
import type { Fault } from './fault.ts';
import type { FaultEvent, FaultHost, PlannedFault } from './host.ts';
import { evictPod, markNotReady } from './node-lifecycle.ts';
import { nodeLost } from './node-lost.ts';
import { type FaultPlan, type FaultType, faultIdentity } from './plan.ts';
import { registryDown } from './registry-down.ts';
import { slowEndpoints } from './slow-endpoints.ts';

const FAULTS: { readonly [T in FaultType]: Fault<T> } = {
  'node-lost': nodeLost,
  'slow-endpoints': slowEndpoints,
  'dependency-down': dependencyDown,
  'registry-down': registryDown,
};

/** Every type of fault; its words are `fault.<type>`, `fault.<type>.started` and `fault.<type>.ended`. */
export const FAULT_TYPES: readonly string[] = Object.keys(FAULTS);

/** Type and plan belong together; the compiler cannot see that through a table. */
const faultOf = <T extends FaultType>(plan: { readonly type: T }): Fault<T> => FAULTS[plan.type];

function tell(host: FaultHost, type: 'faultStarted' | 'faultEnded', { id, plan }: PlannedFault): void {
  const fault: Fault<FaultType> = faultOf(plan);
  host.cluster.record({
    kind: 'fact',
    type,
    object: fault.object(plan),
    data: { ...fault.data(plan), fault: plan.type, id, untilMs: plan.untilMs },
  });
}

function begin(host: FaultHost, fault: PlannedFault): void {
  if (fault.phase !== 'ahead') return;
  fault.phase = 'on';
  tell(host, 'faultStarted', fault);
  const { start }: Fault<FaultType> = faultOf(fault.plan);
  start(host, fault.plan);
  if (fault.plan.untilMs !== null) host.schedule({ type: 'fault', what: 'end', id: fault.id }, fault.plan.untilMs);
}

function finish(host: FaultHost, fault: PlannedFault): void {
  if (fault.phase === 'over') return;
  const wasOn = fault.phase === 'on';
  fault.phase = 'over';
  if (!wasOn) return;
  tell(host, 'faultEnded', fault);
  const { end }: Fault<FaultType> = faultOf(fault.plan);
  end(host, fault.plan);
}

/**
 * From now on these faults are planned and no others. One that was planned before stays as it is; one that is on and no longer
 * planned ends; one that should have begun already begins now, unless it would be over.
 */
export function planFaults(host: FaultHost, plans: readonly FaultPlan[]): void {
  const wanted = new Set(plans.map(faultIdentity));
  const unplanned = host.state.faults.filter(({ plan }) => !wanted.has(faultIdentity(plan)));
  for (const fault of unplanned) {
    finish(host, fault);
    host.state.faults.splice(host.state.faults.indexOf(fault), 1);
  }
  const known = new Set(host.state.faults.map(({ plan }) => faultIdentity(plan)));
  for (const plan of plans) {
    const identity = faultIdentity(plan);
    if (known.has(identity) || (plan.untilMs !== null && plan.untilMs <= host.nowMs)) continue;
    known.add(identity);
    const fault: PlannedFault = { id: host.state.nextId++, plan, phase: 'ahead' };
    host.state.faults.push(fault);
    host.schedule({ type: 'fault', what: 'start', id: fault.id }, Math.max(host.nowMs, plan.atMs));
  }
}

/** Puts an event that this folder scheduled to work. */
export function handleFaultEvent(host: FaultHost, event: FaultEvent): void {
  switch (event.what) {
    case 'monitor':
      markNotReady(host, event.node, event.token);
      return;
    case 'evict':
      evictPod(host, event.node, event.token, event.pod);
      return;
    default: {
      const fault = host.state.faults.find(({ id }) => id === event.id);
      if (!fault) return;
      if (event.what === 'start') begin(host, fault);
      else finish(host, fault);
    }
  }
}

export { isUnreadyWithoutDependency, lacksDependency } from './dependency-down.ts';
export {
  type FaultEvent,
  type FaultHost,
  type FaultState,
  type LateRoute,
  type LostNode,
  type PlannedFault,
  startFaults,
} from './host.ts';
export type { FaultPlan, FaultType } from './plan.ts';
export { isRegistryDown } from './registry-down.ts';
export { lateByMs } from './slow-endpoints.ts';

// What every fault has to say for itself. One fault, one file, one line in index.ts.
import type { LogData, ObjectRef } from '../kernel/index.ts';
import type { FaultHost } from './host.ts';
import type { FaultType, PlanOf } from './plan.ts';

export interface Fault<T extends FaultType> {
  /** Called when it is on already: what asks for the faults that are on sees it. */
  start(host: FaultHost, plan: PlanOf<T>): void;
  /** Called when it is over already. */
  end(host: FaultHost, plan: PlanOf<T>): void;
  /** What it hits. */
  object(plan: PlanOf<T>): ObjectRef;
  /** The values that its words ask for (`fault.<type>.…`). */
  data(plan: PlanOf<T>): LogData;
}

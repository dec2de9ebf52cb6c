// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { autoscalerMinimumOfOne } from './autoscaler-minimum-of-one.ts';
import { autoscalerWithoutRequest } from './autoscaler-without-request.ts';
import { autoscalerWithoutRoom } from './autoscaler-without-room.ts';
import { autoscalerWithoutTarget } from './autoscaler-without-target.ts';
import { disruptionBudgetBlocksDrain } from './disruption-budget-blocks-drain.ts';
import { disruptionBudgetWithoutLimit } from './disruption-budget-without-limit.ts';
import { disruptionBudgetWithoutPods } from './disruption-budget-without-pods.ts';
import { gracePeriodTooShort } from './grace-period-too-short.ts';
import { identicalProbes } from './identical-probes.ts';
import { impatientLivenessProbe } from './impatient-liveness-probe.ts';
import { noDisruptionBudget } from './no-disruption-budget.ts';
import { noGracePeriod } from './no-grace-period.ts';
import { noLivenessProbe } from './no-liveness-probe.ts';
import { noPauseBeforeShutdown } from './no-pause-before-shutdown.ts';
import { noReadinessProbe } from './no-readiness-probe.ts';
import { noSettlingTime } from './no-settling-time.ts';
import { podsOnOneNode } from './pods-on-one-node.ts';
import { probeOfUndeclaredPort } from './probe-of-undeclared-port.ts';
import { probeOfUnknownPort } from './probe-of-unknown-port.ts';
import { probeTimeoutExceedsPeriod } from './probe-timeout-exceeds-period.ts';
import { recreateInterruptsService } from './recreate-interrupts-service.ts';
import { replicasBesideAutoscaler } from './replicas-beside-autoscaler.ts';
import { singleReplica } from './single-replica.ts';
import { spreadOfNoPods } from './spread-of-no-pods.ts';
import { twoDisruptionBudgets } from './two-disruption-budgets.ts';
import { unhealthyPodsBlockDrain } from './unhealthy-pods-block-drain.ts';
import { updateTakesAllPods } from './update-takes-all-pods.ts';

export const availabilityRules = [
  noReadinessProbe,
  noLivenessProbe,
  probeOfUnknownPort,
  probeOfUndeclaredPort,
  identicalProbes,
  impatientLivenessProbe,
  probeTimeoutExceedsPeriod,
  singleReplica,
  podsOnOneNode,
  spreadOfNoPods,
  noDisruptionBudget,
  disruptionBudgetBlocksDrain,
  disruptionBudgetWithoutLimit,
  disruptionBudgetWithoutPods,
  twoDisruptionBudgets,
  unhealthyPodsBlockDrain,
  recreateInterruptsService,
  updateTakesAllPods,
  noSettlingTime,
  noPauseBeforeShutdown,
  gracePeriodTooShort,
  noGracePeriod,
  autoscalerMinimumOfOne,
  autoscalerWithoutRoom,
  autoscalerWithoutTarget,
  autoscalerWithoutRequest,
  replicasBesideAutoscaler,
] as const satisfies readonly Rule[];

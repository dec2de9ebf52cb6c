// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { disruptionBudgetBlocksDrain } from './disruption-budget-blocks-drain.ts';
import { identicalProbes } from './identical-probes.ts';
import { impatientLivenessProbe } from './impatient-liveness-probe.ts';
import { noLivenessProbe } from './no-liveness-probe.ts';
import { noReadinessProbe } from './no-readiness-probe.ts';
import { probeOfUndeclaredPort } from './probe-of-undeclared-port.ts';
import { probeOfUnknownPort } from './probe-of-unknown-port.ts';
import { probeTimeoutExceedsPeriod } from './probe-timeout-exceeds-period.ts';

export const availabilityRules = [
  noReadinessProbe,
  noLivenessProbe,
  probeOfUnknownPort,
  probeOfUndeclaredPort,
  identicalProbes,
  impatientLivenessProbe,
  probeTimeoutExceedsPeriod,
  disruptionBudgetBlocksDrain,
] as const satisfies readonly Rule[];

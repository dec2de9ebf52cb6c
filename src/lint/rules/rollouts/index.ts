// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { blueGreenWithoutAnalysis } from './blue-green-without-analysis.ts';
import { canaryWithoutAnalysis } from './canary-without-analysis.ts';
import { canaryWithoutSteps } from './canary-without-steps.ts';
import { deadlineDoesNotAbort } from './deadline-does-not-abort.ts';
import { failureLimitNeverReached } from './failure-limit-never-reached.ts';
import { largeFirstStep } from './large-first-step.ts';
import { measuredOnce } from './measured-once.ts';
import { metricWithoutCondition } from './metric-without-condition.ts';
import { missingAnalysisArgument } from './missing-analysis-argument.ts';
import { missingAnalysisTemplate } from './missing-analysis-template.ts';
import { noPauseBeforeFullTraffic } from './no-pause-before-full-traffic.ts';
import { noRevisionToReturnTo } from './no-revision-to-return-to.ts';
import { oldVersionGoneTooSoon } from './old-version-gone-too-soon.ts';
import { promotionWithoutApproval } from './promotion-without-approval.ts';
import { serviceOfOtherPods } from './service-of-other-pods.ts';
import { weightFinerThanReplicas } from './weight-finer-than-replicas.ts';
import { workloadRunsTwice } from './workload-runs-twice.ts';

export const rolloutsRules = [
  canaryWithoutSteps,
  canaryWithoutAnalysis,
  largeFirstStep,
  noPauseBeforeFullTraffic,
  weightFinerThanReplicas,
  blueGreenWithoutAnalysis,
  oldVersionGoneTooSoon,
  promotionWithoutApproval,
  deadlineDoesNotAbort,
  noRevisionToReturnTo,
  workloadRunsTwice,
  serviceOfOtherPods,
  missingAnalysisTemplate,
  missingAnalysisArgument,
  metricWithoutCondition,
  failureLimitNeverReached,
  measuredOnce,
] as const satisfies readonly Rule[];

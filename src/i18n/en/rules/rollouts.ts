// Words of the rules in src/lint/rules/rollouts: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const rollouts = {
  'rule.canary-without-steps.title': 'The canary has no steps',
  'rule.canary-without-steps.problem':
    'Rollout `{rollout}` has a canary strategy without steps: a new version reaches all users as fast as its pods become ready.',
  'rule.canary-without-steps.why':
    'The steps are the canary: how many users meet the new version, for how long, and what is looked at before more do. Without them the controller does an ordinary rolling update.',
  'rule.canary-without-steps.fix': 'Write steps: a small `setWeight`, a `pause`, then more.',
  'rule.canary-without-analysis.title': 'No measurement judges the canary',
  'rule.canary-without-analysis.problem':
    'Rollout `{rollout}` runs no analysis, neither at a step nor in the background. A version that fails for its users is promoted like one that works.',
  'rule.canary-without-analysis.why':
    'A pause gives time, but at night nobody looks. An analysis compares numbers of the new version with what is expected, and aborts the rollout by itself: that is the automatic rollback.',
  'rule.canary-without-analysis.fix':
    'Name an AnalysisTemplate, in `strategy.canary.analysis` for the whole rollout or in an `analysis` step.',
  'rule.blue-green-without-analysis.title': 'No measurement judges the switch',
  'rule.blue-green-without-analysis.problem':
    'Rollout `{rollout}` switches all users to the new version without an analysis before or after. If the version is bad, everybody meets it.',
  'rule.blue-green-without-analysis.why':
    'Blue-green has no small first step, so what is checked before the switch is all the protection there is: a few requests to the preview, judged by numbers. An analysis after it can switch back while the old version still runs.',
  'rule.blue-green-without-analysis.fix':
    'Name an AnalysisTemplate in `prePromotionAnalysis`, `postPromotionAnalysis`, or both.',
  'rule.large-first-step.title': 'The first step of the canary is large',
  'rule.large-first-step.problem':
    'The first step sends {percent} % of the requests to a version that no user has met before; at most {most} % is advised.',
  'rule.large-first-step.why':
    'A canary protects those who do not meet a bad version. Until somebody notices, the damage is as large as the first step.',
  'rule.large-first-step.fix': 'Begin with a small weight, such as 5 or 10, and raise it after a look at the numbers.',
  'rule.no-pause-before-full-traffic.title': 'The canary goes on to all users without a stop',
  'rule.no-pause-before-full-traffic.problem':
    'After the first weight, Rollout `{rollout}` never pauses or measures: the steps follow one another as fast as pods become ready.',
  'rule.no-pause-before-full-traffic.why':
    'A weight is set in a moment, but errors need time to show: requests have to come, metrics have to be scraped, somebody or something has to look. A step without a pause after it only looks careful.',
  'rule.no-pause-before-full-traffic.fix': 'Put a `pause` with a duration, or an `analysis`, after each weight.',
  'rule.weight-finer-than-replicas.title': 'There are too few pods for the weight',
  'rule.weight-finer-than-replicas.problem':
    'The weight is {weight} %, but there {replicas:is|are} {replicas} {replicas:pod|pods} and no traffic router: a single canary pod gets about {real} % of the requests.',
  'rule.weight-finer-than-replicas.why':
    'Without `trafficRouting` the controller can only mix pods, and the Service shares the requests out among them. The smallest canary is one pod, whatever the step says.',
  'rule.weight-finer-than-replicas.fix':
    'Name a traffic router in `trafficRouting`, run more pods, or write the weight that one pod really gets.',
  'rule.old-version-gone-too-soon.title': 'The old version is stopped right after the switch',
  'rule.old-version-gone-too-soon.problem':
    'The old pods go {seconds} s after the switch; at least {least} s is advised. To go back later they have to be started again.',
  'rule.old-version-gone-too-soon.why':
    'The instant rollback of blue-green lasts only as long as blue runs. Most faults show minutes after a switch, not seconds. And proxies need a moment to follow: until then they still send requests to the old pods.',
  'rule.old-version-gone-too-soon.fix':
    'Remove `scaleDownDelaySeconds` (then it is 30 s), or make it as long as you want to be able to go back at once.',
  'rule.promotion-without-approval.title': 'Nobody approves the promotion',
  'rule.promotion-without-approval.problem':
    'Rollout `{rollout}` goes on to all users by itself: no analysis can say no, and no step waits for a person.',
  'rule.promotion-without-approval.why':
    'A release needs somebody or something that can stop it: numbers, or a person who has looked. A pause without a duration waits until it is promoted.',
  'rule.promotion-without-approval.fix':
    'Add an analysis; or let it wait for a person, with `pause: {}` in a canary and `autoPromotionEnabled: false` in blue-green.',
  'rule.deadline-does-not-abort.title': 'A rollout that is stuck is not aborted',
  'rule.deadline-does-not-abort.problem':
    'When nothing moves for {seconds} s, the Rollout is marked Degraded and stays as it is, half old and half new.',
  'rule.deadline-does-not-abort.why':
    '`progressDeadlineSeconds` by itself only reports. The users who were sent to the new version stay there until somebody aborts.',
  'rule.deadline-does-not-abort.fix': 'Write `progressDeadlineAbort: true`.',
  'rule.no-revision-to-return-to.title': 'No older revision is kept',
  'rule.no-revision-to-return-to.problem':
    '{kind} `{name}` keeps no history (`revisionHistoryLimit: 0`), so there is no revision to go back to.',
  'rule.no-revision-to-return-to.why':
    'A rollback brings back a pod template that is kept in an older ReplicaSet or ControllerRevision. They cost next to nothing, and are what is missing in the worst minute.',
  'rule.no-revision-to-return-to.fix':
    'Remove `revisionHistoryLimit` (then ten are kept), or keep at least two or three.',
  'rule.workload-runs-twice.title': 'The Deployment behind the Rollout keeps running',
  'rule.workload-runs-twice.problem':
    'The Rollout takes its template from {kind} `{name}` and does not scale it down: both run their pods, and a Service that selects them sends requests to both.',
  'rule.workload-runs-twice.why':
    '`workloadRef` is for moving to Rollouts without copying the template. Unless `scaleDown` says otherwise, the old pods stay for ever, at twice the cost, and outside every canary step.',
  'rule.workload-runs-twice.fix':
    'Write `scaleDown: onsuccess` (after the first successful rollout) or `scaleDown: progressively`.',
  'rule.service-of-other-pods.title': 'A Service of the Rollout does not select its pods',
  'rule.service-of-other-pods.problem':
    'Rollout `{rollout}` names the Service `{service}`, which is not in these files or selects other pods. The controller does not begin (InvalidSpec).',
  'rule.service-of-other-pods.why':
    'The controller directs requests by writing the hash of a version into the selectors of these Services. It first checks that they exist and that their selectors fit the labels of the template.',
  'rule.service-of-other-pods.fix': 'Write the name of a Service whose selector fits the labels of the template.',
  'rule.missing-analysis-template.title': 'The analysis template is not there',
  'rule.missing-analysis-template.problem':
    '{kind} `{template}` is not in these files; they hold: {known}. Without it the Rollout is invalid, and no new version begins.',
  'rule.missing-analysis-template.why':
    'The API server does not look whether a template exists. A slip in its name shows at the next release, which then stands still.',
  'rule.missing-analysis-template.fix':
    'Write the name as the template has it. A cluster-wide template also needs `clusterScope: true`.',
  'rule.missing-analysis-argument.title': 'The analysis gets too few arguments',
  'rule.missing-analysis-argument.problem':
    'Template `{template}` needs the argument `{argument}`, has no default for it, and the Rollout gives no value. The controller refuses the Rollout (InvalidSpec).',
  'rule.missing-analysis-argument.why':
    'An argument without a value has to come from whoever uses the template. The controller checks that before a release begins: if one is missing, no new version starts.',
  'rule.missing-analysis-argument.fix':
    'Give `{argument}` in `args` beside `templates`, or write a default for it in the template.',
  'rule.metric-without-condition.title': 'The metric has no condition',
  'rule.metric-without-condition.problem':
    'Metric `{metric}` has neither `successCondition` nor `failureCondition`: every value counts as a success.',
  'rule.metric-without-condition.why':
    'The controller measures, records the value, and goes on. Such an analysis looks like protection and never stops a release.',
  'rule.metric-without-condition.fix':
    'Write what counts as good, such as `successCondition: result[0] >= 0.99`, or what counts as bad in `failureCondition`.',
  'rule.failure-limit-never-reached.title': 'The metric cannot fail',
  'rule.failure-limit-never-reached.problem':
    'With `failureLimit: {limit}`, metric `{metric}` passes even if every measurement fails (`count: {count}`).',
  'rule.failure-limit-never-reached.why':
    'An analysis fails when there are more failures than `failureLimit`. With no more measurements than failures allowed, the worst version passes. A limit of -1 means that failures do not count at all.',
  'rule.failure-limit-never-reached.fix': 'Lower `failureLimit` (0 or 1 is usual), or measure more often.',
  'rule.measured-once.title': 'The metric is measured only once',
  'rule.measured-once.problem':
    'Metric `{metric}` has no `interval`, so it is measured once, when the analysis begins and the new version has hardly served a request.',
  'rule.measured-once.why':
    'One sample says little, and it is taken too early. Several over some minutes show a fault that comes slowly, and one bad sample does not decide alone.',
  'rule.measured-once.fix': 'Write `interval` and `count`: for example five times, a minute apart.',
} as const satisfies FamilyWords<'rollouts'>;

// Words of the rules in src/lint/rules/availability: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const availability = {
  'rule.disruption-budget-blocks-drain.title': 'The disruption budget never lets a pod go',
  'rule.disruption-budget-blocks-drain.problem':
    'With `{field}: {value}` no pod may ever be evicted, so a node that runs one of them cannot be drained.',
  'rule.disruption-budget-blocks-drain.why':
    'A PodDisruptionBudget should slow maintenance down, not stop it. When no disruption is allowed, a node upgrade waits until somebody deletes the budget or forces the node, and then nothing protects the users.',
  'rule.disruption-budget-blocks-drain.fix':
    'Leave room for one pod: `maxUnavailable: 1`, or a `minAvailable` below the number of replicas.',
  'rule.no-readiness-probe.title': 'A container has no readiness probe',
  'rule.no-readiness-probe.problem':
    'Nothing asks container {container} whether it can answer: it gets requests as soon as its process runs, and an update goes on before the new version works.',
  'rule.no-readiness-probe.why':
    'Without the probe a started container counts as ready. A rolling update then replaces every pod by a version that may never answer, and each new pod fails the requests of its first seconds.',
  'rule.no-readiness-probe.fix':
    'Write a `readinessProbe` that succeeds only when a request would: best `httpGet` to an address made for it, at the least `tcpSocket`.',
  'rule.no-liveness-probe.title': 'A container has no liveness probe',
  'rule.no-liveness-probe.problem':
    'Nobody notices when the process of container {container} hangs: only one that ends is restarted.',
  'rule.no-liveness-probe.why':
    'A deadlock does not end a process. A liveness probe turns a hang into a restart of seconds. It should ask for as little as possible: one that looks at the database restarts every pod when the database is away.',
  'rule.no-liveness-probe.fix':
    'Write a `livenessProbe` that answers from the process alone, and let it be more patient than the readiness probe.',
  'rule.probe-of-unknown-port.title': 'A probe names a port that its container does not have',
  'rule.probe-of-unknown-port.problem':
    '{probe} of container {container} goes to the port `{port}`, and none of its `ports` has this name: the probe can never succeed.',
  'rule.probe-of-unknown-port.why':
    'A name is looked up among the ports of the same container, and the API server does not check it. The kubelet counts the failed look-up as a failed probe: the pod is never ready, or is restarted again and again.',
  'rule.probe-of-unknown-port.fix': 'Use the name of one of the `ports`, or give the port this name.',
  'rule.probe-of-undeclared-port.title': 'A probe goes to a port that is not in the list',
  'rule.probe-of-undeclared-port.problem':
    '{probe} of container {container} goes to {port}; the container lists {ports}. If that is a misprint, the probe can never succeed.',
  'rule.probe-of-undeclared-port.why':
    'The list of ports opens nothing, so an unlisted port may well be right. Yet two numbers that should agree and do not are how a moved port shows, and the pod then never becomes ready.',
  'rule.probe-of-undeclared-port.fix':
    'Correct the number, or list the port with a name and let the probe use the name.',
  'rule.identical-probes.title': 'Liveness and readiness probe are the same',
  'rule.identical-probes.problem':
    'Both probes of container {container} ask the same and give up at the same time: when it should only be left in peace, it is restarted.',
  'rule.identical-probes.why':
    'Readiness takes a busy pod out of the Service until it has recovered; liveness kills it. When both fall together, overload turns into restarts, and the pods that are left get still more requests.',
  'rule.identical-probes.fix':
    'Let the liveness probe ask for less, or wait longer: a higher `failureThreshold` than that of the readiness probe.',
  'rule.impatient-liveness-probe.title': 'The liveness probe does not wait for the start',
  'rule.impatient-liveness-probe.problem':
    'Container {container} has {seconds} s to start: after that the liveness probe has it restarted, and the start begins anew.',
  'rule.impatient-liveness-probe.why':
    'The probe runs from the first second unless it is told to wait. On a busy node, or after an update that loads more, a start takes longer than on the day when the numbers were chosen, and then no pod ever gets through.',
  'rule.impatient-liveness-probe.fix':
    'Add a `startupProbe` with a generous `failureThreshold`; until it succeeds, liveness is not asked. A longer `initialDelaySeconds` is the simpler way.',
  'rule.probe-timeout-exceeds-period.title': 'A probe may take longer than its period',
  'rule.probe-timeout-exceeds-period.problem':
    '{probe} of container {container} waits up to {timeout} s for an answer and should run every {period} s: when answers are slow, failures are noticed far later than that.',
  'rule.probe-timeout-exceeds-period.why':
    'The next attempt does not begin before the last has ended. With a timeout above the period the time to notice a failure is that of the timeouts, not the one that was planned.',
  'rule.probe-timeout-exceeds-period.fix':
    'Write a `timeoutSeconds` below `periodSeconds`; if answers really take so long, make the period longer.',
  'rule.single-replica.title': 'A service stands on one pod',
  'rule.single-replica.problem':
    '{workload} runs {replicas} {replicas:pod|pods}: while that one is restarted, moved or drained, nobody answers.',
  'rule.single-replica.why':
    'Pods come and go on purpose: nodes are upgraded, processes crash, new versions start. With a second pod all of that goes unnoticed.',
  'rule.single-replica.fix': 'Write `replicas: 2` or more, or let an autoscaler with `minReplicas: 2` decide.',
  'rule.pods-on-one-node.title': 'Nothing keeps the pods on different nodes',
  'rule.pods-on-one-node.problem':
    'The {replicas} pods of {workload} may all stand on one node: when it fails, they are all gone.',
  'rule.pods-on-one-node.why':
    'The scheduler spreads pods a little by itself, and gives it up for any other reason. Copies protect against the loss of a node only when they stand on several.',
  'rule.pods-on-one-node.fix':
    'Write `topologySpreadConstraints` over `kubernetes.io/hostname`, and over `topology.kubernetes.io/zone` where there are zones; or a `podAntiAffinity`.',
  'rule.spread-of-no-pods.title': 'A spread constraint does not count its own pods',
  'rule.spread-of-no-pods.problem':
    'The `labelSelector` of this constraint does not match the labels of the pods that it stands in: it spreads nothing.',
  'rule.spread-of-no-pods.why':
    'A constraint compares the numbers of matching pods in each zone or node. Pods that do not match themselves are never counted, so the numbers stay as they are and every place looks equally good.',
  'rule.spread-of-no-pods.fix': 'Write the labels of the pod template into the `labelSelector`.',
  'rule.no-disruption-budget.title': 'No disruption budget protects the service',
  'rule.no-disruption-budget.problem':
    'No PodDisruptionBudget selects the pods of {workload}: maintenance may evict all {replicas} at once.',
  'rule.no-disruption-budget.why':
    'Whoever drains nodes asks the budget first. Without one, two nodes that are drained together may hold all the pods of a service between them.',
  'rule.no-disruption-budget.fix': 'Add a PodDisruptionBudget with the same selector and `maxUnavailable: 1`.',
  'rule.disruption-budget-without-limit.title': 'A disruption budget names no limit',
  'rule.disruption-budget-without-limit.problem':
    'The budget has neither `minAvailable` nor `maxUnavailable`: it expects no pods and therefore never allows an eviction.',
  'rule.disruption-budget-without-limit.why':
    'The API server takes such a budget. The controller then counts 0 expected pods, and with none expected it allows no disruption: every drain of a node waits in vain.',
  'rule.disruption-budget-without-limit.fix': 'Write one of the two; `maxUnavailable: 1` suits nearly always.',
  'rule.disruption-budget-without-pods.title': 'A disruption budget selects no pods',
  'rule.disruption-budget-without-pods.problem':
    'No workload of these files in namespace {namespace} has the labels that the budget asks for: it protects nothing.',
  'rule.disruption-budget-without-pods.why':
    'A selector without a match is no error to the API server. The budget looks as if it were there, until maintenance shows that it is not.',
  'rule.disruption-budget-without-pods.fix':
    'Take over the labels of the pod template, and look at the namespace of the budget.',
  'rule.two-disruption-budgets.title': 'Two disruption budgets select the same pods',
  'rule.two-disruption-budgets.problem':
    'The pods of {workload} are also selected by the budget {other}: every eviction is refused, whatever the two allow.',
  'rule.two-disruption-budgets.why':
    'The eviction API answers with an error when a pod has more than one budget. The node is then not drained until one of them is gone.',
  'rule.two-disruption-budgets.fix': 'Keep one of the budgets, or make the selectors exclude each other.',
  'rule.unhealthy-pods-block-drain.title': 'Broken pods can hold up a drain',
  'rule.unhealthy-pods-block-drain.problem':
    'The budget does not say what happens to pods that run without being ready: when too few are healthy, even the broken ones may not be evicted.',
  'rule.unhealthy-pods-block-drain.why':
    'By default a pod that is not ready is protected while the budget is not met. A version that never becomes ready then keeps a node from being drained, though nobody would miss its pods.',
  'rule.unhealthy-pods-block-drain.fix':
    'Write `unhealthyPodEvictionPolicy: AlwaysAllow`; or `IfHealthyBudget`, if pods that are not ready still have something to save.',
  'rule.recreate-interrupts-service.title': 'Every update interrupts the service',
  'rule.recreate-interrupts-service.problem':
    '{workload} uses the strategy `Recreate`: all old pods are stopped before the first new one starts, and until it is ready every request fails.',
  'rule.recreate-interrupts-service.why':
    'Recreate is for programs of which two versions must never run together. A version that does not start then means an outage, not a stopped update.',
  'rule.recreate-interrupts-service.fix':
    'Use `RollingUpdate`, the default, and see that both versions can work side by side.',
  'rule.update-takes-all-pods.title': 'A rolling update may stop every pod at once',
  'rule.update-takes-all-pods.problem':
    'With `maxUnavailable: {value}` and {replicas} {replicas:pod|pods} {workload} may be left without a single one during an update.',
  'rule.update-takes-all-pods.why':
    '`maxUnavailable` is what may be missing at any moment. When it covers all the pods, the update does not wait for a new pod before the last old one goes.',
  'rule.update-takes-all-pods.fix':
    'Write a smaller `maxUnavailable`; `0` with `maxSurge: 1` replaces pod by pod without a gap.',
  'rule.no-settling-time.title': 'New pods count as available at once',
  'rule.no-settling-time.problem':
    '{workload} waits {seconds} s (`minReadySeconds`): the update goes on in the very second in which a new pod is ready, also when it crashes right after.',
  'rule.no-settling-time.why':
    'Many faults show after the first requests. A few seconds of being ready without interruption stop an update at the first pod instead of the last.',
  'rule.no-settling-time.fix': 'Write `minReadySeconds`: as long as it usually takes for a bad version to fall over.',
  'rule.no-pause-before-shutdown.title': 'A container stops while requests are still coming',
  'rule.no-pause-before-shutdown.problem':
    'Container {container} has no `preStop` hook: it is told to stop at the same moment at which it is taken out of the Service, and what arrives in between fails unless the program goes on serving.',
  'rule.no-pause-before-shutdown.why':
    'That a pod is going reaches the nodes and the load balancer only after a moment. Until then they still send requests to it. A program that stops listening at once refuses them.',
  'rule.no-pause-before-shutdown.fix':
    'Add `lifecycle.preStop.sleep.seconds: 5`, or let the program go on serving for some seconds after SIGTERM.',
  'rule.grace-period-too-short.title': 'The grace period is over before the shutdown',
  'rule.grace-period-too-short.problem':
    'A pod is killed {grace} s after it was told to stop, and its `preStop` hook alone takes {seconds} s: the program never gets to end its work.',
  'rule.grace-period-too-short.why':
    'The grace period counts from the start of the hook. What is left after it is all that the program has to answer open requests and to write what it holds. With 0 it is killed at once.',
  'rule.grace-period-too-short.fix':
    'Write a `terminationGracePeriodSeconds` that holds the hook and the longest request; 30 is the default.',
  'rule.autoscaler-minimum-of-one.title': 'The autoscaler may go down to one pod',
  'rule.autoscaler-minimum-of-one.problem':
    'The lower bound is {min}: in a quiet hour the whole service stands on one pod or none.',
  'rule.autoscaler-minimum-of-one.why':
    'Quiet hours are when nodes are upgraded. One pod cannot be moved without an interruption, and when load comes back it carries all of it until new pods are ready.',
  'rule.autoscaler-minimum-of-one.fix': 'Write `minReplicas: 2` or more; 1 is also what a missing bound means.',
  'rule.autoscaler-without-room.title': 'The autoscaler cannot scale',
  'rule.autoscaler-without-room.problem': 'Both bounds are {max}: whatever the load is, the number stays.',
  'rule.autoscaler-without-room.why':
    'Someone who looks at the list of autoscalers believes that this service grows with its load. It does not, and that shows at the peak.',
  'rule.autoscaler-without-room.fix': 'Raise `maxReplicas`, or take the autoscaler out and write `replicas`.',
  'rule.autoscaler-without-target.title': 'An autoscaler scales nothing',
  'rule.autoscaler-without-target.problem':
    '{target}, which it should scale, is in none of these files in namespace {namespace}.',
  'rule.autoscaler-without-target.why':
    'An autoscaler finds its target by kind and name in its own namespace. After a workload has been renamed it only reports an error in its status, and nothing grows any more.',
  'rule.autoscaler-without-target.fix': 'Correct kind, name or namespace in `scaleTargetRef`.',
  'rule.autoscaler-without-request.title': 'An autoscaler has nothing to divide by',
  'rule.autoscaler-without-request.problem':
    'The autoscaler looks at the share of the requested {resource}, and container {container} of {workload} requests none: it never scales.',
  'rule.autoscaler-without-request.why':
    'Utilization is use divided by request. When one container of the pod has no request, the share of the whole pod is unknown, and the autoscaler leaves the number as it is.',
  'rule.autoscaler-without-request.fix':
    'Write `resources.requests` for every container of the pod, or use a target of the type `AverageValue`.',
  'rule.replicas-beside-autoscaler.title': 'A fixed number of replicas fights the autoscaler',
  'rule.replicas-beside-autoscaler.problem':
    '{workload} says `replicas: {replicas}` and is scaled by {autoscaler}: every time the file is applied, the number jumps back to it.',
  'rule.replicas-beside-autoscaler.why':
    'Both write the same field. A release at the peak then begins by removing most of the pods, until the autoscaler has noticed.',
  'rule.replicas-beside-autoscaler.fix':
    'Leave `replicas` out. Where the file has been applied before, hand the field over first (server-side apply), or the next apply sets it to 1 once.',
  'rule.no-grace-period.title': 'A pod is killed without warning',
  'rule.no-grace-period.problem':
    'With a grace period of 0 the pods of {workload} are killed in the moment in which they are told to stop: open requests break off, and nothing is written any more.',
  'rule.no-grace-period.why':
    'Every update, every drain and every scaling down stops pods. With a grace period the program ends its requests and closes its files; in a StatefulSet 0 may even start a second pod while the first still runs.',
  'rule.no-grace-period.fix': 'Leave the field out (30 seconds then), or write how long the longest request takes.',
} as const satisfies FamilyWords<'availability'>;

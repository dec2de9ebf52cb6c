// Words of the rules in src/lint/rules/availability: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const availability = {
  'rule.disruption-budget-blocks-drain.title': 'The PodDisruptionBudget never lets a pod go',
  'rule.disruption-budget-blocks-drain.problem':
    'With `{field}: {value}` no pod may ever be evicted, so a node that runs one of them cannot be drained.',
  'rule.disruption-budget-blocks-drain.why':
    'A PodDisruptionBudget should slow maintenance down, not stop it. When no disruption is allowed, a node upgrade waits until somebody deletes the budget or forces the node, and then nothing protects the users.',
  'rule.disruption-budget-blocks-drain.fix':
    'Leave room for one pod: `maxUnavailable: 1`, or a `minAvailable` below the number of replicas.',
  'rule.no-readiness-probe.title': 'The container has no readiness probe',
  'rule.no-readiness-probe.problem':
    'Nothing checks whether container {container} can answer: it gets requests as soon as its process runs, and an update goes on before the new version works.',
  'rule.no-readiness-probe.why':
    'Without the probe a container counts as ready once it has started. A rolling update can then replace every pod by a version that never answers, and each new pod fails the requests of its first seconds.',
  'rule.no-readiness-probe.fix':
    'Write a `readinessProbe` that succeeds only when a request would: best an `httpGet` of a path made for it, at the least a `tcpSocket`.',
  'rule.no-liveness-probe.title': 'The container has no liveness probe',
  'rule.no-liveness-probe.problem':
    'Nobody notices when the process of container {container} hangs: only one that ends is restarted.',
  'rule.no-liveness-probe.why':
    'A deadlock does not end a process. A liveness probe turns a hang into a quick restart. It should ask for as little as possible: one that looks at the database restarts every pod when the database is away.',
  'rule.no-liveness-probe.fix':
    'Write a `livenessProbe` that looks at the process alone, and let it be more patient than the readiness probe.',
  'rule.probe-of-unknown-port.title': 'A probe names a port that its container does not have',
  'rule.probe-of-unknown-port.problem':
    '{probe} of container {container} goes to the port `{port}`, and none of its `ports` has this name: the probe can never succeed.',
  'rule.probe-of-unknown-port.why':
    'A name is looked up among the ports of the same container, and the API server does not check it. When it is not found, the kubelet throws the result away: with a readiness or startup probe the pod never becomes ready, and a liveness probe never restarts a container that hangs.',
  'rule.probe-of-unknown-port.fix': 'Use the name of one of the `ports`, or give the port this name.',
  'rule.probe-of-undeclared-port.title': 'A probe goes to a port that is not in the list',
  'rule.probe-of-undeclared-port.problem':
    '{probe} of container {container} goes to {port}, but the container lists {ports}. If that is a slip, the probe can never succeed.',
  'rule.probe-of-undeclared-port.why':
    'The list of ports opens nothing, so a port that is not in it may well be right. But where two numbers should agree and do not, often a port was changed on one side only, and then the pod never becomes ready.',
  'rule.probe-of-undeclared-port.fix':
    'Correct the number, or list the port with a name and let the probe use the name.',
  'rule.identical-probes.title': 'Liveness and readiness probe are the same',
  'rule.identical-probes.problem':
    'Both probes of container {container} ask the same and give up at the same time: when it only needs a break from requests, it is restarted.',
  'rule.identical-probes.why':
    'Readiness takes a busy pod out of the Service until it has recovered; liveness restarts its container. When both fail together, overload turns into restarts, and the pods that are left get still more requests.',
  'rule.identical-probes.fix':
    'Let the liveness probe ask for less, or give up later: with a higher `failureThreshold` than the readiness probe has.',
  'rule.impatient-liveness-probe.title': 'The liveness probe does not wait for the start',
  'rule.impatient-liveness-probe.problem':
    'Container {container} has {seconds} s to start: if it takes longer, the liveness probe has it restarted, and the start begins anew.',
  'rule.impatient-liveness-probe.why':
    'The probe runs from the first second unless it is told to wait. On a busy node, or after an update that loads more, a start takes longer than on the day when the numbers were chosen, and then no pod ever gets through.',
  'rule.impatient-liveness-probe.fix':
    'Add a `startupProbe` with a generous `failureThreshold`; until it succeeds, liveness is not asked. A longer `initialDelaySeconds` is simpler, but always waits that long.',
  'rule.probe-timeout-exceeds-period.title': 'The timeout of a probe is longer than its period',
  'rule.probe-timeout-exceeds-period.problem':
    '{probe} of container {container} should run every {period} s, but waits up to {timeout} s for an answer: when answers are slow, failures are noticed far later.',
  'rule.probe-timeout-exceeds-period.why':
    'The next attempt does not begin before the last has ended. With a timeout above the period, the time until a failure is noticed depends on the timeout, not on the period that was planned.',
  'rule.probe-timeout-exceeds-period.fix':
    'Write a `timeoutSeconds` below `periodSeconds`; if answers really take so long, make the period longer.',
  'rule.single-replica.title': 'The service stands on one pod',
  'rule.single-replica.problem':
    '{workload} runs {replicas} {replicas:pod|pods}: while it is restarted, moved or drained, nobody answers.',
  'rule.single-replica.why':
    'Pods come and go every day: nodes are upgraded, processes crash, new versions start. With a second pod users do not notice.',
  'rule.single-replica.fix': 'Write `replicas: 2` or more, or let an autoscaler with `minReplicas: 2` decide.',
  'rule.pods-on-one-node.title': 'Nothing keeps the pods on different nodes',
  'rule.pods-on-one-node.problem':
    'All {replicas} pods of {workload} may end up on one node: when it fails, they are all gone.',
  'rule.pods-on-one-node.why':
    'The scheduler tends to spread pods by itself, but gives way to other conditions. Copies survive the loss of a node only when they run on several.',
  'rule.pods-on-one-node.fix':
    'Write `topologySpreadConstraints` over `kubernetes.io/hostname`, and over `topology.kubernetes.io/zone` where there are zones; or use `podAntiAffinity`.',
  'rule.spread-of-no-pods.title': 'The spread constraint does not count its own pods',
  'rule.spread-of-no-pods.problem':
    'The `labelSelector` of this constraint does not match the labels of the pods that carry it: it spreads nothing.',
  'rule.spread-of-no-pods.why':
    'A constraint compares the numbers of matching pods in each zone or node. Pods that do not match are never counted, so the numbers stay as they are and every place looks equally good.',
  'rule.spread-of-no-pods.fix': 'Write the labels of the pod template into the `labelSelector`.',
  'rule.no-disruption-budget.title': 'No PodDisruptionBudget protects the service',
  'rule.no-disruption-budget.problem':
    'No PodDisruptionBudget selects the pods of {workload}: maintenance may evict all {replicas} at once.',
  'rule.no-disruption-budget.why':
    'Whoever drains nodes has to respect the PodDisruptionBudget. Without one, two nodes that are drained together may hold all pods of a service between them, and all are evicted.',
  'rule.no-disruption-budget.fix': 'Add a PodDisruptionBudget with the same selector and `maxUnavailable: 1`.',
  'rule.disruption-budget-without-limit.title': 'The PodDisruptionBudget names no limit',
  'rule.disruption-budget-without-limit.problem':
    'The budget has neither `minAvailable` nor `maxUnavailable`: then the controller never allows an eviction.',
  'rule.disruption-budget-without-limit.why':
    'The API server accepts such a budget. The controller then counts 0 expected pods, and with none expected it allows 0 disruptions: every drain of a node waits in vain.',
  'rule.disruption-budget-without-limit.fix': 'Write one of the two; `maxUnavailable: 1` nearly always fits.',
  'rule.disruption-budget-without-pods.title': 'The PodDisruptionBudget selects no pods',
  'rule.disruption-budget-without-pods.problem':
    'No workload of these files in namespace {namespace} has the labels that the budget asks for: it protects nothing.',
  'rule.disruption-budget-without-pods.why':
    'A selector without a match is no error to the API server. The budget seems to be there, until maintenance shows that it is not.',
  'rule.disruption-budget-without-pods.fix':
    'Copy the labels of the pod template, and check the namespace of the budget.',
  'rule.two-disruption-budgets.title': 'Two PodDisruptionBudgets select the same pods',
  'rule.two-disruption-budgets.problem':
    'The pods of {workload} are also selected by the PodDisruptionBudget {other}: every eviction is refused, whatever the two allow.',
  'rule.two-disruption-budgets.why':
    'The eviction API answers with an error when a pod has more than one budget. The node cannot be drained until one of them is gone.',
  'rule.two-disruption-budgets.fix': 'Keep one of the two, or make their selectors exclude each other.',
  'rule.unhealthy-pods-block-drain.title': 'Broken pods can hold up a drain',
  'rule.unhealthy-pods-block-drain.problem':
    'The budget does not say what happens to pods that run without being ready: when too few are healthy, even the broken ones may not be evicted.',
  'rule.unhealthy-pods-block-drain.why':
    'By default a pod that is not ready is protected as long as the budget is not met. A version that never becomes ready then keeps a node from being drained, though nobody would miss its pods.',
  'rule.unhealthy-pods-block-drain.fix':
    'Write `unhealthyPodEvictionPolicy: AlwaysAllow`; or `IfHealthyBudget`, if pods that are not ready still hold something worth protecting.',
  'rule.recreate-interrupts-service.title': 'Every update interrupts the service',
  'rule.recreate-interrupts-service.problem':
    '{workload} uses the strategy `Recreate`: all old pods are stopped before the first new one starts, and every request fails until it is ready.',
  'rule.recreate-interrupts-service.why':
    'Recreate is for programs of which two versions must never run together. A version that does not start then means an outage, not just a stopped update.',
  'rule.recreate-interrupts-service.fix':
    'Use `RollingUpdate`, the default, and make sure that both versions can run side by side.',
  'rule.update-takes-all-pods.title': 'A rolling update may stop every pod at once',
  'rule.update-takes-all-pods.problem':
    'With `maxUnavailable: {value}` and {replicas} {replicas:pod|pods}, {workload} may be left without a single one during an update.',
  'rule.update-takes-all-pods.why':
    '`maxUnavailable` is how many pods may be missing at any moment. When it covers all of them, the last old pod may go before a new one is ready.',
  'rule.update-takes-all-pods.fix':
    'Write a smaller `maxUnavailable`; `0` with `maxSurge: 1` replaces pod by pod without losing capacity.',
  'rule.no-settling-time.title': 'New pods count as available at once',
  'rule.no-settling-time.problem':
    '{workload} waits {seconds} s (`minReadySeconds`): the update goes on as soon as a new pod is ready, even if it crashes right after.',
  'rule.no-settling-time.why':
    'Many faults show only after the first requests. Waiting for a few seconds of uninterrupted readiness stops an update at the first pod instead of the last.',
  'rule.no-settling-time.fix': 'Write `minReadySeconds`: as long as a bad version usually needs to show it.',
  'rule.no-pause-before-shutdown.title': 'The container stops while requests are still coming',
  'rule.no-pause-before-shutdown.problem':
    'Container {container} has no `preStop` hook: it is told to stop at the moment at which its removal from the Service begins, and what still arrives fails unless the program goes on serving.',
  'rule.no-pause-before-shutdown.why':
    'It takes a moment until the nodes and the load balancer know that a pod is going. Until then they still send requests to it, and a program that stops listening at once refuses them.',
  'rule.no-pause-before-shutdown.fix':
    'Add `lifecycle.preStop.sleep.seconds: 5`, or let the program go on serving for some seconds after SIGTERM.',
  'rule.grace-period-too-short.title': 'The grace period is too short for the shutdown',
  'rule.grace-period-too-short.problem':
    'A pod is killed {grace} s after its shutdown has begun, and its `preStop` hook alone takes {seconds} s: the program never gets to finish its work.',
  'rule.grace-period-too-short.why':
    'The grace period counts from the start of the hook. What is left after it is all the time that the program has to answer open requests and to save its data. With 0 it is killed almost at once.',
  'rule.grace-period-too-short.fix':
    'Write a `terminationGracePeriodSeconds` that covers the hook and the longest request; 30 is the default.',
  'rule.autoscaler-minimum-of-one.title': 'The autoscaler may go down to one pod',
  'rule.autoscaler-minimum-of-one.problem':
    'The lower bound is {min}: in a quiet hour the whole service stands on one pod, or on none.',
  'rule.autoscaler-minimum-of-one.why':
    'Nodes are upgraded in quiet hours. A single pod cannot be moved without an interruption, and when load comes back it carries all of it until new pods are ready.',
  'rule.autoscaler-minimum-of-one.fix': 'Write `minReplicas: 2` or more; without the field it is 1.',
  'rule.autoscaler-without-room.title': 'The autoscaler cannot scale',
  'rule.autoscaler-without-room.problem': 'Both bounds are {max}: whatever the load, the number of pods stays.',
  'rule.autoscaler-without-room.why':
    'Whoever looks at the list of autoscalers believes that this service grows with its load. That it does not shows at the peak.',
  'rule.autoscaler-without-room.fix': 'Raise `maxReplicas`, or remove the autoscaler and write `replicas`.',
  'rule.autoscaler-without-target.title': 'The autoscaler scales nothing',
  'rule.autoscaler-without-target.problem': 'Its target {target} is in none of these files in namespace {namespace}.',
  'rule.autoscaler-without-target.why':
    'An autoscaler finds its target by kind and name in its own namespace. When a workload is renamed, it only reports an error in its status, and nothing is scaled any more.',
  'rule.autoscaler-without-target.fix':
    'Correct the kind or the name in `scaleTargetRef`, or the namespace of the autoscaler.',
  'rule.autoscaler-without-request.title': 'The autoscaler has nothing to divide by',
  'rule.autoscaler-without-request.problem':
    'The autoscaler looks at the share of the requested {resource}, and container {container} of {workload} requests none: it never scales.',
  'rule.autoscaler-without-request.why':
    'Utilization is use divided by request. When one container of the pod has no request, the share of the whole pod is unknown, and the autoscaler leaves the number as it is.',
  'rule.autoscaler-without-request.fix':
    'Write `resources.requests` for every container of the pod, or use a target of the type `AverageValue`.',
  'rule.replicas-beside-autoscaler.title': 'A fixed number of replicas fights the autoscaler',
  'rule.replicas-beside-autoscaler.problem':
    '{workload} says `replicas: {replicas}` and is scaled by {autoscaler}: every time the file is applied, the number jumps back.',
  'rule.replicas-beside-autoscaler.why':
    'Both write the same field. A release at the peak then begins by removing most of the pods, until the autoscaler has noticed.',
  'rule.replicas-beside-autoscaler.fix':
    'Remove `replicas`. Where the file has been applied before, hand the field over first (server-side apply), or the next apply sets it to 1 once.',
  'rule.no-grace-period.title': 'The pod is killed without warning',
  'rule.no-grace-period.problem':
    'With a grace period of 0 the pods of {workload} are killed as soon as they are told to stop: open requests break off, and nothing more is saved.',
  'rule.no-grace-period.why':
    'Every update, every drain and every scaling down stops pods. With a grace period the program finishes its requests and closes its files. In a StatefulSet, 0 may even start a second pod of the same name while the first still runs.',
  'rule.no-grace-period.fix': 'Remove the field (then it is 30 s), or write how long the longest request takes.',
} as const satisfies FamilyWords<'availability'>;

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
} as const satisfies FamilyWords<'availability'>;

// Words of the rules in src/lint/rules/resources: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const resources = {
  'rule.no-memory-limit.title': 'The container has no memory limit',
  'rule.no-memory-limit.problem':
    'Container {container} may take all the memory of its node: when it leaks, the kernel may kill whatever else runs there.',
  'rule.no-memory-limit.why':
    'Memory, unlike processor time, cannot be taken back. With a limit the process that leaks is the one that is killed and restarted; without one the node runs out of memory and other pods die with it.',
  'rule.no-memory-limit.fix':
    'Write `resources.limits.memory`: what the container has used at its peak, and some more.',
  'rule.no-memory-request.title': 'The container requests no memory',
  'rule.no-memory-request.problem':
    'Nothing is reserved for container {container}: the scheduler may put it where no memory is left, and there it is among the first to be evicted.',
  'rule.no-memory-request.why':
    'The scheduler adds up requests, not use. A pod that requests nothing seems to fit everywhere, and a node under memory pressure evicts first the pods that use more than they requested.',
  'rule.no-memory-request.fix': 'Write `resources.requests.memory`: what the container uses on an ordinary day.',
  'rule.no-cpu-request.title': 'The container requests no CPU',
  'rule.no-cpu-request.problem':
    'Container {container} requests no CPU: on a busy node it gets what the others leave, and an autoscaler cannot compute a utilization.',
  'rule.no-cpu-request.why':
    'A busy node divides its processors in proportion to the requests, and an autoscaler divides use by request. Without a request the service is slowest exactly when there is most to do.',
  'rule.no-cpu-request.fix':
    'Write `resources.requests.cpu`: what the container uses on an ordinary day, such as `100m`.',
  'rule.no-cpu-limit.title': 'The container has no CPU limit',
  'rule.no-cpu-limit.problem':
    'Container {container} may use every idle processor of its node. The others keep what they requested.',
  'rule.no-cpu-limit.why':
    'Practice differs. With a limit the container is no faster on a quiet node than on a busy one: that is predictable, but it is throttled. Without a limit idle time is used. Requests protect the other containers in either case.',
  'rule.no-cpu-limit.fix':
    'Write `resources.limits.cpu` if every pod must be equally fast at all times; otherwise leave it out on purpose.',
  'rule.memory-amount-tiny.title': 'The memory amount is smaller than any process',
  'rule.memory-amount-tiny.problem':
    '{field} of container {container} are {amount}: less than 1 MiB. A small m means a thousandth, and a bare number counts bytes.',
  'rule.memory-amount-tiny.why':
    'The API server takes the amount as it is written. With such a limit the container is killed before it has started; with such a request next to nothing is reserved.',
  'rule.memory-amount-tiny.fix': 'Write the unit: `512Mi` is 512 × 1,024 × 1,024 bytes, `512M` is 512 million bytes.',
  'rule.request-left-to-limit.title': 'The request becomes the limit',
  'rule.request-left-to-limit.problem':
    'Container {container} has a limit of {resource} and no request: all of the limit is reserved for it, whether it uses it or not.',
  'rule.request-left-to-limit.why':
    'Where only a limit is written, the API server makes it the request as well. The peak is then paid for all day, and fewer pods fit on a node. For the class Guaranteed that is what you want, and then it should be written down.',
  'rule.request-left-to-limit.fix':
    'Write the request: what the container uses on an ordinary day, or the same as the limit for the class Guaranteed.',
} as const satisfies FamilyWords<'resources'>;

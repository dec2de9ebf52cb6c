// Words of the rules in src/lint/rules/resources: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const resources = {
  'rule.no-memory-limit.title': 'A container has no memory limit',
  'rule.no-memory-limit.problem':
    'Container {container} may take all the memory of its node: when it leaks, the kernel kills what else runs there.',
  'rule.no-memory-limit.why':
    'Memory cannot be taken back like processor time. With a limit the process that leaks is the one that is killed and restarted; without one the node runs out and takes its neighbours along.',
  'rule.no-memory-limit.fix':
    'Write `resources.limits.memory`: what the container has used at its peak, and some room.',
  'rule.no-memory-request.title': 'No memory is reserved for a container',
  'rule.no-memory-request.problem':
    'Nothing is reserved for container {container}: the scheduler may put it where no memory is left, and it is among the first to be evicted there.',
  'rule.no-memory-request.why':
    'The scheduler adds up requests, not use. A pod that asks for nothing fits everywhere on paper, and a node under pressure evicts first those that use more than they asked for.',
  'rule.no-memory-request.fix': 'Write `resources.requests.memory`: what the container uses on an ordinary day.',
  'rule.no-cpu-request.title': 'No processor time is reserved for a container',
  'rule.no-cpu-request.problem':
    'Container {container} asks for no CPU: on a busy node it gets what the others leave, and an autoscaler has nothing to reckon with.',
  'rule.no-cpu-request.why':
    'Requests are the shares by which a busy node divides its processors, and what an autoscaler on CPU divides by. Without one the service is slowest exactly when there is most to do.',
  'rule.no-cpu-request.fix':
    'Write `resources.requests.cpu`: what the container uses on an ordinary day, such as `100m`.',
  'rule.no-cpu-limit.title': 'A container has no CPU limit',
  'rule.no-cpu-limit.problem':
    'Container {container} may use every idle processor of its node. Its neighbours keep what they requested.',
  'rule.no-cpu-limit.why':
    'Practice differs. A limit makes the container as slow on a quiet node as on a busy one, which is predictable and also throttles; without it idle time is used. Requests protect the neighbours in either case.',
  'rule.no-cpu-limit.fix':
    'If every pod shall be as fast as the slowest one, write `resources.limits.cpu`; else leave it out on purpose.',
  'rule.memory-amount-tiny.title': 'A memory amount is smaller than any process',
  'rule.memory-amount-tiny.problem':
    '{field} of container {container} says {amount}: that is less than one MiB. A small m stands for a thousandth, and a bare number counts bytes.',
  'rule.memory-amount-tiny.why':
    'The API server takes the amount as it is written. With such a limit the container is killed before it has started; with such a request nothing is reserved.',
  'rule.memory-amount-tiny.fix': 'Write the unit: `512Mi` are 512 × 1024 × 1024 bytes, `512M` are 512 million.',
  'rule.request-left-to-limit.title': 'A request is left to the limit',
  'rule.request-left-to-limit.problem':
    'Container {container} has a limit of {resource} and no request: all of the limit is reserved for it, whether it uses it or not.',
  'rule.request-left-to-limit.why':
    'Where only a limit is written, the API server makes it the request as well. The peak is then paid for all day, and fewer pods fit on a node. For the class Guaranteed that is wanted, and then it should be written down.',
  'rule.request-left-to-limit.fix':
    'Write the request: what the container uses on an ordinary day, or the limit once more.',
} as const satisfies FamilyWords<'resources'>;

// Words of the rules in src/lint/rules/pss-restricted: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const pssRestricted = {
  'rule.restricted-volume-type.title': 'A volume goes past Kubernetes to its storage',
  'rule.restricted-volume-type.problem':
    'Volume {volume} of {owner} is of type `{value}`: the pod itself chooses what the node attaches.',
  'rule.restricted-volume-type.why':
    'Whoever writes such a volume into a pod chooses server and path, and the node attaches it without asking whose it is. With a PersistentVolumeClaim an administrator decides what is offered to whom.',
  'rule.restricted-volume-type.fix':
    'Offer the storage as a PersistentVolume or through a CSI driver, and mount a claim.',

  'rule.privilege-escalation-allowed.title': 'A process may gain more rights than its parent',
  'rule.privilege-escalation-allowed.problem':
    'Container {owner} does not forbid it, so one program with the setuid bit can make anybody inside root.',
  'rule.privilege-escalation-allowed.why':
    'Unless it is forbidden, running as another user than root protects little: one forgotten setuid program in the image leads back to root. The default is to allow it.',
  'rule.privilege-escalation-allowed.fix': 'Set `allowPrivilegeEscalation: false` on every container.',

  'rule.may-run-as-root.title': 'The container may run as root',
  'rule.may-run-as-root.problem': 'Nothing keeps {owner} from running as root: that depends on the image alone.',
  'rule.may-run-as-root.why':
    'Root in a container is root of the node as soon as one more wall falls: a flaw of the kernel, a mounted directory, a capability too many. With `runAsNonRoot` the kubelet refuses to start an image that runs as root.',
  'rule.may-run-as-root.fix':
    'Set `runAsNonRoot: true` on the pod or on every container, and give the image its user as a number, not as a name.',

  'rule.root-user.title': 'The manifest asks for root',
  'rule.root-user.problem': '`runAsUser: 0` makes {owner} run as root, whatever user the image has.',
  'rule.root-user.why':
    'User 0 may do in the container whatever its capabilities allow, and owns the files that root owns in every volume.',
  'rule.root-user.fix': 'Use the number of a user that the image provides, above 0.',

  'rule.seccomp-profile-missing.title': 'No seccomp profile is asked for',
  'rule.seccomp-profile-missing.problem':
    'Container {owner} names no filter: unless the node applies one by default, it may make every system call.',
  'rule.seccomp-profile-missing.why':
    'By default the kubelet applies no profile where none is written. That of the container runtime blocks calls that escapes from a container are made of, and ordinary programs never notice.',
  'rule.seccomp-profile-missing.fix':
    'Set `seccompProfile: {type: RuntimeDefault}` once in the security context of the pod.',

  'rule.capabilities-not-dropped.title': 'The container keeps capabilities',
  'rule.capabilities-not-dropped.problem': 'Container {owner} keeps capabilities that it could do without (`{value}`).',
  'rule.capabilities-not-dropped.why':
    'By default a container has about a dozen pieces of root. A program that serves requests needs none of them, or one at most, to listen on a port below 1024.',
  'rule.capabilities-not-dropped.fix': 'Drop `ALL`, spelt just so, and add nothing but `NET_BIND_SERVICE`.',

  'rule.unmasked-proc-in-user-namespace.title': '/proc is not masked in a user namespace',
  'rule.unmasked-proc-in-user-namespace.problem':
    '`procMount: {value}` of container {owner} is allowed by baseline in a user namespace, but not by restricted.',
  'rule.unmasked-proc-in-user-namespace.why':
    'A user namespace takes the danger out of most of /proc, not of all. Restricted asks for the mask in any case.',
  'rule.unmasked-proc-in-user-namespace.fix':
    'Remove `procMount`, or keep such pods in a namespace at the level baseline.',
} as const satisfies FamilyWords<'pss-restricted'>;

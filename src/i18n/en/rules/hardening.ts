// Words of the rules in src/lint/rules/hardening: title, problem (with values), why, fix.
import type { FamilyWords } from '../../rules/words.ts';

export const hardening = {
  'rule.container-runtime-socket.title': 'The pod holds the socket of the container runtime',
  'rule.container-runtime-socket.problem':
    'Volume {volume} brings `{path}` of the node into the pod. Whoever controls a container that mounts it can start a privileged container and take over the node.',
  'rule.container-runtime-socket.why':
    'The runtime obeys everybody who may write to its socket, without asking for a name, and no policy of Kubernetes sees what is started that way. A read-only mount changes nothing: a request through a socket is not a write to a file.',
  'rule.container-runtime-socket.fix':
    'Remove the volume. Build images without a daemon (BuildKit rootless, Buildah), and read the state of containers from the API or the kubelet.',

  'rule.writable-root-filesystem.title': 'The root file system can be written to',
  'rule.writable-root-filesystem.problem':
    'Container {container} may change every file of its image while it runs: an intruder can replace the program or leave tools behind.',
  'rule.writable-root-filesystem.why':
    'What was tested is the image. With a read-only root file system the running container stays that image, and what it writes goes to places made for it. Pod Security does not check this, not even at the level restricted.',
  'rule.writable-root-filesystem.fix':
    'Set `readOnlyRootFilesystem: true`, and mount an `emptyDir` wherever the program has to write, `/tmp` for instance. Try it before the release: a program that writes elsewhere fails.',

  'rule.service-account-token-mounted.title': 'The pod carries a token for the API',
  'rule.service-account-token-mounted.problem':
    'The pods of {workload} get the token of their service account as a file, though nothing in these files gives that account any rights.',
  'rule.service-account-token-mounted.why':
    'Whoever reads files in the pod can speak to the API server with that token. Most programs never call the API; the token only helps the intruder, and rights that somebody grants later apply at once.',
  'rule.service-account-token-mounted.fix':
    'Set `automountServiceAccountToken: false` in the pod or in its ServiceAccount. If the program does use the API, give it an account of its own with a Role for just that.',

  'rule.default-service-account.title': 'The pod uses the default service account',
  'rule.default-service-account.problem':
    'The pods of {workload} act as the account `default` of namespace {namespace}, as does every other pod there that names no account.',
  'rule.default-service-account.why':
    'Rights belong to an account. When several programs share one, each of them gets what any of them needs, and the audit log cannot tell who it was.',
  'rule.default-service-account.fix':
    'Create a ServiceAccount for this program and name it in `serviceAccountName`; if it does not use the API, `automountServiceAccountToken: false` is enough.',

  'rule.no-mandatory-access-control.title': 'Neither AppArmor nor SELinux is asked for',
  'rule.no-mandatory-access-control.problem':
    'Container {container} names no AppArmor profile and no SELinux label, so it depends on the node whether anything confines it.',
  'rule.no-mandatory-access-control.why':
    'AppArmor and SELinux hold even when the program runs as root and has passed the other checks of the kernel. Written down, the profile is part of the release, and a node that cannot give it refuses the pod instead of running it without.',
  'rule.no-mandatory-access-control.fix':
    'On nodes with AppArmor set `appArmorProfile.type: RuntimeDefault` in the `securityContext` of the pod; on nodes with SELinux set `seLinuxOptions`.',

  'rule.deprecated-service-account-field.title': 'The service account is named in the old field',
  'rule.deprecated-service-account-field.problem':
    '`serviceAccount: {account}` is the old name of `serviceAccountName`; tools that read only the new one take the pod for one without an account.',
  'rule.deprecated-service-account-field.why':
    'The API server still copies the old field to the new one. Policies and people that look into the file do not, and where both are written and differ, the new one wins.',
  'rule.deprecated-service-account-field.fix': 'Write `serviceAccountName`, and leave `serviceAccount` out.',

  'rule.entrypoint-uses-sudo.title': 'The start command changes the user',
  'rule.entrypoint-uses-sudo.problem':
    'Container {container} starts its program through `{program}`, so it has to begin with more rights than the program needs.',
  'rule.entrypoint-uses-sudo.why':
    'A command that changes the user works only where privilege escalation is allowed and the image holds a setuid file. Both are then there for an intruder too.',
  'rule.entrypoint-uses-sudo.fix':
    'Start the program itself and choose the user with `runAsUser`; let `fsGroup` or an init container prepare the files.',

  'rule.low-user-id.title': 'User or group of the container may exist on the node',
  'rule.low-user-id.problem':
    'Nothing gives container {container} a `{field}` of {lowest} or more, so it may run under the number of an account of the node.',
  'rule.low-user-id.why':
    'User numbers mean the same inside and outside a container. One who breaks out with the number of a system account finds its files and processes open. This is advice: some images work under their own number only.',
  'rule.low-user-id.fix': 'Set `{field}` to {lowest} or more, if the image allows it.',

  'rule.root-without-user-namespace.title': 'Root without a user namespace',
  'rule.root-without-user-namespace.problem':
    'Container {container} runs as root on purpose, and root in it is the same user as root on the node.',
  'rule.root-without-user-namespace.why':
    'With a user namespace, root in the container is an ordinary number outside: somebody who breaks out has no rights on the node. Since Kubernetes 1.33 nothing has to be switched on for it, but the file systems of the volumes must allow it.',
  'rule.root-without-user-namespace.fix':
    'A user above 0 is best. Where it has to be root, set `hostUsers: false` and try whether the volumes still work.',
} as const satisfies FamilyWords<'hardening'>;
